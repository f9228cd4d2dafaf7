// title.vi: Văn bản được dẫn nhưng chưa nạp
// title.en: Documents that are cited but not loaded
// about: What to obtain next: those that most documents rest on come first.
// param provinces = null: provinces of the documents
// param limit = 200: how many
// column document: the document that it is in
// column subject: what is lacking or wrong: task, document, agency
// column detail: in words
// column quote: the words that show it
// column start: their place in the document's text
// column end: end of the words
MATCH (document:Document {status: 'loaded'})-[mention:MENTIONS]->(cited:Document {status: 'cited'})
WHERE ($provinces IS NULL OR document.province IN $provinces)
WITH cited, count(DISTINCT document) AS by, head(collect(document)) AS document, head(collect(mention)) AS mention
RETURN document {.key, .label, .province, .date} AS document, cited {.key, name: cited.label} AS subject,
       by + ' văn bản đã nạp dẫn tới' AS detail, mention.quote AS quote, mention.start AS start, mention.end AS end
ORDER BY by DESC, cited.key
LIMIT $limit
