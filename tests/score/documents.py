"""Metadata, citations, relations between documents."""

from __future__ import annotations

import re
from typing import Any

from rapidfuzz import fuzz

from tests.score.counts import Count
from tests.score.same import Agencies, Json, name, number, overlap, same_agency, similar

_LAWS = ("Luật", "BL", "PL", "HP")


def _title(words: str | None) -> str:
    folded = name(words or "")
    return re.sub(r"^(v v|ve viec|ve) ", "", folded)


def _clean_date(date: Json | None) -> tuple[Any, Any, Any]:
    date = date or {}
    return date.get("year"), date.get("month"), date.get("day")


def score_metadata(gold: Json, read: Json) -> dict[str, Count]:
    """One count over all metadata fields, one over signers; a value where the gold has none counts as invented."""
    fields, invented = Count(), Count()
    g, r = gold["document"], read["document"]
    agencies = Agencies(gold["agencies"]), Agencies(read["agencies"])

    def compare(label: str, expected: Any, found: Any, same: bool) -> None:
        if expected is None and found is None:
            return
        if same:
            fields.hit()
            return
        if found is not None:
            fields.wrongly(f"{label}: {found!r}, not {expected!r}")
            if label in ("number", "date") and found != (None, None, None):
                invented.wrongly(f"{label}: {found!r}, not {expected!r}")
        if expected is not None:
            fields.miss(f"{label}: {expected!r}")

    compare("kind", g["kind"], r["kind"], g["kind"] == r["kind"])
    compare("number", g["number"], r["number"], g["number"] == r["number"])
    bare = [re.sub(r"^(?:19|20)\d\d/", "", number(x["symbol"]) or "") for x in (g, r)]
    compare("symbol", g["symbol"], r["symbol"], bare[0] == bare[1])
    status = g["number_status"] == r["number_status"] or g["number_status"] not in ("blank", "missing")
    compare("number_status", g["number_status"], r["number_status"], status)
    titles = [x and x["quote"] for x in (g.get("title"), r.get("title"))]
    same_title = bool(all(titles)) and fuzz.ratio(_title(titles[0]), _title(titles[1])) >= 95
    compare("title", titles[0], titles[1], same_title)
    issuers = [g["issuer"], *g.get("issuer_alternatives", [])]
    found = r["issuer"]
    compare(
        "issuer",
        g["issuer"],
        found,
        bool(found) and any(same_agency(agencies[0], x, agencies[1], found) for x in issuers),
    )
    dates = _clean_date(g["date"]), _clean_date(r["date"])
    # A year that both reckon from cited documents is fine; a day or month must be in the text.
    same_date = dates[0] == dates[1] or (g["date"]["precision"] == "none" and dates[1] in ((None,) * 3, dates[0]))
    compare("date", dates[0], dates[1], same_date)
    place = g.get("place")
    compare("place", place, r.get("place"), bool(place) and name(place) == name(r.get("place") or ""))
    for signer in gold["signers"]:
        match = next((x for x in read["signers"] if name(x["name"] or "") == name(signer["name"] or "")), None)
        label = f"signer {signer['name']}"
        compare(label, signer["name"], match and match["name"], match is not None)
        if match:
            compare(f"{label} capacity", signer["capacity"], match["capacity"], signer["capacity"] == match["capacity"])
    for signer in read["signers"]:
        if not any(name(x["name"] or "") == name(signer["name"] or "") for x in gold["signers"]):
            fields.wrongly(f"signer {signer['name']}")
    return {"metadata": fields, "invented": invented}


class Documents:
    """Documents of a gold file or record, by id."""

    def __init__(self, listed: list[Json], own: str) -> None:
        self.by_id = {document["id"]: document for document in listed}
        self.own = own

    def get(self, id: str) -> Json:
        return self.by_id.get(id, {"id": id})


def same_document(gold: Documents, g: str, read: Documents, r: str) -> bool:
    """Same number and symbol, or both the document itself, or a part of the same, or a like title of the same kind."""
    if g == gold.own or r == read.own:
        return g == gold.own and r == read.own
    one, other = gold.get(g), read.get(r)
    numbers = number(one.get("so_ky_hieu")), number(other.get("so_ky_hieu"))
    if all(numbers):
        return numbers[0] == numbers[1]
    if any(numbers) and not (one.get("title") and other.get("title") and not numbers[1]):
        return False  # a number that the text does not hold is the annotator's outside knowledge: the title decides
    if (
        not any(numbers)
        and not (one.get("kind") and other.get("kind"))
        and not (one.get("title") and other.get("title"))
    ):
        return True  # something sent along that has no name
    if one.get("part_of") and other.get("part_of"):
        return same_document(gold, one["part_of"], read, other["part_of"])
    if not any(numbers) and one.get("kind") and other.get("kind") and one["kind"] != other["kind"]:
        return False
    if not one.get("title") or not other.get("title"):
        return not one.get("title") and not other.get("title")
    return (
        similar(one["title"], other["title"], 75)
        or fuzz.token_set_ratio(name(one["title"]), name(other["title"])) >= 90
    )


def score_citations(gold: Json, read: Json) -> dict[str, Count]:
    """Mentions of other documents (right span, right target), and edges between documents."""
    documents = (
        Documents(gold["documents"], gold["document"]["doc"]),
        Documents(read["documents"], read["document"]["doc"]),
    )
    mentions, pairs = _mentions(gold, read, *documents)
    return {
        "citations": mentions,
        "relations": _relations(gold, read, *documents, pairs),
        "invented": _numbers_not_in_text(read),
    }


def _mentions(gold: Json, read: Json, one: Documents, other: Documents) -> tuple[Count, set[tuple[str, str]]]:
    """The count, and the pairs of documents (ids of both sides) that the same words mean."""
    count = Count()
    pairs: set[tuple[str, str]] = set()
    left = list(read["citations"])

    def same(g: Json, r: Json) -> bool:
        if same_document(one, g["target"], other, r["target"]["doc"]):
            return True
        # A law called by a short name: the same words mean the same law, whatever name the annotator writes out.
        laws = one.get(g["target"]).get("kind") in _LAWS and r["target"]["kind"] in _LAWS
        return laws and not r["target"]["so_ky_hieu"] and overlap(g, r) > 0.9

    for g in gold["citations"]:
        near = [r for r in left if overlap(g, r) >= 0.5 and same(g, r)]
        if near:
            best = max(near, key=lambda r: min(g["end"], r["end"]) - max(g["start"], r["start"]))
            left.remove(best)
            pairs.add((g["target"], best["target"]["doc"]))
            count.hit()
        elif _optional(g):
            continue
        elif g["form"] not in ("anaphor",) or not g.get("alternatives"):
            count.miss(f"{g['id']} {g['form']} {g['quote'][:90]!r}")
    for r in left:
        count.wrongly(f"{r['id']} {r['form']} {r['quote'][:90]!r} -> {r['target']['so_ky_hieu']}")
    return count, pairs


def _optional(fact: Json) -> bool:
    return any(x.get("absent") for x in fact.get("alternatives", []))


def _relations(gold: Json, read: Json, one: Documents, other: Documents, pairs: set[tuple[str, str]]) -> Count:
    count = Count()
    left = list(read["document_relations"])

    met = {g for g, _ in pairs}

    def same(g: str, r: str) -> bool:
        return (g, r) in pairs if g in met else same_document(one, g, other, r)

    for g in gold["document_relations"]:
        allowed = {g["relation"], *(x["relation"] for x in g.get("alternatives", []) if "relation" in x)}
        near = [
            r
            for r in left
            if r["relation"] in allowed and same(g["source"], r["source"]) and same(g["target"], r["target"])
        ]
        for r in near:
            left.remove(r)
        required = g["certainty"] in ("stated", "inferred") and not g.get("secondary") and not _optional(g)
        if near:
            count.hits += required
        elif required:
            count.miss(f"{g['id']} {g['source']} {g['relation']} {g['target']}")
    for r in left:
        if r["certainty"] not in ("derived", "ambiguous"):
            count.wrongly(f"{r['id']} {r['source']} {r['relation']} {r['target']}")
    return count


def _numbers_not_in_text(read: Json) -> Count:
    count = Count()
    for citation in read["citations"]:
        told = citation["number_text"]
        if told and told not in citation["quote"]:
            count.wrongly(f"number {told!r} not in {citation['quote'][:80]!r}")
    return count
