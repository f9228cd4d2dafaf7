// title.vi: Các liên kết giữa những nút đã chọn
// title.en: Edges between selected nodes
// param keys: keys of the nodes, as export_nodes gives them
// column type: kind of the edge
// column start: key of its start
// column start_labels: labels of its start
// column end: key of its end
// column end_labels: labels of its end
// column properties: its properties
MATCH (a)-[r]->(b)
WHERE a.key IN $keys AND b.key IN $keys AND NOT a:File AND NOT b:File
RETURN type(r) AS type, a.key AS start, labels(a) AS start_labels, b.key AS end, labels(b) AS end_labels,
       properties(r) AS properties
ORDER BY start, type, end, r.source, r.start
