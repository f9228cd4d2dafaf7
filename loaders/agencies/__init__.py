"""Agencies: who is named where, resolved as of the document's year."""

from loaders.agencies.abroad import names_state
from loaders.agencies.aliases import find_aliases
from loaders.agencies.initials import meant_by_initials, with_full_names, with_initials
from loaders.agencies.mentions import Scanned, find_mentions, mentions_of, resolve_glued, resolve_name, scan
from loaders.agencies.model import Agency, Context, Mention
from loaders.agencies.registry import body_of, forget, lookup, to_info
from loaders.agencies.succession import Succession, current, successions
from loaders.agencies.symbols import is_of_some_body, issuer_of_symbol

__all__ = [
    "Agency",
    "Context",
    "Mention",
    "Scanned",
    "Succession",
    "body_of",
    "current",
    "find_aliases",
    "find_mentions",
    "forget",
    "is_of_some_body",
    "issuer_of_symbol",
    "lookup",
    "meant_by_initials",
    "mentions_of",
    "names_state",
    "resolve_glued",
    "resolve_name",
    "scan",
    "successions",
    "to_info",
    "with_full_names",
    "with_initials",
]
