// title.vi: Cơ quan có tên này
// title.en: Agencies of this name
// param words: Lucene query of folded syllables
// param limit = 60: how many agencies
// column score: how well the index thinks it fits
// column agency: the agency
// column tasks: number of tasks in which it has a part
CALL db.index.fulltext.queryNodes('search_agency', $words, {limit: $limit}) YIELD node AS agency, score
RETURN score, agency {.key, .name, .kind, .level, .province, .unit, .abbr, .is_group, .members_exhaustive} AS agency, COUNT { (agency)<-[:ASSIGNED_TO]-() } AS tasks
ORDER BY score DESC, agency.key
