"""What a file is, by its first bytes and never by its name."""

from __future__ import annotations

import io
import zipfile

_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"BM", "image"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\x1f\x8b", "gzip"),
)
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml", b"<table", b"<div", b"<p>", b"<p ")
_OLE_WORD = "WordDocument".encode("utf-16-le")
_OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def kind_of(data: bytes) -> str:
    """pdf, docx, doc, encrypted, rtf, html, image, zip, xlsx, odt, 7z, rar, gzip, binary or text."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf\r\n\t ")
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _kind_of_zip(data)
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return _kind_of_ole(data) if kind == "ole" else _image(head, kind)
    if b"%PDF-" in head:
        return "pdf"
    lowered = head.lower()
    if lowered.startswith(_HTML) and (b"<html" in lowered or b"</" in data[:20_000]):
        return "html"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "text"
    sample = data[:8192]
    control = sum(byte < 9 or 13 < byte < 32 for byte in sample)
    return "binary" if control > len(sample) * 0.02 else "text"


def _image(head: bytes, kind: str) -> str:
    # "BM" may also begin a text ("BM.QT-01 …"); a bitmap holds zero bytes in its header.
    return "text" if head.startswith(b"BM") and b"\x00" not in head[:32] else kind


def _kind_of_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "damaged_zip"
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "content.xml" in names and "mimetype" in names:
        return "odt"
    return "zip"


def _kind_of_ole(data: bytes) -> str:
    if _OLE_ENCRYPTED in data:
        return "encrypted"
    return "doc" if _OLE_WORD in data else "binary"
