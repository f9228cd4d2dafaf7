"""Whether a text can be read at all: Vietnamese, an official document, legible."""

from __future__ import annotations

import re

from loaders.record import Warning
from loaders.text import Text
from loaders.wordlists import leaping

_ENGLISH = re.compile(leaping(("the", "of", "and", "to", "in", "for", "shall", "with", "by")) + r"\b")
_MARKED = re.compile(r"[ạảãáàăắằẳẵặâấầẩẫậẹẻẽéèêếềểễệịỉĩíìọỏõóòôốồổỗộơớờởỡợụủũúùưứừửữựỵỷỹýỳđ]")
_OLD_FONT = re.compile(r"[\u00a1-\u00bf\u00d7\u00f7\ufffd]")
_LONE = re.compile(r"(?<!\S)[^\W\d_](?!\S)")
_SAMPLE = 6_000  # characters that are looked at
_FIRST = 1_500  # of them: enough to see that a text is Vietnamese


def text_warnings(text: Text, start: int, end: int) -> list[Warning]:
    """Warnings ``not_vietnamese`` and ``bad_ocr`` for the text of one document."""
    sample = text.clean[start : min(end, start + _SAMPLE)]
    if _is_plainly_good(sample):
        return []
    letters = sum(map(str.isalpha, sample))
    words = len(sample.split())
    if letters < 40:
        return []
    marked = len(_MARKED.findall(sample.lower()))
    if len(_OLD_FONT.findall(sample)) * 20 > letters:
        return [
            Warning(
                "bad_ocr", "Văn bản có nhiều ký tự lạ (phông chữ cũ hoặc nhận dạng hỏng); kết quả đọc không tin cậy."
            )
        ]
    if marked * 25 < letters:
        if len(_ENGLISH.findall(sample.lower())) * 12 > words:
            return [Warning("not_vietnamese", "Văn bản không phải tiếng Việt; không đọc được nhiệm vụ.")]
        return [Warning("not_vietnamese", "Văn bản không có dấu tiếng Việt; không đọc được chắc chắn.")]
    if len(_LONE.findall(sample)) * 5 > words:
        return [Warning("bad_ocr", "Chữ trong văn bản bị tách rời từng ký tự; kết quả đọc không tin cậy.")]
    return []


def _is_plainly_good(sample: str) -> bool:
    """A cheap look that clears nearly every text: none of the tests in :func:`text_warnings` could tell of a fault."""
    lengths = list(map(len, sample.split()))
    return (
        lengths.count(1) * 5 <= len(lengths)
        and len(_MARKED.findall(sample[:_FIRST].lower())) * 25 >= len(sample)
        and not _OLD_FONT.search(sample)
    )


def not_a_document() -> Warning:
    return Warning(
        "not_a_document",
        "Không thấy thể thức văn bản hành chính (tên loại, số ký hiệu, trích yếu, nơi nhận).",
    )
