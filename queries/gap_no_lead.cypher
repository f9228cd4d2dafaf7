// title.vi: Nhiệm vụ không rõ ai chịu trách nhiệm
// title.en: Tasks with nobody responsible
// about: Given to be done, but no agency is named as responsible. Milestones and information are not asked for one.
// param provinces = null: provinces of the documents
// param limit = 200: how many
// column document: the document that it is in
// column subject: what is lacking or wrong: task, document, agency
// column detail: in words
// column quote: the words that show it
// column start: their place in the document's text
// column end: end of the words
MATCH (document:Document)-[:HAS_TASK]->(task:Task)
WHERE task.kind IN ['assignment', 'request', 'instruction', 'unassigned'] AND ($provinces IS NULL OR document.province IN $provinces)
  AND NOT EXISTS { (task)-[part:ASSIGNED_TO]->(:Agency) WHERE part.responsible }
  AND NOT EXISTS { (task)-[:SUBTASK_OF]->(:Task)-[part:ASSIGNED_TO]->(:Agency) WHERE part.responsible }
RETURN document {.key, .label, .province, .date} AS document, task {.key, name: task.action} AS subject,
       'văn bản không nêu cơ quan chịu trách nhiệm' AS detail, task.quote AS quote, task.start AS start, task.end AS end
ORDER BY document.key, task.start
LIMIT $limit
