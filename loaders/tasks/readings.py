"""What the reading of a clause gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.tasks.runs import Run
from loaders.tasks.verbs import Found
from loaders.text import Span


@dataclass(slots=True)
class Predicate:
    """start: of the first adverb or verb; roles: of the subject, strongest first; others: run and role.

    acts: something is done (not only "chủ trì, phối hợp X:" or "có trách nhiệm:"). directed: an agency within the
    clause acts under the subject, so that what follows is that agency's doing. object: where the verbs' object begins.
    """

    start: int
    end: int
    roles: list[str] = field(default_factory=list)
    others: list[tuple[Run, str]] = field(default_factory=list)
    acts: bool = False
    directed: bool = False
    object: int = 0
    modal: bool = False
    verbs: list[Found] = field(default_factory=list)
    chain: tuple[int, Run] | None = None  # "… về X để tổng hợp": where X's own clause begins, and X


@dataclass(slots=True)
class Reading:
    """A clause. ``start:end`` is the action, without its subject. order: the verb of a request or assignment."""

    start: int
    end: int
    predicate: Predicate
    subject: Run | None = None
    giver: Run | None = None
    order: str = ""
    begins: int = 0  # where the clause begins, subject included
    condition: Span | None = None
    by: Run | None = None  # subject taken from "gửi về X để …"
    opening: int | None = None  # where a time before the subject begins: "Định kỳ trước ngày 15/12, UBND tỉnh …"
    time_after: Span | None = None  # the sentence that tells only when this one is due: "Xong trước ngày 15/5."
    sentence: int = 0  # where its sentence begins
    head: Predicate | None = None  # the lead-in before a colon whose parts hold here too

    @property
    def acts(self) -> bool:
        return self.predicate.acts

    @property
    def only_leads(self) -> bool:
        """ "Sở A chủ trì, phối hợp với Sở B" and no more: who does what stands below, and with whom."""
        return self.subject is not None and not self.acts and "chu_tri" in self.predicate.roles

    @property
    def asks(self) -> bool:
        """Whether it is a request ("đề nghị", "kiến nghị"), not an assignment."""
        return self.order.endswith(("de nghi", "kien nghi"))
