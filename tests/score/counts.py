"""True and false positives of one field, and what they give."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Count:
    """hits: right; wrong: said but not so; missed: so but not said. ``notes`` holds a line for each fault."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        said = self.hits + self.wrong
        return self.hits / said if said else 1.0

    @property
    def recall(self) -> float:
        so = self.hits + self.missed
        return self.hits / so if so else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def hit(self) -> None:
        self.hits += 1

    def wrongly(self, note: str) -> None:
        self.wrong += 1
        self.notes.append("+ " + note)

    def miss(self, note: str) -> None:
        self.missed += 1
        self.notes.append("- " + note)

    def add(self, other: Count) -> None:
        self.hits += other.hits
        self.wrong += other.wrong
        self.missed += other.missed
        self.notes.extend(other.notes)
