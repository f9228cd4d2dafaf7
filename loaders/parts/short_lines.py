"""Lines of Kính gửi and Nơi nhận written out: "TT: Tỉnh ủy, HĐND" as "Thường trực Tỉnh ủy, HĐND tỉnh …"."""

from __future__ import annotations

import re

from loaders.agencies.model import Agency, Context
from loaders.agencies.places import find_province
from loaders.letters import UPPER

# "Thường trực: Tỉnh ủy, HĐND tỉnh": of both of them.
_STANDING = re.compile(r"^(?:TT|TTr|Thường trực)\.?\s*:\s*(?=(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy|TU\b|HĐND)")
_COUNCIL_ALONE = re.compile(r"(?<=\bHĐND)$")
_PEOPLE = r"(?:các )?(?:Chủ tịch|Phó Chủ tịch|CT|PCT)"
# "TTUB: CT, các PCT": who stand at the committee's head; of an office's letter it is the committee above.
_AT_ITS_HEAD = re.compile(
    r"^TT[. ]?UB(?:ND)?(?: ?(?P<level>tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường))?"
    rf"(?:\s*:\s*(?P<people>{_PEOPLE}(?:[,;]\s*{_PEOPLE})*))?$"
)
# A province has many sở: "Giám đốc Sở, Thủ trưởng các ban, ngành".
_EACH_HEAD = re.compile(r"\bGiám đốc [Ss]ở(?=,|;|$| và )")
_NO_COMMA = re.compile(r"(?<=cơ quan) (?=ban, ngành)")
_SHORT_FORMS = (
    (re.compile(r"\b(VP|UB|TT|BCH|BTV)\.[ ]?(?=[" + UPPER + "])"), r"\1 "),
    (re.compile(r"\bCH[ ]?PTDS\b"), "Chỉ huy Phòng thủ dân sự"),
)


def written_out(words: str, context: Context) -> str:
    """``words`` as they would stand in running text, which needs the place and the comma that lists leave out."""
    words = _NO_COMMA.sub(", ", _STANDING.sub("Thường trực ", words.strip(" .;,")))
    place = _own_place(context)
    if place is not None:
        words = _COUNCIL_ALONE.sub(f" {place}", words)
    committee = _committee(context)
    if committee is None:
        return words
    if committee.level == "province":
        words = _EACH_HEAD.sub("Giám đốc các sở", words)
    head = _AT_ITS_HEAD.match(words)
    level = (head["level"] or "").replace("TP", "thành phố") if head else ""
    ours = head is not None and f"nhân dân {level}" in committee.name
    return f"{head['people'] or 'Thường trực'} {committee.name}" if head and ours else words


def respelled(words: str) -> str:
    """``words`` with short forms written as they are in the middle of a text: "VP. Tỉnh ủy" as "VP Tỉnh ủy"."""
    for short, full in _SHORT_FORMS:
        words = short.sub(full, words)
    return words


def _own_place(context: Context) -> str | None:
    """The unit or province that the issuer is of, with its kind: "huyện Yên Thành", "tỉnh Nghệ An"."""
    issuer = context.issuer
    if issuer is None or issuer.level == "central":
        return None
    province = find_province(issuer.province, context.era)
    return issuer.unit or (province.full if province is not None and issuer.level == "province" else None)


def _committee(context: Context) -> Agency | None:
    """The people's committee that issues, or whose office does."""
    issuer, parent = context.issuer, context.parent
    if issuer is not None and issuer.kind == "people_committee":
        return issuer
    ours = issuer is not None and issuer.kind == "office" and parent is not None and parent.kind == "people_committee"
    return parent if ours else None
