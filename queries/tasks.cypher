// title.vi: Nhiệm vụ, với mọi điều văn bản nói về nó
// title.en: Tasks with all that is said of them
// param keys: keys of tasks
// column score: how well the index thinks it fits, or when it is due
// column task: the task with its words, place in the text and deadline
// column document: the document that holds it
// column actors: agencies with their roles, each with the words that assign it
// column events: events that the task serves
// column parent: the task that it is a part of
MATCH (task:Task) WHERE task.key IN $keys
WITH task, 0.0 AS score
MATCH (document:Document)-[:HAS_TASK]->(task)
RETURN score,
       task {.key, .action, .kind, .source, .start, .end, .quote, .certainty, .reason, .section, .heading, .page, .condition, .product, .location, .participants, .deadline, .deadline_type, .deadline_start, .deadline_end, .deadline_certainty, .deadline_reason, .recurrence, .province, .year} AS task,
       document {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS document,
       [(task)-[a:ASSIGNED_TO]->(agency:Agency) | {agency: agency.key, name: agency.name, kind: agency.kind, level: agency.level,
         province: agency.province, abbr: agency.abbr, is_group: agency.is_group, role: a.role, responsible: a.responsible,
         certainty: a.certainty, reason: a.reason, quote: a.quote, start: a.start, end: a.end}] AS actors,
       [(task)-[:FOR_EVENT]->(event:Event) | event {.key, .name, .shared}] AS events,
       head([(task)-[:SUBTASK_OF]->(parent:Task) | parent {.key, .action, .quote}]) AS parent
ORDER BY task.key
