"""What an agency is, and what is known around the place where its name stands."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency, a group of agencies or a position.

    id: readable, stable key: ``dong-nai/so-thong-tin-va-truyen-thong``, ``tw/thu-tuong-chinh-phu``,
        ``dong-nai/huyen-dinh-quan/ubnd``, ``dong-nai/ubnd/chu-tich``, groups ``dong-nai/nhom/cac-so-ban-nganh``.
    name: full official name with its place: "Sở Thông tin và Truyền thông tỉnh Đồng Nai".
    kind: people_committee, people_council, so, office, ministry, unit, position, position_group, group, generic_group,
        party, police, military, mass_org, association, press, portal, public_unit, university, enterprise, team, board,
        court, procuracy, other.
    level: central, province, district, commune, enterprise, none.
    province: name of the province as of the document's date, without "tỉnh"/"thành phố"; None for central bodies.
    unit: the administrative unit below the province ("huyện Định Quán").
    parent: id of the agency above; head_of: for a head's position, id of the body it heads.
    members: for a group, ids of the members that are known; exhaustive or not.
    doubt: why it is not sure what the name means (letters that no list spells out); None where it is.
    """

    id: str
    name: str
    kind: str
    level: str
    province: str | None = None
    unit: str | None = None
    parent: str | None = None
    abbr: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    members_exhaustive: bool = True
    head_of: str | None = None
    doubt: str | None = None

    @property
    def is_group(self) -> bool:
        return self.kind in ("group", "generic_group", "position_group")


@dataclass(frozen=True, slots=True)
class Context:
    """What a relative name is relative to: "UBND tỉnh", "Sở", "thành phố", "đơn vị".

    year: of the document, decides which provinces, ministries and departments exist (None: not known).
    aliases: folded short names that the document itself defines ("sau đây gọi là …"), with what they mean.
    """

    issuer: Agency | None = None
    parent: Agency | None = None
    level: str | None = None
    province: str | None = None
    district: str | None = None  # "huyện Định Quán"
    commune: str | None = None
    year: int | None = None
    party: bool = False
    two_tiers: bool = False  # issued on or after 1 July 2025, when districts had ended
    aliases: dict[str, tuple[Agency, ...]] = field(default_factory=dict)

    @property
    def era(self) -> int | None:
        """The year by whose agencies and units names are read: the second half of 2025 is as 2026."""
        return self.year + 1 if self.two_tiers and self.year == 2025 else self.year


@dataclass(slots=True)
class Mention:
    """Agency words at ``clean[start:end]``.

    agencies: what they mean; several for "UBND huyện Định Quán, Trảng Bom"; empty where nothing could be resolved.
    form: name, relative, relative_position, position, abbr, group, generic_group, pronoun, role_ref, section_ref.
    certainty: stated (the name is complete or the issuer itself says the place), inferred (from context, with
        ``reason``), ambiguous (``candidates``).
    """

    start: int
    end: int
    agencies: tuple[Agency, ...]
    form: str
    certainty: str = "stated"
    reason: str | None = None
    candidates: tuple[Agency, ...] = ()
