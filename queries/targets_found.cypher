// title.vi: Chỉ tiêu
// title.en: Targets
// param provinces = null: provinces of the documents
// param documents = null: keys of documents
// param limit = 3000: how many targets
// column target: number, unit and words
// column document: the document that sets it
// column around: tasks beside it
// column responsible: who answers for it
MATCH (document:Document)-[:SETS]->(target:Target)
WHERE ($provinces IS NULL OR document.province IN $provinces) AND ($documents IS NULL OR document.key IN $documents)
RETURN target {.key, .value, .unit, .comparator, .subject, .object, .year, .quote, .start, .end, .section, .heading} AS target,
       document {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS document,
       [(document)-[:HAS_TASK]->(task:Task) WHERE abs(task.start - target.start) < 500 | task.quote][..4] AS around,
       [(a:Agency)-[:RESPONSIBLE_FOR]->(target) | {agency: a.key, name: a.name}] AS responsible
ORDER BY document.key, target.start
LIMIT $limit
