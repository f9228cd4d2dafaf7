"""Each query of the catalogue is documented, runs on the real store, and gives the columns that it declares."""

from __future__ import annotations

import re
from typing import Any

import pytest

from graph.store import Store
from queries.catalogue import catalogue, query, run

NAMES = sorted(catalogue())

# Parameters for queries that must be given some, as they stand in the samples.
GIVEN: dict[str, Any] = {
    "words": "dong nai chuyen doi so",
    "keys": [],
    "types": ["BASED_ON", "IMPLEMENTS"],
    "key": "",
    "number": "505",
    "agencies": [],
    "documents": [],
    "events": [],
    "weights": [{"word": "so", "weight": 1.0}],
    "others": [],
}


@pytest.mark.parametrize("name", NAMES)
def test_header_tells_all(name: str) -> None:
    asked = query(name)
    used = set(re.findall(r"\$(\w+)", asked.cypher))
    assert asked.title_vi
    assert asked.title_en
    assert asked.columns
    assert used == {parameter.name for parameter in asked.parameters}


@pytest.mark.parametrize("name", NAMES)
def test_runs_and_gives_its_columns(name: str, samples: Store) -> None:
    given = {p.name: GIVEN[p.name] for p in query(name).parameters if p.required}
    loaded = [row["document"]["key"] for row in run(samples, "documents_listed", status="loaded")]
    if "key" in given:
        given["key"] = loaded[0]
    if "documents" in given or name == "documents_listed":
        given["documents" if "documents" in given else "keys"] = loaded
    if "keys" in given:
        given["keys"] = (
            [row["agency"]["key"] for row in run(samples, "agencies_found", words="so ubnd")]
            if name == "agency"
            else loaded
        )
    rows = run(samples, name, **given)
    for row in rows:
        assert set(row) == {column for column, _ in query(name).columns}


@pytest.mark.parametrize(
    "name",
    ["tasks_found", "documents_found", "events_found", "agencies_found", "documents_listed", "events", "raci", "deadlines", "counts",
     "gap_not_loaded", "gap_no_lead"],
)  # fmt: skip
def test_finds_something_in_the_samples(name: str, samples: Store) -> None:
    given = {p.name: GIVEN[p.name] for p in query(name).parameters if p.required}
    assert run(samples, name, **given)


def test_unknown_and_missing_parameters_are_refused(samples: Store) -> None:
    with pytest.raises(ValueError, match="không có tham số nonsense"):
        run(samples, "counts", nonsense=1)
    with pytest.raises(ValueError, match="thiếu tham số key"):
        run(samples, "document")
