// title.vi: Nhiệm vụ có hơn một cơ quan chủ trì
// title.en: Tasks with more than one lead
// about: Two agencies, none of them a group or the head of the other, are both named as lead.
// param provinces = null: provinces of the documents
// param limit = 200: how many
// column document: the document that it is in
// column subject: what is lacking or wrong: task, document, agency
// column detail: in words
// column quote: the words that show it
// column start: their place in the document's text
// column end: end of the words
MATCH (document:Document)-[:HAS_TASK]->(task:Task)-[:ASSIGNED_TO {role: 'chu_tri'}]->(lead:Agency)
WHERE NOT coalesce(lead.is_group, false) AND ($provinces IS NULL OR document.province IN $provinces)
  AND NOT EXISTS { (lead)-[:HEADS]->(:Agency)<-[:ASSIGNED_TO {role: 'chu_tri'}]-(task) }
WITH document, task, collect(DISTINCT lead.name) AS leads
WHERE size(leads) > 1
RETURN document {.key, .label, .province, .date} AS document, task {.key, name: task.action} AS subject,
       'cùng chủ trì: ' + reduce(told = head(leads), name IN tail(leads) | told + '; ' + name) AS detail,
       task.quote AS quote, task.start AS start, task.end AS end
ORDER BY document.key, task.start
LIMIT $limit
