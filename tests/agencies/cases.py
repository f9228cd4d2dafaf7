"""Documents in whose name words are read, for the tables of the agency tests."""

from __future__ import annotations

from dataclasses import replace

from loaders.agencies import Context, find_mentions, lookup, resolve_name
from loaders.text import Text

PROVINCE = Context(province="Đồng Nai", level="province", year=2024, issuer=lookup("dong-nai/ubnd"))
CITY = Context(province="Hải Phòng", level="province", year=2024, issuer=lookup("hai-phong/ubnd"))
DEPARTMENT = Context(
    province="Thanh Hóa",
    level="province",
    year=2024,
    issuer=lookup("thanh-hoa/so-thong-tin-va-truyen-thong"),
    parent=lookup("thanh-hoa/ubnd"),
)
MINISTRY = Context(level="central", year=2020, issuer=lookup("tw/bo-tu-phap"))
DISTRICT = Context(province="Đồng Nai", district="huyện Xuân Lộc", level="district", year=2022)
OWN_DISTRICT = replace(DISTRICT, issuer=resolve_name("UBND huyện", DISTRICT)[0])
OWN_COMMUNE = Context(province="Hà Nội", commune="xã Ba Vì", level="commune", year=2025, two_tiers=True)
OWN_COMMUNE = replace(OWN_COMMUNE, issuer=resolve_name("UBND xã", OWN_COMMUNE)[0])
PARTY = Context(province="Quảng Ninh", level="province", year=2025, party=True)
PARTY = replace(PARTY, issuer=resolve_name("Tỉnh ủy", PARTY)[0])
PARTY_COMMUNE = replace(OWN_COMMUNE, party=True)
PARTY_COMMUNE = replace(PARTY_COMMUNE, issuer=resolve_name("Đảng ủy xã", PARTY_COMMUNE)[0])
HOSPITAL = Context(province="Hà Tĩnh", level="province", year=2026)
HOSPITAL = replace(HOSPITAL, issuer=resolve_name("Bệnh viện Đa khoa tỉnh Hà Tĩnh", HOSPITAL)[0])
NOWHERE = Context()


def names(words: str, context: Context) -> list[list[str]]:
    """The names of the agencies of each mention in ``words``."""
    return [[agency.name for agency in mention.agencies] for mention in find_mentions(Text(words), context)]


def quotes(words: str, context: Context) -> list[str]:
    """The words of each mention in ``words``."""
    text = Text(words)
    return [text.clean[mention.start : mention.end] for mention in find_mentions(text, context)]
