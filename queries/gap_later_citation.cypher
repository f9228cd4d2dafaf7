// title.vi: Dẫn văn bản ban hành sau
// title.en: Citations of later documents
// about: Both days are known in full, and the cited document is younger than the citing one.
// param provinces = null: provinces of the documents
// param limit = 200: how many
// column document: the document that it is in
// column subject: what is lacking or wrong: task, document, agency
// column detail: in words
// column quote: the words that show it
// column start: their place in the document's text
// column end: end of the words
MATCH (document:Document {status: 'loaded'})-[mention:MENTIONS]->(cited:Document)
WHERE size(document.date) = 10 AND size(cited.date) = 10 AND document.date < cited.date AND ($provinces IS NULL OR document.province IN $provinces)
WITH document, cited, head(collect(mention)) AS mention
RETURN document {.key, .label, .province, .date} AS document, cited {.key, name: cited.label} AS subject,
       'văn bản ngày ' + document.date + ' dẫn văn bản ngày ' + cited.date AS detail,
       mention.quote AS quote, mention.start AS start, mention.end AS end
ORDER BY document.key, cited.key
LIMIT $limit
