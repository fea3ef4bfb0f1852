#!/usr/bin/env python3
"""A graph file against the same graph in SQLite: size, and the whole-process time of the question that `yiju impact` answers.

    graph_sqlite.py YIJU GRAPH FOLDER SCRATCH

SQLite holds the same facts once (strings in a table of their own, indexes on both ends of an edge), and answers with a
recursive query through its own shell, which prints ids and nothing else: less than yiju does.
"""
import json, os, sqlite3, subprocess, sys

yiju, graph, folder, scratch = sys.argv[1:]
exported = os.path.join(scratch, "laws.json")
subprocess.run([yiju, "build", graph, "-o", exported], check=True)
whole = json.load(open(exported))

path = os.path.join(scratch, "laws.sqlite")
base = sqlite3.connect(path)
base.executescript("""
  PRAGMA page_size = 4096; PRAGMA journal_mode = OFF;
  CREATE TABLE string (id INTEGER PRIMARY KEY, text TEXT);
  CREATE TABLE node (id INTEGER PRIMARY KEY, name TEXT, parent INTEGER, kind TEXT, number INTEGER, suffix INTEGER, level INTEGER,
                     file INTEGER, begin INTEGER, end INTEGER, caption INTEGER, missing INTEGER);
  CREATE TABLE edge (id INTEGER PRIMARY KEY, start INTEGER, target INTEGER, relation INTEGER, asserted_by INTEGER, outcome INTEGER,
                     reason INTEGER, file INTEGER, line INTEGER, col INTEGER, begin INTEGER, end INTEGER, words INTEGER, grp INTEGER);
""")
strings, nodes = {}, {}
def text(value): return strings.setdefault(value, len(strings) + 1) if value else 0
for i, node in enumerate(whole["nodes"]):
    nodes[node["id"]] = i
    begin, end = node.get("span", (0, 0))
    base.execute("INSERT INTO node VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
                 (i, node["id"], nodes.get(node.get("parent")), node["kind"], node.get("number"), node.get("suffix"), node.get("level"),
                  text(node.get("file")), begin, end, text(node.get("caption")), node.get("missing")))
for i, edge in enumerate(whole["edges"]):
    proof = edge["evidence"]
    begin, end = proof.get("span", (0, 0))
    base.execute("INSERT INTO edge VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                 (i, nodes[edge["from"]], nodes[edge["to"]], text(edge["relation"]), text(edge["asserted_by"]), text(edge["outcome"]),
                  text(edge["reason"]), text(proof.get("file")), proof.get("line"), proof.get("column"), begin, end, text(proof.get("words")),
                  edge.get("group")))
base.executemany("INSERT INTO string VALUES (?,?)", ((i, value) for value, i in strings.items()))
base.executescript("""
  CREATE INDEX edge_start ON edge (start); CREATE INDEX edge_target ON edge (target);
  CREATE INDEX node_parent ON node (parent); CREATE UNIQUE INDEX node_name ON node (name);
""")
base.commit()
base.close()

# The law that most rests on; what rests on it or on a provision of it, direct and through others.
targets = {}
for edge in whole["edges"]:
    if edge["outcome"] == "resolved" and edge["from"].split("#")[0] != edge["to"].split("#")[0]:
        targets[edge["to"].split("#")[0].split("@")[0]] = targets.get(edge["to"].split("#")[0].split("@")[0], 0) + 1
law = max(targets, key=lambda title: (targets[title], title))
query = f"""WITH RECURSIVE inside(id) AS (SELECT id FROM node WHERE name = '{law}' UNION SELECT node.id FROM node JOIN inside ON node.parent = inside.id),
  rests(id) AS (SELECT id FROM inside UNION SELECT edge.start FROM edge JOIN rests ON edge.target = rests.id)
  SELECT name FROM node JOIN rests USING (id);"""
text_bytes = sum(os.path.getsize(os.path.join(root, name)) for root, _, names in os.walk(folder) for name in names)
print(f"- Text {text_bytes / 1e6:.1f} MB; graph file {os.path.getsize(graph) / 1e6:.1f} MB; SQLite {os.path.getsize(path) / 1e6:.1f} MB; "
      f"JSON {os.path.getsize(exported) / 1e6:.1f} MB")
print(f"- Question: what rests on 《{law}》; whole processes, in turns\n", flush=True)
here = os.path.dirname(os.path.abspath(__file__))
query_file = os.path.join(scratch, "impact.sql")
open(query_file, "w").write(query)
all_file = os.path.join(scratch, "all.sql")
open(all_file, "w").write("SELECT * FROM node; SELECT * FROM edge; SELECT * FROM string;")
subprocess.run([sys.executable, os.path.join(here, "paired.py"), "--rounds", "21",
                f"`sqlite3`, every row once=sqlite3 -readonly {path} '.read {all_file}'",
                f"`yiju stats`, every row once={yiju} stats {graph}",
                f"`yiju --version`, no graph={yiju} --version",
                f"`sqlite3`=sqlite3 -readonly {path} '.read {query_file}'",
                f"`yiju trace`={yiju} trace {graph} 《{law}》", f"`yiju impact`={yiju} impact {graph} 《{law}》"], check=True)
