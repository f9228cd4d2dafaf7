// title.vi: Văn bản đề nghị dừng sự kiện
// title.en: Proposals to stop events
// about: For tasks and documents: which later document proposes to stop the event that they serve or hold.
// param documents = null: keys of documents whose events are asked for, null for all
// column event: the event
// column document: the document that proposes to stop it
// column plans: documents that hold the event
// column tasks: keys of tasks for the event
// column edge: the words of the proposal
MATCH (document:Document)-[r:PROPOSES_TO_STOP]->(event:Event)
WHERE $documents IS NULL
   OR EXISTS { (event)-[:PLANNED_IN]->(plan:Document) WHERE plan.key IN $documents }
   OR EXISTS { (event)<-[:FOR_EVENT]-(:Task)<-[:HAS_TASK]-(holder:Document) WHERE holder.key IN $documents }
   OR EXISTS { (event)<-[:CONCERNS]-(speaker:Document) WHERE speaker.key IN $documents }
RETURN event {.key, .name} AS event, document {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status} AS document,
       [(event)-[:PLANNED_IN]->(plan:Document) | plan {.key, .label}] AS plans,
       [(event)<-[:FOR_EVENT]-(task:Task) | task.key] AS tasks,
       r {.status, .date_start, .date_end, .stop_reason, .quote, .start, .end, .certainty} AS edge
ORDER BY document.date, document.key
