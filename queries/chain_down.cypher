// title.vi: Một bước xuống trong chuỗi chỉ đạo
// title.en: One step down the chain
// about: What rests on these documents, in the same sense as chain_up.
// param keys: keys of documents
// param types: kinds of edges that lead up
// param limit = 2000: how many links
// column above: document at the upper end
// column below: document at the lower end
// column type: kind of edge
// column edge: relation, certainty, reason, quote and the document that says it
MATCH (above:Document) WHERE above.key IN $keys
CALL (above) {
  MATCH (above)<-[r]-(below:Document) WHERE type(r) IN $types AND below <> above
  RETURN r, below
  UNION
  MATCH (above)-[r:PROMULGATES|APPROVES]->(below:Document) WHERE below <> above
  RETURN r, below
}
RETURN above {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS above, below {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS below, type(r) AS type, r {.relation, .certainty, .reason, .quote, .start, .end, .source, .clause, .effective} AS edge
ORDER BY above.key, below.date, below.key, type
LIMIT $limit
