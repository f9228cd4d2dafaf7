"""Texts made to slow reading down: how many times as long four times the text takes (4 is linear, 16 quadratic).

``python -m bench.linear`` prints a row a text; the same text, shorter, is the baseline of each ratio.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from loaders.parse import parse
from loaders.text import Text

_HEAD = "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nTriển khai công tác năm 2024\n\n"
_NOWHERE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 12/CV-X\n\nKính gửi: Các cơ quan.\n\n"
_ENDING = "1. Sở Nội vụ rà soát.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn An\n\n"
_FLOOR = 0.03  # seconds; below, the clock and what is set up once weigh more than the text
_TIMES = 4
_TRIES = 3  # the machine may be busy with something else; the least of them is told

Repeated = Callable[[int], str]


def _numbered(line: str) -> Repeated:
    return lambda count: "".join(line.format(number) for number in range(count))


# what is repeated, how often, what it was slow for once or could be
_CASES: list[tuple[str, Repeated, int]] = [
    ("one line without an end", lambda n: "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính thực hiện nhiệm vụ " * n, 200),
    ("brackets that nothing closes", lambda n: "(" * n, 30_000),
    ("brackets and quotes that nothing closes", lambda n: "(a “b " * n, 8_000),
    ("an endless list of agencies", lambda n: "Sở Nội vụ và " * n, 1_500),
    ("endless “và”", lambda n: "và " * n, 15_000),
    ("bullets", lambda n: "- Sở Nội vụ chủ trì thực hiện.\n" * n, 500),
    ("lists in lists", lambda n: "1. abc:\na) def\n" * n, 500),
    (
        "rows of a table",
        lambda n: (
            "| STT | Nhiệm vụ | Chủ trì | Thời hạn |\n|---|---|---|---|\n"
            + _numbered("| {0} | Xây dựng kế hoạch | Sở Nội vụ | Quý I |\n")(n)
        ),
        300,
    ),
    ("heads of tables that lost their lines", lambda n: "STT\nNhiệm vụ\nChủ trì\n" * n, 500),
    ("cells with a bar on a line of its own", lambda n: "a\n|\n\n" * n, 3_000),
    ("a paragraph of short lines", lambda n: "văn bản dài không dấu\n" * n, 3_000),
    ("lines that end within a name", lambda n: "Ban Chỉ huy\n" * n, 1_500),
    ("a class of bodies, again and again", lambda n: "Các chủ rừng có rừng và " * n, 1_500),
    ("one citation, again and again", lambda n: "Quyết định số 12/QĐ-UBND ngày 01/01/2020 của UBND tỉnh; " * n, 300),
    ("backslashes of Markdown", lambda n: "\\-\\." * n, 30_000),
    ("reports on one line", lambda n: "báo cáo Sở Nội vụ, " * n, 1_500),
    ("forms to be filled in", lambda n: _ENDING + "Mẫu số 1\n\nTên: …… …… ……\n\n" * n, 1_000),
    ("a law each", _numbered("Luật Nhà ở abc{0}x năm 2014; "), 1_500),
    ("a footnote each", _numbered("abc[{0}]\n[{0}] Quyết định số {0}/QĐ-UBND\n"), 900),
    ("an event each", _numbered("- Tổ chức Hội thi Tin học trẻ lần thứ {0} abc{0} tại Biên Hòa.\n"), 900),
    ("departments of no province", lambda n: "1. Giao Sở Y tế mua thuốc.\n\n" * n, 1_500),
    ("a short name each", _numbered("Sở Nội vụ (sau đây gọi là Sở N{0}). "), 400),
    (
        "documents in one file",
        _numbered(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: {0}/KH-UBND\nKẾ HOẠCH\nVề việc abc\n"
            "1. Sở Nội vụ chủ trì thực hiện nhiệm vụ.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn An\n"
        ),
        80,
    ),
    ("letters with their accents apart", lambda n: "a\u0301" * n, 15_000),
]

_HEADS = {"departments of no province": _NOWHERE}  # others stand in a plan of a province


def _seconds(content: str) -> float:
    began = time.process_time()
    parse(Text(content, "x.txt"))
    return time.process_time() - began


def _ratio(repeated: Repeated, count: int, head: str) -> float:
    """CPU time of the text repeated ``_TIMES * count`` times, over that of ``count`` times."""
    short = max(_seconds(head + repeated(count)), _FLOOR)
    return _seconds(head + repeated(_TIMES * count)) / short


def main() -> None:
    parse(Text(_HEAD + _CASES[0][1](3), "x.txt"))  # what is built once
    print(f"{'text repeated':45} time for {_TIMES} times the text")
    for name, repeated, count in _CASES:
        head = _HEADS.get(name, _HEAD)
        print(f"{name:45} {min(_ratio(repeated, count, head) for _ in range(_TRIES)):.1f}", flush=True)


if __name__ == "__main__":
    main()
