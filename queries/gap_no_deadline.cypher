// title.vi: Nhiệm vụ không có thời hạn
// title.en: Tasks with no deadline
// about: Only in documents that give deadlines to at least half of their tasks: there a missing one stands out.
// param provinces = null: provinces of the documents
// param limit = 200: how many
// column document: the document that it is in
// column subject: what is lacking or wrong: task, document, agency
// column detail: in words
// column quote: the words that show it
// column start: their place in the document's text
// column end: end of the words
MATCH (document:Document)-[:HAS_TASK]->(task:Task)
WHERE task.kind = 'assignment' AND ($provinces IS NULL OR document.province IN $provinces)
WITH document, collect(task) AS tasks, count(task.deadline) AS dated
WHERE dated * 2 >= size(tasks) AND size(tasks) >= 4
UNWIND [task IN tasks WHERE task.deadline IS NULL] AS task
RETURN document {.key, .label, .province, .date} AS document, task {.key, name: task.action} AS subject,
       'không có thời hạn, trong khi ' + dated + '/' + size(tasks) + ' nhiệm vụ của văn bản có' AS detail,
       task.quote AS quote, task.start AS start, task.end AS end
ORDER BY document.key, task.start
LIMIT $limit
