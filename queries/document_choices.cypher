// title.vi: Những loại, tỉnh, năm mà văn bản trong kho có
// title.en: Kinds, provinces and years of the documents
// column kinds: code and name of each kind
// column provinces: provinces
// column years: years, the latest first
RETURN COLLECT { MATCH (d:Document) WHERE d.kind IS NOT NULL WITH d.kind AS kind, max(coalesce(d.kind_name, d.kind)) AS name ORDER BY name RETURN {kind: kind, name: name} } AS kinds,
       COLLECT { MATCH (d:Document) WHERE d.province IS NOT NULL RETURN DISTINCT d.province ORDER BY d.province } AS provinces,
       COLLECT { MATCH (d:Document) WHERE d.year IS NOT NULL RETURN DISTINCT d.year ORDER BY d.year DESC } AS years
