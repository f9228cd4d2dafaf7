"""Who is responsible, leads, coordinates, decides, hosts, or receives the reports?"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from queries.agencies import find_agencies, short_name
from queries.answer import AMBIGUOUS, ANSWERED, Actor, Answer, Item
from queries.answering import agencies_json, filters_of, listed, none
from queries.ask_amount import ask_whose_target
from queries.bound import none_within, unbound
from queries.catalogue import Runs
from queries.cues import cues_of
from queries.items import LEADS, items_of
from queries.lexicon import longest, phrases
from queries.question import Question
from queries.tasks import Ranked, answering, find_tasks
from queries.wording import ROLE_ORDER, ROLES
from queries.words import fold, words

_SHOWN = 8
_NEAR = 2  # of the document that is named, before what others say
_TOGETHER = 0.985  # of the best score: tasks of one section that answer as well
_NEAR_ROLE = 0.88  # of the best score: a task that has the role asked for, where the best has not
_BROAD_TERMS = 3  # syllables: a word or two
_BROAD_DOCUMENTS = 5
_TIED = 0.97
_ALIKE = 0.99
_WHICH = "nao"
_TOO_MANY = 3  # leads of tasks that fit alike
_LEVELS = {
    "district": re.compile(r"\b(?:huyện|quận|thị xã|thành phố)\b"),
    "commune": re.compile(r"\b(?<!thị )xã\b(?! hội)|\b(?:phường|thị trấn)\b"),
    "central": re.compile(r"^(?:các )?bộ\b"),
    "province": re.compile(r"^(?:các )?sở\b"),
}
_PART_OF = (("cua",), ("thuoc",))
_OFFICES = (("bo",), ("so",), ("cuc",), ("tong",), ("ubnd",), ("uy",), ("van",))
_BODIES = (("bo", "bộ"), ("so", "sở"))  # "bộ nào", "sở nào"


def ask_who(store: Runs, question: Question) -> Answer:
    ranked = find_tasks(store, question)
    aimed = ask_whose_target(store, question, ranked[0].score if ranked else 0.0)
    if aimed is not None:
        return aimed
    right = _of_partner(store, question, answering(ranked))
    if not right:
        near = [*ranked[:_NEAR], *find_tasks(store, unbound(question))] if question.numbers else ranked
        return none(question, none_within(store, question), items_of(store, near[:5]))
    broad = _too_broad(question, right)
    if broad is not None:
        return replace(broad, items=items_of(store, right[:_SHOWN]))
    shown = [one for one in right if one.score >= right[0].score * 0.8][:_SHOWN]
    items = items_of(store, shown)
    chosen = _chosen(question, items)
    if question.receives and not any(_with_roles(question, item) and _takes_in(question, item) for item in chosen):
        return none(question, "Có việc khớp câu hỏi, nhưng trong các việc đã đọc được không thấy nêu nơi nhận.", items)
    actors = _others(question, [actor for item in chosen for actor in asked_actors(question, item)])
    if not actors:
        why = f"Có việc khớp câu hỏi, nhưng không đọc được cơ quan nào làm: “{_short(items[0].action)}”."
        return none(question, why, items)
    body = _body_asked(question)
    if body and not any(f" {body} " in f" {' '.join(fold(actor.name))} " for actor in actors):
        return none(
            question,
            "Có việc khớp câu hỏi, nhưng trong các việc đã đọc được không thấy cơ quan thuộc loại được hỏi.",
            items,
        )
    items = [*chosen, *(item for item in items if item not in chosen)]
    if len(tied := _tied_leads(question, items)) >= _TOO_MANY:
        return _asks_back(question, tied, items)
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        _summary(question, actors, chosen),
        filters_of(question),
        agencies_json(actors),
        items,
        notes=_notes(question, items, ranked),
    )


def _of_partner(store: Runs, question: Question, right: list[Ranked]) -> list[Ranked]:
    """ "Sở X phải phối hợp với ai khi …": only tasks that name the agency that is said; all where none is."""
    whom = phrases("with_whom").find(list(question.asked), question.accented)
    if not right or not whom or "phoi_hop" not in question.roles:
        return right
    named = [one for one in find_agencies(store, question) if one.end <= whom[0].start]
    if not named:
        return right
    names = [" ".join(fold(short_name(one.name))) for one in named]
    return [one for one in right if any(name in _said_in(one) for name in names)]


def _said_in(one: Ranked) -> str:
    names = " . ".join(actor["name"] for actor in one.row["actors"])
    return " ".join(fold(f"{one.row['task'].get('quote') or ''} . {names}"))


def _takes_in(question: Question, item: Item) -> bool:
    """ "Nộp hồ sơ ở đâu": who gets a letter that others send on does not take in what people hand in."""
    if not phrases("hands_in").find(list(question.asked), question.accented):
        return True
    return bool(phrases("takes_in").find(words(f"{item.source.quote or ''} {item.action}"), True))


def _body_asked(question: Question) -> str | None:
    """ "Ngân hàng nào" is answered by no ministry: the folded noun that a name must hold; None where any will do."""
    found = longest(phrases("bodies").find(list(question.asked), question.accented))
    return " ".join(word.plain for word in question.asked[found[0].start : found[0].end - 1]) if found else None


def _too_broad(question: Question, right: list[Ranked]) -> Answer | None:
    """ "Ai phụ trách y tế?": a word or two that tasks of many documents hold alike do not say which one is meant."""
    if len(question.terms) > _BROAD_TERMS or question.provinces or question.numbers or question.year:
        return None
    tied = [one for one in right if one.score >= right[0].score * _TIED]
    documents = {one.row["document"]["key"] for one in tied}
    if len(documents) < _BROAD_DOCUMENTS:
        return None
    provinces = sorted({one.row["document"]["province"] for one in tied if one.row["document"].get("province")})
    return Answer(
        question.text,
        question.type,
        AMBIGUOUS,
        f"Câu hỏi rộng: {len(tied)} nhiệm vụ trong {len(documents)} văn bản khớp như nhau. Xin nói rõ việc gì, ở đâu, "
        "theo văn bản nào.",
        filters_of(question),
        candidates=[{"name": province, "agency": "", "province": province} for province in provinces],
    )


def _chosen(question: Question, items: list[Item]) -> list[Item]:
    """The item that answers, with those of the same section that answer as well."""
    best = items[0]
    if question.roles or question.receives:
        for item in items:
            if item.score >= best.score * _NEAR_ROLE and _with_roles(question, item):
                best = item
                break
    if question.level and not _of_level(question, best):
        near = (item for item in items if item.score >= best.score * _NEAR_ROLE)
        best = next((item for item in near if _of_level(question, item)), best)
    if _asks_for_part(question) and not _others(question, asked_actors(question, best)):
        near = (item for item in items if item.score >= best.score * _NEAR_ROLE)
        best = next((item for item in near if _others(question, asked_actors(question, item))), best)
    if not best.actors and not best.deciders:
        best = next((i for i in items if i.actors and i.score >= best.score * _NEAR_ROLE), best)
    same = [
        item
        for item in items
        if item.source.key == best.source.key
        and item.source.section == best.source.section
        and item.score >= best.score * _TOGETHER
    ]
    return [best, *(item for item in same if item is not best)]


def _with_roles(question: Question, item: Item) -> list[Actor]:
    wanted = set(question.roles) | ({"nhan_bao_cao"} if question.receives else set())
    return [actor for actor in (*item.actors, *item.deciders) if actor.role in wanted]


def asked_actors(question: Question, item: Item) -> list[Actor]:
    """The actors of an item that the question asks for, the first ones first.

    Roles that are asked for, where the task has them; else those responsible, and of them the leads where there are
    any. Never an agency whose part the text does not say.
    """
    everyone = [*item.actors, *item.deciders]
    # A level is asked for only where the task has someone of it.
    everyone = _of_level(question, item) or everyone
    asked = [a for a in everyone if a in _with_roles(question, item)]
    if asked:
        # "Ai tập huấn …, phối hợp với ai?" asks for both; "đơn vị nào phối hợp" for one.
        both = (
            "phoi_hop" in question.roles
            and question.text.lower().count(" ai") + question.text.lower().startswith("ai") > 1
        )
        if both or (question.receives and "bao_cao" in question.roles):
            asked += [a for a in everyone if a.responsible and a not in asked]
        return sorted(asked, key=lambda a: ROLE_ORDER.get(a.role, 99))
    responsible = [a for a in everyone if a.responsible]
    leads = [a for a in responsible if a.role in LEADS]
    return leads or responsible or [a for a in everyone if a.role not in ("quyet_dinh", "nhan_bao_cao")]


def _others(question: Question, actors: list[Actor]) -> list[Actor]:
    """Without those that the question itself names, where others are left: "ai phối hợp với Sở Y tế"."""
    asked = f" {' '.join(word.plain for word in question.asked)} "
    others = [actor for actor in actors if f" {' '.join(fold(short_name(actor.name)))} " not in asked]
    return others if _asks_for_part(question) else others or actors


def _asks_for_part(question: Question) -> bool:
    """ "Đơn vị nào của Bộ X …": the ministry itself is no answer."""
    asked = [word.plain for word in question.asked]
    cues = [cue for cue in cues_of(list(question.asked), question.accented) if cue.value == "who"]
    return any(
        tuple(asked[cue.end : cue.end + 1]) in _PART_OF and tuple(asked[cue.end + 1 : cue.end + 2]) in _OFFICES
        for cue in cues
    )


def _of_level(question: Question, item: Item) -> list[Actor]:
    """The actors of the level that the question asks for: of "bộ nào" the ministries, of "huyện nào" the districts."""
    level = _LEVELS.get(question.level or "")
    return [a for a in (*item.actors, *item.deciders) if level and level.search(a.name.lower())]


def _names_body(actor: Actor, body: str) -> bool:
    return bool(re.search(rf"^(?:các |giám đốc |bộ trưởng )?{body}\b", actor.name.lower()))


def _short(text: str, most: int = 120) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"


def _summary(question: Question, actors: list[Actor], items: list[Item]) -> str:
    by_role: dict[str, list[str]] = {}
    for actor in actors:
        by_role.setdefault(actor.role, []).append(actor.name)
    told = "; ".join(f"{ROLES.get(role, role)}: {listed(names)}" for role, names in by_role.items())
    return f"{told[0].upper()}{told[1:]} – {_short(items[0].action)} ({items[0].source.label})."


def _tied_leads(question: Question, items: list[Item]) -> list[str]:
    """Names of the leads of tasks that fit alike, where each task has others: none of them is the answer."""
    names: dict[str, None] = {}
    for item in items:
        if item.score >= items[0].score * _ALIKE:
            leads = [actor.name for actor in asked_actors(question, item)]
            if leads and names.keys().isdisjoint(leads):
                names[leads[0]] = None
    asked = {one.plain for one, other in itertools.pairwise(question.asked) if other.plain == _WHICH}
    return [name for name in names if fold(name)[0] in asked] or list(names)  # of "phòng nào" the offices


def _asks_back(question: Question, names: list[str], items: list[Item]) -> Answer:
    told = f"Nhiều việc của các cơ quan khác nhau khớp như nhau ({listed(names)}). Xin nói rõ hơn là việc gì."
    candidates = [{"name": name, "agency": "", "province": None} for name in names]
    return Answer(
        question.text, question.type, AMBIGUOUS, told, filters_of(question), items=items, candidates=candidates
    )


def _tied(question: Question, items: list[Item]) -> str | None:
    """Another task that fits nearly as well, of the same place, that others answer for."""
    first = {actor.agency for actor in asked_actors(question, items[0])}
    for item in sorted(items[1:], key=lambda item: not _of_level(question, item)):
        actors = asked_actors(question, item)
        if item.score < items[0].score * _TIED or item.source.province != items[0].source.province:
            continue
        if actors and first.isdisjoint(actor.agency for actor in actors):
            return f"{listed(actor.name for actor in actors)} – {_short(item.action)} ({item.source.label})"
    return None


def _notes(question: Question, items: list[Item], ranked: list[Ranked]) -> list[str]:
    notes = []
    if (question.roles or question.receives) and not any(_with_roles(question, item) for item in items[:1]):
        wanted = ", ".join(ROLES.get(role, role) for role in question.roles) or "nơi nhận báo cáo"
        notes.append(f"Không đọc được vai trò “{wanted}” trong việc này; đây là cơ quan chịu trách nhiệm.")
    asked = f" {' '.join(word.plain for word in question.asked)} "
    for plain, body in _BODIES:
        if f" {plain} nao " in asked and not any(_names_body(actor, body) for actor in items[0].actors):
            notes.append(f"Không thấy {body} nào trong việc này.")
    first = items[0].source.province
    others = sorted({i.source.province for i in items[1:] if i.source.province and i.source.province != first})
    if others and not question.province:
        notes.append(f"Việc tương tự cũng có ở: {', '.join(others)}. Chọn tỉnh để xem riêng.")
    if beside := _tied(question, items):
        notes.append(f"Việc khác khớp gần như vậy: {beside}.")
    if ranked[0].match.missed:
        notes.append(f"Không thấy trong việc này các từ: {', '.join(ranked[0].match.missed)}.")
    return notes
