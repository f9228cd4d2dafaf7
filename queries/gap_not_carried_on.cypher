// title.vi: Văn bản giao việc xuống dưới nhưng chưa thấy nơi nào triển khai
// title.en: Plans that nobody below carries on
// about: A loaded plan, directive or decision with tasks, while lower documents are loaded, none of which rests on it.
// param provinces = null: provinces of the documents
// param limit = 200: how many
// column document: the document that it is in
// column subject: what is lacking or wrong: task, document, agency
// column detail: in words
// column quote: the words that show it
// column start: their place in the document's text
// column end: end of the words
MATCH (document:Document {status: 'loaded'})
WHERE document.kind IN ['KH', 'CT', 'QĐ', 'CTr', 'ĐA'] AND document.level IN ['central', 'province'] AND ($provinces IS NULL OR document.province IN $provinces)
  AND EXISTS { (document)-[:HAS_TASK]->(:Task) }
  AND NOT EXISTS { (:Document)-[:IMPLEMENTS|BASED_ON|GUIDED_BY]->(document) }
  AND EXISTS {
    MATCH (lower:Document {status: 'loaded'})
    WHERE lower.key <> document.key AND lower.date > document.date
      AND (document.level = 'central' AND lower.level IN ['province', 'district', 'commune']
           OR document.level = 'province' AND lower.level IN ['district', 'commune'] AND lower.province = document.province)
  }
RETURN document {.key, .label, .province, .date} AS document, document {.key, name: document.label} AS subject,
       'chưa có văn bản cấp dưới nào trong kho dẫn là thực hiện văn bản này' AS detail,
       document.title AS quote, 0 AS start, 0 AS end
ORDER BY document.key
LIMIT $limit
