"""The same document, typed, copied or flattened in another way, is read the same."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from loaders.parts import read_parts, split_documents
from loaders.text import Text

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "data" / "documents").glob("*.txt"))


def _wrapped(content: str) -> str:
    """Hard line ends at 80 columns, as mails and old word processors leave them."""
    lines: list[str] = []
    for line in content.split("\n"):
        lines += textwrap.wrap(line, 80, break_long_words=False, break_on_hyphens=False) if len(line) > 80 else [line]
    return "\n".join(lines)


COPIES: dict[str, Callable[[str], str]] = {
    "wrapped": _wrapped,
    "no blank lines": lambda content: re.sub(r"\n\s*\n+", "\n", content),
    "line ends of Windows": lambda content: content.replace("\n", "\r\n"),
    "decomposed accents": lambda content: unicodedata.normalize("NFD", content),
    "eth for Đ": lambda content: content.replace("Đ", "\u00d0"),
    "indented": lambda content: re.sub(r"(?m)^(?=\S)", "    ", content),
    # as converters to Markdown write signs that Markdown could take for its own: "1\. ", "chính trị \- xã hội"
    "escaped": lambda content: re.sub(r"[-.&+()]", r"\\\g<0>", content),
    "spaces that do not break": lambda content: content.replace(" ", "\u00a0"),
}


def _told(content: str) -> dict[str, Any]:
    text = Text(content)
    parts = read_parts(text, split_documents(text)[0])
    info = parts.info

    def words(quote: str) -> str:
        return " ".join(unicodedata.normalize("NFC", quote).replace("*", " ").replace("\\", "").split())

    return {
        "document": (info.kind, info.number, info.symbol, info.issuer, info.issuer_certainty, info.place),
        "date": (info.date.year, info.date.month, info.date.day, info.date.earliest),
        "title": words(info.title.quote) if info.title else None,
        "addressees": [words(line.quote) for line in parts.addressees],
        "recipients": [(words(line.quote), line.recipients, line.purpose) for line in parts.recipients],
        "signers": [(signer.name, signer.capacity, signer.agency) for signer in parts.signers],
        "sections": [heading.path for heading in parts.sections],
        "warnings": [warning.code for warning in parts.warnings],
    }


@pytest.mark.parametrize("copy", COPIES)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name[:3])
def test_copy_is_read_the_same(path: Path, copy: str) -> None:
    content = path.read_text(encoding="utf-8")
    assert _told(COPIES[copy](content)) == _told(content)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_words_behind_escapes_are_found_again(form: str) -> None:
    """A sign begins with its backslash; a bar that is none between cells keeps it, and so does a path."""
    content = unicodedata.normalize(form, "**1\\. Mặt trận và tổ chức chính trị \\- xã hội** \\| \\\\máy\\chủ")
    text = Text(content)
    assert text.clean == "**1. Mặt trận và tổ chức chính trị - xã hội** \\| \\\\máy\\chủ"
    assert text.flowing([]).clean == text.clean
    assert not text.as_long
    for words, source in (("1.", "1\\."), ("chính trị", "chính trị"), ("trị - xã", "trị \\- xã"), ("- xã", "\\- xã")):
        start = text.clean.index(words)
        span = text.origin(start, start + len(words))
        assert unicodedata.normalize("NFC", content[span.start : span.end]) == source
