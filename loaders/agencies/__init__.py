"""Agencies: who is named where, resolved as of the document's year."""

from loaders.agencies.mentions import find_mentions, resolve_name
from loaders.agencies.model import Agency, Context, Mention
from loaders.agencies.registry import body_of, lookup, to_info
from loaders.agencies.symbols import issuer_of_symbol

__all__ = [
    "Agency",
    "Context",
    "Mention",
    "body_of",
    "find_mentions",
    "issuer_of_symbol",
    "lookup",
    "resolve_name",
    "to_info",
]
