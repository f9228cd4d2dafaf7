"""What the graph is and where it lives: schema, store, the local Neo4j, export, analysis."""
