"""Write the lists of administrative units from the database inside the wheel vietnamadminunits 1.0.4 (MIT licence).

    python data/lexicon/make_places.py vietnamadminunits-1.0.4-py3-none-any.whl

The wheel is only unpacked, never imported. It holds the units before 1 July 2025 (63 provinces, 696 districts, 10,035
communes) and after (34 provinces, 3,321 communes), and which old province went into which new one (Nghị quyết
202/2025/QH15). Written beside this script:

- ``places_provinces.tsv``: name, type, exists before (1/0), exists after (1/0), province it went into
- ``places_districts.tsv``: province, type, names of its districts
- ``places_communes_old.tsv``: province, district, type, names; ``places_communes_new.tsv``: province, type, names
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import zipfile
from collections import defaultdict
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
DATABASE = "vietnamadminunits/data/dataset.db"
MERGERS = "vietnamadminunits/data/converter_2025.json"
NOTE = "# From vietnamadminunits 1.0.4 (MIT), written by make_places.py. Do not edit by hand.\n"


def split_type(name: str) -> tuple[str, str]:
    """ "Thành phố Hà Nội" to ("thành phố", "Hà Nội")."""
    for kind in ("Thành phố", "Thị trấn", "Thị xã", "Đặc khu", "Tỉnh", "Huyện", "Quận", "Phường", "Xã"):
        if name.lower().startswith(kind.lower() + " "):
            return kind.lower(), name[len(kind) + 1 :]
    raise ValueError(f"unit without a type: {name!r}")


def write(name: str, header: str, rows: list[tuple[str, ...]]) -> None:
    lines = [NOTE, f"# {header}\n", *("\t".join(row) + "\n" for row in rows)]
    (FOLDER / name).write_text("".join(lines), encoding="utf-8")


def grouped(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Rows whose last column differs only, joined: names are parted by ";"."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for *key, name in rows:
        groups[tuple(key)].append(name)
    return [(*key, ";".join(names)) for key, names in groups.items()]


def main(wheel: str) -> None:
    with zipfile.ZipFile(wheel) as archive, tempfile.TemporaryDirectory() as folder:
        database = sqlite3.connect(archive.extract(DATABASE, folder))
        mergers = json.loads(archive.read(MERGERS))["DICT_PROVINCE"]
        old = database.execute("SELECT province, district, ward FROM admin_units_legacy").fetchall()
        new = database.execute("SELECT province, ward FROM admin_units").fetchall()
        keys = dict(database.execute("SELECT provinceKey, province FROM admin_units_legacy").fetchall())
        database.close()
    after = list(dict.fromkeys(row[0] for row in new))
    before = list(dict.fromkeys(row[0] for row in old))
    successor = {keys[part]: keys[whole] for whole, parts in mergers.items() for part in parts}
    provinces = []
    for province in before:
        kind, name = split_type(province)
        into = split_type(successor[province])[1] if province not in after else ""
        provinces.append((name, kind, "1", str(int(province in after)), into))
    write("places_provinces.tsv", "name, type, before 1 July 2025, after, went into", provinces)
    districts = list(dict.fromkeys((split_type(p)[1], *split_type(d)) for p, d, _ in old))
    write("places_districts.tsv", "province, type, names", grouped(districts))
    communes = [(split_type(p)[1], " ".join(split_type(d)), *split_type(w)) for p, d, w in old if w]
    write("places_communes_old.tsv", "province, district, type, names", grouped(communes))
    write(
        "places_communes_new.tsv",
        "province, type, names",
        grouped([(split_type(p)[1], *split_type(w)) for p, w in new]),
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
