"""Opens exports in the programs that they are for.

    exports_test.py YIJU light NODE NODE_MODULES    igraph, networkx, cobalt, a JSON-LD processor, graphology (requirements.txt, package.json)
    exports_test.py YIJU java JARS                  Gephi, POI and Jena (java/pom.xml)
    exports_test.py YIJU neo4j JARS                 Neo4j: the Cypher script, and its own importer of CSV (neo4j/pom.xml)

The corpus has titles with quotes, markup and formulas, several citations of one place by one article, and dates. What each peer
counts is held against JSON Lines. Ends with 1 where something is wrong.
"""
import json
import os
import subprocess
import sys
import tempfile

YIJU, PART = sys.argv[1:3]
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))
from checks import check, end, write
HOSTILE = ["</script><img onerror=alert(1)>", "\"quoted\" & <b>", "=cmd()", "it's \\ a title"]


def run(*arguments):
    done = subprocess.run([YIJU, *arguments], capture_output=True, cwd=folder)
    check(done.returncode in (0, 1), "%s: %s" % (" ".join(arguments), done.stderr.decode()))
    return done.stdout


def make_corpus():
    write(folder, "corpus/draft.md", """# 临江市算力条例（草案）

第一条 为了促进算力利用，根据《临海省算力条例》第三条，制定本条例。

第二条 算力交易依照《临海省算力条例》第四条执行；违反《临海省算力条例》第四条的，依照前条处理。
""")
    write(folder, "corpus/临海省算力条例(2024-05-01).md", """# 临海省算力条例

（2024年5月1日临海省第十四届人民代表大会常务委员会第九次会议通过　自2024年7月1日起施行）

第一条 本条例规范算力。

第二条 本条例所称算力，是指计算的能力。

第三条 市可以制定算力条例。

第四条 交易应当安全：
（一）分类；
（二）分级。
""")
    write(folder, "corpus/draft.basis.tsv", "# draft: 临江市算力条例（草案）\narticle\tinstrument\tprovision\trelation\twhy\tasserted_by\n" +
          "".join("2\t%s\t\tcites\t@note\tanalyst\n" % title for title in HOSTILE))


class Truth:
    """The graph as `yiju build` writes it, with the edges from each provision to what it holds, as exports show it."""
    def __init__(self):
        lines = [json.loads(line) for line in run("export", "corpus", "--format", "jsonl").decode().splitlines()]
        self.nodes = [line for line in lines if line["type"] == "node"]
        self.edges = [line for line in lines if line["type"] == "edge"]
        self.labels = sorted(node["label"] for node in self.nodes)
        self.relations = sorted(edge["relation"] for edge in self.edges)


def check_igraph(truth):
    import igraph
    graph = igraph.Graph.Read_GraphML(os.path.join(folder, "g.graphml"))
    check((graph.vcount(), graph.ecount()) == (len(truth.nodes), len(truth.edges)), "igraph counts %d, %d" % (graph.vcount(), graph.ecount()))
    check(sorted(graph.vs["label"]) == truth.labels, "labels in igraph")
    check(sorted(graph.es["relation"]) == truth.relations, "relations in igraph")
    check(set(graph.vs["loaded"]) == {True, False}, "booleans in igraph are booleans")


def check_networkx(truth):
    import networkx
    for name, read in (("g.gexf", networkx.read_gexf), ("g.graphml", networkx.read_graphml)):
        path = os.path.join(folder, name)
        if name == "g.gexf" and "1.3" not in networkx.readwrite.gexf.GEXF.versions:   # networkx knows 1.2, which of ours differs in names
            text = open(path, encoding="utf-8").read().replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
            path = path + ".12"
            open(path, "w", encoding="utf-8").write(text.replace('version="1.3"', 'version="1.2"'))
        graph = read(path)
        check(graph.is_multigraph(), "%s: two citations of one place stay two in networkx" % name)
        check((len(graph), graph.number_of_edges()) == (len(truth.nodes), len(truth.edges)), "networkx counts of %s" % name)
        check(sorted(data["label"] for _, data in graph.nodes(data=True)) == truth.labels, "labels of %s" % name)


def check_cobalt():
    """What is dated opens; the draft has no date, and cobalt takes no work without one (findings/cobalt-work-without-date.sh)."""
    from cobalt import Act
    opened = {}
    for name in os.listdir(os.path.join(folder, "akn")):
        text = open(os.path.join(folder, "akn", name), encoding="utf-8").read()
        if "<act" not in text:
            continue
        act = Act(text)
        opened[act.frbr_uri.work_uri()] = (act.frbr_uri.date, act.frbr_uri.number, act.language, str(act.expression_date))
    wanted = {"/akn/cn/act/2024-05-01/临海省算力条例": ("2024-05-01", "临海省算力条例", "zho", "2024-05-01")}
    check(opened == wanted, "cobalt opens %s" % opened)


def check_annotations():
    """Every key of an annotation is a term of its context: expanded, none is lost."""
    from pyld import jsonld
    notes = json.loads(run("export", "corpus", "--format", "annotation"))
    vocabulary = {"@context": {"@vocab": "urn:anno:", "id": "@id", "type": "@type"}}   # stands for the published one, which is not fetched
    def load(url, _):
        check(url == "http://www.w3.org/ns/anno.jsonld", "context %s" % url)
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": vocabulary}
    expanded = jsonld.expand(notes, {"documentLoader": load, "base": "https://example.org/"})
    text = json.dumps(expanded, ensure_ascii=False)
    for word in ("provision", "relation", "outcome", "reason"):
        check("urn:x-yiju:vocabulary:" + word in text, "%s has an IRI" % word)
    check("http://purl.org/dc/terms/title" in text, "title has an IRI")
    sources = [note["target"]["source"] for note in notes["first"]["items"]]
    check(sources and all(" " not in source for source in sources), "sources are IRIs: %s" % sources)


def check_sarif():
    import jsonschema
    log = json.loads(run("check", os.path.join(folder, "corpus"), "--format", "sarif"))
    schema = os.environ.get("YIJU_SHARED", os.path.join(HERE, "..", "..", "..", "shared")) + "/schemas/sarif-schema-2.1.0.json"
    if os.path.exists(schema):
        rules = json.load(open(schema))
        wrong = [error.message for error in jsonschema.validators.validator_for(rules)(rules).iter_errors(log)]
        check(not wrong, "SARIF: %s" % wrong[:3])
    else:
        print("SKIPPED: SARIF against its schema: ../shared is missing")
    driver = log["runs"][0]["tool"]["driver"]
    check(driver.get("version"), "SARIF names the version")
    uris = {place["physicalLocation"]["artifactLocation"]["uri"] for result in log["runs"][0]["results"] for place in result["locations"]}
    check(uris and all(uri.startswith("file:///") for uri in uris), "URIs of an absolute folder: %s" % uris)


def check_graphology(truth, node, modules):
    done = subprocess.run([node, os.path.join(HERE, "graphology.cjs"), modules, folder], capture_output=True)
    if done.returncode != 0:
        check(False, "graphology: %s" % done.stderr.decode())
        return
    for name, found in json.loads(done.stdout).items():
        check((found["order"], found["size"]) == (len(truth.nodes), len(truth.edges)), "graphology counts of %s" % name)
        check(sorted(found["labels"]) == truth.labels, "graphology: labels of %s" % name)
        check(sorted(found["relations"]) == truth.relations, "graphology: relations of %s" % name)
        check(set(map(type, found["loaded"])) == {bool}, "graphology: booleans of %s" % name)


def java(jars, program):
    done = subprocess.run(["java", "-Djava.awt.headless=true", "-Xmx1g", "-cp", jars + "/*", os.path.join(HERE, program), folder], capture_output=True)
    if done.returncode != 0:
        check(False, "%s: %s" % (program, done.stderr.decode()[-3000:]))
        return None
    return json.loads(done.stdout.decode().strip().splitlines()[-1])


def check_java(truth, jars):
    run("table", "corpus", "--format", "xlsx", "-o", "t.xlsx")
    run("table", "corpus", "--format", "docx", "-o", "t.docx")
    run("export", "corpus", "--format", "eli", "-o", "g.jsonld")
    run("export", "corpus", "--format", "turtle", "-o", "g.ttl")
    found = java(jars, "java/Peers.java")
    if not found:
        return
    for name in ("gexf", "graphml"):
        check(found[name]["nodes"] == len(truth.nodes), "Gephi counts nodes of %s: %s" % (name, found[name]))
        check(found[name]["edges"] == len(truth.edges), "Gephi counts edges of %s: %s" % (name, found[name]))
        check(sorted(found[name]["labels"]) == truth.labels, "Gephi: labels of %s" % name)
    check(found["jsonld"] == found["turtle"] > 50, "Jena reads as many triples of JSON-LD as of Turtle: %s" % found)
    check(found["same"], "Jena finds JSON-LD and Turtle the same graph")
    rows = len(json.loads(run("table", "corpus", "--format", "json"))["rows"])
    check(found["xlsx"] >= rows + 1 and found["docx"] >= rows + 1, "POI reads the %d rows of the tables: %s" % (rows, found))


def check_neo4j(truth, jars):
    run("export", "corpus", "--format", "cypher", "-o", "g.cypher")
    run("export", "corpus", "--format", "neo4j", "-o", "neo4j")
    found = java(jars, "neo4j/Database.java")
    if not found:
        return
    wanted = {
        "nodes": len(truth.nodes), "edges": len(truth.edges), "labels": truth.labels, "cites": truth.relations.count("cites"),
        "instruments": sum(node["kind"] == "instrument" for node in truth.nodes),
        "loaded": str(sum(node["loaded"] for node in truth.nodes)),   # counts only what is a boolean
        "year": "2024",                                               # asks a date for its year
        "line": str(max(edge["line"] for edge in truth.edges if edge["relation"] == "cites") + 1),   # adds to a number
    }
    for way in ("cypher", "csv"):
        found[way]["labels"].sort()
        check(found[way] == wanted, "Neo4j by %s: %s, not %s" % (way, found[way], wanted))


with tempfile.TemporaryDirectory() as folder:
    make_corpus()
    truth = Truth()
    for kind in ("graphml", "gexf"):
        run("export", "corpus", "-o", "g." + kind)
    if PART == "light":
        run("export", "corpus", "--format", "akn", "-o", "akn")
        check_igraph(truth)
        check_networkx(truth)
        check_cobalt()
        check_annotations()
        check_sarif()
        check_graphology(truth, *sys.argv[3:5])
    elif PART == "java":
        check_java(truth, sys.argv[3])
    else:
        check_neo4j(truth, sys.argv[3])
end()
