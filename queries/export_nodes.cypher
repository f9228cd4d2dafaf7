// title.vi: Các nút của một phần đồ thị
// title.en: Nodes of a part of the graph
// about: Documents of the selection, what they own and speak of, and agencies that have a part; everything without filters.
// param documents = null: keys of documents
// param provinces = null: provinces of the documents
// column labels: labels of the node
// column key: its key
// column properties: its properties
CALL () {
  MATCH (n) WHERE $documents IS NULL AND $provinces IS NULL AND NOT n:File
  RETURN n
  UNION
  MATCH (document:Document)
  WHERE ($documents IS NOT NULL OR $provinces IS NOT NULL)
    AND ($documents IS NULL OR document.key IN $documents) AND ($provinces IS NULL OR document.province IN $provinces)
  RETURN document AS n
  UNION
  MATCH (document:Document)-[r]-(n)
  WHERE ($documents IS NOT NULL OR $provinces IS NOT NULL) AND NOT n:File
    AND ($documents IS NULL OR document.key IN $documents) AND ($provinces IS NULL OR document.province IN $provinces)
  RETURN n
  UNION
  MATCH (document:Document)-[:HAS_TASK]->(:Task)-[:ASSIGNED_TO|FOR_EVENT]->(n)
  WHERE ($documents IS NOT NULL OR $provinces IS NOT NULL)
    AND ($documents IS NULL OR document.key IN $documents) AND ($provinces IS NULL OR document.province IN $provinces)
  RETURN n
}
RETURN DISTINCT labels(n) AS labels, n.key AS key, properties(n) AS properties
ORDER BY key, labels
