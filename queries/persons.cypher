// title.vi: Ai ký văn bản của cơ quan này, với chức vụ gì
// title.en: Who signed documents of an agency, in which position
// about: Newest documents first; an agency that is a head stands for its body too.
// param agencies: keys of agencies
// param limit = 50: how many signatures
// column name: the person
// column position: position as the signature says it, with the agency
// column capacity: code of how it was signed
// column quote: the words of the signature
// column document: the document that was signed
MATCH (agency:Agency) WHERE agency.key IN $agencies
OPTIONAL MATCH (agency)-[:HEADS]->(body:Agency)
WITH collect(DISTINCT agency) + collect(DISTINCT body) AS issuers
UNWIND issuers AS issuer
MATCH (issuer)<-[:ISSUED_BY]-(document:Document)-[signed:SIGNED_BY]->(person:Person)
WITH DISTINCT document, signed, person ORDER BY document.date DESC, document.key LIMIT $limit
RETURN person.name AS name, signed.position AS position, signed.capacity AS capacity, signed.quote AS quote,
       document {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS document
ORDER BY document.date DESC, document.key
