"""Values as other programs take them."""

from __future__ import annotations

import re
from typing import Any

# What XML 1.0 cannot hold; networkx would write it and nobody could read the file again.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(words: str) -> str:
    """``words`` without the characters that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", words)


def scalar(value: Any) -> str | int | float | bool:
    """One value: lists as text, one item a line; dates as ISO."""
    if isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, (list, tuple)):
        return xml_text("\n".join(str(item) for item in value))
    return xml_text(str(value))
