// title.vi: Một bước lên trong chuỗi chỉ đạo
// title.en: One step up the chain
// about: What these documents rest on; a plan hangs below the decision that promulgates it, a decision on what its plan carries out. queries/chain.py walks step by step.
// param keys: keys of documents
// param types: kinds of edges that lead up
// column above: document at the upper end
// column below: document at the lower end
// column type: kind of edge
// column edge: relation, certainty, reason, quote and the document that says it
MATCH (below:Document) WHERE below.key IN $keys
CALL (below) {
  MATCH (below)-[r]->(above:Document) WHERE type(r) IN $types AND below <> above
  RETURN r, above
  UNION
  MATCH (below)<-[r:PROMULGATES|APPROVES]-(above:Document) WHERE below <> above
  RETURN r, above
}
RETURN above {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS above, below {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS below, type(r) AS type, r {.relation, .certainty, .reason, .quote, .start, .end, .source, .clause, .effective} AS edge
ORDER BY below.key, above.date, above.key, type
