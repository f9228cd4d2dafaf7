"""Count the pairs of syllables that are words: writes ``pairs.tsv`` and ``compounds.tsv``.

    python data/lexicon/make_pairs.py TEXTS.tar.xz [FOLDER …]

Each argument is an archive or a folder of ``.txt`` files of Vietnamese official documents (UTF-8). Written are folded
pairs that stand together as a word and one of which is, folded, also a word that questions are cleared of: "giao duc"
(giáo dục; "giao" alone is giao), "bao ve", "tai nan". Of the others, with their accents, those that hardly ever stand
apart: "thu hồi", "xã hội".
"""

from __future__ import annotations

import math
import re
import sys
import tarfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parents[1]))

from queries.lexicon import question_words, rarity_table  # noqa: E402
from queries.words import Word, words  # noqa: E402

_SPELLED = re.compile(r"[^\W\d_]+")
LEAST = 30  # times that a pair must stand
LEAST_COMPOUND = 60
TOGETHER = 0.4  # normalised pointwise mutual information: 0 by chance, 1 always together
TOGETHER_COMPOUND = 0.5
HEAD = "# Folded pairs that are words, one of them being also a word that says nothing. Written by make_pairs.py.\n"
HEAD_COMPOUNDS = "# Pairs of syllables that hardly ever stand apart, as they are spelled. Written by make_pairs.py.\n"


def lines(source: Path) -> Iterator[str]:
    """The lines of the texts in an archive or a folder."""
    if source.is_dir():
        for path in sorted(source.glob("*.txt")):
            yield from path.read_text("utf-8").splitlines()
        return
    with tarfile.open(source) as archive:
        for member in archive:
            stream = archive.extractfile(member) if member.isfile() and member.name.endswith(".txt") else None
            if stream:
                yield from stream.read().decode("utf-8").splitlines()


def main(sources: list[Path]) -> None:
    single: Counter[Word] = Counter()
    double: Counter[tuple[Word, Word]] = Counter()
    spelled: Counter[str] = Counter()
    for source in sources:
        for line in lines(source):
            listed = words(line)
            single.update(listed)
            double.update(pairwise(listed))
            spelled.update(_SPELLED.findall(unicodedata.normalize("NFC", line).lower()))
    total = single.total()
    fillers = [words(phrase) for phrase in question_words()["filler"]]
    empty = {phrase[0].accented: phrase[0].plain for phrase in fillers if len(phrase) == 1}
    kept = {
        (one.plain, other.plain)
        for (one, other), count in double.items()
        if count >= LEAST
        and _is_word(one, other, empty)
        and _together(count, single[one], single[other], total) >= TOGETHER
    }
    (FOLDER / "pairs.tsv").write_text(HEAD + "".join(f"{' '.join(pair)}\n" for pair in sorted(kept)), "utf-8")
    spelling = {word: one for one, _ in reversed(spelled.most_common()) for word in words(one)}
    compounds = {
        f"{spelling[one]} {spelling[other]}"
        for (one, other), count in double.items()
        if count >= LEAST_COMPOUND
        and _is_vietnamese(one, other)
        and _together(count, single[one], single[other], total) >= TOGETHER_COMPOUND
    }
    listing = "".join(f"{pair}\n" for pair in sorted(compounds))
    (FOLDER / "compounds.tsv").write_text(HEAD_COMPOUNDS + listing, "utf-8")


def _is_vietnamese(one: Word, other: Word) -> bool:
    """Both are syllables of Vietnamese, and one has an accent: the texts quote English as well."""
    return (
        all(word.plain in rarity_table() and not word.plain.isdigit() for word in (one, other))
        and not (one.accented + other.accented).isascii()
    )


def _is_word(one: Word, other: Word, empty: dict[str, str]) -> bool:
    """One reads as an empty word where the accents are lost, and neither is one with its accents."""
    syllables = rarity_table()
    if one.plain not in syllables or other.plain not in syllables or one.accented in empty or other.accented in empty:
        return False
    return one.plain in empty.values() or other.plain in empty.values()


def _together(count: int, one: int, other: int, total: int) -> float:
    """Of a pair that stands ``count`` times, its syllables ``one`` and ``other`` times, in ``total`` syllables."""
    share, chance = count / total, one * other / total**2
    return math.log(share / chance) / -math.log(share)


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
