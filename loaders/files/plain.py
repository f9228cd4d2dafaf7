"""Plain text and Markdown."""

from __future__ import annotations

import hashlib

from loaders.files.encodings import decode
from loaders.files.errors import UnreadableFile
from loaders.files.limits import check_length
from loaders.text import Text


def read_plain(data: bytes, name: str) -> Text:
    """The text as it stands, no character changed but those of an encoding of before Unicode.

    Raises UnreadableFile where the bytes are no text, or hold none.
    """
    content, old = decode(data)
    if not content.strip():
        raise UnreadableFile("empty", "Tệp rỗng.")
    warnings = (("old_encoding", f"Văn bản dùng bảng mã cũ ({old}), đã chuyển sang Unicode."),) if old else ()
    return Text(check_length(content), name, warnings=warnings, sha256=hashlib.sha256(data).hexdigest())
