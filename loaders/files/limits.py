"""Bounds that keep a hostile or gigantic file from taking the machine's memory or time."""

from __future__ import annotations

from pathlib import Path

from loaders.files.errors import UnreadableFile

MEGABYTE = 1_000_000
FILE_BYTES = 200 * MEGABYTE  # a file as it lies on the disk
TEXT_CHARACTERS = 20 * MEGABYTE  # the longest of 999 central documents has 1.2 million
UNPACKED_BYTES = 500 * MEGABYTE  # all members of an archive together
MEMBER_RATIO = 200  # unpacked to packed; office files reach 30
ARCHIVE_MEMBERS = 5_000
ARCHIVE_DEPTH = 3
PDF_PAGES = 3_000
OCR_PAGES = 300
TABLE_CELLS = 200_000
PROGRAM_SECONDS = 120  # an outside program (antiword, Tesseract) on one file or page


def read_bytes(path: Path) -> bytes:
    """The bytes of ``path``.

    Raises UnreadableFile where the file is missing, may not be read, is empty or is too big.
    """
    try:
        size = path.stat().st_size
        if size > FILE_BYTES:
            raise UnreadableFile("too_big", f"Tệp lớn hơn {FILE_BYTES // MEGABYTE} MB; hãy tách nhỏ rồi nạp lại.")
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFile("missing", "Không tìm thấy tệp.") from None
    except IsADirectoryError:
        raise UnreadableFile("not_text", "Đây là thư mục, không phải tệp.") from None
    except PermissionError:
        raise UnreadableFile("denied", "Không có quyền đọc tệp; hãy kiểm tra quyền truy cập.") from None
    if not data.strip(b"\x00\r\n\t \xef\xbb\xbf"):
        raise UnreadableFile("empty", "Tệp rỗng.")
    return data


def check_length(content: str) -> str:
    """``content`` itself; raises UnreadableFile where it is longer than any document can be."""
    if len(content) > TEXT_CHARACTERS:
        raise UnreadableFile(
            "too_big", f"Văn bản dài hơn {TEXT_CHARACTERS // MEGABYTE} triệu ký tự; hãy tách thành từng văn bản."
        )
    return content
