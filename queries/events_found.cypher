// title.vi: Sự kiện có những từ này
// title.en: Events that hold these words
// param words: Lucene query of folded syllables
// param provinces = null: provinces of the documents that speak of them
// param limit = 60: how many events
// param pool = 1500: how many hits of the index are looked through for the province
// column score: how well the index thinks it fits
// column event: the event
// column statements: what each document says of it: status, days, place, theme
// column organisers: who organises or hosts it
// column deciders: who decides whether it is held
// column plans: plans that hold it
// column parts_of: events that it is a part of
// column headings: headings of the tasks that serve it
CALL db.index.fulltext.queryNodes('search_event', $words, {limit: CASE WHEN $provinces IS NULL THEN $limit ELSE $pool END}) YIELD node AS event, score
WHERE $provinces IS NULL OR EXISTS { (speaker:Document)-[:CONCERNS|PROPOSES_TO_STOP]->(event) WHERE speaker.province IN $provinces }
WITH event, score ORDER BY score DESC, event.key LIMIT $limit
RETURN score, event {.key, .name, .shared} AS event,
       [(d:Document)-[c:CONCERNS|PROPOSES_TO_STOP]->(event) | {type: type(c), status: c.status, date_start: c.date_start, date_end: c.date_end, time: c.time, date_quote: c.date_quote, date_sentence: c.date_sentence, recurrence: c.recurrence, place: c.place, theme: c.theme, stop_reason: c.stop_reason, section: c.section, certainty: c.certainty, quote: c.quote, start: c.start, end: c.end, heading: head([(d)-[:HAS_TASK]->(t:Task) WHERE t.heading IS NOT NULL AND (t.start <= c.start AND c.start < t.end OR t.section = c.section) | t.heading]), document: d {.key, .label, .province, .date, .year, .title, .issuer_name}}] AS statements,
       [(event)-[o:ORGANISED_BY]->(a:Agency) | {agency: a.key, name: a.name, role: o.role, certainty: o.certainty, source: o.source}] AS organisers,
       [(event)-[o:DECIDED_BY]->(a:Agency) | {agency: a.key, name: a.name, quote: o.quote, source: o.source, certainty: o.certainty}] AS deciders,
       [(event)-[:PLANNED_IN]->(p:Document) | p {.key, .label, .status}] AS plans,
       [(event)-[:PART_OF]->(whole:Event) | whole {.key, .name}] AS parts_of,
       [(event)<-[:FOR_EVENT]-(served:Task) WHERE served.heading IS NOT NULL | served.heading] AS headings
ORDER BY score DESC, event.key
