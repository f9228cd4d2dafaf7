// title.vi: Cơ quan mà câu hỏi có thể nêu tên
// title.en: Agencies that a question may name
// about: As agencies_found, with what telling names apart needs, and only of these provinces or of none.
// param words: Lucene query of folded syllables
// param provinces = null: provinces, null for all
// param limit = 100: how many agencies
// param pool = 1500: how many hits of the index are looked through for the provinces
// column score: how well the index thinks it fits
// column agency: the agency
// column tasks: number of tasks in which it has a part
CALL db.index.fulltext.queryNodes('search_agency', $words, {limit: $pool}) YIELD node AS agency, score
WHERE $provinces IS NULL OR agency.province IS NULL OR agency.province IN $provinces
WITH agency, score ORDER BY score DESC, agency.key LIMIT $limit
RETURN score, agency {.key, .name, .province, .abbr} AS agency, COUNT { (agency)<-[:ASSIGNED_TO]-() } AS tasks
ORDER BY score DESC, agency.key
