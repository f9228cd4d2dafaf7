"""Agencies: the lexicon, their mentions in a text, and what a relative name means where it stands."""
