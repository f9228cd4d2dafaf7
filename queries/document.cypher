// title.vi: Một văn bản và mọi điều nó nói
// title.en: A document with everything it says
// param key: key of the document
// column document: the document, with its text and warnings where it is loaded
// column issuers: issuing agencies with certainty
// column signers: who signed it
// column addressees: to whom it is addressed
// column recipients: who gets a copy, and for what
// column relations: what it says of other documents
// column mentions: each mention of another document
// column concerns: events that it speaks of
// column stops: events that it proposes to stop
// column targets: quantities that it sets
MATCH (document:Document {key: $key})
RETURN document {.key, .label, .kind, .kind_name, .number, .symbol, .so_ky_hieu, .number_status, .status, .title, .issuer, .issuer_name, .level, .province, .date, .date_precision, .year, .place, .file, .legal_status, .effective, .effective_quote, .text, .warnings, .sha256} AS document,
       [(document)-[r:ISSUED_BY]->(a:Agency) | {agency: a.key, name: a.name, certainty: r.certainty, reason: r.reason, quote: r.quote, start: r.start, end: r.end}] AS issuers,
       [(document)-[s:SIGNED_BY]->(p:Person) | {name: p.name, position: s.position, capacity: s.capacity, on_behalf_of: s.on_behalf_of, on_behalf_of_name: s.on_behalf_of_name, quote: s.quote, start: s.start, end: s.end}] AS signers,
       [(document)-[r:ADDRESSED_TO]->(a:Agency) | {agency: a.key, name: a.name, quote: r.quote, start: r.start, end: r.end}] AS addressees,
       [(document)-[r:SENT_TO]->(a:Agency) | {agency: a.key, name: a.name, purpose: r.purpose, purpose_raw: r.purpose_raw, quote: r.quote, start: r.start, end: r.end}] AS recipients,
       [(document)-[r:BASED_ON|IMPLEMENTS|PROPOSED_IN|APPROVES|PROMULGATES|CITES|GUIDED_BY|ATTACHES|AMENDS|REPLACES|REPEALS]->(other:Document) | {type: type(r), relation: r.relation, clause: r.clause, certainty: r.certainty, reason: r.reason, quote: r.quote, start: r.start, end: r.end, source: r.source, key: other.key, label: other.label, status: other.status}] AS relations,
       [(document)-[m:MENTIONS]->(other:Document) | {mention: m.mention, form: m.form, relation: m.relation, section: m.section, quote: m.quote, start: m.start, end: m.end, certainty: m.certainty, key: other.key, label: other.label, status: other.status}] AS mentions,
       [(document)-[c:CONCERNS]->(e:Event) | {key: e.key, name: e.name, shared: e.shared, status: c.status, date_start: c.date_start, date_end: c.date_end, time: c.time, date_quote: c.date_quote, date_sentence: c.date_sentence, place: c.place, theme: c.theme, quote: c.quote, start: c.start, end: c.end}] AS concerns,
       [(document)-[c:PROPOSES_TO_STOP]->(e:Event) | {key: e.key, name: e.name, status: c.status, date_start: c.date_start, date_end: c.date_end, stop_reason: c.stop_reason, quote: c.quote, start: c.start, end: c.end}] AS stops,
       [(document)-[:SETS]->(t:Target) | t {.key, .value, .unit, .comparator, .subject, .object, .year, .quote, .start, .end, .section}] AS targets
