// title.vi: Văn bản nào nói gì về văn bản này
// title.en: Which documents say what of this one
// about: implementing, citing, amending … by the kinds of edges that are asked for.
// param keys: keys of the documents that are spoken of
// param types = null: kinds of edges, null for all
// param provinces = null: provinces of the documents that speak
// param limit = 500: how many links
// column above: document at the upper end
// column below: document at the lower end
// column type: kind of edge
// column edge: relation, certainty, reason, quote and the document that says it
MATCH (above:Document)<-[r]-(below:Document)
WHERE above.key IN $keys AND type(r) <> 'MENTIONS' AND ($types IS NULL OR type(r) IN $types)
  AND ($provinces IS NULL OR below.province IN $provinces)
RETURN above {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS above, below {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS below, type(r) AS type, r {.relation, .certainty, .reason, .quote, .start, .end, .source, .clause, .effective} AS edge
ORDER BY below.date, below.key, type
LIMIT $limit
