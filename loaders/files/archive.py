"""ZIP archives: the files in them, each read as if it lay in a folder; a bad one never stops the rest."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from loaders.files import limits
from loaders.files.archive_safety import member_bytes, open_archive
from loaders.files.errors import UnreadableFile

_SKIPPED = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


def members(data: bytes, name: str, depth: int) -> Iterator[tuple[str, bytes | UnreadableFile]]:
    """Name ("kho.zip/a/b.docx") and bytes of each file in the archive, or why it cannot be read.

    Raises UnreadableFile where the archive itself cannot be opened or lies too deep.
    """
    if depth >= limits.ARCHIVE_DEPTH:
        raise UnreadableFile("nested", f"Tệp nén lồng nhau quá {limits.ARCHIVE_DEPTH} lớp; hãy giải nén rồi nạp lại.")
    with open_archive(data) as archive:
        for member in archive.infolist():
            inner = _name(member)
            if member.is_dir() or any(part in inner for part in _SKIPPED):
                continue
            path = f"{name}/{inner}"
            if member.file_size > limits.FILE_BYTES:
                yield path, UnreadableFile("too_big", "Tệp trong tệp nén quá lớn.")
                continue
            try:
                yield path, member_bytes(archive, member)
            except UnreadableFile as fault:
                yield path, fault


def _name(member: zipfile.ZipInfo) -> str:
    """The member's name; old Windows programs write UTF-8 without saying so."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return member.filename
