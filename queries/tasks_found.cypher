// title.vi: Nhiệm vụ có những từ này
// title.en: Tasks that hold these words
// about: Full text through the index of tasks (folded syllables), as much of each task as ranking needs; the query tasks tells the rest.
// param words: Lucene query of folded syllables
// param provinces = null: list of provinces, null for all
// param names = []: patterns for the names of these provinces: tasks of central documents that say one count as theirs
// param limit = 80: how many tasks
// param pool = 1500: how many hits of the index are looked through for the province
// column score: how well the index thinks it fits, or when it is due
// column task: the task with its words, place in the text and deadline
// column document: the document that holds it
// column actors: agencies with their roles, each with the words that assign it
// column events: events that the task serves
// column parent: the task that it is a part of
CALL db.index.fulltext.queryNodes('search_task', $words, {limit: CASE WHEN $provinces IS NULL THEN $limit ELSE $pool END}) YIELD node AS task, score
WHERE $provinces IS NULL OR task.province IN $provinces
   OR (task.province IS NULL AND any(name IN $names WHERE task.search =~ name))
WITH task, score ORDER BY score DESC, task.key LIMIT $limit
MATCH (document:Document)-[:HAS_TASK]->(task)
RETURN score,
       task {.key, .kind, .quote, .action, .start, .section, .heading, .condition, .product, .location, .participants, .deadline, .deadline_end,
         .year} AS task,
       document {.key, .kind, .kind_name, .so_ky_hieu, .title, .issuer_name, .year, .province} AS document,
       [(task)-[a:ASSIGNED_TO]->(agency:Agency) | {name: agency.name, role: a.role, responsible: a.responsible}] AS actors,
       [(task)-[:FOR_EVENT]->(event:Event) | event {.name}] AS events,
       head([(task)-[:SUBTASK_OF]->(parent:Task) | parent {.quote}]) AS parent
ORDER BY score DESC, task.key
