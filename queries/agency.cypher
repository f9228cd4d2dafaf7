// title.vi: Cơ quan: cấp trên, thành viên, nay là ai
// title.en: An agency: what is above it, its members, its successors
// param keys: keys of agencies
// column agency: the agency
// column above: agencies that it belongs to
// column members: known members, where it is a group
// column heads: positions that head it
// column body: the body that it heads
// column successors: who took over, by what act, from when
MATCH (agency:Agency) WHERE agency.key IN $keys
RETURN agency {.key, .name, .kind, .level, .province, .unit, .abbr, .is_group, .members_exhaustive} AS agency,
       [(agency)-[:PART_OF]->(above:Agency) | above {.key, .name}] AS above,
       [(member:Agency)-[:MEMBER_OF]->(agency) | member {.key, .name}] AS members,
       [(head:Agency)-[:HEADS]->(agency) | head {.key, .name}] AS heads,
       [(agency)-[:HEADS]->(body:Agency) | body {.key, .name}] AS body,
       [(agency)-[s:SUCCEEDED_BY]->(next:Agency) | {key: next.key, name: next.name, from: s.from, act: s.act, function: s.function}] AS successors
ORDER BY agency.key
