"""Agency names of the five samples, and issuers of real numbers where the corpus is at hand."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from loaders.agencies import Agency, Context, body_of, find_mentions, issuer_of_symbol, lookup
from loaders.agencies.places import province_names
from loaders.agencies.spelling import key
from loaders.text import Text

ROOT = Path(__file__).resolve().parents[2]
NUMBERS = ROOT.parent / "shared" / "corpus" / "relations" / "number_issuer.jsonl"
CONTEXTS = {
    "000": ("Thanh Hóa", "thanh-hoa/so-thong-tin-va-truyen-thong", "thanh-hoa/ubnd"),
    "001": ("Thanh Hóa", "thanh-hoa/so-lao-dong-thuong-binh-va-xa-hoi", "thanh-hoa/ubnd"),
    "002": ("Hà Tĩnh", "ha-tinh/so-thong-tin-va-truyen-thong", "ha-tinh/ubnd"),
    "003": ("Hải Phòng", "hai-phong/so-thong-tin-va-truyen-thong", "hai-phong/ubnd"),
    "004": ("Đồng Nai", "dong-nai/ubnd", None),
}
# What "các đơn vị", "đơn vị" point to is a matter of the sentence, which the reading of tasks decides.
POINTERS = {"generic_group", "pronoun", "role_ref", "section_ref"}


def folded(agencies: tuple[Agency, ...]) -> set[str]:
    return {key(agency.name) for agency in agencies} | {key(body_of(agency).name) for agency in agencies}


def wanted(names: dict[str, Any], refs: list[str]) -> set[str]:
    return {key(names[names[ref].get("head_of") or ref]["name"]) for ref in refs}


def test_names_in_the_samples_are_resolved() -> None:
    right = missed = 0
    extra: list[str] = []
    for number, (province, issuer, parent) in CONTEXTS.items():
        path = next((ROOT / "tests" / "gold").glob(f"{number}_*.json"))
        gold = json.loads(path.read_text("utf-8"))
        text = Text((ROOT / "data" / "documents" / gold["file"]).read_text("utf-8"), gold["file"])
        context = Context(
            province=province,
            level="province",
            year=2024,
            issuer=lookup(issuer),
            parent=lookup(parent) if parent else None,
        )
        mentions = find_mentions(text, context)
        names = {agency["id"]: agency for agency in gold["agencies"]}
        covered = []
        for mention in gold["agency_mentions"]:
            hits = [one for one in mentions if one.start < mention["end"] and mention["start"] < one.end]
            covered += hits
            if mention["form"] in POINTERS:
                continue
            found = folded(tuple(agency for hit in hits for agency in hit.agencies))
            exact = {key(names[ref]["name"]) for ref in mention["refs"]}
            if wanted(names, mention["refs"]) <= found or exact <= found:
                right += 1
            else:
                missed += 1
        extra += [text.clean[one.start : one.end] for one in mentions if one not in covered and one.agencies]
    assert right / (right + missed) >= 0.94, f"{right} of {right + missed}"
    assert len(extra) <= 3, extra


@pytest.mark.skipif(not NUMBERS.exists(), reason="the corpus is not here")
def test_real_symbols_tell_their_issuers() -> None:
    """Of 4,369 real numbers; the list has some 60 wrong or foreign issuers of its own."""
    right = wrong = unknown = 0
    provinces = sorted({name for name, _ in province_names()}, key=len, reverse=True)
    for line in NUMBERS.read_text("utf-8").splitlines():
        row = json.loads(line)
        issuer = key(row["co_quan"])
        if not issuer or re.search(r"^the |socialist|cong ho|committee of", issuer):
            continue
        province = next((name for name in provinces if issuer.endswith(key(name))), None)
        year = re.search(r"/(\d{4})/", row["so_ky_hieu"])
        found = issuer_of_symbol(row["so_ky_hieu"], Context(province=province, year=int(year[1]) if year else None))
        if found is None:
            unknown += 1
        elif set(key(found.name).split()) >= set(issuer.replace("viet nam", "").replace("thua thien", "").split()) or (
            set(issuer.split()) >= set(key(found.name).split())
        ):
            right += 1
        else:
            wrong += 1
    assert right / (right + wrong + unknown) >= 0.974
    assert wrong <= 45
