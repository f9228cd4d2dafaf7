// title.vi: Cơ quan này phải làm gì (ngắn gọn)
// title.en: What an agency must do, in brief
// about: As duties, with no more than which task and which document; the query tasks tells the rest.
// param agencies: keys of agencies
// param roles = null: list of role codes, null for all
// param year = null: year of the document
// param documents = null: keys of documents, null for all
// param limit = 300: how many tasks, its own first, of the newest documents
// column score: how well the index thinks it fits, or when it is due
// column task: the task
// column document: the document that holds it
// column own: given to the agency itself or its head, not only to a group that it is in
// column roles: its roles, or those of its groups
MATCH (agency:Agency) WHERE agency.key IN $agencies
OPTIONAL MATCH (agency)-[:MEMBER_OF]->(group:Agency)
OPTIONAL MATCH (head:Agency)-[:HEADS]->(agency)
WITH collect(DISTINCT agency) + collect(DISTINCT head) AS itself, collect(DISTINCT group) AS groups
UNWIND itself + groups AS body
MATCH (task:Task)-[part:ASSIGNED_TO]->(body)
WHERE ($roles IS NULL OR part.role IN $roles) AND ($year IS NULL OR task.year = $year)
WITH task, max(CASE WHEN body IN itself THEN 1 ELSE 0 END) = 1 AS own, collect(DISTINCT part.role) AS roles
MATCH (document:Document)-[:HAS_TASK]->(task) WHERE $documents IS NULL OR document.key IN $documents
WITH task, document, own, roles ORDER BY own DESC, document.date DESC, document.key, task.start LIMIT $limit
RETURN 0.0 AS score, task {.key, .start} AS task,
       document {.key, .kind_name, .so_ky_hieu, .title, .issuer_name} AS document, own, roles
ORDER BY own DESC, document.date DESC, document.key, task.start
