// title.vi: Nhiệm vụ có thời hạn
// title.en: Tasks with a deadline
// about: In the order of the last day; recurring ones and those without a day come last.
// param from = null: first day (ISO), null for all
// param to = null: last day (ISO), null for all
// param provinces = null: list of provinces
// param agencies = null: keys of agencies
// param documents = null: keys of documents
// param limit = 1000: how many tasks
// column score: how well the index thinks it fits, or when it is due
// column task: the task with its words, place in the text and deadline
// column document: the document that holds it
// column actors: agencies with their roles, each with the words that assign it
// column events: events that the task serves
// column parent: the task that it is a part of
MATCH (task:Task)
WHERE task.deadline IS NOT NULL
  AND ($provinces IS NULL OR task.province IN $provinces)
  AND ($documents IS NULL OR task.source IN $documents)
  AND ($from IS NULL OR task.deadline_end >= $from)
  AND ($to IS NULL OR task.deadline_end <= $to)
  AND ($agencies IS NULL OR EXISTS { (task)-[:ASSIGNED_TO]->(due:Agency) WHERE due.key IN $agencies })
WITH task, 0.0 AS score ORDER BY task.deadline_end, task.key LIMIT $limit
MATCH (document:Document)-[:HAS_TASK]->(task)
RETURN score,
       task {.key, .action, .kind, .source, .start, .end, .quote, .certainty, .reason, .section, .heading, .page, .condition, .product, .location, .participants, .deadline, .deadline_type, .deadline_start, .deadline_end, .deadline_certainty, .deadline_reason, .recurrence, .province, .year} AS task,
       document {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS document,
       [(task)-[a:ASSIGNED_TO]->(agency:Agency) | {agency: agency.key, name: agency.name, kind: agency.kind, level: agency.level,
         province: agency.province, abbr: agency.abbr, is_group: agency.is_group, role: a.role, responsible: a.responsible,
         certainty: a.certainty, reason: a.reason, quote: a.quote, start: a.start, end: a.end}] AS actors,
       [(task)-[:FOR_EVENT]->(event:Event) | event {.key, .name, .shared}] AS events,
       head([(task)-[:SUBTASK_OF]->(parent:Task) | parent {.key, .action, .quote}]) AS parent
ORDER BY task.deadline_end IS NULL, task.deadline_end, task.key
