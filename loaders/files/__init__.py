"""From a file to its text. ``read_all`` and ``read_file`` are the only doors; one module a format."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loaders.files.archive import members
from loaders.files.errors import UnreadableFile
from loaders.files.limits import read_bytes
from loaders.files.sniff import kind_of
from loaders.text import Text

__all__ = ["UnreadableFile", "read_all", "read_file"]

_NOT_READ = {
    "xlsx": "Đây là bảng tính Excel, chưa đọc được; hãy xuất sang .docx hoặc .pdf.",
    "odt": "Đây là tệp OpenDocument; hãy lưu thành .docx rồi nạp lại.",
    "7z": "Đây là tệp nén 7z; hãy giải nén hoặc nén lại bằng .zip.",
    "rar": "Đây là tệp nén RAR; hãy giải nén hoặc nén lại bằng .zip.",
    "gzip": "Đây là tệp nén gzip; hãy giải nén rồi nạp lại.",
    "binary": "Tệp không phải văn bản; chỉ đọc được .docx, .doc, .pdf, .html, .txt, .md, ảnh quét và .zip.",
}


def read_file(path: Path, name: str | None = None) -> list[Text]:
    """The texts in the file at ``path``: one, or several where it is an archive (its bad files left out).

    name: what to call it, by default the file's own name. Raises UnreadableFile where nothing in it can be read.
    """
    texts: list[Text] = []
    fault: UnreadableFile | None = None
    for _, found in read_all(path, name):
        if isinstance(found, Text):
            texts.append(found)
        else:
            fault = fault or found
    if not texts:
        raise fault or UnreadableFile("empty", "Tệp nén không có văn bản nào.")
    return texts


def read_all(path: Path, name: str | None = None) -> Iterator[tuple[str, Text | UnreadableFile]]:
    """Name and text of each document file in the file at ``path``, or why it cannot be read; never raises for one."""
    called = name or path.name
    try:
        data = read_bytes(path)
    except UnreadableFile as fault:
        yield called, fault
        return
    yield from _read(data, called, 0)


def _read(data: bytes, name: str, depth: int) -> Iterator[tuple[str, Text | UnreadableFile]]:
    kind = kind_of(data)
    try:
        if kind == "zip":
            for inner, found in members(data, name, depth):
                if isinstance(found, UnreadableFile):
                    yield inner, found
                elif not found.strip():
                    yield inner, UnreadableFile("empty", "Tệp rỗng.")
                else:
                    yield from _read(found, inner, depth + 1)
        else:
            yield name, _read_one(data, name, kind)
    except UnreadableFile as fault:
        yield name, fault
    except (MemoryError, RecursionError):
        yield name, UnreadableFile("too_big", "Tệp quá phức tạp để đọc; hãy xuất lại sang .docx hoặc .pdf.")


def _read_one(data: bytes, name: str, kind: str) -> Text:
    # Formats are imported when first met: a plain text needs neither the PDF nor the Word library.
    if kind == "text":
        from loaders.files.plain import read_plain

        return read_plain(data, name)
    if kind == "docx":
        from loaders.files.word import read_word

        return read_word(data, name)
    if kind in ("doc", "rtf"):
        from loaders.files.word97 import read_word97

        return read_word97(data, name, kind)
    if kind == "pdf":
        from loaders.files.pdf import read_pdf

        return read_pdf(data, name)
    if kind == "html":
        from loaders.files.html import read_html

        return read_html(data, name)
    if kind == "image":
        from loaders.files.ocr import read_image

        return read_image(data, name)
    if kind == "encrypted":
        raise UnreadableFile("encrypted", "Tệp Office có mật khẩu; hãy bỏ mật khẩu rồi nạp lại.")
    if kind == "damaged_zip":
        raise UnreadableFile("damaged", "Tệp nén hoặc tệp Office bị hỏng; hãy tạo lại tệp.")
    raise UnreadableFile("unknown_format", _NOT_READ.get(kind, _NOT_READ["binary"]))
