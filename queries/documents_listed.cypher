// title.vi: Danh sách văn bản
// title.en: List of documents
// param provinces = null: list of provinces
// param kinds = null: list of kind codes
// param year = null: year of issue
// param status = null: loaded, cited or part
// param keys = null: keys of documents
// param limit = 1000: how many documents
// column document: the document
// column tasks: number of its tasks
// column cited_by: how many loaded documents mention it
CALL {
  UNWIND coalesce($keys, []) AS key
  MATCH (document:Document {key: key})
  RETURN document
UNION ALL
  UNWIND CASE WHEN $keys IS NULL THEN coalesce($provinces, []) ELSE [] END AS province
  MATCH (document:Document {province: province})
  RETURN document
UNION ALL
  UNWIND CASE WHEN $keys IS NULL AND $provinces IS NULL THEN [true] ELSE [] END AS everywhere
  MATCH (document:Document)
  RETURN document
}
WITH DISTINCT document
WHERE ($provinces IS NULL OR document.province IN $provinces)
  AND ($kinds IS NULL OR document.kind IN $kinds)
  AND ($year IS NULL OR document.year = $year)
  AND ($status IS NULL OR document.status = $status)
WITH document ORDER BY document.date DESC, document.key LIMIT $limit
RETURN document {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS document,
       COUNT { (document)-[:HAS_TASK]->() } AS tasks,
       COUNT { (document)<-[:MENTIONS]-() } AS cited_by
ORDER BY document.date DESC, document.key
