// title.vi: Một số được cấp hai lần
// title.en: A number given twice
// about: Two loaded documents with number and symbol, issuer and year in common.
// param provinces = null: provinces of the documents
// param limit = 200: how many
// column document: the document that it is in
// column subject: what is lacking or wrong: task, document, agency
// column detail: in words
// column quote: the words that show it
// column start: their place in the document's text
// column end: end of the words
MATCH (document:Document {status: 'loaded'}), (other:Document {status: 'loaded'})
WHERE document.number IS NOT NULL AND document.so_ky_hieu = other.so_ky_hieu AND document.issuer = other.issuer
  AND document.year = other.year AND document.key < other.key AND ($provinces IS NULL OR document.province IN $provinces)
RETURN document {.key, .label, .province, .date} AS document, other {.key, name: other.label} AS subject,
       'cùng số ' + document.so_ky_hieu + ', cùng cơ quan, cùng năm' AS detail,
       document.title AS quote, 0 AS start, 0 AS end
ORDER BY document.key, other.key
LIMIT $limit
