// title.vi: Nhóm cơ quan chưa rõ gồm những ai
// title.en: Groups whose members are not known
// about: A group that is responsible for a task and of which no member is known.
// param provinces = null: provinces of the documents
// param limit = 200: how many
// column document: the document that it is in
// column subject: what is lacking or wrong: task, document, agency
// column detail: in words
// column quote: the words that show it
// column start: their place in the document's text
// column end: end of the words
MATCH (document:Document)-[:HAS_TASK]->(task:Task)-[part:ASSIGNED_TO]->(agency:Agency {is_group: true})
WHERE part.responsible AND ($provinces IS NULL OR document.province IN $provinces) AND NOT EXISTS { (:Agency)-[:MEMBER_OF]->(agency) }
WITH document, agency, task, part ORDER BY task.start
WITH document, agency, count(DISTINCT task) AS tasks, head(collect(task)) AS first
RETURN document {.key, .label, .province, .date} AS document, agency {.key, .name} AS subject,
       tasks + ' nhiệm vụ giao cho nhóm này; không biết thành viên' AS detail,
       first.quote AS quote, first.start AS start, first.end AS end
ORDER BY tasks DESC, document.key, agency.key
LIMIT $limit
