"""From a file to rows of the graph: read, parse, resolve, load."""
