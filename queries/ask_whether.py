"""Has an agency a part in something: "Sở X có tham gia … không?". "Có" only by words that say so; never "không"."""

from __future__ import annotations

from dataclasses import replace

from queries.agencies import Named, find_agencies
from queries.answer import ANSWERED, Actor, Answer, Item
from queries.answering import filters_of, none
from queries.ask_who import ask_who
from queries.bound import bound_by
from queries.catalogue import Runs, run
from queries.index import index_words
from queries.items import items_of
from queries.lexicon import Found, longest, phrases
from queries.matching import in_rows
from queries.question import Question
from queries.tasks import Ranked, answering, find_tasks, rank_tasks, task_fields
from queries.terms import WEIGHTY
from queries.wording import ROLE_ORDER, ROLES

_SURE = 0.75  # of the question's words that a task must say, to stand for "có"
_WORD_FOR_WORD = 0.5  # … and of which so much must stand there word for word
_VERB = 3  # words behind the agency's name within which its part is said: "có phải phối hợp"
_AS_GOOD = 0.9  # of the best task of anyone: else the agency does something else
_POOL = 1500  # hits of the index that are looked through for the agency's tasks
_SHOWN = 5
_QUOTE = 220  # characters
_ANY_ROLE = {"tham_gia"}  # who leads takes part as well


def ask_whether(store: Runs, question: Question) -> Answer:
    """ "Có" and its role where the task that is meant names the agency; else that no document is seen to say so."""
    named = _asked_about(store, question)
    verbs = _verbs(question, named)
    roles = {verb.value for verb in verbs} - _ANY_ROLE
    about = _without(question, named, verbs)
    if not named or sum(term.weight for term in about.terms) < WEIGHTY:
        return ask_who(store, replace(question, type="who"))
    here = not question.province or any(one.province in question.provinces for one in named)
    name = named[0].name if here else "cơ quan được hỏi"
    best = answering(find_tasks(store, about))
    theirs = [one for one in _theirs(store, about, named) if not best or one.score >= best[0].score * _AS_GOOD]
    sure = {
        one.key for one in theirs if one.score >= _SURE and in_rows(about, task_fields(one.row)[0]) >= _WORD_FOR_WORD
    }
    for item in items_of(store, theirs[:_SHOWN]):
        parts = _parts(store, item, {one.key for one in named})
        if item.task in sure and parts and (not roles or any(part.role in roles for part in parts)):
            return _yes(question, name, item, parts)
    items = items_of(store, (best or theirs)[:_SHOWN])
    if not items:
        return none(question, f"Không thấy văn bản nêu việc này cho {name} trong các việc đã đọc được.")
    return none(question, f"Không thấy văn bản nêu {name} {_part(roles)}; xem những cơ quan được nêu ở dưới.", items)


def _asked_about(store: Runs, question: Question) -> list[Named]:
    """The agencies of the first name in the question; of several of the name those with tasks."""
    found = find_agencies(store, question)
    first = [one for one in found if (one.start, one.end) == (found[0].start, found[0].end)]
    return [one for one in first if one.tasks] or first


def _verbs(question: Question, named: list[Named]) -> list[Found]:
    """The words right behind the agency's name that say a role: "phối hợp"; who is asked about has or has not it."""
    ends = {one.end for one in named}
    found = longest(phrases("roles").find(list(question.asked), question.accented))
    return [verb for verb in found if any(end <= verb.start <= end + _VERB for end in ends)]


def _without(question: Question, named: list[Named], verbs: list[Found]) -> Question:
    """The question without the agency's name and without its part: what is left says of what."""
    spans = [*((one.start, one.end) for one in named), *((verb.start, verb.end) for verb in verbs)]
    said = {at for start, end in spans for at in range(start, end)}
    terms = tuple(term for term in question.terms if term.at not in said)
    return replace(question, terms=terms, roles=(), type="who")


def _theirs(store: Runs, about: Question, named: list[Named]) -> list[Ranked]:
    bound = bound_by(store, about)
    rows = run(
        store,
        "duties_found",
        agencies=sorted({one.key for one in named}),
        words=index_words(about),
        year=about.year,
        documents=list(bound.documents) or None,
        pool=_POOL,
    )
    return answering(rank_tasks(about, rows, bound))


def _parts(store: Runs, item: Item, agencies: set[str]) -> list[Actor]:
    """The agency's own parts, else those of its head or of a group that it is known to be in."""
    actors = sorted((*item.actors, *item.deciders), key=lambda actor: ROLE_ORDER.get(actor.role, 99))
    own = [actor for actor in actors if actor.agency in agencies]
    if own:
        return own
    rows = run(store, "agency", keys=sorted({actor.agency for actor in actors}))
    through = {
        row["agency"]["key"]
        for row in rows
        if agencies & {one["key"] for one in (*(row["members"] or ()), *(row["body"] or ()))}
    }
    return [actor for actor in actors if actor.agency in through]


def _part(roles: set[str]) -> str:
    told = [ROLES[role] for role in sorted(roles) if role in ROLES]
    return f"{', '.join(told)} việc này" if told else "trong việc này"


def _yes(question: Question, name: str, item: Item, parts: list[Actor]) -> Answer:
    roles = ", ".join(dict.fromkeys(ROLES.get(part.role, part.role) for part in parts))
    through = "" if any(part.name == name for part in parts) else f", qua “{parts[0].name}”"
    quote = " ".join((item.source.quote or item.action).split())
    cut = f"{quote[:_QUOTE].rsplit(' ', 1)[0]}…" if len(quote) > _QUOTE else quote
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        f"Có ({roles}{through}): {name} – “{cut}” ({item.source.label}).",
        filters_of(question),
        [
            {
                "name": name,
                "agency": part.agency,
                "role": part.role,
                "role_name": ROLES.get(part.role, part.role),
                "task": item.task,
                "document": item.source.key,
            }
            for part in parts[:1]
        ],
        [item],
    )
