"""Leading citations to the documents that they mean, and describing documents that are only cited.

A cited document is made of its MENTIONS edges: each keeps what it says of it, and under what key (``end_ref``). So the
outcome follows from what is in the store, not from the order in which it came, and is undone when its ground goes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from neo4j import ManagedTransaction

from graph.labels import document_label, match_key, search_text
from graph.schema import DOCUMENT_LABELS
from graph.store.joining import Claim, Decision, Known, decide

_Row = dict[str, Any]
_KIND_LABELS = ":".join(sorted(set(DOCUMENT_LABELS.values())))

_MENTIONED = """
MATCH (d:Document)-[:MENTIONS]->(c:Document) WHERE d.key IN $sources RETURN collect(DISTINCT c.key) AS keys
"""
_GROUPS = "MATCH (d:Document) WHERE d.key IN $keys AND d.match IS NOT NULL RETURN collect(DISTINCT d.match) AS groups"
# A document without number may be meant by citations with any number of its issuer.
_NUMBERED = """
UNWIND $blank AS sign
MATCH (blank:Document {match: sign, status: 'loaded'}) WHERE blank.issuer IS NOT NULL
MATCH (d:Document {issuer: blank.issuer}) WHERE d.match ENDS WITH sign AND d.match <> sign
RETURN collect(DISTINCT d.match) AS groups
"""
_MEMBERS = """
MATCH (d:Document) WHERE d.match IN $matches AND d.status = 'loaded'
RETURN d.key AS key, d.kind AS kind, d.number AS number, d.issuer AS issuer, d.date AS date,
       d.title AS title
"""
_CLAIMS = """
MATCH (s:Document)-[m:MENTIONS]->(d:Document) WHERE d.match IN $matches
RETURN m.end_ref AS ref, d.key AS at, s.key AS source, s.date AS cited_on, m.target_kind AS kind,
       m.target_number AS number, m.target_symbol AS symbol, m.target_issuer AS issuer, m.target_date AS date,
       m.target_title AS title
"""
_MOVE = """
MATCH (old:Document {key: $at})
MERGE (new:Document {key: $target}) ON CREATE SET new.status = 'cited', new.match = $match
WITH old, new
CALL (old, new) {
    MATCH (old)<-[r]-(x) WHERE r.end_ref = $ref
    CREATE (x)-[moved:$(type(r))]->(new) SET moved = properties(r) DELETE r RETURN moved
    UNION ALL
    MATCH (old)-[r]->(x) WHERE r.start_ref = $ref
    CREATE (new)-[moved:$(type(r))]->(x) SET moved = properties(r) DELETE r RETURN moved
}
SET moved.certainty = coalesce(moved.said_certainty, moved.certainty),
    moved.reason = CASE WHEN moved.said_certainty IS NULL THEN moved.reason ELSE moved.said_reason END
WITH moved WHERE true
SET moved.said_certainty = CASE WHEN $reason IS NULL THEN null ELSE moved.certainty END,
    moved.said_reason = CASE WHEN $reason IS NULL THEN null ELSE moved.reason END
SET moved.certainty = CASE WHEN $reason IS NULL THEN moved.certainty ELSE 'inferred' END,
    moved.reason = CASE WHEN $reason IS NULL THEN moved.reason ELSE $reason END
"""


def mentioned_by(transaction: ManagedTransaction, sources: list[str]) -> list[str]:
    """Keys of the documents that ``sources`` mention."""
    return _one(transaction.run(_MENTIONED, sources=sources).single(), "keys")


def settle(transaction: ManagedTransaction, keys: Iterable[str]) -> set[str]:
    """Lead the citations around the documents ``keys`` where they belong; keys of the documents that gained or lost."""
    groups = set(_one(transaction.run(_GROUPS, keys=list(keys)).single(), "groups"))
    blank = sorted(group for group in groups if group.startswith("|"))
    if blank:
        groups |= set(_one(transaction.run(_NUMBERED, blank=blank).single(), "groups"))
    changed: set[str] = set()
    for group in sorted(group for group in groups if not group.startswith("|")):
        changed |= _settle_group(transaction, group)
    return changed


def _settle_group(transaction: ManagedTransaction, group: str) -> set[str]:
    """One number and symbol: its documents, and those of the same symbol whose number was left blank."""
    matches = [group, "|" + group.split("|", 1)[1]]
    members = transaction.run(_MEMBERS, matches=matches).data()
    loaded = [_known(row) for row in members]
    said: dict[str, list[_Row]] = defaultdict(list)
    for row in transaction.run(_CLAIMS, matches=matches).data():
        if match_key(row["number"], row["symbol"]) == group:
            said[row["ref"]].append(row)
    changed: set[str] = set()
    decisions = decide([_claim(ref, rows) for ref, rows in said.items()], loaded)
    for ref, decision in sorted(decisions.items()):
        for at in sorted({row["at"] for row in said[ref]} - {decision.target}):
            _move(transaction, ref, at, decision, group)
            changed |= {at, decision.target}
        if decision.target == ref:
            _note_candidates(transaction, ref, decision.candidates)
    return changed


def _known(row: _Row) -> Known:
    date = row["date"] or key_year(row["key"])
    return Known(row["key"], row["kind"], row["number"], row["issuer"], date, row["title"])


def _claim(ref: str, rows: list[_Row]) -> Claim:
    return Claim(
        ref=ref,
        kind=_most(row["kind"] for row in rows),
        number=_most(row["number"] for row in rows),
        issuer=_most(row["issuer"] for row in rows),
        date=_finest(row["date"] for row in rows) or key_year(ref),
        titles=tuple(sorted({row["title"] for row in rows if row["title"]})),
        by=tuple(sorted({row["source"] for row in rows})),
        cited_on=max((row["cited_on"] for row in rows if row["cited_on"]), default=None),
    )


def _move(transaction: ManagedTransaction, ref: str, at: str, decision: Decision, match: str) -> None:
    transaction.run(_MOVE, ref=ref, at=at, target=decision.target, match=match, reason=decision.reason).consume()


def _note_candidates(transaction: ManagedTransaction, key: str, candidates: list[str]) -> None:
    transaction.run(
        "MATCH (d:Document {key: $key}) WHERE d.status <> 'loaded' SET d.candidates = $candidates",
        key=key,
        candidates=candidates or None,
    ).consume()


_SAID = """
MATCH (d:Document) WHERE d.key IN $keys AND d.status <> 'loaded'
OPTIONAL MATCH (s:Document)-[m:MENTIONS]->(d)
OPTIONAL MATCH (a:Agency {key: m.target_issuer})
RETURN d.key AS key, collect(m {.*, source: s.key, province: a.province, level: a.level, abbr: a.abbr}) AS said
"""
_DESCRIBE = f"""
MATCH (d:Document {{key: $key}})
REMOVE d:{_KIND_LABELS}
SET d = $properties
WITH d
OPTIONAL MATCH (d)-[old:ISSUED_BY]->()
DELETE old
"""
_ISSUER = """
MATCH (d:Document {key: $key}), (a:Agency {key: $issuer})
CREATE (d)-[r:ISSUED_BY]->(a) SET r = $properties
"""


def describe(transaction: ManagedTransaction, keys: Iterable[str]) -> None:
    """Give those of ``keys`` that are only cited the properties that their mentions tell."""
    for row in transaction.run(_SAID, keys=sorted(set(keys))).data():
        if not row["said"]:
            continue  # it will be cleared away
        properties = _described(row["key"], row["said"])
        label = DOCUMENT_LABELS.get(properties.get("kind") or "")
        transaction.run(
            _DESCRIBE + (f" WITH DISTINCT d SET d:{label}" if label else ""), key=row["key"], properties=properties
        ).consume()
        if properties.get("issuer"):
            _write_issuer(transaction, row["key"], properties["issuer"], row["said"])


def _write_issuer(transaction: ManagedTransaction, key: str, issuer: str, said: list[_Row]) -> None:
    """The issuer of a cited document, on the words of the first mention that tells it."""
    mention = min(
        (m for m in said if m.get("target_issuer") == issuer), key=lambda m: (m["source"], m.get("start") or 0)
    )
    evidence = {name: mention.get(name) for name in ("source", "start", "end", "quote", "certainty", "reason")}
    transaction.run(_ISSUER, key=key, issuer=issuer, properties=evidence).consume()


def _described(key: str, said: list[_Row]) -> _Row:
    """The properties of a cited document: what most mentions say, dates as fine as any says."""

    def told(name: str) -> Any:
        return _most(mention.get(f"target_{name}") for mention in said)

    date, issuer = _finest(mention.get("target_date") for mention in said), told("issuer")
    place = next((m for m in said if m.get("target_issuer") == issuer and m.get("level")), {})
    # The title in its fullest wording: short ones are the same title cut off.
    title = max((m["target_title"] for m in said if m.get("target_title")), key=lambda t: (len(t), t), default=None)
    number, symbol, so_ky_hieu = told("number"), told("symbol"), told("so_ky_hieu")
    year = date[:4] if date else key_year(key)
    properties = {
        "key": key,
        "status": "part" if told("part_of") else "cited",
        "kind": told("kind"),
        "kind_name": told("kind_name"),
        "number": number,
        "symbol": symbol,
        "so_ky_hieu": so_ky_hieu,
        "title": title,
        "label": document_label(
            told("kind_name"), so_ky_hieu, title, place.get("province"), int(year) if year else None
        ),
        "issuer": issuer,
        "issuer_name": told("issuer_name"),
        "level": place.get("level"),
        "province": place.get("province"),
        "date": date,
        "date_precision": {4: "year", 7: "month", 10: "day"}.get(len(date)) if date else "none",
        "year": int(year) if year else None,
        "match": match_key(number, symbol),
        "provisional": "?" in key or "@" in key,
        "search": search_text(so_ky_hieu, told("kind_name"), title, told("issuer_name"), *(place.get("abbr") or [])),
    }
    return {name: value for name, value in properties.items() if value is not None}


def key_year(key: str) -> str | None:
    """The year in a key: a symbol may hold one where no date is told (55/2023/NĐ-CP)."""
    parts = re.split("[@~#]", key, maxsplit=1)[0].split("|")
    return parts[3] if len(parts) == 4 and parts[3].isdigit() else None


def _most(values: Iterable[Any]) -> Any:
    """The value given most often, the first in order among equals; None where none is given."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def _finest(dates: Iterable[str | None]) -> str | None:
    """The date that tells most; among those the one given most often."""
    given = [date for date in dates if date]
    finest = max(map(len, given), default=0)
    return _most(date for date in given if len(date) == finest)  # type: ignore[no-any-return]


def _one(row: Any, name: str) -> list[str]:
    return list(row[name]) if row else []
