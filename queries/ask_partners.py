"""With whom does an agency work? The others in the tasks that it leads or helps in."""

from __future__ import annotations

from queries.agencies import Named, find_agencies
from queries.answer import ANSWERED, Actor, Answer, Item
from queries.answering import agencies_json, filters_of, listed, none
from queries.catalogue import Runs, run
from queries.items import items_of
from queries.lexicon import phrases
from queries.question import Question
from queries.subjects import subjects_of
from queries.tasks import unranked
from queries.terms import WEIGHTY

_MOST = 40


def partners_asked(store: Runs, question: Question) -> list[Named]:
    """The one agency of "Sở Y tế phối hợp với ai?", where nothing else is said; [] where the question is another."""
    if question.roles != ("phoi_hop",):
        return []
    named = find_agencies(store, question)
    first = subjects_of(question, named)[:1]
    roles = phrases("roles").find(list(question.asked), question.accented)
    spans = [*((n.start, n.end) for n in named), *((r.start, r.end) for r in roles)]
    said = {at for start, end in spans for at in range(start, end)}
    rest = [term for term in question.terms if term.at not in said and term.weight >= WEIGHTY]
    return first[0] if first and len(first[0]) == 1 and not rest else []


def ask_partners(store: Runs, question: Question, named: list[Named]) -> Answer:
    """Those who coordinate where the agency answers for a task, and those who answer where it coordinates."""
    agency = named[0]
    rows = run(store, "duties_brief", agencies=[agency.key], year=question.year)
    items = items_of(store, [unranked(row, 1.0) for row in rows[:_MOST]])
    shown = [(item, partners) for item in items if (partners := _partners(item, agency.key))]
    if not shown:
        return none(question, f"{agency.name}: không đọc được cơ quan nào cùng làm.", items)
    actors = [actor for _, partners in shown for actor in partners]
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        f"{agency.name} cùng làm với: {listed(actor.name for actor in actors)}.",
        filters_of(question) | {"agencies": [agency.key], "agency_name": agency.name},
        agencies_json(actors),
        [item for item, _ in shown],
    )


def _partners(item: Item, agency: str) -> list[Actor]:
    own = {actor.role for actor in item.actors if actor.agency == agency}
    if "phoi_hop" in own:
        return [actor for actor in item.actors if actor.responsible and actor.agency != agency]
    return [actor for actor in item.actors if actor.role == "phoi_hop" and actor.agency != agency] if own else []
