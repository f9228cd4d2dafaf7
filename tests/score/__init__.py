"""Lay what chidao reads beside the gold and count: ``make score``."""
