// title.vi: Sự kiện chung nối các văn bản
// title.en: Observances that join documents
// about: Observances of these documents, and central documents whose title is that observance. A link through it is inferred.
// param keys: keys of documents
// column below: document that speaks of the observance
// column event: the observance
// column above: central document with the observance in its title
// column edge: the words that speak of it
MATCH (below:Document)-[c:CONCERNS]->(event:Event {shared: true}) WHERE below.key IN $keys
WITH below, event, c ORDER BY c.start
WITH below, event, head(collect(c)) AS c
MATCH (origin:Document)
WHERE origin.key <> below.key AND origin.level = 'central' AND origin.title IS NOT NULL
  AND toLower(origin.title) CONTAINS toLower(event.name)
RETURN below {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS below, event {.key, .name} AS event, origin {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS above,
       c {.certainty, .reason, .quote, .start, .end, .source} AS edge
ORDER BY below.key, origin.date, origin.key
