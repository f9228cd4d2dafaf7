"""Of the agencies that a question names, those whose duties it asks for."""

from __future__ import annotations

from queries.agencies import Named
from queries.cues import cues_of
from queries.question import Question

_JOINS = {"va", "hai", "cung", "huyen", "xa", "so", "bo"}  # "huyện Định Quán và Trảng Bom"


def subjects_of(question: Question, named: list[Named]) -> list[list[Named]]:
    """For each agency whose duties are asked for, those that bear the name.

    "Theo kế hoạch của Sở A, Sở B phải làm gì?" asks of the one before the asking words, "nhiệm vụ của Sở A trong kế
    hoạch của Sở B?" of the first behind them; those that "và" joins are asked for together.
    """
    places: dict[tuple[int, int], list[Named]] = {}
    for one in named:
        places.setdefault((one.start, one.end), []).append(one)
    spans = sorted(places)
    if not spans:
        return []
    cues = cues_of(list(question.asked), question.accented)
    cue = next((found for found in cues if found.value == "duties"), None)
    before = [span for span in spans if cue is not None and span[1] <= cue.start]
    if before:
        chosen = [_owned(question, before)]
        for span in reversed([span for span in before if span < chosen[0]]):
            between = [word.plain for word in question.asked[span[1] : chosen[0][0]]]
            # "A, B và C": a comma, which is no word, joins only what "và" goes on to join.
            if not set(between) <= _JOINS or not ("va" in between or (len(chosen) > 1 and not between)):
                break
            chosen.insert(0, span)
    else:
        chosen = [next((span for span in spans if cue is None or span[0] >= cue.start), spans[0])]
    return [_meant(question, places[span]) for span in chosen]


def _owned(question: Question, before: list[tuple[int, int]]) -> tuple[int, int]:
    """The last one; of "Ủy ban Tư pháp của Quốc hội" the first, which is the whole's."""
    if len(before) > 1 and [w.plain for w in question.asked[before[-2][1] : before[-1][0]]] in (["cua"], ["thuoc"]):
        return before[-2]
    return before[-1]


def _meant(question: Question, named: list[Named]) -> list[Named]:
    """Of several of one name those of the province that is asked about, and those that have tasks, where some do."""
    here = [one for one in named if one.province in question.provinces] if question.provinces else []
    return here or [one for one in named if one.tasks] or named
