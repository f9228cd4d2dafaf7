// title.vi: Nhiệm vụ không ghi thời hạn
// title.en: Tasks for which no deadline is said
// about: Of an agency itself or of a few documents; one of the two must be given.
// param agencies = null: keys of agencies that answer for the task themselves
// param documents = null: keys of documents
// param limit = 300: how many tasks, of the newest documents
// column score: how well the index thinks it fits
// column task: the task
// column document: the document that holds it
CALL () {
  WITH * WHERE $agencies IS NOT NULL
  MATCH (task:Task)-[part:ASSIGNED_TO]->(agency:Agency)
  WHERE agency.key IN $agencies AND part.responsible
  RETURN DISTINCT task
  UNION
  WITH * WHERE $agencies IS NULL AND $documents IS NOT NULL
  MATCH (document:Document)-[:HAS_TASK]->(task:Task) WHERE document.key IN $documents
  RETURN task
}
MATCH (document:Document)-[:HAS_TASK]->(task)
WHERE task.deadline IS NULL AND task.kind = 'assignment' AND ($documents IS NULL OR document.key IN $documents)
WITH task, document ORDER BY document.date DESC, document.key, task.start LIMIT $limit
RETURN 0.0 AS score, task {.key, .start} AS task, document {.key, .label} AS document
ORDER BY document.date DESC, document.key, task.start
