// title.vi: Văn bản nào trỏ tới các văn bản này
// title.en: Documents that point to these
// about: As relations, with what ranking needs and only so many of each document: a law may have thousands below it.
// param keys: keys of documents
// param provinces = null: provinces of the documents below, null for all
// param each = 12: how many of each document
// column above: key of the document pointed to
// column below: document that points there
// column type: kind of edge
MATCH (above:Document) WHERE above.key IN $keys
CALL {
  WITH above
  MATCH (above)<-[r:BASED_ON|IMPLEMENTS|GUIDED_BY|PROPOSED_IN|PROMULGATES|APPROVES|AMENDS|REPLACES|REPEALS|CITES]-(below:Document)
  WHERE $provinces IS NULL OR below.province IN $provinces
  WITH below, collect(DISTINCT type(r)) AS types LIMIT $each
  UNWIND types AS type
  RETURN below, type
}
RETURN above {.key} AS above, below {.key, .label, .title, .issuer, .issuer_name, .province, .year} AS below, type
ORDER BY above.key, below.date, below.key, type
