"""Each page runs on the five samples, and shows what it is for."""

from __future__ import annotations

import io
import json
import re
import zipfile

import networkx as nx
import pytest
import streamlit as st
from openpyxl import load_workbook
from rdflib import Graph
from streamlit.testing.v1 import AppTest

from queries.catalogue import run
from queries.gaps import find_gaps
from queries.items import item_of
from tests.app.conftest import Show
from tests.app.shown import html_of, options
from views.english import in_english

PAGES = ("", "chain", "documents", "raci", "due", "gaps", "downloads")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_page_runs(filled, show: Show, page: str, language: str) -> None:
    app = show(page, lang=language)
    assert not app.exception
    assert not app.error
    assert app.title


def test_question_is_answered_with_its_words(filled, show: Show) -> None:
    app = show(q="Ai chủ trì giải thể thao điện tử E-Sports?")
    told = html_of(app)
    assert "Sở Thông tin và Truyền thông tỉnh Đồng Nai" in told
    assert "có căn cứ" in told
    assert "Giải đấu thể thao điện tử E-Sports" in told


def test_typed_question_goes_to_the_address(filled, show: Show) -> None:
    app = show()
    app.text_input[0].input("ai lo vụ điện cho sự kiện ở Đồng Nai").run()
    assert app.query_params["q"] == "ai lo vụ điện cho sự kiện ở Đồng Nai"
    assert "Điện lực Đồng Nai" in html_of(app)


def test_understood_filter_is_changed_by_hand(filled, show: Show) -> None:
    app = show(q="Ai chủ trì giải thể thao điện tử E-Sports?")
    role = next(box for box in app.selectbox if box.label == "Vai trò")
    assert role.value == "chu_tri"
    role.set_value("phoi_hop").run()
    assert app.query_params["role"] == "phoi_hop"
    assert "Phối hợp: " in html_of(app) or "phối hợp" in html_of(app)


def test_nothing_is_invented(filled, show: Show) -> None:
    told = html_of(show(q="Ai phụ trách dự án tàu điện ngầm lên sao Hỏa?"))
    assert "không tìm thấy căn cứ" in told


def test_english_has_no_vietnamese_of_the_interface(filled, show: Show) -> None:
    app = show("chain", lang="en")
    assert app.title[0].value == "Chain of directives"
    assert "stated" in html_of(app)
    assert "nêu rõ" not in html_of(app)


@pytest.mark.parametrize(
    ("question", "summary"),
    [
        ("Ai chủ trì giải thể thao điện tử E-Sports?", "Leads: Sở Thông tin và Truyền thông tỉnh Đồng Nai – Giải"),
        ("Ai ký kế hoạch ngày chuyển đổi số tỉnh Đồng Nai năm 2024?", "Chủ tịch"),
        ("Văn bản nào triển khai Quyết định 505/QĐ-TTg?", "documents: "),
        ("Ai phụ trách dự án tàu điện ngầm lên sao Hỏa?", "The loaded documents do not answer this."),
    ],
)
def test_summary_in_english(filled, show: Show, question: str, summary: str) -> None:
    lead = html_of(show(lang="en", q=question)).split("cd-lead")[1].split("</p>")[0]
    assert summary in lead
    assert not {"văn bản:", "Chủ trì:", "nơi khác", "Không tìm thấy"} & set(re.findall(r"[\w ]+:?", lead))


def test_doubts_and_findings_have_english(filled) -> None:
    """Whatever the queries say of the samples in words of their own is known in English."""
    documents = [row["document"]["key"] for row in run(filled, "documents_listed", status="loaded")]
    tasks = [item_of(row) for row in run(filled, "tasks_of_document", documents=documents, limit=5000)]
    said = {doubt for item in tasks for doubt in item.weaknesses}
    said |= {item.deadline.how for item in tasks if item.deadline}
    said |= {gap.detail for gap in find_gaps(filled) if gap.check != "warnings"}
    assert len(said) > 10
    assert not {one for one in said if in_english(one.split("; ")[0]) is None and in_english(one) is None}


def test_filter_of_the_question_is_taken_away(filled, show: Show) -> None:
    app = show(q="Sở Thông tin và Truyền thông tỉnh Hà Tĩnh làm gì về E-Sports, chủ trì?")
    box = next(box for box in app.selectbox if box.label == "Tỉnh, thành phố")
    assert box.value == "Hà Tĩnh"
    assert "Giải đấu thể thao điện tử E-Sports" not in html_of(app)
    box.set_value("all").run()
    assert app.query_params["province"] == "all"
    assert next(box for box in app.selectbox if box.label == "Tỉnh, thành phố").value == "all"
    app.selectbox[0].set_value("who").run()
    assert "Giải đấu thể thao điện tử E-Sports" in html_of(app)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("505/QĐ-TTg", "về Ngày chuyển đổi số quốc gia"),
        ("ke hoach e-spo dong nai", None),  # all words must be there
        ("huong ung ngay chuyen doi so dong na", "Đồng Nai"),  # without accents, the last word unfinished
        ('") OR *:* +', None),  # no syntax of the index
    ],
)
def test_documents_are_searched(filled, show: Show, words: str, found: str | None) -> None:
    app = show("documents", text=words)
    assert not app.exception
    assert found in html_of(app) if found else "Không có gì khớp" in app.info[0].value


def test_chain_starts_from_505_and_shows_gaps(filled, show: Show) -> None:
    app = show("chain")
    told = html_of(app)
    assert "505/QĐ-TTg" in options(app, "Văn bản gốc của chuỗi")[0]
    assert "171/KH-UBND" in told
    assert "chưa nạp" in told
    assert "cùng nói về" in told  # the inferred way of Thanh Hóa, with its reason


def test_chain_without_events_has_no_inferred_way(filled, show: Show) -> None:
    told = html_of(show("chain", events=0))
    assert "505/QĐ-TTg" in told
    assert "cùng nói về" not in told


@pytest.mark.parametrize("page", ["chain", "documents"])
def test_unknown_document_is_said_to_be_unknown(filled, show: Show, page: str) -> None:
    app = show(page, doc="QĐ|1|không-có|1900")
    assert not app.exception
    assert app.warning


@pytest.mark.parametrize(
    ("page", "chosen"),
    [
        ("due", {"day": "ngày mai"}),  # no day
        ("documents", {"page": "99999", "kind": "??", "year": "x"}),  # out of range
        ("raci", {"doc": "không có", "agency": "không có"}),
        ("", {"q": "x" * 4000, "year": "99999999999999", "role": "vua", "type": "thơ", "province": "Atlantis"}),
        ("chain", {"open": "~~~~", "sel": "không có"}),
        ("gaps", {"check": "không có"}),
    ],
)
def test_senseless_addresses_do_no_harm(filled, show: Show, page: str, chosen: dict[str, str]) -> None:
    app = show(page, **chosen)
    assert not app.exception
    assert not app.error


def test_overdue_depends_on_the_day(filled, show: Show) -> None:
    before = show("due", day="2020-01-01")
    after = show("due", day="2030-01-01")
    heads = [[head.value for head in app.subheader] for app in (before, after)]
    assert not any("Đã qua hạn" in head for head in heads[0])
    assert any("Đã qua hạn" in head for head in heads[1])


def _made(app: AppTest, name: str) -> bytes:
    """The file that the page makes at the press of a button."""
    app.button(key=f"make_{name}").click().run()
    assert not app.exception
    assert not app.error
    return bytes(next(made for key, made in reversed(app.session_state["made"].items()) if key[0] == name))


# What each file is known by: a reader that raises where it is broken, and words of the plan that must be in it.
def _graphml(told: bytes) -> str:
    return " ".join(str(data) for _, data in nx.read_graphml(io.BytesIO(told)).nodes(data=True))


def _turtle(told: bytes) -> str:
    return " ".join(str(o) for o in Graph().parse(data=told, format="turtle").objects())


def _excel(told: bytes) -> str:
    return " ".join(str(c) for sheet in load_workbook(io.BytesIO(told)) for row in sheet.values for c in row)


def _zip(told: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(told)) as packed:
        assert "README.txt" in packed.namelist()
        return packed.read("Task.csv").decode()


READERS = {"graphml": _graphml, "ttl": _turtle, "html": bytes.decode, "xlsx": _excel, "csv": _zip}


@pytest.mark.parametrize("name", READERS)
def test_graph_is_taken_in_each_format(filled, show: Show, name: str) -> None:
    assert "E-Sports" in READERS[name](_made(show("downloads"), name))


def test_scope_is_kept_to(filled, show: Show) -> None:
    whole = _made(show("downloads"), "graphml")
    province = _made(show("downloads", scope="province", province="Thanh Hóa"), "graphml")
    key = next(
        row["document"]["key"]
        for row in run(filled, "documents_listed", status="loaded", provinces=["Đồng Nai"])
        if row["tasks"] > 20
    )
    document = _made(show("downloads", scope="document", doc=key), "graphml")
    assert "E-Sports" not in _graphml(province)
    assert "E-Sports" in _graphml(document)
    assert len(province) < len(whole) > len(document)


def test_tables_of_one_document(filled, show: Show) -> None:
    rows = run(filled, "documents_listed", status="loaded")
    app = show("downloads", scope="document", doc=max(rows, key=lambda row: row["tasks"])["document"]["key"])
    assert "E-Sports" in _made(app, "tasks").decode("utf-8-sig")
    assert json.loads(_made(app, "json"))["links"]
    assert _made(app, "links").count(b"\n") > 2
    assert "505/QĐ-TTg" in _made(app, "documents").decode("utf-8-sig")


def test_file_without_content_is_not_made(store, show: Show) -> None:
    store.run("CREATE (:Document {key: 'k', status: 'loaded', label: 'Công văn 1'})", write=True)
    app = show("downloads")
    for name in ("tasks", "links"):
        app.button(key=f"make_{name}").click().run()
        assert not app.session_state["made"]
        assert "không có gì" in app.warning[0].value


def test_empty_store_says_how_to_fill_it(store, show: Show) -> None:
    for page in PAGES:
        app = show(page)
        assert not app.exception
        assert any("chidao load" in code.value for code in app.code), page


def test_store_that_is_down_says_what_to_do(server, show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    st.cache_resource.clear()
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    app = show()
    st.cache_resource.clear()
    assert not app.exception
    assert "chidao status" in app.code[0].value
    assert app.error
