// title.vi: Văn bản này dựa vào, thực hiện, nhắc tới những văn bản nào
// title.en: What this document says of others
// param keys: keys of the documents that speak
// param types = null: kinds of edges, null for all
// param limit = 500: how many links
// column above: document at the upper end
// column below: document at the lower end
// column type: kind of edge
// column edge: relation, certainty, reason, quote and the document that says it
MATCH (below:Document)-[r]->(above:Document)
WHERE below.key IN $keys AND ($types IS NULL OR type(r) IN $types)
RETURN above {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS above, below {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS below, type(r) AS type, r {.relation, .certainty, .reason, .quote, .start, .end, .source, .clause, .effective} AS edge
ORDER BY below.key, edge.start, above.key
LIMIT $limit
