"""Which documents implement, guide, propose, cite, say this; what is one about?"""

from __future__ import annotations

from dataclasses import replace

from queries.agencies import Named, find_agencies
from queries.answer import ANSWERED, Answer, DocumentFound
from queries.answering import filters_of, listed, none
from queries.catalogue import Row, Runs, run
from queries.chain import chain_down
from queries.documents import ENOUGH, RankedDocument, find_documents, numbered
from queries.items import items_of
from queries.lexicon import longest, phrases
from queries.question import Question
from queries.sources import document_found, document_json, label_of
from queries.tasks import find_tasks, unranked
from queries.terms import WEIGHTY
from queries.wording import CERTAINTY, EDGES, WEAK, day
from queries.words import fold

_TYPES = {
    "implements": ("IMPLEMENTS", "BASED_ON", "GUIDED_BY", "PROMULGATES", "APPROVES"),
    "based_on": ("BASED_ON",),
    "guided": ("GUIDED_BY",),
    "cites": (*EDGES,),
    "amends": ("AMENDS",),
    "replaces": ("REPLACES",),
    "repeals": ("REPEALS",),
    "approves": ("APPROVES",),
    "promulgates": ("PROMULGATES",),
    "proposed": ("PROPOSED_IN",),
}
_RELATIONS = {
    "implements": "thực hiện",
    "based_on": "căn cứ",
    "guided": "hướng dẫn",
    "cites": "dẫn chiếu",
    "amends": "sửa đổi",
    "replaces": "thay thế",
    "repeals": "bãi bỏ",
}
_ENDING = {"replaces", "repeals", "amends"}  # what merely cites a document does not end or change it
_AS_GOOD = 0.97
_MOST = 200
_SAYS_NOTHING = {"la", "thi", "co", "nam", "cua", "ten", "mang", "o", "trong"}
_TITLE_WORDS = 4  # of a title that tell which document is meant
_SURE = 0.8  # of a task, to take a document from its words; of a document, to take it itself


def ask_documents(store: Runs, question: Question) -> Answer:
    """By relation to a document with a number; else by title, kind, issuer and place."""
    if question.numbers and (question.relations or _asks_around(question)):
        answer = _rests_on(store, question) if _asks_above(question) else _related(store, question)
        if answer is not None:
            return answer
    if _asks_for_all(question):
        return _all_of(store, question)
    agencies = find_agencies(store, question)
    if not question.numbers and (below := _described(store, question, agencies)):
        found = _said_by(store, question, below, agencies)
        if found:
            return _answered(question, found)
    ranked = find_documents(store, question, agencies, issuers(question, agencies))
    if question.asked_kinds:
        ranked = [one for one in ranked if one.row["document"].get("kind") in question.asked_kinds]
    if not question.numbers and (not ranked or ranked[0].match.score < _SURE):
        cited = _cited_by_task(store, question)
        if cited:
            return _answered(question, cited)
    if _asks_of_another(question):
        meant = {row["document"]["key"] for row in numbered(store, question)}
        ranked = [one for one in ranked if one.key not in meant]
    if not ranked or ranked[0].score < ENOUGH:
        return none(question)
    best = [one for one in ranked if one.score >= max(ENOUGH, ranked[0].score * _AS_GOOD)]
    return _answered(question, [_found(one) for one in best])


def _asks_for_all(question: Question) -> bool:
    """ "Danh sách văn bản của Hà Tĩnh": beside a place or a year nothing says which."""
    says_which = bool(question.numbers) or any(term.weight >= WEIGHTY for term in question.terms)
    return bool(question.provinces or question.year) and not says_which


def _all_of(store: Runs, question: Question) -> Answer:
    rows = run(
        store,
        "documents_listed",
        provinces=list(question.provinces) or None,
        year=question.year,
        kinds=list(question.kinds) or None,
        status="loaded",
        limit=_MOST,
    )
    return _answered(question, [document_found(row) for row in rows]) if rows else none(question)


def issuers(question: Question, agencies: list[Named]) -> list[str]:
    """Agencies whose document is asked for: "… của Sở X", or the last of several; [] where none is said to be."""
    after = [one for one in agencies if one.start and question.asked[one.start - 1].plain in ("cua", "do")]
    return [one.key for one in after]


def _asks_above(question: Question) -> bool:
    """ "Quyết định 518 căn cứ văn bản nào" asks for what it says of others; "văn bản nào căn cứ …" the other way round.

    In the passive ("Quyết định 518 bị thay thế bởi văn bản nào") the number comes first as well, but is spoken of.
    """
    asked = list(question.asked)
    said = longest(phrases("relations").find(asked, question.accented))
    at = _number_at(question)
    after = [found for found in said if found.start > at]
    passive = any(asked[i].plain in ("bi", "duoc") for found in after for i in range(at, found.end))
    return bool(after) and not passive


def _asks_around(question: Question) -> bool:
    """ "Nghị quyết 57 được nhắc lại ở những văn bản nào?": how others stand to it is said in unknown words."""
    return _asks_of_another(question) and not question.asked_kinds


def _number_at(question: Question) -> int:
    """Where the first number stands in the question; behind its end where it is not found."""
    plains = tuple(word.plain for word in question.asked)
    number = fold(question.numbers[0])
    return next((i for i in range(len(plains)) if plains[i : i + len(number)] == number), len(plains))


def _asks_of_another(question: Question) -> bool:
    """ "Quyết định 12 thay mới cho văn bản nào": more than "là" stands between the number and what is asked for."""
    if not question.numbers:
        return False
    cues = longest(phrases("types").find(list(question.asked), question.accented))
    after = _number_at(question) + len(fold(question.numbers[0]))
    cue = next((found.start for found in cues if found.value == "documents" and found.start >= after), None)
    return cue is not None and not {word.plain for word in question.asked[after:cue]} <= _SAYS_NOTHING


def _rests_on(store: Runs, question: Question) -> Answer | None:
    """What the numbered document is based on, carries out, cites."""
    rows = numbered(store, question)
    rows = [row for row in rows if _here(question, row["document"])] or rows
    types = sorted({type for relation in question.relations for type in _TYPES.get(relation, ()) if type in EDGES})
    links = run(store, "relations_from", keys=[row["document"]["key"] for row in rows], types=types)
    found = {
        link["above"]["key"]: document_found(
            {"document": link["above"]},
            relation=EDGES.get(link["type"]),
            certainty=link["edge"].get("certainty") or "stated",
            reason=link["edge"].get("reason"),
            score=1.0,
        )
        for link in links
        if not question.asked_kinds or link["above"].get("kind") in question.asked_kinds
    }
    if not found:
        told = label_of(rows[0]["document"]) if rows else ", ".join(question.numbers)
        return none(question, f"Không tìm thấy văn bản mà {told} {_asked_for(question)}.")
    return _answered(question, list(found.values()))


def _described(store: Runs, question: Question, agencies: list[Named]) -> str | None:
    """ "Kế hoạch của Đồng Nai căn cứ những văn bản nào": the loaded document that stands before the relation.

    The only one of its kind that the province has, or the one whose title the words are; else it is not known.
    """
    asked = list(question.asked)
    based = [f for f in phrases("relations").find(asked, question.accented) if f.value == "based_on"]
    if not based:
        return None
    kinds = [f for f in longest(phrases("kinds").find(asked, question.accented)) if f.end <= based[0].start]
    if kinds and question.provinces:
        rows = run(
            store,
            "documents_listed",
            provinces=list(question.provinces),
            kinds=[kinds[0].value],
            status="loaded",
            limit=2,
        )
        return str(rows[0]["document"]["key"]) if len(rows) == 1 else None
    terms = tuple(term for term in question.terms if term.at < based[0].start)
    told = replace(question, terms=terms, kinds=tuple(f.value for f in kinds), asked_kinds=(), relations=())
    ranked = [
        one
        for one in find_documents(store, told, [a for a in agencies if a.end <= based[0].start], [])
        if one.row["document"].get("status") == "loaded"
    ]
    sure = len(terms) >= _TITLE_WORDS and ranked and ranked[0].match.score >= _SURE
    alone = sure and (len(ranked) == 1 or ranked[1].match.score < ranked[0].match.score * _AS_GOOD)
    return ranked[0].key if alone else None


def _said_by(store: Runs, question: Question, below: str, agencies: list[Named]) -> list[DocumentFound]:
    """The documents that ``below`` is based on, in its order; of the kind asked for and by the issuer named."""
    issuers = {one.key for one in agencies}
    found: dict[str, DocumentFound] = {}
    issued_by: dict[str, str | None] = {}
    for link in run(store, "relations_from", keys=[below], types=["BASED_ON", "IMPLEMENTS"]):
        issued_by[link["above"]["key"]] = link["above"].get("issuer")
        if question.asked_kinds and link["above"].get("kind") not in question.asked_kinds:
            continue
        certainty = link["edge"].get("certainty") or "stated"
        found.setdefault(
            link["above"]["key"],
            document_found(
                {"document": link["above"]}, relation=EDGES.get(link["type"]), certainty=certainty, score=1.0
            ),
        )
    issued = [one for key, one in found.items() if issued_by.get(key) in issuers]
    return issued or list(found.values())


def _cited_by_task(store: Runs, question: Question) -> list[DocumentFound]:
    """ "Kinh phí giao theo quyết định nào": the one document of that kind in the words of the task that is meant."""
    tasks = find_tasks(store, question)[:1]
    if not question.asked_kinds or not tasks or tasks[0].score < _SURE:
        return []
    task, key = tasks[0].row["task"], tasks[0].row["document"]["key"]
    end = (task["start"] or 0) + len(task.get("quote") or "")
    found = {
        link["above"]["key"]: document_found({"document": link["above"]}, relation=EDGES.get(link["type"]), score=1.0)
        for link in run(store, "relations_from", keys=[key], types=[*EDGES, *WEAK])
        if link["above"].get("kind") in question.asked_kinds
        and (task["start"] or 0) <= (link["edge"].get("start") or -1) <= end
    }
    return list(found.values()) if len(found) == 1 else []


def _related(store: Runs, question: Question) -> Answer | None:
    """Documents that stand in the asked relation to the numbered one."""
    rows = numbered(store, question)
    if not rows:
        return none(question, f"Chưa có văn bản nào mang số {', '.join(question.numbers)} trong kho.")
    types = {type for relation in question.relations for type in _TYPES.get(relation, ())}
    keys = [row["document"]["key"] for row in rows]
    found: list[DocumentFound] = []
    notes: list[str] = []
    links = run(store, "relations", keys=keys)
    stated = [link for link in links if link["type"] in types and _here(question, link["below"])]
    if "implements" in question.relations:
        stated += _lower(store, question, keys, {link["below"]["key"] for link in stated})
    if not stated and not set(question.relations) & _ENDING:
        stated = [link for link in links if link["type"] in (*EDGES, *WEAK) and _here(question, link["below"])]
        if stated:
            notes.append(
                f"Văn bản chỉ dẫn chiếu {label_of(rows[0]['document'])}, không nói là {_asked_for(question)} nó."
            )
    for link in stated:
        edge = link["edge"]
        found.append(
            document_found(
                {"document": link["below"]},
                relation=EDGES.get(link["type"]),
                certainty=edge.get("certainty") or "stated",
                reason=edge.get("reason"),
                score=1.0,
            )
        )
    if question.asked_kinds:
        found = [one for one in found if one.kind in question.asked_kinds] or found
    unique = list({one.source.key: one for one in reversed(found)}.values())[::-1]
    unique.sort(key=lambda one: one.source.status != "loaded")
    if not unique:
        return none(question, f"Không tìm thấy văn bản nào {_asked_for(question)} {label_of(rows[0]['document'])}.")
    answer = _answered(question, unique)
    answer.notes = notes
    return answer


def _asked_for(question: Question) -> str:
    return _RELATIONS.get(question.relations[0], "liên quan tới") if question.relations else "liên quan tới"


def _lower(store: Runs, question: Question, keys: list[str], known: set[str]) -> list[Row]:
    """Documents that carry the asked one out through another (derived: several stated links in a row)."""
    rows = []
    for key in keys:
        chain = chain_down(store, key, tasks=False)
        for lower, document in chain.documents.items():
            if (
                lower not in known
                and chain.depth.get(lower, 0) > 1
                and document.get("status") == "loaded"
                and _here(question, document)
            ):
                edge = {"certainty": "derived", "reason": "qua văn bản trung gian"}
                rows.append({"below": document, "above": chain.documents[key], "type": "IMPLEMENTS", "edge": edge})
    return rows


def _here(question: Question, document: Row) -> bool:
    if question.provinces and document.get("province") not in question.provinces:
        return False
    return question.year is None or document.get("year") in (None, question.year)


def _found(one: RankedDocument) -> DocumentFound:
    found = document_found(one.row, score=round(one.score, 3))
    if one.pointers:
        found.relation = f"{EDGES.get(one.pointers[0]['type'], '')} (theo {label_of(one.pointers[0]['below'])})"
    return found


def _answered(question: Question, found: list[DocumentFound]) -> Answer:
    first = found[0]
    told = (
        f"{first.source.label}"
        if len(found) == 1
        else f"{len(found)} văn bản: {listed(one.source.label for one in found)}"
    )
    weak = f" ({CERTAINTY[first.certainty]})" if first.certainty in CERTAINTY and first.certainty != "stated" else ""
    dated = f", ngày {day(first.source.date)}" if len(found) == 1 and first.source.date else ""
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        f"{told}{dated}{weak}.",
        filters_of(question),
        [document_json(one) for one in found],
        documents=found,
        notes=[
            f"{one.source.label}: chưa nạp, chỉ được dẫn trong văn bản khác."
            for one in found
            if one.source.status == "cited"
        ],
    )


def ask_about(store: Runs, question: Question) -> Answer:
    """What a document is about: its title, and its tasks where it is loaded."""
    agencies = find_agencies(store, question)
    ranked = find_documents(store, question, agencies, issuers(question, agencies))
    if not ranked or ranked[0].score < ENOUGH:
        return none(question)
    answer = _answered(question, [_found(ranked[0])])
    title = ranked[0].row["document"].get("title")
    if title:
        answer.summary = f"{label_of(ranked[0].row['document'])}: {' '.join(title.split())}."
    rows = run(store, "tasks_of_document", documents=[ranked[0].key], limit=20)
    answer.items = items_of(store, [unranked(row) for row in rows])
    return answer
