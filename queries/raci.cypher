// title.vi: Ma trận trách nhiệm
// title.en: Responsibility matrix
// about: One row a task and agency; queries/raci.py makes the matrix.
// param documents = null: keys of documents
// param agencies = null: keys of agencies
// param provinces = null: provinces
// param limit = 20000: how many rows
// column document: label and key of the document
// column task: the task
// column agency: the agency
// column role: its role
// column responsible: would a reader name it as responsible
// column certainty: how certain
MATCH (document:Document)-[:HAS_TASK]->(task:Task)-[part:ASSIGNED_TO]->(agency:Agency)
WHERE ($documents IS NULL OR document.key IN $documents)
  AND ($agencies IS NULL OR agency.key IN $agencies)
  AND ($provinces IS NULL OR document.province IN $provinces)
RETURN document {.key, .label} AS document, task {.key, .action, .quote, .section, .start, .deadline, .deadline_end} AS task,
       agency {.key, .name, .is_group} AS agency, part.role AS role, part.responsible AS responsible, part.certainty AS certainty
ORDER BY document.key, task.start, agency.key, role
LIMIT $limit
