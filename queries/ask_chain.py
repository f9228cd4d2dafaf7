"""From where does it come: the documents between a high one and a low one, or up to the highest source."""

from __future__ import annotations

from dataclasses import replace

from queries.agencies import find_agencies
from queries.answer import ANSWERED, Answer, Link
from queries.answering import filters_of, listed, none
from queries.ask_documents import issuers
from queries.catalogue import Row, Runs, run
from queries.chain import Chain, chain_down, chain_up, links_on, path_between
from queries.documents import find_documents, numbered
from queries.items import items_of
from queries.question import Question
from queries.sources import document_found, document_json, label_of
from queries.tasks import Ranked, unranked
from queries.wording import CERTAINTY

_TASKS = 20
# with links that merely cite, through observances: what documents say stands before what is inferred.
_WAYS = ((False, False), (True, False), (False, True))


def ask_chain(store: Runs, question: Question) -> Answer:
    """The path from the highest source (or the numbered document) down to the document that is asked about."""
    targets = [str(row["document"]["key"]) for row in numbered(store, question)]
    top = targets[:1]
    acting = _acting(store, question) if targets else {}
    lower = [*acting, *_lower(store, question, set(targets))]
    if not lower and targets:
        lower, targets = targets[:1], targets[1:]
    for weak, events in _WAYS:
        for key in lower:
            chain = chain_up(store, key, weak, events)
            path = _path(chain, key, targets, question.asked_kinds)
            if len(path) > 1:
                answer = _answered(question, chain, path)
                return _down_to(store, answer, acting[key]) if key in acting else answer
    if top:
        below = _below(store, question, top)
        if below is not None:
            return below
    if lower:
        return none(question, "Không tìm thấy đường nối giữa các văn bản này trong những gì đã nạp.")
    return none(question)


def _below(store: Runs, question: Question, top: list[str]) -> Answer | None:
    """ "Chuỗi chỉ đạo của Quyết định 505": all that rests on the numbered document, of the province that is said."""
    chain = chain_down(store, top[0], tasks=False)
    keys = sorted((key for key in chain.documents if key != top[0]), key=lambda key: (chain.depth.get(key, 99), key))
    if question.provinces:
        keys = [key for key in keys if chain.documents[key].get("province") in question.provinces]
    if not keys:
        return None
    if question.provinces:
        return _answered(question, chain, path_between(chain, keys[0], top[0]))
    found = [document_found({"document": chain.documents[key]}) for key in (top[0], *keys)]
    names = listed(one.source.label for one in found[1:])
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        f"{label_of(chain.documents[top[0]])}: {len(keys)} văn bản bên dưới: {names}.",
        filters_of(question),
        [document_json(one) for one in found],
        documents=found,
        chain=chain.links,
    )


def _acting(store: Runs, question: Question) -> dict[str, list[Ranked]]:
    """ "Từ Quyết định 505 xuống UBND huyện X": documents that give the named agency tasks, newest first, with these."""
    agencies = find_agencies(store, question)
    if not agencies or issuers(question, agencies):
        return {}
    found: dict[str, list[Ranked]] = {}
    for row in run(store, "duties_brief", agencies=sorted({one.key for one in agencies}), year=question.year):
        found.setdefault(row["document"]["key"], []).append(unranked(row, 1.0))
    return found


def _down_to(store: Runs, answer: Answer, tasks: list[Ranked]) -> Answer:
    """The chain with the agency's tasks at its end."""
    answer.items = items_of(store, tasks[:_TASKS])
    answer.notes.append(f"Ở cuối chuỗi: {len(tasks)} nhiệm vụ của cơ quan được hỏi.")
    return answer


def _lower(store: Runs, question: Question, targets: set[str]) -> list[str]:
    """The loaded documents that the question may start from, best first."""
    agencies = find_agencies(store, question)
    found = find_documents(store, replace(question, numbers=(), number_kinds=()), agencies, [])
    return [one.key for one in found if one.key not in targets and one.row["document"].get("status") == "loaded"][:3]


def _path(chain: Chain, below: str, targets: list[str], through: tuple[str, ...] = ()) -> list[str]:
    """From a target or the highest source down to ``below``; by way of a document of the kinds ``through``, if any."""
    ends = targets or chain.highest()
    paths = [path for end in ends if (path := path_between(chain, below, end))]
    if targets:
        paths = paths[:1]
    best = max(paths, key=lambda path: (_rank_of_top(chain.documents[path[0]]), len(path)), default=[])
    if not best or not through or any(_kind(chain, key) in through for key in best[1:-1]):
        return best
    for key in sorted(chain.documents, key=lambda key: (chain.depth.get(key, 99), key)):
        if key in best or _kind(chain, key) not in through:
            continue
        upper, lower = path_between(chain, key, best[0]), path_between(chain, below, key)
        if upper and lower:
            return [*upper, *lower[1:]]
    return best


def _kind(chain: Chain, key: str) -> str | None:
    kind: str | None = chain.documents[key].get("kind")
    return kind


def _rank_of_top(document: Row) -> int:
    """A source of the Government or Prime Minister stands above others of the same chain."""
    return 2 if document.get("level") == "central" else 1


def _answered(question: Question, chain: Chain, path: list[str]) -> Answer:
    links = links_on(chain, path)
    found = [document_found({"document": chain.documents[key]}) for key in path]
    told = " → ".join(label_of(chain.documents[key]) for key in path)
    weak = [_doubt(chain, link) for link in links if link.dashed]
    gaps = [f"{gap['label']}: {gap['why']}" for gap in chain.gaps if gap["document"] in path]
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        f"{told}.",
        filters_of(question),
        [document_json(one) for one in found],
        documents=found,
        chain=links,
        notes=[*weak, *gaps],
    )


def _doubt(chain: Chain, link: Link) -> str:
    ends = f"{label_of(chain.documents[link.below])} – {label_of(chain.documents[link.above])}"
    because = f" ({link.reason})" if link.reason else ""
    return f"{ends}: {CERTAINTY.get(link.certainty, link.certainty)}{because}"
