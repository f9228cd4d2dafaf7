// title.vi: Chỉ tiêu
// title.en: Targets
// param words: Lucene query of folded syllables
// param provinces = null: provinces of the documents
// param limit = 60: how many targets
// param pool = 2000: how many hits of the index are looked through for the provinces
// column target: number, unit and words
// column document: the document that sets it
// column around: tasks beside it
// column responsible: who answers for it
CALL db.index.fulltext.queryNodes('search_target', $words, {limit: $pool}) YIELD node AS target, score
MATCH (document:Document)-[:SETS]->(target)
WHERE $provinces IS NULL OR document.province IN $provinces
WITH document, target, score ORDER BY score DESC, target.key LIMIT $limit
RETURN target {.key, .value, .unit, .comparator, .subject, .object, .year, .quote, .start, .end, .section, .heading} AS target,
       document {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS document,
       [(document)-[:HAS_TASK]->(task:Task) WHERE abs(task.start - target.start) < 500 | task.quote][..4] AS around,
       [(a:Agency)-[:RESPONSIBLE_FOR]->(target) | {agency: a.key, name: a.name}] AS responsible
ORDER BY document.key, target.start
