"""Graph files are read back by the programs that they are for, and hold what the graph holds."""

from __future__ import annotations

import csv
import html.parser
import os
import re
import subprocess
from pathlib import Path

import networkx as nx
import openpyxl
import pytest
import rdflib

from graph import analysis
from graph.export import FORMATS, Edge, Node, Selection, whole
from graph.export.html import page
from graph.export.turtle import TERM, iri
from graph.local import jars, server, state
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
    told = dict(re.findall(r'"dashes": (true|false)[^}]*?"title": "([A-Z_]+)', page(made())))
    if not told:  # the order of keys is pyvis' business
        told = {m[1]: m[0] for m in re.findall(r'"title": "([A-Z_]+)[^}]*?"dashes": (true|false)', page(made()))}
    assert "CITES" in told.values()
    assert told["true"] == "CITES"


def test_excel_holds_words_as_words(tmp_path: Path) -> None:
    FORMATS["xlsx"](made('=HYPERLINK("x")'), tmp_path / "g.xlsx")
    book = openpyxl.load_workbook(tmp_path / "g.xlsx")
    assert book.sheetnames == ["Văn bản", "Cơ quan", "Nhiệm vụ", "Quan hệ"]
    sheet = book["Nhiệm vụ"]
    cell = sheet.cell(2, [c.value for c in sheet[1]].index("action") + 1)
    assert (cell.value, cell.data_type) == ('=HYPERLINK("x")', "s")


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
