#!/usr/bin/env python3
"""What one would write in an afternoon: every 《title》第X条 of a folder as an edge of a networkx graph. Resolves nothing."""
import pathlib, re, sys

import networkx

citation = re.compile(r"《([^《》]+)》(第[一二三四五六七八九十百千零]+条)?")

graph = networkx.DiGraph()
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.md")):
    text = path.read_text(encoding="utf-8", errors="replace")
    title = text.lstrip("\ufeff# ").split("\n", 1)[0].strip()
    for match in citation.finditer(text):
        graph.add_edge(title, match[1] + (match[2] or ""))
print(graph.number_of_nodes(), "nodes", graph.number_of_edges(), "edges")
