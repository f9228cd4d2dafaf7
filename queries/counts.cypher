// title.vi: Trong kho có gì
// title.en: What the store holds
// column documents: loaded documents
// column cited: documents that are only cited
// column tasks: tasks
// column agencies: agencies
// column events: events
// column targets: targets
// column provinces: provinces of loaded documents
// column years: years of loaded documents
RETURN COUNT { (d:Document) WHERE d.status = 'loaded' } AS documents,
       COUNT { (d:Document) WHERE d.status <> 'loaded' } AS cited,
       COUNT { (:Task) } AS tasks, COUNT { (:Agency) } AS agencies, COUNT { (:Event) } AS events, COUNT { (:Target) } AS targets,
       COLLECT { MATCH (d:Document) WHERE d.status = 'loaded' AND d.province IS NOT NULL RETURN DISTINCT d.province ORDER BY d.province } AS provinces,
       COLLECT { MATCH (d:Document) WHERE d.status = 'loaded' AND d.year IS NOT NULL RETURN DISTINCT d.year ORDER BY d.year } AS years
