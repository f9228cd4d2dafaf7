"""Bodies that issue a document together: "BỘ CÔNG AN - BỘ TÀI CHÍNH", "LIÊN SỞ: TÀI CHÍNH - NỘI VỤ"."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.agencies.model import Agency, Context
from loaders.parts.names import one_body

_JOINT = re.compile(
    r"\s*[-–]\s*(?=(?:BỘ|NGÂN HÀNG|TÒA ÁN|VIỆN|ỦY BAN|UỶ BAN|THANH TRA|SỞ|BAN|TỔNG|HỘI|UBND|LIÊN ĐOÀN|CÔNG AN"
    r"|ĐOÀN|TRUNG ƯƠNG|MẶT TRẬN|ĐÀI|HỌC VIỆN|TẬP ĐOÀN|BẢO HIỂM|Đoàn|Trung ương|Mặt trận|Đài|Học viện|Tập đoàn|Bảo hiểm"
    r"|KHO BẠC|HĐND|HỘI ĐỒNG NHÂN DÂN"
    r"|Bộ|Ngân hàng|Tòa án|Viện|Ủy ban|Uỷ ban|Thanh tra|Sở|Tổng|Hội|Liên đoàn|Công an|Kho bạc)\s)"
)
# Bodies of one place, none of which stands above another.
_PEERS = tuple(
    re.compile(words)
    for words in (
        r"(?:(?:ỦY|UỶ) BAN NHÂN DÂN|UBND)(?!\w)",
        r"(?:THƯỜNG TRỰC )?(?:HỘI ĐỒNG NHÂN DÂN|HĐND)(?!\w)",
        r"(?:(?:BAN THƯỜNG TRỰC )?(?:ỦY|UỶ) BAN (?:MẶT TRẬN TỔ QUỐC|MTTQ)|UBMTTQ)(?: (?:VIỆT NAM|VN))?(?!\w)",
    )
)
_PLACE = re.compile(r"(?<!\w)(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)(?: [^,()]{2,30})?$")
_SHARED_KIND = re.compile(r"LIÊN (?P<kind>SỞ|BỘ|PHÒNG)[: ]+")  # "LIÊN SỞ: TÀI CHÍNH - NỘI VỤ"
_DASH = re.compile(r"\s+[-–]\s+")


def peers_in(names: list[str]) -> str | None:
    """The last two columns of a head, where both are bodies of one place: "UBND", "UB MTTQ TỈNH …"; else None."""
    if len(names) < 2:
        return None
    above, own = names[-2:]
    first, second = _peer(above), _peer(own)
    if first is None or second is None or first[0] == second[0]:
        return None
    place = own[second[1] :].strip()
    same = place and above[first[1] :].strip() in ("", place, place.split()[0])
    return f"{above} - {own}" if same else None


def joint_bodies(words: str, context: Context) -> list[Agency]:
    """The bodies that issue together ("BỘ CÔNG AN - BỘ TÀI CHÍNH"); none where it is one body."""
    shared = _SHARED_KIND.match(words.upper())
    if shared is not None:
        names = [f"{shared['kind']} {name}" for name in _DASH.split(words[shared.end() :])]
    else:
        names = _JOINT.split(words)
    if len(names) < 2 or (one_body(words, context) is not None and not _are_peers(names)):
        return []
    place = _PLACE.search(names[-1].upper())
    if place is not None:
        names = [_placed(name, names[-1][place.start() :]) for name in names]
    first = one_body(names[0], context)
    if first is None:
        return []
    near = replace(context, province=None, level="central", issuer=first) if first.level == "central" else context
    bodies = [first, *(body for body in (one_body(name, near) for name in names[1:]) if body is not None)]
    return bodies if len(bodies) == len(names) else bodies[:1]


def _peer(words: str) -> tuple[int, int] | None:
    """Which of the peers ``words`` begins with, and where its name ends."""
    return next(((i, match.end()) for i, peer in enumerate(_PEERS) if (match := peer.match(words.upper()))), None)


def _are_peers(names: list[str]) -> bool:
    return all(_peer(name) is not None for name in names)


def _placed(name: str, place: str) -> str:
    """A committee's or council's name with the place that only the last of several tells: "UBND - UB MTTQ TỈNH …"."""
    peer = _peer(name)
    return f"{name[: peer[1]]} {place}" if peer and name[peer[1] :].strip() in ("", place.split()[0]) else name
