"""Why a file cannot be read, in words for the person who gave it."""

from __future__ import annotations


class UnreadableFile(Exception):
    """A file that cannot be read. ``code`` is stable, ``message`` says in Vietnamese what is wrong and what to do.

    Codes: empty, too_big, damaged, encrypted, unknown_format, not_text, needs_program, nested, missing, denied.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
