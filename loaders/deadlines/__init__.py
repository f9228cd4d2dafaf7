"""Deadlines: until when, or when, a thing is to be done."""

from loaders.deadlines.cells import exception, read_time
from loaders.deadlines.prose import find_deadlines, main_deadline

__all__ = ["exception", "find_deadlines", "main_deadline", "read_time"]
