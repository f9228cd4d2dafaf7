// title.vi: Văn bản đọc thấy điều bất thường
// title.en: Documents that looked wrong while being read
// about: Impossible dates, numbers that contradict the kind, text that is probably badly scanned.
// param provinces = null: provinces of the documents
// param limit = 200: how many
// column document: the document that it is in
// column subject: what is lacking or wrong: task, document, agency
// column detail: in words
// column quote: the words that show it
// column start: their place in the document's text
// column end: end of the words
MATCH (document:Document {status: 'loaded'})
WHERE document.warnings IS NOT NULL AND ($provinces IS NULL OR document.province IN $provinces)
UNWIND document.warnings AS warning
RETURN document {.key, .label, .province, .date} AS document, document {.key, name: document.label} AS subject,
       warning AS detail, document.title AS quote, 0 AS start, 0 AS end
ORDER BY document.key, warning
LIMIT $limit
