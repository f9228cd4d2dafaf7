"""Lists that name the head once: "Sở Tài chính, Kế hoạch và Đầu tư", "các Bộ: Tài chính, Công an"."""

from __future__ import annotations

from dataclasses import replace

from loaders.agencies.bodies import of_all_provinces
from loaders.agencies.lexicon import domains
from loaders.agencies.model import Agency
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import Body, Central, at_place
from loaders.agencies.standing import own_unit_of, province_of

# "Công văn … của Sở Nội vụ; Kế hoạch số …" goes on with a document, no sở.
_DOCUMENT = r" (?!và |chủ trì|phối hợp|tỉnh)\w"


_SMALL_LEAST = 3  # blanks in a name in small letters: "các sở giáo dục và đào tạo"; fewer words may be other words


def read_more_of(reader: Reader, head: str, found: Found) -> Found:
    """The names that go on after a sở or a ministry: "Sở Tài chính, Kế hoạch và Đầu tư" are two by the list of sở."""
    agencies = list(found.agencies)
    end = found.end
    while True:
        gap = reader.match(r"(?:, ?|; ?| và | - )", end)
        read = read_domain(reader, head, gap.end()) if gap else None
        if read is None:
            break
        agencies.append(read[0])
        end = read[1]
    return found if end == found.end else replace(found, agencies=tuple(agencies), end=end)


def read_domain(reader: Reader, head: str, start: int) -> tuple[Agency, int] | None:
    """The sở or ministry whose name without "Sở"/"Bộ" stands at ``start``, and where it ends."""
    small = not reader.capital(start)
    names, lengths = domains(head)
    word_end = start
    while word_end < reader.length and reader.raw[word_end].isalnum():
        word_end += 1
    for size in lengths.get(reader.low[start:word_end], ()):
        end = start + size
        item = names.get(reader.low[start:end]) if reader.ends_word(end) else None
        dash = reader.match(r" - (?=\w)", end)
        if item is None or (dash and read_domain(reader, head, dash.end()) is None):
            continue
        if small and reader.low.count(" ", start, end) < _SMALL_LEAST:
            continue
        if reader.plain[start:end] == "ke hoach" and reader.match(_DOCUMENT, end):
            continue
        _, other_end = reader.entries(start)
        if other_end > end or reader.match(r" (?:tỉnh|thành phố|huyện|quận|các|cấp) ?", end):
            return None
        if isinstance(item, Central):
            return item.agency, end
        place = own_unit_of(reader) if head == "phòng" else province_of(reader)
        if isinstance(item, Body) and place is not None:
            return at_place(item, place), end
        if head == "phòng":
            return None
        generic = of_all_provinces(reader, item, end) if isinstance(item, Body) else None
        return (generic.agencies[0], end) if generic and generic.agencies else None
    return None
