// title.vi: Văn bản có những từ này (ngắn gọn)
// title.en: Documents that hold these words, the documents alone
// about: As documents_found, without signers and citing documents: what ranking needs.
// param words: Lucene query of folded syllables
// param limit = 60: how many documents
// column score: how well the index thinks it fits
// column document: the document, loaded or only cited
CALL db.index.fulltext.queryNodes('search_document', $words, {limit: $limit}) YIELD node AS document, score
RETURN score, document {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status, .effective, .effective_quote} AS document
ORDER BY score DESC, document.key
