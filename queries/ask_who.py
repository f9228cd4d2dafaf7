"""Who is responsible, leads, coordinates, decides, hosts, or receives the reports?"""

from __future__ import annotations

import re
from dataclasses import replace

from queries.agencies import short_name
from queries.answer import AMBIGUOUS, ANSWERED, Actor, Answer, Item
from queries.answering import agencies_json, filters_of, listed, none
from queries.ask_amount import ask_whose_target
from queries.bound import none_within, unbound
from queries.catalogue import Runs
from queries.items import LEADS, items_of
from queries.lexicon import longest, phrases
from queries.question import Question
from queries.tasks import Ranked, answering, find_tasks
from queries.wording import ROLE_ORDER, ROLES
from queries.words import fold

_SHOWN = 8
_NEAR = 2  # of the document that is named, before what others say
_TOGETHER = 0.985  # of the best score: tasks of one section that answer as well
_NEAR_ROLE = 0.88  # of the best score: a task that has the role asked for, where the best has not
_BROAD_TERMS = 3  # syllables: a word or two
_BROAD_DOCUMENTS = 5
_TIED = 0.97
_LEVELS = {
    "district": re.compile(r"\b(?:huyện|quận|thị xã|thành phố)\b"),
    "commune": re.compile(r"\b(?<!thị )xã\b(?! hội)|\b(?:phường|thị trấn)\b"),
    "central": re.compile(r"^(?:các )?bộ\b"),
    "province": re.compile(r"^(?:các )?sở\b"),
}
_BODIES = (("bo", "bộ"), ("so", "sở"))  # "bộ nào", "sở nào"


def ask_who(store: Runs, question: Question) -> Answer:
    ranked = find_tasks(store, question)
    aimed = ask_whose_target(store, question, ranked[0].score if ranked else 0.0)
    if aimed is not None:
        return aimed
    right = answering(ranked)
    if not right:
        near = [*ranked[:_NEAR], *find_tasks(store, unbound(question))] if question.numbers else ranked
        return none(question, none_within(store, question), items_of(store, near[:5]))
    broad = _too_broad(question, right)
    if broad is not None:
        return replace(broad, items=items_of(store, right[:_SHOWN]))
    shown = [one for one in right if one.score >= right[0].score * 0.8][:_SHOWN]
    items = items_of(store, shown)
    chosen = _chosen(question, items)
    if question.receives and not any(_with_roles(question, item) for item in chosen):
        return none(question, "Có nhiệm vụ khớp câu hỏi nhưng văn bản không nêu nơi nhận.", items)
    actors = _others(question, [actor for item in chosen for actor in asked_actors(question, item)])
    if not actors:
        why = f"Có nhiệm vụ khớp câu hỏi nhưng văn bản không nêu cơ quan nào: “{_short(items[0].action)}”."
        return none(question, why, items)
    body = _body_asked(question)
    if body and not any(f" {body} " in f" {' '.join(fold(actor.name))} " for actor in actors):
        return none(question, "Có nhiệm vụ khớp câu hỏi nhưng văn bản không nêu cơ quan thuộc loại được hỏi.", items)
    items = [*chosen, *(item for item in items if item not in chosen)]
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
    return others or actors


def _of_level(question: Question, item: Item) -> list[Actor]:
    """The actors of the level that the question asks for: of "bộ nào" the ministries, of "huyện nào" the districts."""
    level = _LEVELS.get(question.level or "")
    return [a for a in (*item.actors, *item.deciders) if level and level.search(a.name.lower())]


def _short(text: str, most: int = 120) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"


def _summary(question: Question, actors: list[Actor], items: list[Item]) -> str:
    by_role: dict[str, list[str]] = {}
    for actor in actors:
        by_role.setdefault(actor.role, []).append(actor.name)
    told = "; ".join(f"{ROLES.get(role, role)}: {listed(names)}" for role, names in by_role.items())
    return f"{told[0].upper()}{told[1:]} – {_short(items[0].action)} ({items[0].source.label})."


def _notes(question: Question, items: list[Item], ranked: list[Ranked]) -> list[str]:
    notes = []
    if (question.roles or question.receives) and not any(_with_roles(question, item) for item in items[:1]):
        wanted = ", ".join(ROLES.get(role, role) for role in question.roles) or "nơi nhận báo cáo"
        notes.append(f"Văn bản không nêu vai trò “{wanted}” cho việc này; đây là cơ quan chịu trách nhiệm.")
    asked = f" {' '.join(word.plain for word in question.asked)} "
    for plain, body in _BODIES:
        if f" {plain} nao " in asked and not _of_level(question, items[0]):
            notes.append(f"Văn bản không nêu {body} nào cho việc này.")
    first = items[0].source.province
    others = sorted({i.source.province for i in items[1:] if i.source.province and i.source.province != first})
    if others and not question.province:
        notes.append(f"Việc tương tự cũng có ở: {', '.join(others)}. Chọn tỉnh để xem riêng.")
    if ranked[0].match.missed:
        notes.append(f"Không thấy trong văn bản các từ: {', '.join(ranked[0].match.missed)}.")
    return notes
