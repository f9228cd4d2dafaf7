// title.vi: Một trang của danh sách văn bản, tìm bằng lời
// title.en: A page of the list of documents, searched by words
// about: Loaded documents first, then by how well they fit, newest first.
// param words = null: Lucene query of folded syllables, null for all documents
// param status = null: loaded, cited or part
// param kind = null: kind code
// param province = null: province
// param year = null: year of issue
// param skip = 0: how many to pass over
// param limit = 20: how many documents
// column total: how many documents there are in all
// column document: the document
// column tasks: number of its tasks
// column cited_by: how many loaded documents mention it
CALL () {
  MATCH (document:Document) WHERE $words IS NULL
  RETURN document, 0.0 AS score
  UNION ALL
  WITH $words AS words WHERE words IS NOT NULL
  CALL db.index.fulltext.queryNodes('search_document', words) YIELD node AS document, score
  RETURN document, score
}
WITH document, score
WHERE ($status IS NULL OR document.status = $status)
  AND ($kind IS NULL OR document.kind = $kind)
  AND ($province IS NULL OR document.province = $province)
  AND ($year IS NULL OR document.year = $year)
WITH document ORDER BY document.status = 'loaded' DESC, score DESC, document.date DESC, document.key
WITH collect(document) AS found
UNWIND found[$skip..$skip + $limit] AS document
RETURN size(found) AS total,
       document {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS document,
       COUNT { (document)-[:HAS_TASK]->() } AS tasks,
       COUNT { (document)<-[:MENTIONS]-() } AS cited_by
