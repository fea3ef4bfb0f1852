#!/usr/bin/env bash
# networkx 3.4.2 and GEXF 1.3, the format's version since 2022 (2026-11-28): read_gexf finds "no <graph> element" in a file that has one, and
# version="1.3" is unknown to it; the same file in the namespace of 1.2draft is read.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check networkx==3.4.2
cd "$work"
venv/bin/python - <<'PYTHON'
import networkx

graph = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="{space}" version="{version}"><graph defaultedgetype="directed">
<nodes><node id="a" label="甲法"/><node id="b" label="乙条例"/></nodes>
<edges><edge id="0" source="b" target="a"/></edges></graph></gexf>"""


def read(space, told, **asked):
    with open("g.gexf", "w", encoding="utf-8") as file:
        file.write(graph.format(space=space, version=told))
    try:
        return sorted(networkx.read_gexf("g.gexf", **asked).edges())
    except networkx.NetworkXError as error:
        return str(error)


seen = [read("http://www.gexf.net/1.2draft", "1.2"), read("http://gexf.net/1.3", "1.3"),
        read("http://gexf.net/1.3", "1.3", version="1.3")]
print(*seen, sep="\n")
assert seen == [[("b", "a")], "No <graph> element in GEXF file.", "Unknown GEXF version 1.3."]
PYTHON
echo "as found"
