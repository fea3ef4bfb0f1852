#!/usr/bin/env bash
# igraph 1.0.0 (Python) reads GraphML (2026-11-27): an attribute that is declared as int comes as a floating number, so that a line 5 is 5.0, and one
# that a node does not have comes as an empty text where it is a string and as NaN where it is a number. networkx 3.4.2 keeps the int
# and leaves out what is not there.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check igraph==1.0.0 networkx==3.4.2
cat >"$work/g.graphml" <<'XML'
<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
 <key id="t" for="node" attr.name="title" attr.type="string" />
 <key id="l" for="node" attr.name="line" attr.type="int" />
 <graph id="G" edgedefault="directed">
  <node id="n0"><data key="t">甲法</data><data key="l">5</data></node>
  <node id="n1" />
  <edge source="n0" target="n1" />
 </graph>
</graphml>
XML
"$work/venv/bin/python" - "$work/g.graphml" <<'PYTHON'
import math
import sys

import igraph
import networkx

one, two = (node.attributes() for node in igraph.Graph.Read_GraphML(sys.argv[1]).vs)
print("igraph:", one, two)
assert type(one["line"]) is float and one["line"] == 5.0
assert two["title"] == "" and math.isnan(two["line"])
other = dict(networkx.read_graphml(sys.argv[1]).nodes(data=True))
print("networkx:", other)
assert other == {"n0": {"title": "甲法", "line": 5}, "n1": {}}
PYTHON
echo "as found"
