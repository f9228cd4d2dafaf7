"""Forces told by their kinds: "các lực lượng Công an, Biên phòng và lực lượng khác", "các đơn vị Công an, Quân đội"."""

from __future__ import annotations

import re
from functools import cache

from loaders.agencies.group_agencies import scope_of
from loaders.agencies.model import Agency
from loaders.agencies.places import rows
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import remember
from loaders.agencies.spelling import low, slug

_OPENS = r"(?P<many>các )?(?P<what>lực lượng|đơn vị) (?=\w)"
_NEXT = r"(?:,| và|, và) (?:(?:các )?(?:lực lượng|đơn vị) )?(?=\w)"
_OTHERS = r"(?:,| và|, và) (?:các )?lực lượng (?:khác|chức năng|(?:có )?liên quan)(?:(?: có)? liên quan)?(?!\w)"
_FEWEST = 2  # kinds: "lực lượng Công an" alone is what is built up, or praised
_PARTNERS = "phối hợp với "


def read_forces(reader: Reader, start: int) -> Found | None:
    """The forces at ``start``: two kinds at least, or one behind "phối hợp với"."""
    opens = reader.match(_OPENS, start)
    if opens is None:
        return None
    kinds: list[str] = []
    end, at = opens.end(), opens.end()
    while (kind := _kind(reader, at)) is not None:
        kinds.append(reader.raw[at : kind.end()])
        end = kind.end()
        more = reader.match(_NEXT, end)
        if more is None:
            break
        at = more.end()
    others = reader.match(_OTHERS, end) if kinds else None
    asked = reader.low.endswith(_PARTNERS, 0, start) and opens["what"] == "lực lượng"
    if not kinds or (len(kinds) < _FEWEST and others is None and not asked):
        return None
    names = [_named(opens["what"], kind) for kind in kinds] + (["Các lực lượng khác"] if others else [])
    return Found(others.end() if others else end, tuple(_force(reader, name) for name in names), "group")


def _named(what: str, kind: str) -> str:
    return f"Các đơn vị {kind}" if what == "đơn vị" else f"Lực lượng {kind}"


def _kind(reader: Reader, at: int) -> re.Match[str] | None:
    """The kind at ``at``, by its capital, unless it goes on as the name of one body: "Công an tỉnh"."""
    kind = _kinds().match(reader.low, at) if reader.capital(at) else None
    return None if kind is None or reader.match(r" (?:tỉnh|huyện|xã|phường|cấp|các)(?!\w)", kind.end()) else kind


@cache
def _kinds() -> re.Pattern[str]:
    names = sorted((low(row[0]) for row in rows("forces.tsv")), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, names))})(?!\w)")


def _force(reader: Reader, name: str) -> Agency:
    """Those of the province; in a central document of the country, whatever ministry issues it."""
    path, place, where = scope_of(reader)
    return remember(
        Agency(
            id=f"{path if place else 'tw'}/nhom/{slug(name.removeprefix('Các '))}",
            name=f"{name} {where}" if place else name,
            kind="generic_group",
            level="none",
            province=place.name if place else None,
            members_exhaustive=False,
        )
    )
