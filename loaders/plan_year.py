"""The year of days without one in a document that plans another year than that of its own day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

_LATE = 10  # the month from which on a plan of the next year may still name days of the year that ends
_LAST = 12


class PlanYear(int):
    """The year of a document (the number) that plans the next one, or what goes over both.

    ``of`` gives the year of days that the words name without one.
    """

    issued: date
    both: bool

    def __new__(cls, issued: date, both: bool = False) -> PlanYear:
        year = super().__new__(cls, issued.year)
        year.issued, year.both = issued, both
        return year

    def of(self, month: int, day: int | None, last_month: int, last_day: int) -> int | None:
        """The year of the days from ``day``.``month`` to ``last_day``.``last_month``; None where it may be either.

        A plan for the next year, of 24 December 2025: "trước ngày 15/11" and "trong quý IV" are of 2026, "trước
        ngày 28/12" may be of both; one of July, "trước ngày 30/9", prepares the next year in its own.
        """
        ends = date(self, last_month, min(last_day, monthrange(self, last_month)[1]))
        if ends < self.issued:
            return self + 1
        if self.both or self.issued.month < _LATE:
            return int(self)
        whole_year = month == 1 and last_month == _LAST
        under_way = day is None and self.issued.month == _LAST and date(self, month, 1) < self.issued
        return self + 1 if whole_year or under_way else None
