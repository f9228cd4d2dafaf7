"""From a file to its text. ``read_file`` is the only door; one module a format."""

from __future__ import annotations

import hashlib
from pathlib import Path

from loaders.text import Text


class UnreadableFile(Exception):
    """The file cannot be read as a document; the message says why, in Vietnamese."""


def read_file(path: Path, name: str | None = None) -> list[Text]:
    """The texts in the file at ``path``: one, or several where it holds other files.

    Raises UnreadableFile for what is no text, OSError where the file cannot be opened.
    """
    content = path.read_bytes()
    if b"\x00" in content[:4096]:
        raise UnreadableFile(f"{path.name}: không phải tệp văn bản")
    try:
        words = content.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise UnreadableFile(f"{path.name}: không đọc được bảng mã (byte {fault.start})") from fault
    return [Text(words, name or path.name, sha256=hashlib.sha256(content).hexdigest())]
