"""Is a PDF's text layer worth reading? Its font map may be broken, its spaces lost, its letters split."""

from __future__ import annotations

import re

from loaders.files.syllables import syllable_share
from loaders.text import plain

_CID = re.compile(r"\(cid:\d+\)")
_ACCENTED = re.compile(r"[^\x00-\x7f]")
_FEW = 40


def layer_fault(words: str) -> tuple[str, str] | None:
    """What is wrong with a text layer, as a warning (code, words); None where it can be read."""
    letters = sum(character.isalpha() for character in words)
    if letters < _FEW:
        return "scanned", "PDF là bản quét, không có lớp chữ; đã nhận dạng chữ (OCR), cần đối chiếu bản gốc."
    odd = len(_CID.findall(words)) * 5 + words.count("\ufffd") + sum("\ue000" <= c <= "\uf8ff" for c in words)
    broken = "broken_text_layer"
    if odd > 0.03 * len(words):
        return broken, "Lớp chữ của PDF hỏng (sai bảng mã phông); đã nhận dạng chữ từ hình (OCR)."
    tokens = re.findall(r"[^\W\d_]+", plain(words))
    single = sum(len(token) == 1 for token in tokens)
    if single > 0.4 * len(tokens):
        return broken, "Lớp chữ của PDF bị tách rời từng chữ cái; đã nhận dạng chữ từ hình (OCR)."
    if syllable_share(words) < 0.5 and len(_ACCENTED.findall(words)) > 0.05 * letters:
        return broken, "Lớp chữ của PDF mất dấu cách hoặc sai bảng mã; đã nhận dạng chữ từ hình (OCR)."
    return None
