"""A bad file ends in a clear message, within bounds, and never in a traceback."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.files import UnreadableFile, limits, read_all, read_file
from loaders.text import Text
from tests.files import made

WORD = made.saved(made.word())


def bomb() -> bytes:
    return made.archive({"a.txt": b"0" * (limits.UNPACKED_BYTES + 1)})


def locked() -> bytes:
    data = bytearray(made.archive({"a.txt": b"x"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1  # the flag "encrypted" of local and central header
    return bytes(data)


def nested(depth: int) -> bytes:
    data = made.archive({"a.txt": b"x y z"})
    for _ in range(depth):
        data = made.archive({"a.zip": data})
    return data


def entities() -> bytes:
    """A .docx whose XML defines entities that grow without end."""
    stream = io.BytesIO()
    lol = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    body = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{lol}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>'
    with zipfile.ZipFile(io.BytesIO(WORD)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, body if name == "word/document.xml" else old.read(name))
    return stream.getvalue()


BAD = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\t\n", "empty"),
    ("zeros.bin", b"\x00" * 5000, "empty"),
    ("program.txt", bytes(range(256)) * 40, "unknown_format"),
    ("cut.docx", WORD[: len(WORD) // 2], "damaged"),
    ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<<", "damaged"),
    ("not.pdf", b"%PDF-1.4 this is not a pdf at all", "damaged"),
    ("picture.png", b"\x89PNG\r\n\x1a\n" + b"0" * 100, "damaged"),
    (
        "office.doc",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "encrypted",
    ),
    ("locked.zip", locked(), "encrypted"),
    ("deep.zip", nested(limits.ARCHIVE_DEPTH), "nested"),
    ("table.xlsx", made.archive({"xl/workbook.xml": b"<x/>"}), "unknown_format"),
    ("kho.rar", b"Rar!\x1a\x07\x00" + b"1" * 50, "unknown_format"),
]


@pytest.mark.parametrize(("name", "data", "code"), BAD, ids=[name for name, _, _ in BAD])
def test_a_bad_file_says_what_is_wrong(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_file(made.write(tmp_path, name, data))
    assert caught.value.code == code
    assert caught.value.message[0].isupper()


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_file(tmp_path / "không có.txt")
    assert caught.value.code == "missing"


def test_an_archive_that_unpacks_too_big_is_not_unpacked(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_file(made.write(tmp_path, "bomb.zip", bomb()))
    assert caught.value.code == "too_big"


def test_entities_without_end_do_not_grow(tmp_path: Path) -> None:
    found = [item for _, item in read_all(made.write(tmp_path, "lol.docx", entities()))]
    assert all(isinstance(item, UnreadableFile) or len(item.content) < 10_000 for item in found)


@pytest.mark.parametrize(
    ("name", "data"),
    [("plan.pdf", WORD), ("plan.txt", WORD), ("plan.docx", "Kế hoạch số 1".encode()), ("noname", made.page().encode())],
)
def test_the_content_decides_and_not_the_name(tmp_path: Path, name: str, data: bytes) -> None:
    assert read_file(made.write(tmp_path, name, data))[0].content


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cut=st.integers(0, len(WORD)),
    junk=st.binary(max_size=40),
    start=st.sampled_from(["docx", "pdf", "html", "zip", "text"]),
)
def test_damaged_bytes_never_raise_another_error(tmp_path: Path, cut: int, junk: bytes, start: str) -> None:
    base = {
        "docx": WORD,
        "pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>" * 20,
        "html": made.page().encode(),
        "zip": made.archive({"a.txt": "một".encode(), "b.html": made.page().encode()}),
        "text": "Kế hoạch số 171/KH-UBND ngày 06/8/2024".encode() * 30,
    }[start]
    cut %= len(base)
    data = base[:cut] + junk + base[cut + len(junk) :]
    for _, found in read_all(made.write(tmp_path, "x", data)):
        assert isinstance(found, Text | UnreadableFile)
