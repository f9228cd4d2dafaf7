// title.vi: Nhiệm vụ của cơ quan này có những từ này
// title.en: Tasks of an agency that hold these words
// about: As tasks_found, of the tasks in which one of the agencies has a part, itself, through its head or through a group whose member it is known to be.
// param agencies: keys of agencies
// param words: Lucene query of folded syllables
// param roles = null: list of role codes, null for all
// param year = null: year of the document
// param documents = null: keys of documents, null for all
// param limit = 80: how many tasks
// param pool = 4000: how many hits of the index are looked through
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
CALL db.index.fulltext.queryNodes('search_task', $words, {limit: $pool}) YIELD node AS task, score
WHERE ($year IS NULL OR task.year = $year)
  AND EXISTS { (task)-[part:ASSIGNED_TO]->(body:Agency) WHERE body IN bodies AND ($roles IS NULL OR part.role IN $roles) }
MATCH (document:Document)-[:HAS_TASK]->(task) WHERE $documents IS NULL OR document.key IN $documents
WITH task, document, score ORDER BY score DESC, task.key LIMIT $limit
RETURN score,
       task {.key, .kind, .quote, .action, .start, .section, .heading, .condition, .product, .location, .participants, .deadline, .deadline_end,
         .year} AS task,
       document {.key, .kind, .kind_name, .so_ky_hieu, .title, .issuer_name, .year, .province} AS document,
       [(task)-[a:ASSIGNED_TO]->(agency:Agency) | {name: agency.name, role: a.role, responsible: a.responsible}] AS actors,
       [(task)-[:FOR_EVENT]->(event:Event) | event {.name}] AS events,
       head([(task)-[:SUBTASK_OF]->(parent:Task) | parent {.quote}]) AS parent
ORDER BY score DESC, task.key
