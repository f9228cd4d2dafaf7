"""The command line: help, exit codes, what is printed."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import pytest

import cli
from graph.store import Store

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "documents" / "004_e9ca2a3a1e70d8ea.txt"


def _commands() -> list[str]:
    action = next(a for a in cli.parser()._actions if isinstance(a, argparse._SubParsersAction))
    return sorted(action.choices)


@pytest.mark.parametrize("command", _commands())
def test_each_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main([command, "--help"])
    assert end.value.code == 0
    assert len(capsys.readouterr().out) > 80


@pytest.mark.parametrize(
    "command",
    ["ask", "chain", "duties", "document", "gaps", "due", "raci", "query", "parse", "app", "export", "forget"],
)
def test_the_commands_are_there(command: str) -> None:
    assert command in _commands()


def test_help_is_quick_and_needs_no_store() -> None:
    code = "import sys, cli; cli.parser(); sys.exit(any(m in sys.modules for m in ('neo4j', 'streamlit', 'loaders.parse')))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0


def test_parse_prints_json_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(SAMPLE), "--json"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert records[0]["file"] == SAMPLE.name
    assert records[0]["schema"] == "chidao-record/1"
    text = SAMPLE.read_text("utf-8")
    assert all(text[t["start"] : t["end"]] == t["quote"] for t in records[0]["tasks"])


def test_parse_of_a_missing_file_goes_on_with_the_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", str(tmp_path / "missing.txt"), str(SAMPLE), "--json"]) == 2
    printed = capsys.readouterr()
    assert "missing.txt" in printed.err
    assert SAMPLE.name in printed.out


def test_ask_answered(samples: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["ask", "Ai chủ trì hội chợ ẩm thực ở Đồng Nai?", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["status"] == "answered"
    assert answer["answer"][0]["name"] == "Sở Văn hóa, Thể thao và Du lịch tỉnh Đồng Nai"


def test_ask_for_people(samples: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["ask", "Ai", "chủ", "trì", "hội", "chợ", "ẩm", "thực", "ở", "Đồng", "Nai?"]) == 0
    assert "Sở Văn hóa, Thể thao và Du lịch" in capsys.readouterr().out


def test_ask_none_is_exit_one(samples: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["ask", "Ai phụ trách tàu vũ trụ?"]) == 1
    assert "Không tìm thấy căn cứ" in capsys.readouterr().out


def test_chain(samples: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["chain", "505/QĐ-TTg", "--json"]) == 0
    down = json.loads(capsys.readouterr().out)[0]["down"]
    assert any(document["province"] == "Đồng Nai" for document in down["documents"].values())
    assert down["tasks"]


def test_an_unknown_number_is_exit_one(samples: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["chain", "99999/QĐ-XYZ"]) == 1
    assert "99999/QĐ-XYZ" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["query", "no_such_query"],
        ["query", "counts", "nonsense=1"],
        ["query", "counts", "nonsense"],
        ["due", "--as-of", "01/10/2024"],
        ["gaps", "--only", "no_such_check"],
    ],
)
def test_wrong_usage_is_exit_two(arguments: list[str], samples: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(arguments) == 2
    assert capsys.readouterr().err.startswith("chidao: ")


def test_no_store_is_exit_three(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    monkeypatch.setenv("NEO4J_PASSWORD", "x")
    assert cli.main(["ask", "ai lo điện"]) == 3
    printed = capsys.readouterr().err
    assert printed.startswith("chidao: ")
    assert "Traceback" not in printed


def test_files_are_written(samples: Store, tmp_path: Path) -> None:
    assert cli.main(["due", "--as-of", "2024-10-01", "--ics", str(tmp_path / "due.ics")]) == 0
    assert (tmp_path / "due.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert cli.main(["raci", "--province", "Đồng Nai", "--xlsx", str(tmp_path / "raci.xlsx")]) == 0
    assert (tmp_path / "raci.xlsx").read_bytes()[:2] == b"PK"
    assert cli.main(["raci", "--xlsx", str(tmp_path / "no" / "such" / "folder.xlsx")]) == 2


@pytest.mark.parametrize("command", ["gaps", "query", "duties", "document"])
def test_json_everywhere(command: str, samples: Store, capsys: pytest.CaptureFixture[str]) -> None:
    more = {"duties": ["Công an tỉnh Đồng Nai"], "document": ["171/KH-UBND"]}.get(command, [])
    assert cli.main([command, *more, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)
