"""Which document a citation means: each row says why."""

from __future__ import annotations

import pytest

from graph.store.joining import Claim, Known, dates_agree, decide, likeness

TITLE = "Tổ chức các hoạt động hưởng ứng Ngày Chuyển đổi số quốc gia năm 2024"
OTHER = "Thu gom chất thải rắn sinh hoạt tại các khu dân cư nông thôn"
TH = Known("KH|171|th/ubnd|2024", "KH", "171", "th/ubnd", "2024-09-20", TITLE)
DN = Known("KH|171|dn/ubnd|2024", "KH", "171", "dn/ubnd", "2024-09-20", OTHER)
TH_2023 = Known("KH|171|th/ubnd|2023", "KH", "171", "th/ubnd", "2023-08-01", OTHER)
BLANK = Known("KH|?|th/ubnd|2024#a", "KH", None, "th/ubnd", "2024-09", TITLE)
BLANK_TOO = Known("KH|?|th/ubnd|2024#b", "KH", None, "th/ubnd", "2024", TITLE)

CASES = [
    # its own whole key is there
    (Claim(TH.key, "KH", "171", "th/ubnd", "2024-09-20"), [TH, DN], TH.key, []),
    # no year, nothing but number, symbol and issuer: every year has a 171, so it stays open with its candidate
    (Claim("x", "KH", "171", "th/ubnd"), [TH, DN], "x", [TH.key]),
    # no year, but the title tells
    (Claim("x", "KH", "171", "th/ubnd", None, (TITLE,)), [TH, TH_2023, DN], TH.key, []),
    # no issuer: the title tells one province from another
    (Claim("x", "KH", "171", None, "2024", (TITLE,)), [TH, DN], TH.key, []),
    # no issuer and the same day in two provinces: both remain
    (Claim("x", "KH", "171", None, "2024-09-20"), [TH, DN], "x", [DN.key, TH.key]),
    # no issuer, the very day, one document
    (Claim("x", "KH", "171", None, "2024-09-20"), [TH, TH_2023], TH.key, []),
    # no issuer and only a year is not enough
    (Claim("x", "KH", "171", None, "2024"), [TH], "x", [TH.key]),
    # another issuer is another document
    (Claim("x", "KH", "171", "hp/ubnd", "2024-09-20", (TITLE,)), [TH, DN], "x", []),
    # another kind: 171 of the decisions is not 171 of the plans
    (Claim("x", "QĐ", "171", "th/ubnd", "2024-09-20", (TITLE,)), [TH], "x", []),
    # kind not told ("Văn bản 171/KH-UBND"), all else agrees
    (Claim("x", None, "171", "th/ubnd", "2024"), [TH, TH_2023], TH.key, []),
    # the citing document is older: nobody cites what is not written yet
    (Claim("x", "KH", "171", "th/ubnd", None, (TITLE,), (), "2024-01-05"), [TH], "x", []),
    # the day contradicts
    (Claim("x", "KH", "171", None, "2024-09-21", (TITLE,)), [TH], "x", []),
    # the title contradicts, whatever the rest says
    (Claim("x", "KH", "171", None, "2024-09-20", (OTHER,)), [TH], "x", []),
    # a document whose number was left blank: same symbol, issuer, month and title
    (Claim("x", "KH", "171", "th/ubnd", "2024-09-20", (TITLE,)), [BLANK], BLANK.key, []),
    # without a title it could be any plan of that issuer
    (Claim("x", "KH", "171", "th/ubnd", "2024-09-20"), [BLANK], "x", []),
    # the month contradicts
    (Claim("x", "KH", "171", "th/ubnd", "2024-08-20", (TITLE,)), [BLANK], "x", []),
    # two of them would fit: neither
    (Claim("x", "KH", "171", "th/ubnd", "2024-09-20", (TITLE,)), [BLANK, BLANK_TOO], "x", []),
    # a document does not cite itself by the number that it lacks
    (Claim("x", "KH", "171", "th/ubnd", "2024-09-20", (TITLE,), (BLANK.key,)), [BLANK], "x", []),
]


@pytest.mark.parametrize(("claim", "known", "target", "candidates"), CASES)
def test_where_a_citation_leads(claim: Claim, known: list[Known], target: str, candidates: list[str]) -> None:
    for order in (known, known[::-1]):
        decision = decide([claim], order)[claim.ref]
        assert (decision.target, decision.candidates) == (target, candidates)
        assert bool(decision.reason) == (target != claim.ref)


def test_two_numbers_for_one_blank_document_are_none() -> None:
    one = Claim("x", "KH", "171", "th/ubnd", "2024-09-20", (TITLE,))
    two = Claim("y", "KH", "172", "th/ubnd", "2024-09-21", (TITLE,))
    decided = decide([one, two], [BLANK])
    assert {ref: (d.target, d.candidates) for ref, d in decided.items()} == {
        "x": ("x", [BLANK.key]),
        "y": ("y", [BLANK.key]),
    }


def test_a_whole_citation_helps_one_that_leaves_the_year_out() -> None:
    whole = Claim(TH.key, "KH", "171", "th/ubnd", "2024-09-20", (TITLE,))
    short = Claim("x", "KH", "171", "th/ubnd", None, (TITLE,))
    assert decide([short, whole], [])["x"].target == TH.key
    # and goes where that one was led
    decided = decide([short, whole], [BLANK])
    assert {decision.target for decision in decided.values()} == {BLANK.key}


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        (TITLE, TITLE.upper(), 1, 1),
        (TITLE, "tổ chức hoạt động hưởng ứng ngày chuyển đổi số quốc gia", 0.75, 1),  # cut off and one word less
        (TITLE, OTHER, 0, 0.2),
        (TITLE, TITLE.replace("2024", "2023"), 0, 0),  # last year's plan reads the same but for the year
    ],
)
def test_likeness_of_titles(one: str, other: str, least: float, most: float) -> None:
    found = likeness(one, other)
    assert found is not None
    assert least <= found <= most


def test_short_titles_tell_nothing() -> None:
    assert likeness("Chuyển đổi số", TITLE) is None


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("2024-09-20", "2024-09", True),  # the month holds the day
        ("2024", "2024-09-20", True),
        ("2024-09", "2024-10", False),
        (None, "2024", True),  # not known speaks against nothing
    ],
)
def test_dates_agree(one: str | None, other: str | None, agree: bool) -> None:
    assert dates_agree(one, other) is agree
