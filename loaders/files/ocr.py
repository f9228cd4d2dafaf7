"""Pictures of pages to text, by Tesseract with its Vietnamese data where they are installed."""

from __future__ import annotations

import csv
import hashlib
import io
import itertools
import os
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image

from loaders.files import limits, programs
from loaders.files.builder import Builder
from loaders.files.errors import UnreadableFile
from loaders.text import Text

_DOTS_PER_INCH = 300
_HOW = "hãy cài Tesseract và dữ liệu tiếng Việt (Debian: apt install tesseract-ocr tesseract-ocr-vie) rồi nạp lại"
Image.MAX_IMAGE_PIXELS = 120_000_000  # an A3 page at 600 dpi; more is taken for a bomb


def read_image(data: bytes, name: str) -> Text:
    """The text of a picture of a page, or of a many-paged TIFF.

    Raises UnreadableFile where it is no picture, is too large, or Tesseract is not installed.
    """
    builder = Builder()
    try:
        image = Image.open(io.BytesIO(data))
        count = min(getattr(image, "n_frames", 1), limits.OCR_PAGES)
        for number in range(count):
            image.seek(number)
            for words, confidence in paragraphs(image.convert("L")):
                builder.paragraph(words, page=number + 1, confidence=confidence)
    except (OSError, SyntaxError, ValueError) as fault:
        raise UnreadableFile("damaged", "Ảnh bị hỏng hoặc không mở được; hãy quét lại.") from fault
    except Image.DecompressionBombError as fault:
        raise UnreadableFile("too_big", "Ảnh quá lớn; hãy quét lại ở 300 dpi.") from fault
    builder.warnings.append(("scanned", "Đọc từ ảnh bằng nhận dạng chữ (OCR), cần đối chiếu bản gốc."))
    return builder.text(name, "image", hashlib.sha256(data).hexdigest())


def pages_of_pdf(data: bytes) -> Iterator[Image.Image]:
    """Each page of a PDF as a grey picture of 300 dots per inch; raises UnreadableFile where it is too long."""
    program()
    document = pypdfium2.PdfDocument(data)
    try:
        if len(document) > limits.OCR_PAGES:
            raise UnreadableFile("too_big", f"Bản quét có hơn {limits.OCR_PAGES} trang; hãy tách nhỏ rồi nạp lại.")
        for page in document:
            yield page.render(scale=_DOTS_PER_INCH / 72, grayscale=True).to_pil()
            page.close()
    finally:
        document.close()


def program() -> str:
    """The path of Tesseract; raises UnreadableFile where it or its Vietnamese data is missing."""
    found = programs.find("tesseract")
    if found is None or b"vie" not in programs.run([found, "--list-langs"]).split():
        raise UnreadableFile("needs_program", f"Tệp là bản quét, cần nhận dạng chữ (OCR): {_HOW}.")
    return found


def paragraphs(image: Image.Image) -> list[tuple[str, float]]:
    """The paragraphs of a page in reading order, each with its confidence, 0 to 1."""
    with tempfile.TemporaryDirectory(prefix="chidao-") as folder:
        picture = Path(folder) / "page.png"
        image.save(picture)
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        printed = programs.run([program(), str(picture), "-", "-l", "vie", "--psm", "3", "tsv"], env=environment)
    rows = csv.DictReader(io.StringIO(printed.decode("utf-8", "replace")), delimiter="\t", quoting=csv.QUOTE_NONE)
    groups: dict[tuple[str, str], dict[str, list[tuple[str, float]]]] = {}
    for row in rows:
        if row["level"] == "5" and row["text"].strip():
            lines = groups.setdefault((row["block_num"], row["par_num"]), {})
            lines.setdefault(row["line_num"], []).append((row["text"], float(row["conf"])))
    return [_paragraph(list(lines.values())) for lines in groups.values()]


def _paragraph(lines: list[list[tuple[str, float]]]) -> tuple[str, float]:
    """Lines that fill the column are joined; short ones (header, title, list) stay lines."""
    words = [" ".join(word for word, _ in line) for line in lines]
    widest = max(len(line) for line in words)
    text = words[0]
    for before, line in itertools.pairwise(words):
        text += (" " if len(before) > 0.8 * widest and widest > 45 else "\n") + line
    confidence = statistics.fmean(value for line in lines for _, value in line) / 100
    return text, round(max(confidence, 0.0), 2)
