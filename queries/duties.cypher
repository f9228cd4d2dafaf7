// title.vi: Cơ quan này phải làm gì
// title.en: What an agency must do
// about: Tasks in which the agency has a part, itself, through its head or through a group whose member it is known to be.
// param agencies: keys of agencies
// param roles = null: list of role codes, null for all
// param year = null: year of the document
// param limit = 300: how many tasks, of the newest documents
// column score: how well the index thinks it fits, or when it is due
// column task: the task with its words, place in the text and deadline
// column document: the document that holds it
// column actors: agencies with their roles, each with the words that assign it
// column events: events that the task serves
// column parent: the task that it is a part of
MATCH (agency:Agency) WHERE agency.key IN $agencies
OPTIONAL MATCH (agency)-[:MEMBER_OF]->(group:Agency)
OPTIONAL MATCH (head:Agency)-[:HEADS]->(agency)
WITH collect(DISTINCT agency) + collect(DISTINCT group) + collect(DISTINCT head) AS bodies
UNWIND bodies AS body
MATCH (task:Task)-[part:ASSIGNED_TO]->(body)
WHERE ($roles IS NULL OR part.role IN $roles) AND ($year IS NULL OR task.year = $year)
WITH DISTINCT task, 0.0 AS score
MATCH (document:Document)-[:HAS_TASK]->(task)
WITH task, score, document ORDER BY document.date DESC, document.key, task.start LIMIT $limit
RETURN score,
       task {.key, .action, .kind, .source, .start, .end, .quote, .certainty, .reason, .section, .heading, .page, .condition, .product, .location, .participants, .deadline, .deadline_type, .deadline_start, .deadline_end, .deadline_certainty, .deadline_reason, .recurrence, .province, .year} AS task,
       document {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS document,
       [(task)-[a:ASSIGNED_TO]->(agency:Agency) | {agency: agency.key, name: agency.name, kind: agency.kind, level: agency.level,
         province: agency.province, abbr: agency.abbr, is_group: agency.is_group, role: a.role, responsible: a.responsible,
         certainty: a.certainty, reason: a.reason, quote: a.quote, start: a.start, end: a.end}] AS actors,
       [(task)-[:FOR_EVENT]->(event:Event) | event {.key, .name, .shared}] AS events,
       head([(task)-[:SUBTASK_OF]->(parent:Task) | parent {.key, .action, .quote}]) AS parent
ORDER BY document.date DESC, document.key, task.start
