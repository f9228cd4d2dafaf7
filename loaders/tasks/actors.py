"""From agencies in the text to actors of a task: who they are, in what part, and whether they answer for it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from functools import cached_property

from loaders.agencies import lookup, resolve_glued, resolve_name
from loaders.agencies.group_agencies import group_of
from loaders.agencies.model import Agency, Mention
from loaders.agencies.open_names import unit_of
from loaders.agencies.registry import body_of, remember
from loaders.agencies.spelling import slug
from loaders.parts.model import Parts
from loaders.record import AMBIGUOUS, INFERRED, STATED, Actor, Quote
from loaders.tasks.runs import Run, class_opens, opens_body, units_named
from loaders.tasks.sheet import AGENCY, Sheet
from loaders.text import plain

# "các đơn vị", "Quý đơn vị", "các cơ quan, đơn vị": in a letter, those whom it is addressed to.
_ADDRESSED = re.compile(
    r"quy (?:co quan|don vi|dia phuong|so|bo|nganh|ong|ba|ban|cuc|vi|uy ban|tinh|thanh pho)"
    r"(?:\s*,\s*(?:co quan|don vi|dia phuong))*"
    r"|(?:cac\s+)?(?:co quan|don vi|dia phuong)(?:\s*(?:,|va|/)\s*(?:cac\s+)?(?:co quan|don vi|dia phuong|to chuc))*"
    r"(?:\s+(?:neu tren|noi tren|tren))?"
)
_LOCALITIES = re.compile(r"(?:cac |quy )?dia phuong(?: (?:neu tren|noi tren|tren))?")
_SUBORDINATE = re.compile(r"(?:cac )?(?:don vi|co quan|phong|don vi su nghiep|co so)(?:, don vi)? truc thuoc")
_OFFICES = re.compile(r"(?:cac )?(?:co quan|phong|phong, ban|don vi) chuyen mon")
_OWN = re.compile(r"(?:don vi|co quan)(?:\s+(?:minh|chu tri))?")
_EVERYONE = re.compile(
    r"(?:cac )?(?:co quan|to chuc|don vi|doanh nghiep)(?:,| va)? (?:to chuc|ca nhan|don vi|nha nuoc)\b"
    r"(?!.*\b(?:ho gia dinh|ho dan|truong hoc)\b)"
)
_MARKS = " *_:.,;)…"
_DUTY = re.compile(r",?\s+(?:co|chiu) (?:trach nhiem|nhiem vu)\b")
# "Tổ chức tín dụng thực hiện quản lý rủi ro theo các yêu cầu sau đây:": what it does is no part of its name.
_LEAD_IN = re.compile(r" xem xet\b| (?:thuc hien|to chuc|trien khai|tien hanh)\b[^.;:\n]{0,120}\bsau day\b")
# "Ngân hàng thực hiện kiểm tra như sau:", "… bao gồm:": such words lead in what stands below, and end no name.
_LISTS = re.compile(r" (?:bao )?gom(?: co)?[ *_:]*$")
_LEADS_ON = re.compile(r" (?:sau|thong qua|de|tren co so|thuc hien)[ *_:]*$")
_ACTS = re.compile(r" (?:(?<!nguoi )thuc hien|trien khai|tien hanh)\b")
_DOES = re.compile(rf"{_ACTS.pattern}| (?:su dung|hoat dong|gop von|duy tri|ban hanh|co)\b")
_NO_NAME = re.compile(r"\b(?:hoặc|sau đây|được|nào|phải|nếu|khi|không|chưa|(?<!thiết )bị|đã|đang|việc(?! làm))\b")
_NATIONAL = re.compile(r"(?:lien doan|hiep hoi|hoi|uy ban|vien|lien hiep|hoi dong)\b.* (?:viet nam|quoc gia)")
_OF_PROVINCE = re.compile(r"Sở [A-ZĐ]")
_COMMA = re.compile(r"[,;]\s+|\s\((?:bao gom|gom)?:?\s*")  # "các Vụ chuyên ngành (gồm: Vụ A, Vụ B)"
_SAME = 6  # letters by which the second of two bodies begins as the first does
_WITH_ROOMS = ("so", "ministry", "police", "military", "university", "public_unit", "enterprise")  # "Phòng …" is theirs
_COMMITTEES = "Ủy ban nhân dân"  # which alone have offices of that name
_COMMANDER = "của cơ quan chỉ đạo nêu trong câu"
VERBATIM = "tên lấy nguyên văn, chưa đối chiếu được với danh mục cơ quan"
NARROWED = "câu chỉ nói một số đơn vị trong nhóm này"
GLUED = "chữ trong văn bản bị dính, hiểu theo tên đầy đủ"
COMMITTEE = "nêu tên đơn vị hành chính, hiểu là Ủy ban nhân dân ở đó"
ADDRESSEES = "theo nơi nhận ở Kính gửi"


@dataclass(frozen=True, slots=True)
class Who:
    """An agency and the words that name it."""

    agency: Agency
    start: int
    end: int
    certainty: str = STATED
    reason: str | None = None


def addressees(parts: Parts) -> tuple[Who, ...]:
    """Those to whom a letter is addressed, as actors known from context."""
    found: dict[str, Who] = {}
    for line in parts.addressees:
        for id in line.recipients:
            agency = lookup(id)
            if agency is not None:
                found.setdefault(id, Who(agency, line.start, line.end, INFERRED, ADDRESSEES))
    return tuple(found.values())


class Resolver:
    """Agencies of a run as actors; pronouns of a letter are its addressees."""

    def __init__(self, sheet: Sheet, folded: str, parts: Parts) -> None:
        self.sheet = sheet
        self.folded = folded
        self.addressees = addressees(parts)
        self.asks = parts.info.kind in ("CV", "TTr", "BC") or bool(parts.addressees)
        self.context = parts.context
        self.issuer = parts.context.issuer
        # "Đoàn trường", "Công đoàn" say enough inside a school or hospital; elsewhere two words are anybody's.
        own = self.issuer is not None and self.issuer.kind in ("university", "public_unit")
        self.fewest = 2 if own else 3
        self.by_start = {mention.start: mention for mention in sheet.mentions}

    def who(self, run: Run, of_heading: tuple[Who, ...] = ()) -> tuple[Who, ...]:
        """The agencies of ``run``; ``of_heading``: whom "đơn vị" means under a heading that names an agency."""
        found: dict[str, Who] = {}
        for start, end in run.spans:
            if self.sheet.base[start] != AGENCY:
                for who in self.unknown(start, end):
                    found.setdefault(who.agency.id, who)
                continue
            for mention in self._mentions(start, end):
                for who in self._of(mention, of_heading):
                    found.setdefault(who.agency.id, who)
        return tuple(found.values())

    def _mentions(self, start: int, end: int) -> list[Mention]:
        mention = self.by_start.get(start)
        if mention is not None and mention.end == end:
            return [mention]
        return self.sheet.mentions_between(start, end)

    def _of(self, mention: Mention, of_heading: tuple[Who, ...]) -> list[Who]:
        words = self.folded[mention.start : mention.end].strip()
        if of_heading and mention.certainty != "stated" and _SUBORDINATE.fullmatch(words):
            below = self._below(self.sheet.clean[mention.start : mention.end], of_heading)
            return [Who(a, mention.start, mention.end, INFERRED, "thuộc cơ quan ở tiêu đề mục") for a in below]
        if (own := self._room_of(mention, of_heading)) is not None:
            return [own]
        if mention.form in ("pronoun", "generic_group", "group", "relative"):
            if of_heading and mention.form != "group" and _OWN.fullmatch(words):
                return [Who(w.agency, w.start, w.end, INFERRED, "theo tiêu đề mục") for w in of_heading]
            if mention.form != "relative" and self._addressed(words):
                addressed = self._local() if _LOCALITIES.fullmatch(words) else list(self.addressees)
                if addressed:
                    return addressed
        if not mention.agencies and self.addressees and words.startswith("quy "):
            return list(self.addressees)
        if not mention.agencies and mention.form == "name":
            return list(self.unknown(mention.start, mention.end))
        if not mention.agencies and mention.certainty == AMBIGUOUS and not mention.candidates:
            return self._somewhere(mention)
        if mention.form == "generic_group" and self._commanded(of_heading):
            return self._of_commander(mention, words, of_heading)
        return [Who(a, mention.start, mention.end, mention.certainty, mention.reason) for a in mention.agencies]

    @cached_property
    def _of_text(self) -> str:
        """What tells the bodies of this text from those of another, which may be others."""
        return hashlib.sha256(self.sheet.clean.encode()).hexdigest()[:12]

    def _somewhere(self, mention: Mention) -> list[Who]:
        """ "Sở Công Thương" where no word says of which province: the body by its own words, of this document alone."""
        name = " ".join(self.sheet.clean[mention.start : mention.end].split())
        if not _OF_PROVINCE.match(name):
            return []
        agency = remember(Agency(f"khac/{self._of_text}/{slug(name)}", name, "so", "province"))
        return [Who(agency, mention.start, mention.end, AMBIGUOUS, mention.reason)]

    def _room_of(self, mention: Mention, above: tuple[Who, ...]) -> Who | None:
        """ "Giao Phòng Nghiệp vụ Y - Dược …" under "Điều 6. Trách nhiệm của Sở Y tế": a room whose owner the words do
        not tell is no room of the issuer there, but of the body of the heading."""
        if len(mention.agencies) != 1 or len(above) != 1 or mention.certainty != INFERRED:
            return None
        room, body = mention.agencies[0], above[0].agency
        words = " ".join(self.sheet.clean[mention.start : mention.end].split())
        if body.kind not in _WITH_ROOMS or room.kind != "unit" or not words.startswith("Phòng "):
            return None
        if room.parent == body.id or (self.issuer is not None and body.id == self.issuer.id):
            return None
        return Who(unit_of(room.kind, words, body), mention.start, mention.end, INFERRED, "theo tiêu đề mục")

    def _commanded(self, above: tuple[Who, ...]) -> bool:
        """Whether someone acts here who is neither the issuer nor one of its units."""
        return bool(above) and self.issuer is not None and not any(self._in_house(one.agency) for one in above)

    def _in_house(self, agency: Agency) -> bool:
        assert self.issuer is not None
        return self.issuer.id in (agency.id, agency.parent, agency.head_of) or agency.id.startswith(
            f"{self.issuer.id}/"
        )

    def _of_commander(self, mention: Mention, words: str, above: tuple[Who, ...]) -> list[Who]:
        """ "UBND cấp tỉnh chỉ đạo các cơ quan chuyên môn, các đơn vị liên quan": its own offices, and in a ministry's
        circular no units of the ministry."""
        assert self.issuer is not None
        committee = len(above) == 1 and body_of(above[0].agency).name.startswith(_COMMITTEES)
        if _OFFICES.fullmatch(words) and committee:
            text = self.sheet.clean[mention.start : mention.end].removeprefix("các ").removeprefix("Các ")
            below = group_of(text, body_of(above[0].agency), "thuộc")
            return [Who(below, mention.start, mention.end, INFERRED, _COMMANDER)]
        house = f" ({self.issuer.name})"
        found = []
        for agency in mention.agencies:
            if self.issuer.kind == "ministry" and agency.name.endswith(house):
                agency = remember(
                    replace(agency, id=f"tw/nhom/{agency.id.rpartition('/')[2]}", name=agency.name.removesuffix(house))
                )
            found.append(Who(agency, mention.start, mention.end, mention.certainty, mention.reason))
        return found

    def _local(self) -> list[Who]:
        """ "các địa phương": of those addressed the ones of places, the smaller ones first; none in a letter to
        ministries."""
        for levels in (("district", "commune"), ("province",)):
            local = [one for one in self.addressees if one.agency.level in levels]
            if local:
                return local
        return []

    def _below(self, words: str, above: tuple[Who, ...]) -> tuple[Agency, ...]:
        """The units under the agency of the heading: "các đơn vị trực thuộc" under "7. Sở Y tế"."""
        if len(above) != 1:
            return ()
        found = resolve_name(f"{words} {above[0].agency.name}", self.context)
        return tuple(agency for agency in found if agency.is_group)

    def _addressed(self, words: str) -> bool:
        """True for words that mean those to whom the letter is addressed; "các đơn vị" are more than one."""
        if not self.addressees or not _ADDRESSED.fullmatch(words):
            return False
        return words.startswith("quy ") or len(self.addressees) > 1 or self.addressees[0].agency.is_group

    def unknown(self, start: int, end: int) -> tuple[Who, ...]:
        """A body that no list knows, named as the text names it: "Cơ quan Lao động ở địa phương".

        Only words that begin like a body's name and say more than "Hội đồng" or "cơ quan, tổ chức"; "các xã A, B" are
        their committees.
        """
        if (units := units_named(self.sheet.clean, start, end)) is not None:
            return self._committees(start, units)
        duty = _DUTY.search(self.folded, start, end)
        end = duty.start() if duty else end
        lead_in = _LEAD_IN.search(self.folded, start, end)
        end = _before_what_it_does(self.folded, start, lead_in.start() if lead_in else end)
        cut = next((m for m in _COMMA.finditer(self.folded, start, end) if self._opens(m.end(), end)), None)
        if cut is not None and (parts := self.unknown(start, cut.start()) + self.unknown(cut.end(), end)):
            return parts  # else names too short to stand alone: "Trưởng thôn, Trưởng xóm"
        twin = self.folded.find(f" va {self.folded[start : start + _SAME]}", start, end)
        if twin >= 0 and self._opens(twin + 4, end):  # "Tòa án nhân dân và Tòa án quân sự"
            return self.unknown(start, twin) + self.unknown(twin + 4, end)
        bracket = self.folded.find("(", start + 1, end)
        end = bracket if bracket > 0 else end
        known = self.by_start.get(start)
        whole = known is not None and not self.folded[known.end : end].strip(_MARKS)
        if known is not None and known.agencies and whole and not known.form.endswith("position"):
            return tuple(self._of(known, ()))
        words = " ".join(self.sheet.clean[start:end].split()).strip(_MARKS)
        if words.startswith("các ") and (words[4:5].isupper() or class_opens(words, 0, len(words))):
            words = f"C{words[1:]}"
        if glued := resolve_glued(words, self.context):
            return tuple(Who(agency, start, end, INFERRED, GLUED) for agency in glued)
        folded = plain(words)
        count = len(folded.split())
        opens = opens_body(words, folded, 0, len(words)) and count >= self.fewest
        if count > 18 or not words[:1].isupper() or not (opens or class_opens(words, 0, len(words))):
            return ()
        if _EVERYONE.match(folded) or _NO_NAME.search(words) or any(sign.isdigit() for sign in words):
            return ()
        if self.folded.endswith("thanh vien ", 0, start):  # "Mỗi thành viên Ban Chỉ đạo"
            words, folded = f"Thành viên {words}", f"thanh vien {folded}"
        national = _NATIONAL.match(folded) is not None  # it stands by itself, and is no unit of the issuer
        stem = "tw" if national else self.issuer.id if self.issuer else "khac"
        agency = remember(Agency(f"{stem}/{re.sub(r'[^a-z0-9]+', '-', folded).strip('-')}", words, "other", "none"))
        return (Who(agency, start, start + len(self.sheet.clean[start:end].rstrip(_MARKS)), INFERRED, VERBATIM),)

    def committee_of(self, start: int, end: int) -> tuple[Who, ...]:
        """The people's committee of the one unit that the words name ("Thủ đô Hà Nội"), if it is known."""
        words = " ".join(self.sheet.clean[start:end].split()).replace("Thủ đô", "thành phố")
        found = resolve_name(f"Ủy ban nhân dân {words[0].lower()}{words[1:]}", self.context)
        return tuple(Who(agency, start, end, INFERRED, COMMITTEE) for agency in found)

    def _committees(self, start: int, end: int) -> tuple[Who, ...]:
        """The people's committees of the units that the words name."""
        words = " ".join(self.sheet.clean[start:end].split())
        words = words[0].lower() + words[1:]
        name = f"Ủy ban nhân dân {words}"
        found = resolve_name(name, self.context)
        if not found:
            stem = self.issuer.id if self.issuer else "khac"
            found = (remember(Agency(f"{stem}/{slug(name)}", name, "other", "none")),)
        return tuple(Who(agency, start, end, INFERRED, COMMITTEE) for agency in found)

    def _opens(self, start: int, end: int) -> bool:
        """The name of another body opens behind a comma: "Ban Chỉ đạo quân khu, Ban Chỉ đạo các tỉnh"."""
        return self.sheet.clean[start].isupper() and opens_body(self.sheet.clean, self.folded, start, end)

    def only_of_issuer(self, one: Who) -> bool:
        """True for "các phòng chuyên môn" taken as the issuer's own units, which under another subject they are not."""
        words = self.folded[one.start : one.end]
        owned = self.issuer is not None and one.agency.parent == self.issuer.id and one.agency.is_group
        return owned and " thuoc " not in words and " cua " not in words

    def is_issuer(self, who: tuple[Who, ...]) -> bool:
        """True where the one named is the document's own issuer, or its head."""
        if self.issuer is None or len(who) != 1:
            return False
        agency = who[0].agency
        return self.issuer.id in (agency.id, agency.head_of) or (self.issuer.head_of or "?") in (
            agency.id,
            agency.head_of,
        )


def actor(sheet: Sheet, who: Who, role: str, responsible: bool) -> Actor:
    """The record's actor."""
    quote = Quote(sheet.clean[who.start : who.end], who.start, who.end)
    return Actor(who.agency.id, who.agency.name, role, responsible, who.certainty, who.reason, quote)


def _before_what_it_does(folded: str, start: int, end: int) -> int:
    """Where a name ends whose line goes on to lead in what stands below; ``start`` where that is not to be told."""
    words = folded[start:end]
    lists = _LISTS.search(words)
    if lists is None and _LEADS_ON.search(words) is None:
        return end
    acts = (_DOES if lists is None else _ACTS).search(words) or lists
    return start + acts.start() if acts else start
