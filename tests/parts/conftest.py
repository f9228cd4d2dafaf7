"""Reading one document from a piece of text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.parts import read_parts, split_documents
from loaders.parts.model import Parts
from loaders.text import Text


@pytest.fixture
def read() -> Callable[[str], Parts]:
    """Reads the first document of a text."""

    def parts_of(content: str) -> Parts:
        text = Text(content)
        return read_parts(text, split_documents(text)[0])

    return parts_of
