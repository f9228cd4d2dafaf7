"""Graph files are read back by the programs that they are for, and hold what the graph holds."""

from __future__ import annotations

import csv
import html.parser
import itertools
import json
import math
import os
import re
import subprocess
from pathlib import Path

import networkx as nx
import openpyxl
import pytest
import rdflib

from graph import analysis
from graph.export import FORMATS, Edge, Node, Selection, whole, write
from graph.export.html import page
from graph.export.layout import places
from graph.export.turtle import TERM, iri
from graph.headings import heading, vietnamese
from graph.local import jars, server, state
from graph.schema import EDGES, NODES, EdgeKind, NodeKind
from graph.store import Store

HOSTILE = "</script><img src=x onerror=alert(1)> \x00\x0b 'x' \"y\" ; =1+1 href=https://xa.example \ud800".encode(
    "utf-8", "replace"
).decode()


def made(words: str = "Tổ chức hội thảo") -> Selection:
    """Two documents, a task, an agency; ``words`` wherever words are shown."""
    nodes = [
        Node(
            "Document",
            "QĐ|505|tw/thu-tuong|2022",
            {"label": words, "date": "2022-04-22", "year": 2022},
            ("Decision", "Document"),
        ),
        Node(
            "Document",
            "KH|171|th/ubnd|2024",
            {"label": "Kế hoạch 171", "title": words, "warnings": [words, "hai"]},
            ("Document", "Plan"),
        ),
        Node(
            "Task", "KH|171|th/ubnd|2024#t1", {"action": words, "quote": words, "deadline_end": "2024-10-10"}, ("Task",)
        ),
        Node("Agency", "th/ubnd", {"name": words, "is_group": False}, ("Agency",)),
    ]
    plan, task = "Document:KH|171|th/ubnd|2024", "Task:KH|171|th/ubnd|2024#t1"
    edges = [
        Edge("IMPLEMENTS", plan, "Document:QĐ|505|tw/thu-tuong|2022", {"quote": words, "certainty": "stated"}),
        Edge(
            "CITES",
            plan,
            "Document:QĐ|505|tw/thu-tuong|2022",
            {"quote": words, "certainty": "inferred", "reason": words},
        ),
        Edge("HAS_TASK", plan, task, {}),
        Edge("ASSIGNED_TO", task, "Agency:th/ubnd", {"role": "chu_tri", "responsible": True}),
    ]
    return Selection(nodes, edges)


@pytest.mark.parametrize("words", ["Tổ chức hội thảo", HOSTILE])
def test_graphml_is_read_back(tmp_path: Path, words: str) -> None:
    FORMATS["graphml"](made(words), tmp_path / "g.graphml")
    found = nx.read_graphml(tmp_path / "g.graphml")
    assert (found.number_of_nodes(), found.number_of_edges()) == (4, 4)
    assert found.nodes["Document:QĐ|505|tw/thu-tuong|2022"]["year"] == 2022
    assert {data["type"] for *_, data in found.edges(data=True)} == {"IMPLEMENTS", "CITES", "HAS_TASK", "ASSIGNED_TO"}


@pytest.mark.parametrize("words", ["Tổ chức hội thảo", HOSTILE])
def test_turtle_is_read_back(tmp_path: Path, words: str) -> None:
    FORMATS["ttl"](made(words), tmp_path / "g.ttl")
    found = rdflib.Graph().parse(tmp_path / "g.ttl")
    plan, decision = iri("Document:KH|171|th/ubnd|2024"), iri("Document:QĐ|505|tw/thu-tuong|2022")
    assert (plan, TERM.IMPLEMENTS, decision) in found
    assert (plan, rdflib.RDF.type, TERM.Plan) in found
    assert found.value(decision, TERM.date) == rdflib.Literal("2022-04-22", datatype=rdflib.XSD.date)
    reasons = [
        s
        for s in found.subjects(rdflib.RDF.predicate, TERM.CITES)
        if found.value(s, TERM.certainty) == rdflib.Literal("inferred")
    ]
    assert len(reasons) == 1


def test_turtle_says_each_thing_once(tmp_path: Path) -> None:
    """The file is written by hand, triple by triple; so all of them are counted, whatever their type."""
    selection = made()
    selection.nodes[0].properties.update({"effective": "2022-05", "ratio": 0.5, "provisional": True})
    FORMATS["ttl"](selection, tmp_path / "g.ttl")
    found = rdflib.Graph().parse(tmp_path / "g.ttl")
    nodes = [len(node.labels) + 1 + sum(map(_values, node.properties.values())) for node in selection.nodes]
    edges = [1 + (4 + sum(map(_values, e.properties.values())) if e.properties else 0) for e in selection.edges]
    assert len(found) == sum(nodes) + sum(edges)
    told = {str(p).rsplit(":", 1)[1]: o for p, o in found.predicate_objects(iri(selection.nodes[0].id))}
    typed = {"year": "integer", "effective": "gYearMonth", "ratio": "double", "provisional": "boolean"}
    assert {name: told[name].datatype for name in typed} == {name: rdflib.XSD[of] for name, of in typed.items()}
    assert (told["year"].value, told["ratio"].value, told["provisional"].value) == (2022, 0.5, True)


def _values(value: object) -> int:
    return len(value) if isinstance(value, list) else 1


class _Tags(html.parser.HTMLParser):
    """Every tag of a page with what it loads."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


@pytest.mark.parametrize("words", ["Tổ chức hội thảo", HOSTILE])
def test_the_page_asks_nothing_of_any_network(words: str) -> None:
    tags = _Tags()
    tags.feed(page(made(words)))
    loaded = [
        (tag, told.get("src") or told.get("href"))
        for tag, told in tags.seen
        if tag in ("script", "link", "img", "iframe")
    ]
    assert [source for _, source in loaded if source] == []
    assert not [tag for tag, told in tags.seen if any(name.startswith("on") for name in told)]
    assert any("default-src 'none'" in (told.get("content") or "") for tag, told in tags.seen if tag == "meta")


def test_the_page_shows_what_is_said_solid_and_the_rest_dashed() -> None:
    """Both links from the plan to the decision are one line, which is solid since a text says one of them."""
    selection = made()
    assert _lines(page(selection))["thực hiện"] is False
    selection.edges[0].properties["certainty"] = "derived"
    lines = _lines(page(selection, "en"))
    assert lines["IMPLEMENTS"] is True
    assert lines["HAS_TASK"] is False


def _lines(told: str) -> dict[str, bool]:
    """What each line of a page is first called, and whether it is dashed."""
    found = json.loads(re.search(r"edges = new vis\.DataSet\((\[.*?\])\);", told, re.S)[1])  # type: ignore[index]
    return {edge["title"].split(" · ")[0]: edge["dashes"] for edge in found}


def _wide(documents: int, tasks: int) -> Selection:
    """Documents in a row, each with its tasks."""
    found = Selection()
    for d in range(documents):
        found.nodes.append(Node("Document", f"d{d}", {"label": f"Kế hoạch {d}", "status": "loaded"}, ("Document",)))
        found.edges += [Edge("BASED_ON", f"Document:d{d}", f"Document:d{d - 1}", {})] if d else []
        for t in range(tasks):
            found.nodes.append(Node("Task", f"d{d}#{t}", {"action": f"việc {t}"}, ("Task",)))
            found.edges.append(Edge("HAS_TASK", f"Document:d{d}", f"Task:d{d}#{t}", {}))
    return found


@pytest.mark.parametrize(
    "selection",
    [
        made(),
        _wide(12, 40),
        _wide(40, 0),
        Selection([Node("Agency", f"a{n}", {"name": "x"}) for n in range(9)]),  # no document to stand around
        Selection(),
    ],
    ids=["small", "busy documents", "bare documents", "no document", "nothing"],
)
def test_nothing_lies_upon_anything_else(selection: Selection) -> None:
    found = places(selection)
    assert set(found) == {node.id for node in selection.nodes}
    assert found == places(selection)  # the same each time
    at = [(x, y) for x, y, _ in found.values()]
    assert all(math.dist(one, other) > 60 for one, other in itertools.combinations(at, 2))


def test_tasks_stand_around_their_own_document() -> None:
    found = places(_wide(6, 30))
    middles = {id: found[id][:2] for id in found if id.startswith("Document")}
    for id, (x, y, _) in found.items():
        nearest = min(middles, key=lambda middle: math.dist(middles[middle], (x, y)))
        assert id.partition(":")[2].partition("#")[0] == nearest.partition(":")[2]


@pytest.mark.parametrize(
    ("most", "left_out"),
    [
        ((500, 500), None),
        ((30, 500), "Nhiệm vụ (15), liên kết (15)"),  # documents come first, then as many tasks as there is room for
        ((500, 40), "liên kết (4)"),
        ((3, 500), "Văn bản (2), Nhiệm vụ (40)"),
    ],
)
def test_the_page_says_what_it_leaves_out(most: tuple[int, int], left_out: str | None) -> None:
    told = page(_wide(5, 8), "vi", *most)
    if left_out is None:
        assert "Không vẽ hết" not in told
    else:
        assert f"còn {left_out}" in told


def test_excel_holds_words_as_words(tmp_path: Path) -> None:
    FORMATS["xlsx"](made('=HYPERLINK("x")'), tmp_path / "g.xlsx")
    book = openpyxl.load_workbook(tmp_path / "g.xlsx")
    assert book.sheetnames == ["Văn bản", "Cơ quan", "Nhiệm vụ", "Quan hệ"]
    sheet = book["Nhiệm vụ"]
    cell = sheet.cell(2, [c.value for c in sheet[1]].index("Việc phải làm") + 1)
    assert (cell.value, cell.data_type) == ('=HYPERLINK("x")', "s")


@pytest.mark.parametrize("words", ["#REF!", "#N/A", "=1"])
def test_no_word_is_an_error_or_a_formula(tmp_path: Path, words: str) -> None:
    FORMATS["xlsx"](made(words), tmp_path / "g.xlsx")
    cells = [cell for row in openpyxl.load_workbook(tmp_path / "g.xlsx")["Quan hệ"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value == words} == {"s"}


@pytest.mark.parametrize(
    ("language", "sheet", "heads"),
    [
        ("vi", "Nhiệm vụ", ["Khóa", "Việc phải làm", "Trích nguyên văn", "Thời hạn: ngày cuối"]),
        ("vi", "Quan hệ", ["Loại liên kết", "Từ", "Đến", "Trích nguyên văn", "Mức chắc chắn"]),
        ("en", "Task", ["key", "action", "quote", "deadline_end"]),
        ("en", "Links", ["type", "from", "to", "r.quote", "r.certainty"]),
    ],
)
def test_headings_are_in_the_language_of_the_reader(
    tmp_path: Path, language: str, sheet: str, heads: list[str]
) -> None:
    write("xlsx", made(), tmp_path / "g.xlsx", language)
    found = openpyxl.load_workbook(tmp_path / "g.xlsx")[sheet]
    assert [cell.value for cell in found[1]][: len(heads)] == heads
    assert found.auto_filter.ref.startswith("A1:")


def test_what_programs_read_is_the_same_in_both_languages(tmp_path: Path) -> None:
    for format in ("graphml", "ttl"):
        write(format, made(), tmp_path / "vi", "vi")
        write(format, made(), tmp_path / "en", "en")
        assert (tmp_path / "vi").read_bytes() == (tmp_path / "en").read_bytes()


@pytest.mark.parametrize("kind", [*NODES, *EDGES], ids=lambda kind: getattr(kind, "label", "") or kind.type)
def test_each_property_has_a_heading_of_its_own(kind: NodeKind | EdgeKind) -> None:
    names = [part.name for part in kind.properties]
    assert not set(names) - set(vietnamese())
    heads = [heading(name, "vi") for name in names]
    assert len(set(heads)) == len(heads)


def test_a_failed_export_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "g.graphml"
    FORMATS["graphml"](made(), path)
    before = path.read_bytes()
    broken = made()
    broken.nodes[0].properties["label"] = object.__new__(_Unprintable)
    with pytest.raises(RuntimeError):
        FORMATS["graphml"](broken, path)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["g.graphml"]


class _Unprintable:
    def __str__(self) -> str:
        raise RuntimeError


def test_the_whole_graph(samples: Store, tmp_path: Path) -> None:
    found = whole(samples)
    counted = samples.run("MATCH (n) WHERE NOT n:File WITH count(n) AS n MATCH ()-[r]->() RETURN n, count(r) AS r")[0]
    assert (len(found.nodes), len(found.edges)) == (counted["n"], counted["r"])
    assert not any("text" in node.properties for node in found.nodes)
    FORMATS["csv"](found, tmp_path / "csv")
    with (tmp_path / "csv" / "Task.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.reader(file))) == 1 + sum(node.label == "Task" for node in found.nodes)


def test_neo4j_admin_takes_the_csv(samples: Store, tmp_path: Path) -> None:
    """A first fill of a big store: into an empty database of another folder."""
    found = whole(samples)
    folder = tmp_path / "csv"
    FORMATS["csv"](found, folder)
    home = state.Folders(tmp_path / "home")
    (home.server / "conf").mkdir(parents=True)
    (home.server / "conf" / "neo4j.conf").write_text("", "utf-8")
    files = [*(f"--nodes={p}" for p in sorted(folder.glob("*.csv")) if p.stem[1:2].islower())]
    files += [f"--relationships={p}" for p in sorted(folder.glob("*.csv")) if not p.stem[1:2].islower()]
    paths = [state.folders().jars / jar.name for jar in jars.locked()]
    command = server.java(paths, home.server, 512, "org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j")
    command += ["--array-delimiter=U+001F", "--multiline-fields=true", *files]
    environment = {**os.environ, "NEO4J_HOME": str(home.server), "NEO4J_CONF": str(home.server / "conf")}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert f"{len(found.nodes)} nodes" in done.stdout
    assert f"{len(found.edges)} relationships" in done.stdout


def test_measures() -> None:
    found = made()
    assert [(m.id, m.value) for m in analysis.most_cited(found, 1)] == [("Document:QĐ|505|tw/thu-tuong|2022", 1.0)]
    assert [(m.id, m.value) for m in analysis.load_of_agencies(found)] == [("Agency:th/ubnd", 1.0)]
    assert analysis.depth(found) == {"Document:QĐ|505|tw/thu-tuong|2022": 0, "Document:KH|171|th/ubnd|2024": 1}
    assert [len(group) for group in analysis.components(found)] == [2]
    assert analysis.most_cited(Selection()) == analysis.brokers(Selection()) == analysis.components(Selection()) == []
