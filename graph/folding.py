"""Folding of Vietnamese text, the one way that reading, the index and questions share.

Lower case, no accents, đ to d, look-alike characters mended: one character in, one character out.
"""

from __future__ import annotations

import codecs
import unicodedata
from functools import lru_cache

# One character for one character: look-alikes that fonts and OCR put in place of the Vietnamese letter or sign.
_LOOKALIKE = {
    "\u00d0": "Đ",  # eth, typed for Đ
    "\u00f0": "đ",
    "\u01a2": "Ư",  # Ƣ, an old font's Ư
    "\u01a3": "ư",
    "\u2044": "/",  # fraction slash
    "\u2215": "/",
    "\u00a0": " ",  # spaces that do not break
    "\u202f": " ",
    "\u2009": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2010": "-",
    "\u2011": "-",
    "\u00ad": "-",
    "\ufeff": " ",
    "\u200b": " ",
    "\r": "\n",
    "\u2028": "\n",
    "\x0c": "\n",
    "\x0b": "\n",
}


def _plain_letter(letter: str) -> str:
    """Lower-case ``letter`` without accents; always exactly one character."""
    if letter in "đĐ":
        return "d"
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter


class _PlainTable(dict[int, str]):
    """Translation table that fills itself: code point to its folded letter."""

    def __missing__(self, code: int) -> str:
        folded = _plain_letter(chr(code))
        self[code] = folded
        return folded


_PLAIN = _PlainTable()
CLEAN = {ord(key): value for key, value in _LOOKALIKE.items()}


# What nearly all texts are made of, in lower case, in one byte each: folding them is a table look-up in C.
_USUAL = (
    "".join(chr(code) for code in range(128) if not chr(code).isupper())
    + "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    + "–—‘’“”…•·«»°ºª¹²³⁰⁴⁵⁶⁷⁸⁹½¼¾µ×÷≤≥±§©®£□■▪►☐☑✓"
    + "\u00ad\u200b\u200e−√∑∆‰→●¬¶αβγδσсатøöüßñåæë"  # of few texts, but the way for other signs is a slow one
)
_CODES = codecs.charmap_build(_USUAL.ljust(256, "\ufffe"))
_FOLDED = _USUAL.translate(_PLAIN).ljust(256, "\ufffe")


def fold(text: str) -> str:
    """``text`` in lower case without accents, đ to d: one character for one."""
    folded = fold_usual(text)
    return text.translate(_PLAIN) if folded is None else folded


MENDED_USUAL = "".join(sign for sign in map(chr, CLEAN) if sign in _USUAL)  # line ends of other systems


def fold_usual(text: str) -> str | None:
    """As :func:`fold`, a table look-up in C; None where a sign is not among the usual ones."""
    lower = text.lower()
    return fold_small(lower) if len(lower) == len(text) else None  # İ


def fold_small(lower: str) -> str | None:
    """As :func:`fold_usual`, of a text in lower case."""
    try:
        return codecs.charmap_decode(codecs.charmap_encode(lower, "strict", _CODES)[0], "strict", _FOLDED)[0]
    except UnicodeEncodeError:
        return None


_SHORT = 80  # letters: names and symbols, which are folded again and again


def plain(text: str) -> str:
    """Fold ``text`` for matching: NFC, look-alikes mended, lower case, no accents, đ to d.

    The result has the length of ``unicodedata.normalize("NFC", text)``. "UỶ BAN" and "Ủy ban" give the same string,
    so do "hòa" and "hoà".
    """
    return _known_plain(text) if len(text) <= _SHORT else _plain(text)


def _plain(text: str) -> str:
    return fold(unicodedata.normalize("NFC", text).translate(CLEAN))


_known_plain = lru_cache(maxsize=16384)(_plain)
