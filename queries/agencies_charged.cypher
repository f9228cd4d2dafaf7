// title.vi: Trong những cơ quan này, cơ quan nào được những văn bản này giao việc
// title.en: Of these agencies, those to whom these documents give tasks
// param agencies: keys of agencies
// param documents: keys of documents
// column key: key of an agency with a task of its own
MATCH (document:Document)-[:HAS_TASK]->(:Task)-[:ASSIGNED_TO]->(agency:Agency)
WHERE document.key IN $documents AND agency.key IN $agencies
RETURN DISTINCT agency.key AS key ORDER BY key
