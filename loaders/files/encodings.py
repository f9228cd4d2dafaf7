"""Bytes to characters: Unicode in its forms, and the fonts of before Unicode (TCVN3/ABC, VNI)."""

from __future__ import annotations

import re

import viparse
from charset_normalizer import from_bytes

from loaders.files.errors import UnreadableFile
from loaders.files.syllables import syllable_share

_VIETNAMESE = re.compile(r"[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)
# What Vietnamese in an old font looks like when its bytes are read as Windows-1252: TCVN3 puts ¸ µ ® and their like
# for á à đ, VNI puts a plain vowel before ù ø û õ ï and the like. Such signs hardly occur inside words otherwise.
_TCVN3 = re.compile(
    r"(?<=[A-Za-z¡-ÿ])[¨©ª«¬­®¡-§µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ]|®[a-zµ-þ]"
)
_VNI = re.compile(r"[aeiouyAEIOUYÔô][ùøûõïéèúüëÙØÛÕÏÉÈÚÜË]")
_SAMPLE = 20_000


def decode(data: bytes) -> tuple[str, str | None]:
    """The characters of ``data`` and, where they were in an old encoding, its name.

    Raises UnreadableFile where the bytes are no text.
    """
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if data.startswith(mark):
            try:
                return data.decode(encoding), None
            except UnicodeDecodeError:
                raise UnreadableFile("damaged", "Tệp bị hỏng: các byte không đúng với bảng mã đã ghi.") from None
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    if not data.strip(b"\x00") or data.count(b"\x00") > len(data) // 3:
        return _utf16_without_mark(data), "utf-16"
    western = data.decode("cp1252", errors="replace")
    mended = mend_old_font(western)
    if mended is not None:
        return mended, "TCVN3/VNI"
    return _guess(data), "khác UTF-8"


def mend_old_font(text: str) -> str | None:
    """``text`` in Unicode where it was typed in a TCVN3 (ABC) or VNI font, None where it was not.

    A text counts as old when the signs of such fonts are common in it and true Vietnamese letters are not.
    """
    sample = text[:_SAMPLE]
    letters = sum(character.isalpha() for character in sample) or 1
    old = max(len(_TCVN3.findall(sample)), len(_VNI.findall(sample)))
    if old < 8 or old / letters < 0.06 or _odd_vietnamese(sample) / letters > 0.08:
        return None
    mended = viparse.fix(text)
    found = len(_VIETNAMESE.findall(mended[:_SAMPLE]))
    sure = found / letters > 0.12 and syllable_share(mended[:_SAMPLE]) > 0.75
    return _keep_leading_lines(text, mended) if sure else None


def _odd_vietnamese(sample: str) -> int:
    """Vietnamese letters that no Western encoding holds (ạ, ế, ơ …): a text that has them is Unicode already."""
    return sum(character > "\u00ff" for character in _VIETNAMESE.findall(sample))


def _keep_leading_lines(before: str, after: str) -> str:
    lead = len(before) - len(before.lstrip())
    return before[:lead] + after.lstrip()


def _utf16_without_mark(data: bytes) -> str:
    encoding = "utf-16-le" if data[1:2] == b"\x00" or data[3:4] == b"\x00" else "utf-16-be"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableFile("not_text", "Tệp không phải văn bản; hãy xuất lại sang .docx, .pdf hoặc .txt.") from None


def _guess(data: bytes) -> str:
    best = from_bytes(data[: 10 * _SAMPLE]).best()
    if best is None:
        raise UnreadableFile("not_text", "Không nhận ra bảng mã của tệp; hãy lưu lại bằng UTF-8 rồi nạp lại.")
    return data.decode(best.encoding, errors="replace")
