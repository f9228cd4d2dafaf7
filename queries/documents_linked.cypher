// title.vi: Trong những văn bản này, văn bản nào nhắc tới văn bản kia
// title.en: Of these documents, those that speak of the others
// param keys: keys of documents
// param others: keys of documents that may be spoken of
// column key: key of a document that speaks of one of them
MATCH (below:Document)-->(above:Document) WHERE below.key IN $keys AND above.key IN $others
RETURN DISTINCT below.key AS key ORDER BY key
