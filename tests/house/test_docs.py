"""What a person can use is documented, and the docs that are made from code are as the code says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli import parser
from commands.describe import markdown as commands_markdown
from graph import settings
from graph.describe import markdown
from graph.schema import EDGES, NODES
from loaders.record_schema import json_schema

DOCS = Path(__file__).resolve().parents[2] / "docs"
KINDS = sorted({node.label for node in NODES} | {edge.type for edge in EDGES})
_ROLES = (
    "chu_tri phoi_hop thuc_hien chi_dao tham_muu ho_tro bao_cao tham_gia dang_cai to_chuc tong_hop de_xuat "
    "quyet_dinh nhan_bao_cao ban_hanh dau_moi"
)
ROLES = _ROLES.split()


def test_the_schema_docs_are_as_declared() -> None:
    assert (DOCS / "schema.md").read_text("utf-8") == markdown()


def test_the_record_schema_is_as_declared() -> None:
    assert json.loads((DOCS / "record.schema.json").read_text("utf-8")) == json_schema()


def test_each_command_is_documented() -> None:
    assert (DOCS / "commands.md").read_text("utf-8") == commands_markdown(parser())


def test_each_setting_is_documented() -> None:
    assert (DOCS / "settings.md").read_text("utf-8") == settings.markdown()


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_in_the_schema_docs(kind: str) -> None:
    assert f"`{kind}`" in markdown()


@pytest.mark.parametrize("role", ROLES)
def test_each_role_is_in_the_glossary(role: str) -> None:
    assert f"`{role}`" in (DOCS / "glossary.md").read_text("utf-8")
