"""Writing documents: the same again changes nothing, a changed file leaves nothing stale, what others say stays."""

from __future__ import annotations

import neo4j
import pytest

from graph.store import Store
from loaders.record import DocumentRef
from loaders.rows import rows_of
from tests.store.gold_records import gold_record, sample_texts
from tests.store.records import record, ref
from tests.store.snapshot import edges, graph, nodes

TITLE = "Tổ chức các hoạt động hưởng ứng Ngày Chuyển đổi số quốc gia năm 2024"
PLAN = ref("KH", "171", "th/ubnd", "2024-09-20", TITLE)
DECREE = ref("QĐ", "505", "vn/thu-tuong", "2022-04-22", "về Ngày Chuyển đổi số quốc gia")


def put(
    store: Store,
    own: DocumentRef,
    cites: list[DocumentRef] = (),  # type: ignore[assignment]
    tasks: list[tuple[str, str]] = (),  # type: ignore[assignment]
    place: str | None = None,
) -> None:
    made, text = record(own, cites, tasks)
    store.write_document(rows_of([made], text, place))


def reach(store: Store) -> set[tuple[str, str]]:
    """Who cites what."""
    return {(row["a"], row["b"]) for row in store.run("MATCH (a)-[:MENTIONS]->(b) RETURN a.key AS a, b.key AS b")}


def test_samples_twice_and_in_another_order_are_the_same_graph(store: Store) -> None:
    texts = sample_texts()
    rows = [rows_of([gold_record(text)], text) for text in texts]
    for item in rows:
        store.write_document(item)
    first = graph(store)
    assert len(first[0]) > 300
    for item in rows:
        store.write_document(item)
    assert graph(store) == first
    store.run("MATCH (n) DETACH DELETE n", write=True)
    for item in reversed(rows):
        store.write_document(item)
    assert graph(store) == first


def test_every_document_taken_out_leaves_an_empty_graph(store: Store) -> None:
    for text in sample_texts():
        store.write_document(rows_of([gold_record(text)], text))
    for key in store.loaded_files():
        store.forget_file(key)
    assert (nodes(store), edges(store).total()) == (set(), 0)


def test_taking_one_out_gives_the_graph_without_it(store: Store) -> None:
    texts = sample_texts()
    for text in texts[:4]:
        store.write_document(rows_of([gold_record(text)], text))
    before = graph(store)
    last = rows_of([gold_record(texts[4])], texts[4])
    store.write_document(last)
    assert graph(store) != before
    assert store.forget_file(last.file.key) == last.documents
    assert graph(store) == before


def test_a_changed_file_leaves_nothing_of_the_old_one(store: Store) -> None:
    put(store, PLAN, [DECREE], [("Tổ chức lễ phát động", "th/stttt"), ("Bố trí kinh phí", "th/ubnd")])
    put(store, PLAN, [], [("Tổ chức hội thảo", "th/ubnd")])
    assert {row["q"] for row in store.run("MATCH (t:Task) RETURN t.quote AS q")} == {"Tổ chức hội thảo"}
    assert {row["k"] for row in store.run("MATCH (d:Document) RETURN d.key AS k")} == {PLAN.key}
    # the department and the Prime Minister are spoken of no more
    assert {row["k"] for row in store.run("MATCH (a:Agency) RETURN a.key AS k")} == {"th/ubnd"}


def test_what_others_say_of_a_cited_document_stays(store: Store) -> None:
    other = ref("KH", "9", "dn/ubnd", "2024-08-01", "Kế hoạch của tỉnh khác")
    put(store, PLAN, [DECREE])
    put(store, other, [DECREE])
    put(store, PLAN, [])
    assert reach(store) == {(other.key, DECREE.key)}
    assert store.run("MATCH (d:Document {key: $k}) RETURN d.title AS t", {"k": DECREE.key}) == [{"t": DECREE.title}]


def test_a_file_whose_document_gets_its_number_is_not_two_documents(store: Store) -> None:
    blank = ref("KH", None, "th/ubnd", "2024", TITLE, id="own")
    put(store, blank, [], [("Tổ chức hội thảo", "th/ubnd")], place="plan.txt")
    put(store, PLAN, [], [("Tổ chức hội thảo", "th/ubnd")], place="plan.txt")
    assert [row["k"] for row in store.run("MATCH (d:Document) RETURN d.key AS k")] == [PLAN.key]
    assert store.run("MATCH (t:Task) RETURN count(t) AS n") == [{"n": 1}]


def test_171_of_two_provinces_stay_apart(store: Store) -> None:
    elsewhere = ref("KH", "171", "dn/ubnd", "2024-09-20", TITLE)
    letter = ref("CV", "2084", "th/stttt", "2024-09-25", "V/v phổ biến nội dung cuộc thi")
    put(store, elsewhere)
    put(store, letter, [PLAN])
    assert reach(store) == {(letter.key, PLAN.key)}
    found = store.run("MATCH (d:Document {so_ky_hieu: '171/KH-UBND'}) RETURN d.key AS k, d.status AS s ORDER BY k")
    assert found == [{"k": elsewhere.key, "s": "loaded"}, {"k": PLAN.key, "s": "cited"}]


def test_a_citation_without_year_is_led_to_what_it_means_and_back(store: Store) -> None:
    letter = ref("CV", "2084", "th/stttt", "2024-09-25", "V/v phổ biến nội dung cuộc thi")
    undated = ref("KH", "171", "th/ubnd", None, TITLE)
    put(store, letter, [undated])
    alone = graph(store)
    put(store, PLAN)
    assert reach(store) == {(letter.key, PLAN.key)}
    told = store.run(
        "MATCH (:Document)-[r:MENTIONS|BASED_ON]->(:Document) RETURN DISTINCT r.certainty AS c, r.reason AS why"
    )
    assert [row["c"] for row in told] == ["inferred"]
    assert "trích yếu" in told[0]["why"]
    (file,) = store.run("MATCH (f:File) WHERE $k IN f.documents RETURN f.key AS key", {"k": PLAN.key})
    store.forget_file(file["key"])
    assert graph(store) == alone


def test_an_undated_number_keeps_its_candidates(store: Store) -> None:
    letter = ref("CV", "2084", "th/stttt", "2024-09-25", "V/v phổ biến nội dung cuộc thi")
    put(store, PLAN)
    put(store, letter, [ref("KH", "171", "th/ubnd")])
    (row,) = store.run(
        "MATCH (:Document)-[:MENTIONS]->(d) RETURN d.status AS s, d.candidates AS c, d.key = $k AS led", {"k": PLAN.key}
    )
    assert row == {"s": "cited", "c": [PLAN.key], "led": False}


@pytest.mark.parametrize("plan_first", [True, False])
def test_a_blank_number_is_met_by_a_citation_that_gives_it(store: Store, plan_first: bool) -> None:
    blank = ref("KH", None, "th/ubnd", "2024-09", TITLE, id="own")
    letter = ref("CV", "2084", "th/stttt", "2024-09-25", "V/v phổ biến nội dung cuộc thi")
    for own, cites in [(blank, []), (letter, [PLAN])][:: 1 if plan_first else -1]:
        put(store, own, cites)
    (row,) = store.run("MATCH (:Document)-[m:MENTIONS]->(d) RETURN d.status AS s, m.reason AS why, m.certainty AS c")
    assert (row["s"], row["c"]) == ("loaded", "inferred")
    assert "171" in row["why"]


def test_two_documents_without_number_do_not_meet(store: Store) -> None:
    put(store, ref("KH", None, "th/ubnd", "2024", TITLE, id="one"))
    put(store, ref("KH", None, "th/ubnd", "2024", "Kế hoạch khác hẳn của cùng một cơ quan", id="two"))
    assert store.run("MATCH (d:Document {status: 'loaded'}) RETURN count(d) AS n") == [{"n": 2}]


def test_reading_sessions_cannot_write(store: Store) -> None:
    with pytest.raises(neo4j.exceptions.ClientError, match="read access mode"):
        store.run("CREATE (:Document {key: 'x'})")
    assert store.run("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]


def test_a_query_that_takes_too_long_is_broken_off(store: Store) -> None:
    with pytest.raises(neo4j.exceptions.Neo4jError):
        store.run("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS n", timeout=0.5)


def test_a_failure_in_the_middle_leaves_nothing(store: Store) -> None:
    made, text = record(PLAN, [DECREE], [("Tổ chức hội thảo", "th/ubnd")])
    rows = rows_of([made], text)
    rows.edges[-1].properties["quote"] = {"no": "map can be a property"}
    with pytest.raises(neo4j.exceptions.Neo4jError):
        store.write_document(rows)
    assert nodes(store) == set()


HOSTILE = ["'; MATCH (n) DETACH DELETE n //", "<script>alert(1)</script>", "`x`]->() //", "\u202eđảo", "a" * 9000]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_only_words(store: Store, words: str) -> None:
    put(store, DECREE)
    put(store, ref("KH", "171", "th/ubnd", "2024-09-20", words), [DECREE], [(words, "th/ubnd")])
    assert store.run("MATCH (t:Task) RETURN t.quote AS q") == [{"q": words}]
    assert store.run("MATCH (d:Document) RETURN count(d) AS n") == [{"n": 2}]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("dong nai", True),  # folded on both sides
        ("an", True),  # a stop word in English, a syllable here
        ("to chuc", True),
        ("khong co tu nay", False),
    ],
)
def test_full_text_index_finds_folded_syllables(store: Store, words: str, found: bool) -> None:
    put(store, PLAN, [], [("Tổ chức tuyên truyền an toàn thông tin tại Đồng Nai", "dn/ubnd")])
    query = " AND ".join(words.split())
    rows = store.run(
        "CALL db.index.fulltext.queryNodes('search_task', $q) YIELD node RETURN node.key AS k", {"q": query}
    )
    assert bool(rows) is found
