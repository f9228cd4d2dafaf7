// title.vi: Văn bản mang số này
// title.en: Documents with this number
// about: Several may bear one number: each issuer numbers anew each year.
// param number: number without the symbol: 171
// param match = null: number and symbol as they are looked up by, without the year: 171|khubnd
// param kinds = null: list of kind codes
// column document: the document
// column signers: who signed it
// column speakers: documents that cite it
MATCH (document:Document)
WHERE document.number = $number
  AND ($kinds IS NULL OR document.kind IN $kinds OR document.kind IS NULL)
  AND ($match IS NULL OR document.match = $match)
RETURN document {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status, .effective, .effective_quote} AS document,
       [(document)-[s:SIGNED_BY]->(person:Person) | {name: person.name, position: s.position, capacity: s.capacity,
         on_behalf_of: s.on_behalf_of, on_behalf_of_name: s.on_behalf_of_name, quote: s.quote, start: s.start, end: s.end}] AS signers,
       [(document)<-[m:MENTIONS]-(by:Document) | {key: by.key, province: by.province}][..20] AS speakers
ORDER BY document.status = 'loaded' DESC, document.date DESC, document.key
