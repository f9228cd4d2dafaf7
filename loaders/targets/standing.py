"""Where targets may stand: what kind of text it is, under which headings, and words that make a number none."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from loaders.parts.model import Heading, Parts, Unit
from loaders.rules import states_rules
from loaders.targets.words import COMPARE, LIST
from loaders.targets.years import Years
from loaders.tasks.verbs import verb_at
from loaders.text import Text
from loaders.wordlists import either, either_at_word, words

_PLANS = frozenset({"KH", "CTr", "ĐA", "PA", "CT"})
_LETTERS = frozenset({"CV", "TB", "CĐ", "QĐ"})
# Behind the first letter, which the search leaps to: it begins a word.
_FIRST = "(?<![a-z].)"
_AIMED = _FIRST + "(?<!chuong trinh .)(?<!co .)(?<!ky .)"
_AIM = re.compile(rf"{either_at_word(words(LIST, 'aim'), behind_first=_AIMED)}(?![a-z])")
_STRIVE = re.compile(r"(?<![a-z])phan dau(?![a-z])")
_BY_YEAR = re.compile(r"(?<![a-z])den (?:het )?nam 20\d\d")
_NEAR = 300  # characters; clauses without an end must not make reading slow
# Those that are told apart by a rate of theirs, and what is compared with it.
_WHICH = re.compile(
    rf"(?<![a-z]){either(words(LIST, 'which'))}(?: [a-z]+){{0,8}}? (?P<has>co) (?:ty le|so|muc|toc do|diem)"
    rf"(?: [a-z]+|[ ,/\d])*(?:[ ]{COMPARE})?[ ]*$"
)
_OPENING = re.compile(
    r"[\s*_+•–-]*(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)][ ]?)*(?:chu dong|khan truong|tang cuong|tiep tuc)?[ ]*"
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_OPENS_WITH_YEAR = re.compile(
    r"(?:(?:tam nhin|dinh huong|phan dau|giai doan|cu the|den|vao|trong|toi|het|cuoi)[ ,:]*)*(?:nam[ ])?20\d\d"
)
_IN_YEAR = re.compile(r"(?<![a-z])(?<!den )(?<!tu )(?<!so voi )(?<!thang nam )nam 20\d\d(?![ ]?[-–]|[ ]den|[ ]cua)")
_AIMS = re.compile(either(words(LIST, "heading")))
_RESULTS = re.compile(rf"{either_at_word(words(LIST, 'results'), behind_first=_FIRST)}(?![a-z])")
_AHEAD = re.compile(rf"(?<![a-z]){either(words(LIST, 'ahead'))}(?![a-z])")
_NONE = re.compile(rf"(?<!\w)(?<!việc làm )(?:{either(words(LIST, 'none'))}|bằng \d)(?!\w)", re.IGNORECASE)


@dataclass
class Standing:
    """The text and its parts, asked about one unit or clause at a time."""

    text: Text
    parts: Parts
    _aims: dict[int, Heading | None] = field(default_factory=dict)  # by section, as far as it was asked for
    _results: dict[int, bool] = field(default_factory=dict)

    @cached_property
    def legal(self) -> bool:
        return states_rules(self.parts)

    @cached_property
    def plan(self) -> bool:
        """True for a plan, programme or directive: its numbers say what is to be done, not what was or must be."""
        return not self.legal and self.parts.info.kind in _PLANS

    @cached_property
    def letter(self) -> bool:
        """True for a letter, notice or decision, which may lay duties, explain rules, or tell what was done."""
        return not self.legal and self.parts.info.kind in _LETTERS

    @cached_property
    def orders(self) -> bool:
        """True for a plan and for a telegram, which orders what its "at least" counts."""
        return self.plan or (not self.legal and self.parts.info.kind == "CĐ")

    def lays_duty(self, start: int, end: int) -> bool:
        """True in a telegram, and in a letter's clause that begins with a verb: "Kẻ vạch tại 100% cổng trường"."""
        if self.orders or not self.letter or self.parts.info.kind == "QĐ":
            return self.orders  # a decision's verbs as well lay down what is given, or who may do what
        begins = _OPENING.match(self.text.plain, start, end)
        verb = verb_at(self.text.plain, self.text.clean, begins.end() if begins else start, end)
        return verb is not None and verb.verb.acts

    @cached_property
    def report(self) -> bool:
        """True for a report: what it counts was done, but under a heading that looks ahead."""
        return self.parts.info.kind == "BC"

    def aims(self, unit: Unit) -> Heading | None:
        """The innermost heading of aims over ``unit``."""
        return self._aims_over(unit.section)

    def _aims_over(self, section: int | None) -> Heading | None:
        if section is None:
            return None
        if section not in self._aims:
            heading = self.parts.sections[section]
            of_aims = _AIMS.search(self.text.plain, heading.start, heading.end) is not None
            self._aims[section] = heading if of_aims else self._aims_over(heading.parent)
        return self._aims[section]

    def year_of(self, unit: Unit, aims: Heading) -> int | None:
        """The year of the heading nearest over ``unit`` that names one alone, or the title of a plan for this year or
        the next. Below ``aims`` only a heading counts that opens with its year: "1. Đến năm 2030"."""
        at = self.parts.sections[unit.section] if unit.section is not None else None
        below = True
        while at is not None:
            below = below and at is not aims
            if not below or _OPENS_WITH_YEAR.match(self.text.plain, at.start, at.end):
                years = Years(self.text, at.start, at.end)
                if years.names_any(at.start, at.end):
                    return years.one(at.start, at.end)
            at = self.parts.sections[at.parent] if at.parent is not None else None
        title, issued = self.parts.title, self.parts.info.date.year
        if title is None or issued is None:
            return None
        named = {int(year) for year in _YEAR.findall(self.text.plain, title.start, title.end)}
        year = named.pop() if len(named) == 1 else None
        alone = year is not None and _IN_YEAR.search(self.text.plain, title.start, title.end) is not None
        return year if alone and year in (issued, issued + 1) else None

    def tells_results(self, unit: Unit) -> bool:
        """True in a report, or under a heading, about what has been done so far and not about what is wanted."""
        return self.results_over(unit.section)

    def results_over(self, section: int | None) -> bool:
        """``tells_results`` for what stands under ``section``."""
        if section is None:
            return self.report
        if section not in self._results:
            heading = self.parts.sections[section]
            of_results = _RESULTS.search(self.text.plain, heading.start, heading.end) is not None
            ahead = self.report and _AHEAD.search(self.text.plain, heading.start, heading.end) is not None
            self._results[section] = of_results or (not ahead and self.results_over(heading.parent))
        return self._results[section]

    def said(self, start: int, end: int) -> bool:
        """True where the clause itself says that it states a target."""
        return (_STRIVE if self.legal else _AIM).search(self.text.plain, start, end) is not None

    def conditions(self, start: int, end: int, aimed: bool) -> bool:
        """True where ``clean[start:end]`` says which ones are meant: "các thôn có tỷ lệ hộ nghèo (trên 40%)".

        aimed: under a heading of aims, where "các trường có tỷ lệ … đạt (95%)" is one.
        """
        plain = self.text.plain
        if aimed and plain.find("dat ", max(start, end - 12), end) >= 0:
            return False
        start = max(start, end - _NEAR)
        found = _WHICH.search(plain, start, end) if plain.find(" co ", start, end) >= 0 else None
        if found is None or self.text.clean[found.end("has") - 1] not in "óÓ":
            return False  # "mỗi cơ sở Hội …"
        return not _STRIVE.search(plain, start, found.start())

    def by_year(self, start: int, end: int) -> bool:
        plain = self.text.plain
        return plain.find("nam 20", start, end) >= 0 and _BY_YEAR.search(plain, start, end) is not None

    def refused(self, start: int, end: int) -> bool:
        """True for what a text tells as done, or sets as a condition, fee or share."""
        return _NONE.search(self.text.clean, start, end) is not None
