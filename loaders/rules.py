"""Does a document lay down rules for all, or say what is to be done? Rules speak of contests, counts and shares in
general, and none of them is an event or a target."""

from __future__ import annotations

import re

from loaders.parts.model import Parts

# Luật, Pháp lệnh, Lệnh, Nghị định, Thông tư, Quy chế, Quy định, Điều lệ: codes of kinds.
_KINDS = frozenset({"TT", "NĐ", "L", "LUẬT", "PL", "TTLT", "LỆNH", "QC", "QYĐ", "ĐL", "HP"})
# A legal text has the year inside its number: "12/2012/QĐ-UBND" (Luật Ban hành văn bản quy phạm pháp luật).
_LAW_NUMBER = re.compile(r"\d{1,4}/(?:19|20)\d\d/")


def states_rules(parts: Parts) -> bool:
    """True for a text of law or an internal rule, by its kind or number."""
    number = parts.info.so_ky_hieu
    return (parts.info.kind or "").upper() in _KINDS or (
        number is not None and _LAW_NUMBER.search(number.quote) is not None
    )
