"""Folding: one character for one, the same for usual and unusual texts."""

from __future__ import annotations

import unicodedata

import pytest

from graph.folding import fold, plain


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ủy ban ĐƯỜNG bộ – “số 5/QĐ-UBND”…", "uy ban duong bo – “so 5/qd-ubnd”…"),
        ("UỶ BAN hoà = hòa", "uy ban hoa = hoa"),  # both ways to place the tone
        ("điện β ö ﬁ", "dien β o ﬁ"),  # signs beyond the usual ones: the slow way, the same result
        ("İ Ư", "i u"),  # longer in lower case: still one for one
        ("?", "?"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_every_sign_keeps_its_place() -> None:
    every = "".join(chr(code) for code in range(1, 0x3000) if unicodedata.category(chr(code))[0] != "C")
    assert len(fold(every)) == len(every)
    assert [fold(sign) for sign in every] == list(fold(every))


def test_look_alikes_are_mended() -> None:
    assert plain("Ðà\u00a0Nẵng") == "da nang"
