// title.vi: Cơ quan mà các cơ quan này tiếp nhận
// title.en: Agencies that these took over from
// about: Only what a source says; a function that passed on alone is named, and the rest did not pass.
// param agencies: keys of agencies
// column agency: the agency that ended
// column successor: the agency that took over
// column succession: from when, by what act, which function (empty: all)
MATCH (old:Agency)-[s:SUCCEEDED_BY]->(new:Agency) WHERE new.key IN $agencies AND NOT old.key IN $agencies
RETURN old {.key, .name} AS agency, new {.key, .name} AS successor, s {.from, .act, .function} AS succession
ORDER BY agency.key, successor.key
