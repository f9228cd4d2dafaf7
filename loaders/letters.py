"""Vietnamese letters as the insides of character classes: in Unicode capitals and small letters alternate."""

from __future__ import annotations

_SMALL = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"

LOWER = "a-z" + _SMALL
UPPER = "A-Z" + _SMALL.upper()
