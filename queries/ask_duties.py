"""What must an agency do?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from queries.agencies import Named, find_agencies, short_name
from queries.answer import AMBIGUOUS, ANSWERED, Answer
from queries.answering import NOT_FOUND, filters_of, listed, none
from queries.ask_who import ask_who
from queries.before import Before, before
from queries.bound import bound_by
from queries.catalogue import Row, Runs, run
from queries.documents import not_loaded, numbered_here
from queries.index import index_words
from queries.items import items_of
from queries.matching import cover
from queries.question import Question
from queries.subjects import subjects_of
from queries.tasks import ENOUGH, Ranked, rank_tasks, unranked
from queries.terms import WEIGHTY, Term
from queries.wording import ROLE_ORDER, ROLES, UP
from queries.words import field_of

_MOST = 60
_COUNTED = 300  # of an agency's tasks, of the newest documents
_COUNTING = 2  # words before the first agency
_NAMES_DOCUMENT = 0.6  # of the words that say of what: they are the title of a document


def ask_duties(store: Runs, question: Question) -> Answer:
    """The tasks of the agencies that the question names: their own first, then those of groups that they are in."""
    places = _there(store, question, subjects_of(question, find_agencies(store, question)))
    if not places:
        answer = ask_who(store, question)
        return none(question, "Không rõ câu hỏi nói về cơ quan nào.", answer.items or answer.near)
    documents = _documents(store, question)
    if documents:
        places = [_charged(store, named, documents) for named in places]
    unclear = [named for named in places if len({one.name for one in named}) > 1]
    if unclear:
        return _which(question, unclear[0])
    if documents == []:
        return none(question, not_loaded(store, question) or NOT_FOUND)
    agencies = [one for named in places for one in named]
    keys = sorted({one.key for one in agencies})
    asked_for = {"agencies": keys, "roles": list(question.roles) or None, "year": question.year, "documents": documents}
    rows = run(store, "duties_brief", **asked_for)
    narrowed = replace(question, terms=_about_what(question, agencies))
    ranked = _own_first(rows, _fitting(store, narrowed, asked_for, rows), by_role=not narrowed.terms)
    known = {row["task"]["key"] for row in rows}  # what a group is given is its members', old and new

    def of_another(key: str) -> list[Ranked]:
        theirs = asked_for | {"agencies": [key]}
        given = [row for row in run(store, "duties_brief", **theirs) if row["task"]["key"] not in known]
        return [one for one in _fitting(store, narrowed, theirs, given) if one.key not in known]

    earlier = before(store, keys, of_another)
    if not ranked and not earlier:
        return _nothing(store, question, agencies, bool(rows))
    return _answer(store, question, agencies, rows, ranked, earlier)


def _about_what(question: Question, agencies: list[Named]) -> tuple[Term, ...]:
    """The words of the question that say of what. "Hai huyện A và B": what counts and joins them says nothing of it."""
    asked = range(min(one.start for one in agencies) - _COUNTING, max(one.end for one in agencies))
    return tuple(term for term in question.terms if term.at not in asked and term.weight >= WEIGHTY)


def _own_first(rows: list[Row], ranked: list[Ranked], by_role: bool) -> list[Ranked]:
    """Tasks of the agency itself before those of its groups; by_role: each in the order of the roles."""
    own = _own(rows)
    roles_of = {row["task"]["key"]: row["roles"] for row in rows}
    return sorted(
        ranked, key=lambda one: (one.key not in own, _first_role(roles_of.get(one.key, ())) if by_role else 0)
    )


def _own(rows: list[Row]) -> set[str]:
    return {row["task"]["key"] for row in rows if row["own"]}


def _nothing(store: Runs, question: Question, agencies: list[Named], has_tasks: bool) -> Answer:
    """What is told where no task fits. has_tasks: the agency has others."""
    name = listed(one.name for one in agencies)
    if has_tasks:
        return none(question, f"{name}: không tìm thấy nhiệm vụ về việc này trong các việc đã đọc được.")
    roles = ", ".join(ROLES.get(role, role) for role in question.roles)
    told = f"nhiệm vụ nào với vai trò {roles}" if roles else "nhiệm vụ nào"
    bound = bound_by(store, question)
    where = f"của {bound.label}" if bound.named else "của các văn bản đã nạp"
    whose = listed(short_name(one.name) for one in agencies) if bound.named else name  # whose place is the document's
    return none(question, f"{whose}: không tìm thấy {told} trong các việc đã đọc được {where}.")


def _answer(
    store: Runs,
    question: Question,
    agencies: list[Named],
    rows: list[Row],
    ranked: list[Ranked],
    earlier: list[Before],
) -> Answer:
    keys = sorted({one.key for one in agencies})
    name = listed(one.name for one in agencies)
    own = _own(rows)
    items = items_of(store, ranked[:_MOST])
    told = _counted(rows, ranked) if ranked else "không tìm thấy nhiệm vụ nào trong các việc đã đọc được"
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        " ".join([f"{name}: {told}.", *(one.summary for one in earlier)]),
        filters_of(question) | {"agencies": keys, "agency_name": name},
        [
            {
                "name": item.action,
                "task": item.task,
                "roles": [a.role for a in (*item.actors, *item.deciders) if a.agency in keys],
                "deadline": item.deadline.words if item.deadline else None,
                "document": item.source.key,
                "through_group": item.task not in own,
            }
            for item in items
        ],
        [*items, *(item for one in earlier for item in one.items)],
        also=[entry for one in earlier for entry in one.entries()],
    )


def _counted(rows: list[Row], ranked: list[Ranked]) -> str:
    """How many tasks in how many documents, and how many of them come through a group."""
    own = _own(rows)
    least = "ít nhất " if len(rows) >= _COUNTED else ""
    documents = {one.row["document"]["key"] for one in ranked}
    told = f"{least}{len(ranked)} nhiệm vụ trong {len(documents)} văn bản"
    through = sum(one.key not in own for one in ranked)
    return f"{told}, trong đó {through} giao cho nhóm mà cơ quan này thuộc về" if through else told


def _fitting(store: Runs, narrowed: Question, asked_for: Row, rows: list[Row]) -> list[Ranked]:
    """Of ``rows`` those that the words of the question fit; all where it has none."""
    if narrowed.terms and rows:
        return _about(store, narrowed, asked_for, rows)
    return [unranked(row, 1.0) for row in rows]


def _there(store: Runs, question: Question, places: list[list[Named]]) -> list[list[Named]]:
    """Of several agencies of one name those of the province whose document the question names by its number."""
    if not question.numbers:
        return places
    provinces = {row["document"].get("province") for row in numbered_here(store, question)}
    return [[one for one in named if one.province in provinces] or named for named in places]


def _charged(store: Runs, named: list[Named], documents: list[str]) -> list[Named]:
    """Of several agencies of one name those to whom ``documents`` give tasks, where they do to some."""
    if len({one.name for one in named}) == 1:
        return named
    rows = run(store, "agencies_charged", agencies=[one.key for one in named], documents=documents)
    charged = {row["key"] for row in rows}
    there = [one for one in named if one.key in charged]
    return there or named


def _documents(store: Runs, question: Question) -> list[str] | None:
    """The documents that the number in the question leads to; of one that is not loaded those that carry it out; None
    where no number is said."""
    bound = bound_by(store, question)
    if not bound.named:
        return None
    below = run(store, "relations", keys=list(bound.cited), types=list(UP)) if not bound.documents else []
    return sorted({*bound.documents, *(link["below"]["key"] for link in below)})


def _about(store: Runs, narrowed: Question, asked_for: Row, rows: list[Row]) -> list[Ranked]:
    """The agency's tasks that the words fit, then those in documents whose title they are.

    Of documents that the question names by number all tasks, where its other words are their title or fit none.
    """
    titled = _of_title(narrowed, rows)
    if titled and asked_for["documents"]:
        return titled
    found = run(store, "duties_found", words=index_words(narrowed), **asked_for)
    fitting = [one for one in rank_tasks(narrowed, found) if one.score >= ENOUGH]
    known = {one.key for one in fitting}
    ranked = [*fitting, *(one for one in titled if one.key not in known)]
    return ranked or ([unranked(row, 1.0) for row in rows] if asked_for["documents"] else [])


def _of_title(narrowed: Question, rows: list[Row]) -> list[Ranked]:
    """Of ``rows`` those in documents whose title, kind and issuer the words of the question are."""
    titled: dict[str, bool] = {}
    for row in rows:
        document = row["document"]
        if document["key"] not in titled:
            fields = [field_of(f"{document.get('kind_name') or ''} {document.get('title') or ''}")]
            fields.append(field_of(f"{document.get('issuer_name') or ''} {document.get('so_ky_hieu') or ''}"))
            titled[document["key"]] = cover(narrowed, fields).score >= _NAMES_DOCUMENT
    return [unranked(row, 1.0) for row in rows if titled[row["document"]["key"]]]


def _first_role(roles: Iterable[str]) -> int:
    return min((ROLE_ORDER.get(role, 99) for role in roles), default=99)


def _which(question: Question, named: list[Named]) -> Answer:
    """Several agencies bear the name: ask back."""
    unique = list({one.key: one for one in named}.values())
    return Answer(
        question.text,
        question.type,
        AMBIGUOUS,
        "Có nhiều cơ quan cùng tên; xin chọn một: " + "; ".join(one.name for one in unique[:8]) + ".",
        filters_of(question),
        candidates=[{"name": one.name, "agency": one.key, "province": one.province} for one in unique],
    )
