// title.vi: Nhiệm vụ của những văn bản này có những từ này
// title.en: Tasks of these documents that hold these words
// about: As tasks_found, of a few documents and of all their tasks, however many others hold the words.
// param documents: keys of documents
// param weights: list of folded words, each with its weight: {word, weight}
// param limit = 80: how many tasks
// column score: weight of the words that it holds
// column task: the task with its words, place in the text and deadline
// column document: the document that holds it
// column actors: agencies with their roles, each with the words that assign it
// column events: events that the task serves
// column parent: the task that it is a part of
MATCH (document:Document)-[:HAS_TASK]->(task:Task) WHERE document.key IN $documents
WITH document, task, reduce(sum = 0.0, one IN $weights | sum + CASE WHEN task.search CONTAINS one.word THEN one.weight ELSE 0.0 END) AS score
WHERE score > 0
WITH document, task, score ORDER BY score DESC, task.key LIMIT $limit
RETURN score,
       task {.key, .kind, .quote, .action, .start, .section, .heading, .condition, .product, .location, .participants, .deadline, .deadline_end,
         .year} AS task,
       document {.key, .kind, .kind_name, .so_ky_hieu, .title, .issuer_name, .year, .province} AS document,
       [(task)-[a:ASSIGNED_TO]->(agency:Agency) | {name: agency.name, role: a.role, responsible: a.responsible}] AS actors,
       [(task)-[:FOR_EVENT]->(event:Event) | event {.name}] AS events,
       head([(task)-[:SUBTASK_OF]->(parent:Task) | parent {.quote}]) AS parent
ORDER BY score DESC, task.key
