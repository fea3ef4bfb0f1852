#!/usr/bin/env bash
# A title in simplified Chinese is tagged zh-Hans in RDF, as ELI's data about laws does. RDF holds zh-Hans and zh-hans for one tag, SPARQL's
# lang() gives a text, and a text has its case. Which one a reader keeps (2026-11-29), of the same triple in Turtle or JSON-LD:
#   rdflib 7.1.4 (PyPI)        zh-Hans: FILTER(lang(?t) = "zh-Hans") finds the title, "zh-hans" does not
#   pyoxigraph 0.4.11 (PyPI)   zh-hans: "zh-Hans" finds nothing, without an error
#   n3 1.26.0 (npm)            zh-hans
#   jsonld 8.3.3 (npm)         zh-hans
# langMatches(lang(?t), "zh-Hans") finds it in both that answer SPARQL: the only way to ask that holds everywhere.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check rdflib==7.1.4 pyoxigraph==0.4.11
npm install --silent --prefix "$work" n3@1.26.0 jsonld@8.3.3 >/dev/null
cat >"$work/try.py" <<'PYTHON'
import pyoxigraph
import rdflib

turtle = '<http://example.org/law> <http://data.europa.eu/eli/ontology#title> "渡口条例"@zh-Hans .'
asked = {tag: f'SELECT ?t {{ ?law ?p ?t FILTER(lang(?t) = "{tag}") }}' for tag in ("zh-Hans", "zh-hans")}
matched = 'SELECT ?t { ?law ?p ?t FILTER(langMatches(lang(?t), "zh-Hans")) }'

graph = rdflib.Graph().parse(data=turtle, format="turtle")
store = pyoxigraph.Store()
store.load(turtle.encode(), format=pyoxigraph.RdfFormat.TURTLE)
found = {
    name: [len(list(query(each))) for each in (*asked.values(), matched)]
    for name, query in (("rdflib", graph.query), ("pyoxigraph", store.query))
}
print("titles found by zh-Hans, zh-hans and langMatches:", found)
assert found == {"rdflib": [1, 0, 1], "pyoxigraph": [0, 1, 1]}
PYTHON
"$work/venv/bin/python" "$work/try.py"
cat >"$work/try.cjs" <<'NODE'
const assert = require("node:assert");
const { Parser } = require("n3"), jsonld = require("jsonld");
const title = "http://data.europa.eu/eli/ontology#title";
const [quad] = new Parser().parse(`<http://example.org/law> <${title}> "渡口条例"@zh-Hans .`);
const document = { "@id": "http://example.org/law", [title]: { "@value": "渡口条例", "@language": "zh-Hans" } };
jsonld.toRDF(document).then(([made]) => {
  console.log({ n3: quad.object.language, jsonld: made.object.language });
  assert.deepStrictEqual([quad.object.language, made.object.language], ["zh-hans", "zh-hans"]);
});
NODE
(cd "$work" && node try.cjs)
echo "as found"
