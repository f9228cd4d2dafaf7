// title.vi: Dẫn văn bản đã bị thay thế, bãi bỏ
// title.en: Citations of documents that were replaced or repealed before
// about: The replacing document is older than the citing one. A document that itself replaces or amends the other may name it.
// param provinces = null: provinces of the documents
// param limit = 200: how many
// column document: the document that it is in
// column subject: what is lacking or wrong: task, document, agency
// column detail: in words
// column quote: the words that show it
// column start: their place in the document's text
// column end: end of the words
MATCH (document:Document {status: 'loaded'})-[mention:MENTIONS]->(cited:Document)<-[ended:REPLACES|REPEALS]-(newer:Document)
WHERE size(document.date) = 10 AND newer.key <> document.key AND ($provinces IS NULL OR document.province IN $provinces)
  AND ended.certainty = 'stated' AND ended.clause IS NULL
  AND coalesce(ended.effective, CASE WHEN size(newer.date) = 10 THEN newer.date END) < document.date
  AND NOT (document)-[:REPLACES|REPEALS|AMENDS]->(cited)
WITH document, cited, newer, head(collect(mention)) AS mention
RETURN document {.key, .label, .province, .date} AS document, cited {.key, name: cited.label} AS subject,
       'đã bị thay thế hoặc bãi bỏ bởi ' + coalesce(newer.label, newer.key) AS detail,
       mention.quote AS quote, mention.start AS start, mention.end AS end
ORDER BY document.key, cited.key
LIMIT $limit
