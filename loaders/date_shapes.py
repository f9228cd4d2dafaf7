"""The shapes of dates, put together from small named parts; matched on folded text (``Text.plain``)."""

from __future__ import annotations

import re

_YEAR = r"(?:19|20)\d\d"
_S = r"[ \t]*\n?[ \t]*"  # inside a date: at most one line break
_SS = r"(?=[ \t\n])[ \t]*\n?[ \t]*"
_G = rf"(?:{_SS}|(?=\d)|(?<=\d))"  # the same; beside a number it may be lost: "năm2009", "12tháng 7"
_JOIN = r"(?:,|va|-|–|&|;|(?:cho )?den(?: het)?)"
_Q = r"(?:iii|ii|iv|i|[1-4])"
_DOT = r"[ .…_]"
_EVERY = rf"(?:cua{_SS})?(?:hang|moi){_SS}"


def _year(name: str, strict: bool = False) -> str:
    """The end of a date that gives its year: "/2024", "-2024", " năm 2024". Optional unless ``strict``."""
    return rf"(?:,?{_S}(?:[/\-]|nam(?![a-z])){_S}(?P<{name}>{_YEAR})(?!\d)){'' if strict else '?'}"


# Shapes in order of preference. Group names begin with the shape's letter.
_SHAPES = {
    "blank": (
        rf"\bngay(?:{_DOT}{{1,40}}(?:\d{{1,2}}[ ](?=thang[ ]nam\b))?(?:thang\b|/)|[ ]*/){_DOT}*(?P<b_m>\d{{1,2}})?"
        rf"(?:{_DOT}*(?:nam\b|/){_DOT}*(?P<b_y>{_YEAR})?)?"
    ),
    "numbers": (
        rf"(?:\bngay{_SS})?(?<![\d/.])(?P<n_d>\d{{1,2}})[ ]?[/.\-][ ]?(?P<n_m>\d{{1,2}})"
        rf"[ ]?[/.\-][ ]?(?P<n_y>{_YEAR})(?![\d/])"
    ),
    "words": (
        rf"(?:(?P<w_ngay>\bngay){_G}(?:mung )?)?(?<!\d)(?P<w_d>\d{{1,2}})"
        rf"(?:{_SS}|(?<=ngay \d)|(?<=ngay \d\d)|(?<=ngay\d\d))thang{_G}(?P<w_m>\d{{1,2}})(?!\d){_year('w_y')}"
    ),
    "of_month": (
        rf"\bngay{_SS}(?P<o_d>\d{{1,2}}){_SS}(?P<o_of>{_EVERY}thang|(?:cua{_SS})?thang{_SS}"
        rf"(?:(?:dau|cuoi){_SS}(?:cua{_SS})?(?:moi{_SS})?quy|ke{_SS}tiep|tiep{_SS}theo|lien{_SS}ke|sau))\b"
    ),
    "short": (
        r"(?P<s_said>\bngay\s+|\bsang |\bchieu |\((?=\d\d?/\d\d?\)))?"
        r"(?<![\d/.,])(?P<s_d>\d{1,2})[ ]?(?P<s_sep>[/\-])[ ]?(?P<s_m>\d{1,2})(?![\d/%]|[.\-,]\d"
        r"|\s(?:ngay|buoi|gio|so|tong|thang)\b)"
    ),
    "half": (
        rf"\b(?P<h_n>0?[369]|ba|sau|chin){_SS}thang{_SS}(?P<h_part>dau|cuoi)"
        rf"(?:{_SS}(?:cua{_SS})?nam\b)?(?:{_SS}(?P<h_y>{_YEAR}))?"
    ),
    "month": (
        r"(?P<m_part>\b(?:dau|giua|cuoi|thuong tuan|trung tuan|ha tuan|nua dau|nua cuoi|"
        r"tuan(?: thu)? (?:\d|nhat|hai|ba|tu)|tuan (?:dau|cuoi))(?:\s+cua)?\s+)?"
        rf"(?P<m_thang>\bthang){_G}(?P<m_m>\d{{1,2}})(?!\d)(?P<m_more>(?:{_S}{_JOIN}{_S}\d{{1,2}}(?!\d|/\d{{1,2}}/|{_S}thang))*"
        rf"(?={_S}(?:nam\b|/{_S}{_YEAR}|(?:hang|moi){_SS}nam\b|[;|]|$)))?{_year('m_y')}"
    ),
    "quarter": rf"(?:\b(?:dau|giua|cuoi)\s+)?(?P<q_quy>\bqu[yi]){_SS}(?P<q_q>{_Q})\b{_year('q_y')}",
    "years": (
        rf"(?P<y_part>\b(?:dau|giua|cuoi|ca|nua dau|nua cuoi)\s+)?(?P<y_nam>\b(?:giai doan |cac )?nam|\bgiai doan){_G}"
        rf"(?P<y_hoc>hoc{_SS})?(?P<y_y>{_YEAR})(?![\d/])(?:{_S}(?:-|–|den|,|va){_S}(?:nam{_SS})?(?P<y_to>{_YEAR})(?![\d/]))*"
    ),
    "year_part": rf"\b(?P<p_part>dau|giua|cuoi|ca|trong){_SS}(?P<p_nam>nam)\b(?!{_SS}(?:hoc|truoc|sau|qua|{_YEAR}))",
    "bare": rf"(?<![\d/.\-])(?P<x_m>\d{{1,2}})/(?P<x_y>{_YEAR})(?![\d/]|[ ]?/)",
    "tail": (
        rf"(?<=[,\-–&a;n] )(?P<t_q>iii|ii|iv|i)\b{_year('t_y')}"
        rf"|(?<=[,\-–])(?P<t_q2>iii|ii|iv|i)\b{_year('t_y2', True)}"
    ),
    # "từ 21 đến 23/10/2026"; "Dự kiến 15-16/10/2026": the first of two days, the second of which names the month
    "day": (
        rf"\b(?:ngay|tu){_SS}(?P<d_d>\d{{1,2}})(?={_S}{_JOIN}{_S}(?:(?:ca{_SS})?ngay{_SS})?\d)"
        rf"|(?<![\w/.,\-–])(?P<d_first>\d{{1,2}})"
        rf"(?=[ ]?[-–][ ]?(?P<d_second>\d{{1,2}})[/.]\d{{1,2}}[/.]{_YEAR}(?![\d/]))"
    ),
}
DATE = re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES.items()))
# Where a date may begin: at a number, or at a word with which a shape begins. A search for this leaps from letter to
# letter; one for ``DATE`` itself would try every shape at every character.
BEGINNING = re.compile(
    r"[0-9(bcdghinqst](?<![0-9a-z].)(?:(?<=[0-9(])|(?:(?<=b)a|(?<=c)(?:ac|a|hieu|hin|uoi)|(?<=d)au|(?<=g)i(?:ai|ua)"
    r"|(?<=h)a|(?<=i)(?:ii|i|v)?|(?<=n)(?:am|gay|ua)|(?<=q)u[yi]|(?<=s)a(?:ng|u)"
    r"|(?<=t)(?:hang|huong|rong|rung|uan|u))(?![a-z]))"
)
LUNAR = re.compile(r"[ ]?\(?(?:nam [a-z]+ [a-z]+ )?(?:am lich|a\.?l\b)")
RECURRENCE = re.compile(rf"{_S}{_EVERY}(nam|thang|quy|tuan)\b")
LIST = re.compile(rf"{_S}{_JOIN}{_S}(?:(?:tu|truoc|het|ca|den|ngay|thang|quy){_S}){{0,2}}")
NUMBER = re.compile(r"\d{1,2}")
_LISTED = re.compile(r"(\d+)(?=\D*(?:,|va|&|;)\D*(\d+))")


def apart(words: str) -> bool:
    """True where numbers that a comma or "va" joins do not follow one another: "4, 10", "2026 va 2028"; not "4, 5"."""
    return any(int(pair[2]) != int(pair[1]) + 1 for pair in _LISTED.finditer(words))
