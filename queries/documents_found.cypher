// title.vi: Văn bản nói về việc này
// title.en: Documents about this
// param words: Lucene query of folded syllables
// param limit = 60: how many documents
// column score: how well the index thinks it fits
// column document: the document, loaded or only cited
// column signers: who signed it
// column mentioned_titles: its title as other documents give it
// column speakers: provinces and keys of the loaded documents that cite it
CALL db.index.fulltext.queryNodes('search_document', $words, {limit: $limit}) YIELD node AS document, score
RETURN score,
       document {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS document,
       [(document)-[s:SIGNED_BY]->(person:Person) | {name: person.name, position: s.position, capacity: s.capacity,
         on_behalf_of: s.on_behalf_of, on_behalf_of_name: s.on_behalf_of_name, quote: s.quote, start: s.start, end: s.end}] AS signers,
       [(document)<-[m:MENTIONS]-(:Document) WHERE m.target_title IS NOT NULL | m.target_title][..5] AS mentioned_titles,
       [(document)<-[m:MENTIONS]-(by:Document) | {key: by.key, province: by.province}][..20] AS speakers
ORDER BY score DESC, document.key
