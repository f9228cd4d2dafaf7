// title.vi: Một văn bản được ghi nhiều ngày khác nhau
// title.en: One document, several dates
// about: Citations that give full days for one numbered document and do not agree.
// param provinces = null: provinces of the documents
// param limit = 200: how many
// column document: the document that it is in
// column subject: what is lacking or wrong: task, document, agency
// column detail: in words
// column quote: the words that show it
// column start: their place in the document's text
// column end: end of the words
MATCH (document:Document)-[mention:MENTIONS]->(cited:Document)
WHERE cited.number IS NOT NULL AND size(mention.target_date) = 10 AND ($provinces IS NULL OR document.province IN $provinces)
WITH cited, collect(DISTINCT mention.target_date) AS dates, head(collect(document)) AS document, head(collect(mention)) AS mention
WHERE size(dates) > 1
RETURN document {.key, .label, .province, .date} AS document, cited {.key, name: cited.label} AS subject,
       'được dẫn với các ngày ' + reduce(told = head(dates), day IN tail(dates) | told + ', ' + day) AS detail,
       mention.quote AS quote, mention.start AS start, mention.end AS end
ORDER BY cited.key
LIMIT $limit
