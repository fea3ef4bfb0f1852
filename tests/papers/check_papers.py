"""Opens what yiju writes in the things that it is for: networkx, SQLite, rdflib, openpyxl, python-docx, LibreOffice.

    check_papers.py YIJU

A corpus with hostile titles is made in a temporary folder. A module or program that is missing is skipped, loudly. Ends
with 1 where something is wrong.
"""
import csv
import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from urllib.parse import unquote

YIJU = os.path.abspath(sys.argv[1])
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))
from checks import check, end, failures, write
HOSTILE = "</script><img onerror=alert(1)>"
QUOTED = "\"quoted\" & <b>"
FORMULA = "=cmd()"
skipped = []


def module(name):
    try:
        return __import__(name)
    except ImportError:
        skipped.append(name)
        print("SKIPPED: python module", name, "is missing")
        return None


def run(*arguments, status=0):
    done = subprocess.run([YIJU, *arguments], capture_output=True, cwd=folder)
    check(done.returncode == status, "%s ends with %d: %s" % (" ".join(arguments), done.returncode, done.stderr.decode()))
    return done.stdout


def make_corpus():
    write(folder, "corpus/draft.md", """# 临江市数据条例（草案）

## 第一章 总则

**第一条** 为了促进数据流通，根据《临海省数据流通条例》第三条，制定本条例。

**第二条** 本市鼓励数据利用。

## 第二章 流通

**第三条** 数据交易依照《临海省数据流通条例》第五条第二款、第四条的规定执行。

**第四条** 数据出境依照前条和《临海省数据出境办法》的规定执行。
""")
    write(folder, "corpus/临海省数据流通条例(2024-05-01).md", """# 临海省数据流通条例

（2024年5月1日临海省第十四届人民代表大会常务委员会第九次会议通过　自2024年7月1日起施行）

第一条 本条例规范数据流通。

第二条 本条例所称数据，是指数字化的记录。

第三条 市可以制定数据条例。

第四条 交易应当安全。
（一）分类；
（二）分级。

第五条 数据分为公共数据和其他数据。
公共数据依法开放。
""")
    write(folder, "corpus/draft.basis.tsv", "# draft: 临江市数据条例（草案）\narticle\tinstrument\tprovision\trelation\twhy\tasserted_by\n"
          "3\t临海省数据流通条例\t第四条\timplements\t=安全要求\tanalyst\n" +
          "".join("4\t%s\t\tcites\t@note\tanalyst\n" % title for title in (HOSTILE, QUOTED, FORMULA)))


def check_graphml():
    run("export", "corpus", "-o", "g.graphml")
    networkx = module("networkx")
    if not networkx:
        return
    graph = networkx.read_graphml(os.path.join(folder, "g.graphml"))
    labels = {data["label"]: name for name, data in graph.nodes(data=True)}
    check("《%s》" % HOSTILE in labels, "GraphML keeps a hostile title as it is")
    check("《临江市数据条例（草案）》第二条" in labels, "GraphML has the articles")
    check(graph.is_directed(), "GraphML is directed")
    relations = {data["relation"] for _, _, data in graph.edges(data=True)}
    check({"contains", "based_on", "implements", "cites"} <= relations, "GraphML relations: %s" % relations)
    check(all(isinstance(data["loaded"], bool) for _, data in graph.nodes(data=True)), "GraphML booleans are booleans")


def check_gexf():
    run("export", "corpus", "-o", "g.gexf")
    path = os.path.join(folder, "g.gexf")
    root = ET.parse(path).getroot()
    space = {"g": "http://gexf.net/1.3"}
    nodes = root.findall(".//g:node", space)
    declared = {a.get("id") for a in root.findall(".//g:attribute", space)}
    used = {v.get("for") for v in root.findall(".//g:attvalue", space)}
    check(used <= declared, "GEXF declares every attribute: %s" % (used - declared))
    check(len({n.get("id") for n in nodes}) == len(nodes), "GEXF ids are unique")
    networkx = module("networkx")
    if not networkx:
        return
    from networkx.readwrite.gexf import GEXF
    text = open(path, encoding="utf-8").read()
    if "1.3" not in GEXF.versions:
        # Of what we write, 1.3 differs from 1.2 in its names only; Debian's networkx knows 1.2.
        text = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace('version="1.3"', 'version="1.2"')
    graph = networkx.read_gexf(io.BytesIO(text.encode()))
    edges = root.findall(".//g:edge", space)
    check(len(graph) == len(nodes) and graph.number_of_edges() == len(edges) > 10, "networkx reads all of the GEXF")
    labels = {data["label"] for _, data in graph.nodes(data=True)}
    check("《%s》" % HOSTILE in labels, "GEXF keeps a hostile title as it is")
    check(all(data["viz"]["size"] > 0 and "color" in data["viz"] for _, data in graph.nodes(data=True)), "GEXF viz")
    check({"contains", "based_on"} <= {data["relation"] for _, _, data in graph.edges(data=True)}, "GEXF relations")


def check_sqlite():
    run("export", "corpus", "-o", "g.sqlite")
    base = sqlite3.connect(os.path.join(folder, "g.sqlite"))
    check(base.execute("pragma integrity_check").fetchall() == [("ok",)], "SQLite is sound")
    try:
        found = base.execute("SELECT node.label FROM search JOIN node ON node.rowid = search.rowid WHERE search MATCH "
                             "'数据流通条'").fetchall()
        check(("《临海省数据流通条例》",) in found, "full-text search finds a title: %s" % found)
    except sqlite3.OperationalError as error:
        skipped.append("FTS5 trigram")
        print("SKIPPED: full-text search:", error)
    dates = base.execute("SELECT effective FROM node WHERE id = '临海省数据流通条例'").fetchall()
    check(dates == [("2024-07-01",)], "days in SQLite are text: %s" % dates)
    rows = base.execute("SELECT relation, to_label, asserted_by FROM relation WHERE from_label LIKE '%第三条%'").fetchall()
    check(("implements", "《临海省数据流通条例》第四条", "analyst") in rows, "SQLite view: %s" % rows)
    check(base.execute("SELECT count(*) FROM node WHERE instrument = ?", (HOSTILE,)).fetchone()[0] == 1, "hostile title in SQLite")


def check_eli():
    run("export", "corpus", "--format", "eli", "-o", "g.jsonld")
    run("export", "corpus", "--format", "turtle", "-o", "g.ttl")
    if not module("rdflib"):
        return
    import rdflib
    from rdflib.compare import isomorphic
    one = rdflib.Graph().parse(os.path.join(folder, "g.jsonld"), format="json-ld")
    two = rdflib.Graph().parse(os.path.join(folder, "g.ttl"), format="turtle")
    check(len(one) > 50 and isomorphic(one, two), "JSON-LD and Turtle say the same: %d and %d triples" % (len(one), len(two)))
    eli = rdflib.Namespace("http://data.europa.eu/eli/ontology#")
    draft = rdflib.URIRef("urn:x-yiju:临江市数据条例（草案）#1/1")
    check((None, eli.based_on, rdflib.URIRef("urn:x-yiju:临海省数据流通条例#3")) in one, "eli:based_on")
    check((None, rdflib.RDF.type, eli.LegalResourceSubdivision) in one, "subdivisions")
    titles = {str(o) for o in one.objects(None, eli.title)}
    check("《%s》" % HOSTILE in titles, "hostile title in RDF")
    check(draft is not None, "")


def check_text_formats():
    for line in run("export", "corpus", "--format", "jsonl").decode().splitlines():
        json.loads(line)
    cypher = run("export", "corpus", "--format", "cypher").decode()
    check(cypher.startswith("CREATE CONSTRAINT") and cypher.count("MERGE") > 10, "Cypher: constraint first")
    run("export", "corpus", "--format", "neo4j", "-o", "neo4j")
    for name, first in (("nodes.csv", "id:ID"), ("relationships.csv", ":START_ID")):
        data = open(os.path.join(folder, "neo4j", name), "rb").read()
        check(data.startswith(first.encode()), "Neo4j %s has no byte order mark" % name)
        rows = list(csv.reader(io.StringIO(data.decode())))
        check(len({len(row) for row in rows}) == 1, "Neo4j %s: rows of one length" % name)
    run("export", "corpus", "--format", "gephi", "-o", "gephi")
    rows = list(csv.DictReader(open(os.path.join(folder, "gephi", "edges.csv"), encoding="utf-8")))
    check(rows and rows[0]["Type"] == "Directed" and "Source" in rows[0], "Gephi edges")
    if shutil.which("dot"):
        run("export", "corpus", "-o", "g.dot")
        done = subprocess.run(["dot", "-Tsvg", "g.dot"], cwd=folder, capture_output=True)
        check(done.returncode == 0 and b"<img" not in done.stdout, "dot draws the DOT: %s" % done.stderr.decode())


def is_valid_akn(path):
    grammar = os.path.join(HERE, "akn_subset.rng")
    done = subprocess.run(["xmllint", "--noout", "--relaxng", grammar, path], capture_output=True)
    return done.returncode == 0, done.stderr.decode()[:2000]


def check_akn_grammar(paths):
    """Every file is of our part of the standard, and the grammar refuses what the standard refuses."""
    if not shutil.which("xmllint"):
        skipped.append("xmllint")
        print("SKIPPED: Akoma Ntoso against its grammar: xmllint is missing")
        return
    for path in paths:
        valid, why = is_valid_akn(path)
        check(valid, "%s is Akoma Ntoso: %s" % (os.path.basename(path), why))
    texts = [open(path, encoding="utf-8").read() for path in paths]
    text = next(text for text in texts if "<chapter" in text)
    breaks = {
        "meta behind body": lambda t: re.sub("(<meta>.*</meta>)(.*</body>)", r"\2\1", t, flags=re.S),
        "no name": lambda t: re.sub(r'<(act|bill) name="\w+"', r"<\1", t),
        "FRBRuri before FRBRthis": lambda t: re.sub("(<FRBRthis[^>]*>)(<FRBRuri[^>]*>)", r"\2\1", t),
        "no FRBRdate": lambda t: re.sub("<FRBRdate[^>]*>", "", t, count=1),
        "a date that is none": lambda t: re.sub('date="[^"]*"', 'date="2024-13-01"', t, count=1),
        "no source": lambda t: t.replace(' source="#yiju"', "", 1),
        "words in the body": lambda t: t.replace("<body>", "<body>词", 1),
        "a paragraph of HTML in the body": lambda t: t.replace("<body>", "<body><p>词</p>", 1),
        "content beside what is below": lambda t: t.replace("</chapter>", "<content><p>词</p></content></chapter>", 1),
        "heading behind content": lambda t: t.replace("</content>", "</content><heading>词</heading>", 1),
        "an eId with a blank": lambda t: t.replace('eId="art_1"', 'eId="art 1"', 1),
        "a ref to nowhere": lambda t: re.sub('<ref href="[^"]*"', "<ref", t, count=1),
        "an unknown element": lambda t: t.replace("<num>", "<number>", 1).replace("</num>", "</number>", 1),
        "an empty body": lambda t: re.sub("<body>.*</body>", "<body/>", t, flags=re.S),
    }
    for what, change in breaks.items():
        write(folder, "broken.xml", change(text))
        valid, _ = is_valid_akn(os.path.join(folder, "broken.xml"))
        check(change(text) != text and not valid, "the grammar refuses %s" % what)


def check_akn():
    run("export", "corpus", "--format", "akn", "-o", "akn")
    # Official documents, headings, notes, signatures: what the small corpus has not.
    run("export", os.path.join(HERE, "..", "..", "corpus", "guangdong-ai"), "--format", "akn", "-o", "akn-guangdong")
    paths = [os.path.join(folder, where, name) for where in ("akn", "akn-guangdong")
             for name in sorted(os.listdir(os.path.join(folder, where)))]
    check_akn_grammar(paths)
    space = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
    for path in paths:
        name = os.path.basename(path)
        root = ET.parse(path).getroot()
        ids = [e.get("eId") for e in root.iter() if e.get("eId")]
        check(len(ids) == len(set(ids)), "eIds of %s are unique" % name)
        text = root[0]
        body = text.find(space + ("mainBody" if text.tag == space + "doc" else "body"))
        check(text[0].tag == space + "meta" and body is not None, "%s has meta and body" % name)
        for reference in root.iter(space + "ref"):
            target = reference.get("href")
            if target.startswith("#") and len(target) > 1:
                check(target[1:] in ids, "%s: %s leads somewhere" % (name, target))
        schema = os.environ.get("YIJU_AKN_XSD")
        if schema and shutil.which("xmllint"):
            done = subprocess.run(["xmllint", "--noout", "--schema", schema, path], capture_output=True)
            check(done.returncode == 0, "%s is valid: %s" % (name, done.stderr.decode()[:2000]))
    if not os.environ.get("YIJU_AKN_XSD"):
        skipped.append("AKN schema")
        print("SKIPPED: Akoma Ntoso against its schema: set YIJU_AKN_XSD to akomantoso30.xsd")


def check_annotations():
    notes = json.loads(run("export", "corpus", "--format", "annotation"))
    check(notes["total"] == len(notes["first"]["items"]) and notes["total"] > 3, "annotations: %d" % notes["total"])
    for note in notes["first"]["items"]:
        target = note["target"]
        text = open(os.path.join(folder, "corpus", unquote(target["source"])), encoding="utf-8").read()
        place, quote = target["selector"]
        check(text[place["start"]:place["end"]] == quote["exact"], "annotation %s stands where it says" % note["id"])
        check(text[:place["start"]].endswith(quote["prefix"]), "prefix of %s" % note["id"])


class Elements(HTMLParser):
    def __init__(self):
        super().__init__()
        self.names, self.words, self.ids, self.links = [], [], [], []

    def handle_starttag(self, tag, attributes):
        self.names.append(tag)
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            if name == "href":
                self.links.append(value)

    def handle_data(self, data):
        self.words.append(data)


def check_tables():
    html = run("table", "corpus", "--lang", "zh", "--format", "html").decode()
    page = Elements()
    page.feed(html)
    check("img" not in page.names and "script" not in page.names, "no element of a stranger in the HTML")
    check(any(HOSTILE in words for words in page.words), "hostile title is text in the HTML")
    check(len(page.links) >= 1 and page.links == ["#" + one for one in page.ids], "the HTML leads to its gaps: %s" % page.links)
    data = run("table", "corpus", "--lang", "zh", "--format", "csv")
    check(data.startswith(b"\xef\xbb\xbf"), "CSV has a byte order mark")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    check(any(row["依据文件"] == "'" + FORMULA for row in rows), "no formula in the CSV")
    check([row["状态"] for row in rows if row["草案条文"].startswith("第二条")] == ["无依据"], "the gap has its row")
    run("table", "corpus", "--lang", "zh", "-o", "t.xlsx")
    run("table", "corpus", "--lang", "zh", "-o", "t.docx")
    run("diagram", "corpus", "--lang", "zh", "-o", "t.pptx")
    with zipfile.ZipFile(os.path.join(folder, "t.pptx")) as archive:
        slides = [name for name in archive.namelist() if name.startswith("ppt/slides/slide")]
        check(len(slides) == 3, "the gap map and a slide a chapter: %s" % slides)
        for name in archive.namelist():
            ET.fromstring(archive.read(name))
    check_xlsx(rows)
    check_docx(rows)
    check_office()


def check_lists():
    """gaps, matrix, rank and check as CSV: what a spreadsheet opens, whatever the titles are."""
    for command, status, columns in (("gaps", 1, 8), ("rank", 0, 7), ("matrix", 0, None), ("check", 1, 5)):
        data = run(command, "corpus", "--format", "csv", "--lang", "zh", status=status)
        check(data.startswith(b"\xef\xbb\xbf"), "%s: CSV has a byte order mark" % command)
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
        check(len({len(row) for row in rows}) == 1 and columns in (None, len(rows[0])), "%s: rows of one length" % command)
        check(not any(cell[:1] in ("=", "+", "-", "@") for row in rows for cell in row), "%s: no formula" % command)
    check(any(cell == "'" + FORMULA for cell in next(csv.reader(io.StringIO(
        run("matrix", "corpus", "--format", "csv").decode("utf-8-sig"))))), "the title like a formula is guarded")


def check_xlsx(rows):
    if not module("openpyxl"):
        return
    import openpyxl
    book = openpyxl.load_workbook(os.path.join(folder, "t.xlsx"))
    check(book.sheetnames == ["立法依据对照表", "无依据条文", "检查结果", "说明"], "sheets: %s" % book.sheetnames)
    sheet = book["立法依据对照表"]
    check(sheet.freeze_panes == "A2" and sheet.auto_filter.ref is not None, "frozen header and filters")
    check(sheet.max_row == len(rows) + 1, "XLSX has the rows of the CSV")
    cells = [cell for row in sheet.iter_rows() for cell in row]
    check(all(cell.data_type != "f" for cell in cells), "no formula in the XLSX")
    check(any(cell.value == FORMULA for cell in cells), "the title that looks like a formula is there")
    check(book["无依据条文"].max_row >= 2, "gaps on the sheet of gaps")
    rules = {row[1].value for row in book["检查结果"].iter_rows(min_row=2)}
    check("未收录这个名称的文件" in rules, "findings of check are on their sheet: %s" % rules)
    check_links(book, sheet)


def target(book, cell):
    """The cell that a cell's link leads to."""
    name, place = cell.hyperlink.location.rsplit("!", 1)
    return book[name.strip("'")][place]


def check_links(book, sheet):
    """Every gap and every finding leads to its row of the table, and the row leads back to it."""
    headers = [cell.value for cell in sheet[1]]
    check(headers[-1] == "检查结果", "the last column leads to the findings: %s" % headers)
    for row in book["无依据条文"].iter_rows(min_row=2):
        there = target(book, row[-1])
        check(there.parent is sheet and there.value.startswith(row[1].value), "gap %s leads to its row" % row[1].value)
        back = target(book, sheet.cell(there.row, headers.index("状态") + 1))
        check(back.parent.title == "无依据条文" and back.row == row[0].row, "the row of %s leads back" % row[1].value)
    linked, led = set(), 0
    for row in book["检查结果"].iter_rows(min_row=2):
        words, rule = row[3].value or "", row[1].value
        if not row[-1].hyperlink:
            continue
        there = target(book, row[-1])
        linked.add(there.row)
        led += 1
        check(there.parent is sheet and row[-1].value == "第 %d 行" % there.row, "finding %s leads to a row" % rule)
        if rule in ("未收录这个名称的文件", "所引条款在被引文件中不存在"):
            named = sheet.cell(there.row, headers.index("依据文件") + 1).value
            check(named in words, "finding on %s leads to the row of %s" % (words, named))
        back = sheet.cell(there.row, len(headers))
        check(rule in back.value, "row %d names %s: %s" % (there.row, rule, back.value))
    check(led >= 4, "findings that lead to a row: %d" % led)
    marked = {row[-1].row for row in sheet.iter_rows(min_row=2) if row[-1].hyperlink}
    check(marked == linked, "rows that lead to findings: %s, led to: %s" % (marked, linked))
    for line in marked:
        first = target(book, sheet.cell(line, len(headers)))
        check(first.parent.title == "检查结果" and target(book, book["检查结果"].cell(first.row, 6)).row == line,
              "row %d leads to a finding that leads back" % line)


def check_docx(rows):
    with zipfile.ZipFile(os.path.join(folder, "t.docx")) as archive:
        check({info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}, "fixed dates in the ZIP")
    if not module("docx"):
        return
    import docx
    document = docx.Document(os.path.join(folder, "t.docx"))
    section = document.sections[0]
    check(section.page_width > section.page_height, "landscape")
    table = document.tables[0]
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    links = [link.get(word + "anchor") for link in document.element.iter(word + "hyperlink")]
    marks = [mark.get(word + "name") for mark in table._tbl.iter(word + "bookmarkStart")]
    check(len(links) >= 1 and links == marks, "the DOCX leads to its gaps: %s, %s" % (links, marks))
    check([cell.text for cell in table.rows[0].cells][:2] == ["草案条文", "依据文件"], "header row")
    check(table.rows[0]._tr.trPr.find("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tblHeader") is not None,
          "the header row is repeated")
    texts = [[cell.text for cell in row.cells] for row in table.rows]
    check(any(HOSTILE in row for row in texts), "hostile title is text in the DOCX")
    bands = [row for row in texts if len(set(row)) == 1]
    check(len(texts) == len(rows) + 1 + len(bands) and len(bands) == 2, "DOCX has the rows of the CSV and two chapters")


def check_office():
    office = shutil.which("libreoffice") or shutil.which("soffice")
    if not office:
        skipped.append("LibreOffice")
        print("SKIPPED: LibreOffice is missing")
        return
    for name in ("t.docx", "t.xlsx", "t.pptx"):
        if not os.path.exists(os.path.join(folder, name)):
            continue
        subprocess.run([office, "-env:UserInstallation=file://%s/office" % folder, "--headless", "--convert-to", "pdf", name],
                       cwd=folder, capture_output=True, timeout=180)
        pdf = os.path.join(folder, name[:-5] + ".pdf")
        check(os.path.exists(pdf) and open(pdf, "rb").read(4) == b"%PDF", "LibreOffice opens %s" % name)
        if os.path.exists(pdf):
            os.remove(pdf)


def check_round_trip():
    """What is written is read back: the analyst's rows become the same edges again."""
    def edges(path):
        graph = json.loads(run("build", path))
        return sorted((e["from"], e["to"], e["relation"], e["evidence"]["words"]) for e in graph["edges"]
                      if e.get("asserted_by") == "analyst")

    before = edges("corpus")
    check(len(before) == 4, "four rows of the analyst")
    for ending in ("csv", "xlsx", "docx"):
        run("table", "corpus", "--lang", "zh", "-o", "table.basis." + ending)
        shutil.rmtree(os.path.join(folder, "again"), ignore_errors=True)
        shutil.copytree(os.path.join(folder, "corpus"), os.path.join(folder, "again"))
        os.remove(os.path.join(folder, "again", "draft.basis.tsv"))
        shutil.move(os.path.join(folder, "table.basis." + ending), os.path.join(folder, "again"))
        after = edges("again")
        check(after == before, "%s is read back: %s, was %s" % (ending, after, before))


def check_edited():
    """An analyst edits the workbook and the document: what can be read is taken, what cannot is told, nothing is lost."""
    def make(ending):
        shutil.rmtree(os.path.join(folder, "edited"), ignore_errors=True)
        shutil.copytree(os.path.join(folder, "corpus"), os.path.join(folder, "edited"))
        os.remove(os.path.join(folder, "edited", "draft.basis.tsv"))
        run("table", "corpus", "--lang", "zh", "-o", "edited/t.basis." + ending)
        return os.path.join(folder, "edited", "t.basis." + ending)

    def build(name):
        done = subprocess.run([YIJU, "build", "edited", "--lang", "zh"], capture_output=True, cwd=folder)
        check(done.returncode == 1, "%s with a row that is skipped ends with %d" % (name, done.returncode))
        rows = {(e["from"].split("#")[1], e["to"], e["relation"]) for e in json.loads(done.stdout)["edges"]
                if e["asserted_by"] == "analyst"}
        text = done.stderr.decode()
        law = "临海省数据流通条例#4"
        check(("3", law, "draws_on") in rows, "%s: the changed relation: %s" % (name, rows))
        check(("2", law, "based_on") in rows, "%s: the new row: %s" % (name, rows))
        check(("4", QUOTED, "cites") not in rows, "%s: the deleted row" % name)
        check(("4", HOSTILE, "cites") in rows, "%s: rows that were left alone" % name)
        check(("4", FORMULA, "cites") not in rows, "%s: the row with a bad cell" % name)
        check(text.count("“关系”一栏应为") == 1 and "实为“看着办”；这一行已跳过" in text, "%s: the bad cell: %s" % (name, text))
        check(("9", law, "based_on") in rows and "第九条：正文中没有这一条" in text, "%s: no such article: %s" % (name, text))
        check("条文中没有这样的引用" in text, "%s: a citation that the text has not: %s" % (name, text))

    added = [("第二条", "临海省数据流通条例", "第四条", "依据", "分析"), ("第九条", "临海省数据流通条例", "第四条", "依据", "分析"),
             ("第二条", "临海省数据流通条例", "第一条", "引用", "条文")]
    if module("openpyxl"):
        import openpyxl
        path = make("xlsx")
        book = openpyxl.load_workbook(path)
        sheet = book.worksheets[0]
        for line in range(sheet.max_row, 1, -1):
            row = sheet[line]
            if row[5].value != "分析":
                continue
            if row[4].value == "实施":
                row[4].value = "借鉴"
            if row[1].value == FORMULA:
                row[4].value = "看着办"
            if row[1].value == QUOTED:
                sheet.delete_rows(line)
        for article, law, place, relation, by in added:
            sheet.append([article, law, place, None, relation, by])
        book.save(path)
        build("XLSX")
    if module("docx"):
        import docx
        path = make("docx")
        document = docx.Document(path)
        table = document.tables[0]
        for row in list(table.rows):
            cells = row.cells
            if cells[5].text != "分析":
                continue
            if cells[4].text == "实施":
                cells[4].text = "借鉴"
            if cells[1].text == FORMULA:
                cells[4].text = "看着办"
            if cells[1].text == QUOTED:
                row._tr.getparent().remove(row._tr)
        for article, law, place, relation, by in added:
            cells = table.add_row().cells
            for at, text in ((0, article), (1, law), (2, place), (4, relation), (5, by)):
                cells[at].text = text
        document.save(path)
        build("DOCX")


def check_diagrams():
    for kind in ("whole", "gaps", "levels", "matrix"):
        svg = run("diagram", "corpus", "--lang", "zh", "--kind", kind, "--format", "svg")
        root = ET.fromstring(svg)
        names = {element.tag.split("}")[1] for element in root.iter()}
        check("image" not in names and "script" not in names and "a" not in names, "%s: no stranger's element" % kind)
        check(svg == run("diagram", "corpus", "--lang", "zh", "--kind", kind, "--format", "svg"), "%s twice the same" % kind)
    for node in ("草案第三条", "临海省数据流通条例", "草案第二章"):
        ET.fromstring(run("diagram", "corpus", node, "--format", "svg"))


folder = tempfile.mkdtemp(prefix="yiju-papers-")
try:
    make_corpus()
    for each in (check_graphml, check_gexf, check_sqlite, check_eli, check_text_formats, check_akn, check_annotations,
                 check_tables, check_lists, check_round_trip, check_edited, check_diagrams):
        each()
finally:
    shutil.rmtree(folder, ignore_errors=True)
print("%d failures, skipped: %s" % (len(failures), ", ".join(skipped) or "nothing"))
end()
