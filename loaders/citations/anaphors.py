"""Documents that are only hinted at: sent along ("có văn bản kèm theo"), or called by their title alone."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable

from loaders.citations.cues import find_cue, looks_back
from loaders.citations.draft import Draft
from loaders.citations.edges import Edges, part_of, promulgated_words
from loaders.citations.numbers import kind_words
from loaders.citations.registry import Registry, title_key
from loaders.identity import kind_names
from loaders.letters import UPPER
from loaders.plain_search import Words, matches_at
from loaders.record import DocumentRef
from loaders.text import Text, plain
from loaders.wordlists import leaping, rows

_SENT_WORDS = ("gui kem", "dinh kem", "kem theo")
_SENT_AT = Words(_SENT_WORDS)
_SENT = re.compile(r"\(\s*\*{0,2}(?P<words>[^()\n]{0,120}?\b(?:gui kem|kem theo|dinh kem)\b[^()\n]{0,30}?)\*{0,2}\s*\)")
_SENT_BEHIND = re.compile(leaping(_SENT_WORDS) + r"\s*\)")
_BRACKET = 300  # letters
_ONLY = re.compile(
    r"(?:xin |co )?(?:duoc )?(?:gui )?(?:kem theo|gui kem|dinh kem)(?: theo)?(?: (?:cong van|van ban) nay)?"
)
# Annexes and forms belong to the document itself.
_OWN = re.compile(
    r"\b(?:phu luc|bieu|mau|danh sach|danh muc|bang|de cuong|ban hanh kem|quyet dinh nay|nghi quyet nay"
    r"|ke hoach nay|so do|ban do)\b"
)
_NOUNS = re.compile(r"\b(?:van ban|tai lieu|du thao|noi dung|ban chup|ban sao)\b")
_ALONG_WORDS = ("gui kem theo", "kem theo", "dinh kem")
_ALONG_AT = Words(_ALONG_WORDS)
_ALONG = re.compile(leaping(_ALONG_WORDS) + r"\b(?!\s+(?:quyet dinh|nghi quyet|thong tu|van ban))")
_KIND_BEFORE = re.compile(rf"\b(?P<kind>{kind_words()})\s+(?:gui\s+)?$")
_PLAN_WORDS = ("Chương trình", "Chiến lược", "Đề án", "Quy hoạch")
_PLAN_AT = Words(map(plain, _PLAN_WORDS))
_PLAN_CODES = {row[0]: row[1] for row in rows("titles.tsv") if row[0] in _PLAN_WORDS}
_PLAN = re.compile(
    leaping(_PLAN_WORDS) + rf"\s+[{UPPER}][^.;:()\n“”\"]{{8,140}}?"
    r"(?:(?:đến|tới)\s+năm\s+20\d\d(?:\s*,\s*(?:định hướng|tầm nhìn)\s+đến\s+năm\s+20\d\d)?"
    r"|giai đoạn\s+20\d\d\s*[-–]\s*20\d\d)"
)
_CODES = {plain(words): code for words, code in rows("citation_kinds.tsv")}
_CUE_LOOK = 80
_MIN_TITLE = 5  # words; a shorter title is no name


def find_titles(
    text: Text, drafts: list[Draft], registry: Registry, low: int, high: int, own_title: str | None
) -> list[Draft]:
    """Mentions by title alone: of documents that this one cites elsewhere or that those issue, of named programmes."""
    taken = sorted((draft.start, draft.end) for draft in drafts)
    own = title_key(own_title)
    found = _issued(text, drafts, registry, low, high, taken, own)
    taken = sorted([*taken, *((draft.start, draft.end) for draft in found)])
    plains = text.plain
    named = _named(plains, drafts)
    if named:
        for match in _any_of(named).finditer(plains, low, high):
            draft = named.get(" ".join(match.group().split()))
            if draft and not _touches(match.start(), match.end(), taken):
                mention = Draft(match.start(), match.end(), draft.kind, draft.number, ref=draft.ref, form="title_only")
                found.append(mention)
    taken = sorted([*taken, *((draft.start, draft.end) for draft in found)])
    for match in matches_at(_PLAN, text.clean, text.places(_PLAN_AT, low, high), high):
        key = title_key(match.group())
        if _touches(match.start(), match.end(), taken) or (own and (key in own or own in key)):
            continue
        code = next(code for words, code in _PLAN_CODES.items() if match.group().startswith(words))
        found.append(Draft(match.start(), match.end(), code, title=(match.start(), match.end()), form="title_only"))
    return found


def _issued(
    text: Text, drafts: list[Draft], registry: Registry, low: int, high: int, taken: list[tuple[int, int]], own: str
) -> list[Draft]:
    """Mentions of the schemes and plans that a cited document's title says it issues: "thực hiện Đề án …".

    own: the document's own title, folded. What it issues itself is meant by its name, though what it replaces issued
    one of that name before.
    """
    named: dict[str, DocumentRef] = {}
    for draft in drafts:
        said = promulgated_words(text, draft)
        if said is None or draft.ref is None or draft.title is None:
            continue
        start, end = said[2][0], draft.title[1]
        words = text.plain[start:end].split()
        title = " ".join(text.clean[start:end].split())
        if len(words) >= _MIN_TITLE + 2 and f"ban hanh {title_key(title)}" not in own:
            named.setdefault(" ".join(words), part_of(draft.ref, said[1], title))
    found: list[Draft] = []
    for match in _any_of(named).finditer(text.plain, low, high) if named else ():
        if _touches(match.start(), match.end(), taken):
            continue
        ref = registry.add_part(named[" ".join(match.group().split())])
        mention = Draft(match.start(), match.end(), ref.kind, form="title_only", ref=ref)
        mention.cue = find_cue(text.plain, max(low, match.start() - _CUE_LOOK), match.start())
        if mention.cue is not None and mention.cue.relation in ("THUC_HIEN", "TRIEN_KHAI"):
            back = looks_back(text.plain, max(low, mention.cue.start - _CUE_LOOK), mention.cue.start)
            mention.relation = "DAN_CHIEU" if back else mention.cue.relation
        found.append(mention)
    return found


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the folded names, the longest first, whatever space stands between their words."""
    ordered = sorted(names, key=len, reverse=True)
    return re.compile(leaping(r"\s+".join(map(re.escape, name.split())) for name in ordered) + r"\b")


def _named(plains: str, drafts: list[Draft]) -> dict[str, Draft]:
    """The cited documents by folded kind and title, with and without "về (việc)" between them; longest first."""
    found: dict[str, Draft] = {}
    for draft in drafts:
        if draft.ref is None or draft.title is None or draft.kind not in ("KH", "ĐA", "CTr", "CL", "PA", "TL"):
            continue
        kind = kind_names().get(draft.kind, "")
        name = _bare(plains[draft.title[0] : draft.title[1]], kind)
        if len(name.split()) >= _MIN_TITLE:
            for link in ("", "ve ", "ve viec "):
                found.setdefault(f"{plain(kind)} {link}{name}", draft)
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def _bare(title: str, kind: str) -> str:
    """A folded title without "về việc" and without the kind's own name."""
    words = re.sub(r"^(?:ve viec|ve|v/v)\s+", "", " ".join(title.split()).strip("“”\"' "))
    return words.removeprefix(plain(kind)).strip()


def _touches(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    index = bisect.bisect_right(spans, (start, 10**12))
    if index < len(spans) and spans[index][0] < end:
        return True
    # nested spans: the outer one begins a little before
    return any(high > start for _, high in spans[max(0, index - 8) : index])


def find_attached(
    text: Text, drafts: list[Draft], registry: Registry, edges: Edges, low: int, high: int
) -> list[Draft]:
    """What is sent along: a document of a kind that is cited here, one without a name, or the list just cited."""
    taken = sorted((draft.start, draft.end) for draft in drafts)
    found: list[Draft] = []
    for along in matches_at(_ALONG, text.plain, text.places(_ALONG_AT, low, high), high):
        match = _KIND_BEFORE.search(text.plain, max(low, along.start() - 40), along.start())
        if not match or _touches(match.start(), along.end(), taken):
            continue
        if text.plain.endswith("du thao ", 0, match.start()):
            continue  # "(có dự thảo Nghị quyết kèm theo)": one to come, and none that is cited
        draft = Draft(
            match.start(), along.end(), _CODES[" ".join(match["kind"].split())], relation="KEM_THEO", form="short"
        )
        cited = [d.ref for d in drafts if d.ref and d.kind == draft.kind and d.outer is None]
        if len({id(ref) for ref in cited}) == 1:
            draft.ref = cited[0]
            found.append(draft)
            taken = sorted([*taken, (draft.start, draft.end)])
    _sent_behind(text, drafts, low, high)
    for match in _SENT.finditer(text.plain, low, high) if text.places(_SENT_AT, low, high) else ():
        start, end = match.start("words"), match.end("words")
        if _touches(start, end, taken) or _OWN.search(match["words"]):
            continue
        if _ONLY.fullmatch(match["words"].strip(" *")):
            _sent_with(text, drafts, edges, match.start(), (match.start(), match.end()))
        elif _NOUNS.search(match["words"]):
            ref = DocumentRef(f"{registry.own.id}#dinh-kem", "?|?|?|?", part_of=None)
            found.append(Draft(start, end, None, relation="KEM_THEO", form="anaphor", ref=registry.add_part(ref)))
    return found


def _sent_behind(text: Text, drafts: list[Draft], low: int, high: int) -> None:
    """ "(có Văn bản số … gửi kèm)": what the bracket names is sent along."""
    told = sorted((d for d in drafts if d.outer is None and d.relation == "DAN_CHIEU"), key=lambda draft: draft.start)
    for match in matches_at(_SENT_BEHIND, text.plain, text.places(_SENT_AT, low, high), high):
        bracket = text.plain.rfind("(", max(low, match.start() - _BRACKET), match.start())
        if bracket < 0 or "\n\n" in text.plain[bracket : match.start()]:
            continue
        first = bisect.bisect_right(told, bracket, key=lambda draft: draft.start)
        last = bisect.bisect_left(told, match.start(), key=lambda draft: draft.start)
        for draft in told[first:last]:
            draft.relation = "KEM_THEO"


def _sent_with(text: Text, drafts: list[Draft], edges: Edges, before: int, span: tuple[int, int]) -> None:
    """ "(gửi kèm theo)" after a list may mean its last document or all of them (sample 003)."""
    near = [
        d for d in drafts if d.outer is None and d.end <= before and d.ref and "\n\n" not in text.clean[d.end : before]
    ]
    if not near or before - near[-1].end > 8:
        return
    certainty = "ambiguous" if len(near) > 1 else "stated"
    reason = "“Kèm theo” có thể chỉ văn bản cuối hoặc tất cả." if len(near) > 1 else None
    for draft in near:
        if draft.ref is not None:
            edges.add(edges.own, "KEM_THEO", draft.ref, span, certainty, reason)
