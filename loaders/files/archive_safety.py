"""Is a ZIP (an archive, a .docx) safe to open? Its members are counted and weighed before any is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib

from loaders.files import limits
from loaders.files.errors import UnreadableFile


def open_archive(data: bytes) -> zipfile.ZipFile:
    """The archive in ``data``; raises UnreadableFile where it is damaged, encrypted, or would unpack too big."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as fault:
        raise UnreadableFile("damaged", "Tệp nén bị hỏng; hãy tạo lại tệp.") from fault
    try:
        _refuse(members)
    except UnreadableFile:
        archive.close()
        raise
    return archive


def _refuse(members: list[zipfile.ZipInfo]) -> None:
    """Raise UnreadableFile for members that are encrypted, too many, or would unpack too big."""
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableFile("encrypted", "Tệp có mật khẩu; hãy bỏ mật khẩu rồi nạp lại.")
    if len(members) > limits.ARCHIVE_MEMBERS:
        raise UnreadableFile("too_big", f"Tệp nén có hơn {limits.ARCHIVE_MEMBERS:,} tệp; hãy chia nhỏ.")
    total = sum(member.file_size for member in members)
    packed = max(sum(member.compress_size for member in members), 1)
    if total > limits.UNPACKED_BYTES or (total > 50 * limits.MEGABYTE and total / packed > limits.MEMBER_RATIO):
        raise UnreadableFile("too_big", "Tệp nén bung ra quá lớn (có thể là tệp độc hại); không mở.")


def check_archive(data: bytes) -> None:
    """As open_archive, for who opens the archive by other means."""
    open_archive(data).close()


def member_bytes(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The bytes of one member, never more than its header promised; raises UnreadableFile where they differ."""
    try:
        with archive.open(member) as stream:
            data = stream.read(member.file_size + 1)
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, zlib.error) as fault:
        raise UnreadableFile("damaged", "Tệp trong tệp nén bị hỏng.") from fault
    if len(data) > member.file_size:
        raise UnreadableFile("damaged", "Tệp trong tệp nén không đúng kích thước đã ghi.")
    return data
