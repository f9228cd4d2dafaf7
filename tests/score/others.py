"""Recipients, agency mentions, events, targets."""

from __future__ import annotations

from rapidfuzz import fuzz

from tests.score.counts import Count
from tests.score.same import Agencies, Json, belongs, covers, name, overlap
from tests.score.tasks import pair


def score_recipients(gold: Json, read: Json) -> Count:
    """Each agency of each line of "Kính gửi" and "Nơi nhận", and the line's purpose."""
    count = Count()
    agencies = Agencies(gold["agencies"]), Agencies(read["agencies"])
    for key in ("addressees", "recipients"):
        pairs, missed, extra = pair(gold[key], read[key])
        # A line of the gold may be given as several items.
        for r in list(extra):
            g = next((g for g in gold[key] if overlap(g, r) >= 0.5), None)
            if g is not None:
                pairs.append((g, r))
                extra.remove(r)
        found: dict[str, list[str]] = {}
        for g, r in pairs:
            found.setdefault(g["id"], []).extend(r["recipients"])
            for agency in r["recipients"]:
                if not belongs(agencies[0], g["recipients"], agencies[1], agency):
                    count.wrongly(f"{g['id']} {g['quote'][:50]!r}: {agencies[1].name(agency)}")
            purposes = {g.get("purpose"), *(x.get("purpose") for x in g.get("alternatives", []))}
            if r.get("purpose") in purposes:
                count.hit()
            else:
                count.wrongly(f"{g['id']} {g['quote'][:50]!r}: purpose {r.get('purpose')!r}")
                count.miss(f"{g['id']} {g['quote'][:50]!r}: purpose {g.get('purpose')!r}")
        for g in gold[key]:
            for agency in g["recipients"]:
                if covers(agencies[0], agency, agencies[1], found.get(g["id"], [])):
                    count.hit()
                else:
                    count.miss(f"{g['id']} {g['quote'][:50]!r}: {agencies[0].name(agency)}")
        for r in extra:
            count.wrongly(f"{key} {r['quote'][:60]!r}")
        for g in missed:
            count.miss(f"{key} {g['quote'][:60]!r} (line)")
    return count


def score_agencies(gold: Json, read: Json) -> Count:
    """Mentions of agencies: what the words mean. Mentions that the gold does not hold are not counted."""
    count = Count()
    agencies = Agencies(gold["agencies"]), Agencies(read["agencies"])
    mentions = sorted(read["agency_mentions"], key=lambda mention: mention["start"])
    for g in gold["agency_mentions"]:
        near = [r for r in mentions if overlap(g, r) >= 0.5]
        refs = [ref for r in near for ref in r["refs"]]
        label = f"{g['id']} {g['quote'][:50]!r}"
        if refs and all(covers(agencies[0], ref, agencies[1], refs) for ref in g["refs"]):
            count.hit()
        else:
            if g["form"] in ("pronoun", "venue", "section_ref", "role_ref"):
                continue  # not exhaustive in the gold
            count.miss(f"{label}: {[agencies[0].name(ref) for ref in g['refs']]}")
            for ref in refs:
                if not belongs(agencies[0], g["refs"], agencies[1], ref):
                    count.wrongly(f"{label}: {agencies[1].name(ref)}")
    return count


def score_events(gold: Json, read: Json) -> dict[str, Count]:
    """Events: found, with status and days."""
    count, invented = Count(), Count()
    left = list(read["events"])
    for g in gold["events"]:
        near = [r for r in left if overlap(g, r) >= 0.5 or fuzz.token_set_ratio(name(g["name"]), name(r["name"])) >= 92]
        label = f"{g['id']} {g['name'][:60]!r} {g['status']}"
        if not near:
            count.miss(label)
            continue
        best = max(near, key=lambda r: (overlap(g, r), fuzz.ratio(name(g["name"]), name(r["name"]))))
        left.remove(best)
        statuses = {g["status"], *(x["status"] for x in g.get("alternatives", []) if "status" in x)}
        days = {
            (g.get("date_start"), g.get("date_end")),
            *((x.get("date_start"), x.get("date_end")) for x in g.get("alternatives", []) if "date_start" in x),
        }
        said = best["date_start"], best["date_end"]
        if best["status"] in statuses and (said in days or said == (None, None)):
            count.hit()
            if said not in days:
                count.miss(f"{label}: no days, not {days}")
        else:
            count.wrongly(f"{label}: {best['status']} {said}")
            count.miss(label)
            if said != (None, None) and said not in days:
                invented.wrongly(f"event date {label}: {said}")
    for r in left:
        repeated = any(fuzz.token_set_ratio(name(g["name"]), name(r["name"])) >= 92 for g in gold["events"])
        if not repeated:
            count.wrongly(f"{r['id']} {r['name'][:70]!r} {r['status']}")
    return {"events": count, "invented": invented}


def _comparator(target: Json) -> str:
    """The comparator as one sign; an annotator may write it with its word ("phấn đấu (≥)")."""
    told = str(target.get("comparator") or "=")
    return next((sign for mark, sign in (("≥", ">="), ("≤", "<=")) if mark in told), told)


def score_targets(gold: Json, read: Json) -> Count:
    """Quantities: right span, value and comparator."""
    count = Count()
    pairs, missed, extra = pair(gold["targets"], read["targets"])
    for g, r in pairs:
        if g["value"] == r["value"] and _comparator(g) == r["comparator"]:
            count.hit()
        else:
            count.wrongly(f"{g['id']} {r['value']} {r['comparator']}")
            count.miss(f"{g['id']} {g['quote'][:60]!r} {g['value']} {g.get('comparator')}")
    for g in missed:
        count.miss(f"{g['id']} {g['quote'][:60]!r}")
    for r in extra:
        count.wrongly(f"{r['id']} {r['quote'][:60]!r}")
    return count
