"""A law in the forms in which people hand it in, each written as the programs write it that people use.

A law is its lines: title first, then history, chapters, articles, paragraphs, items. Forms that need a program
(LibreOffice, pandoc, Chromium) are written for all laws in one run of it; where it is missing they are left out.
"""
import email.message
import html
import re
import shutil
import subprocess
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ARTICLE = re.compile(r"第[一二三四五六七八九十百千零]+条[ 　]")
CHAPTER = re.compile(r"第[一二三四五六七八九十百]+[编章节][ 　]")


def zipped(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)


# ---- texts

def write_txt(lines, path):
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_markdown(lines, path):
    front = f"---\ntitle: {lines[0]}\nstatus: 有效\n---\n\n"
    body = [f"# {lines[0]}"] + [("## " + line if CHAPTER.match(line) else line) for line in lines[1:]]
    path.write_text(front + "\n\n".join(body) + "\n", encoding="utf-8")


def write_wrapped(lines, path, width=35):
    """As text copied out of a PDF: lines of one width, paragraphs indented by two characters."""
    out = []
    for line in lines:
        text = line if line == lines[0] or CHAPTER.match(line) else "　　" + line
        out += [text[at:at + width] for at in range(0, len(text), width)]
    path.write_text("\n".join(out) + "\n", encoding="utf-8")


# ---- pages

def page_of(lines):
    body = [f"<h1>{html.escape(lines[0])}</h1>"] + [f"<p>{html.escape(line)}</p>" for line in lines[1:]]
    style = "body{font-family:'Noto Serif CJK SC',serif;font-size:16px;line-height:1.5}p{margin:8px 0}"
    return (f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{html.escape(lines[0])}</title>'
            f'<style>{style}</style></head><body>{"".join(body)}</body></html>')


def write_html(lines, path):
    path.write_text(page_of(lines), encoding="utf-8")


def archive_of(lines):
    page = email.message.EmailMessage()
    page.set_content(page_of(lines), subtype="html", charset="utf-8", cte="quoted-printable")
    page["Content-Location"] = "file:///C:/law.html"
    picture = email.message.EmailMessage()
    picture.set_content(b"\x89PNG", maintype="image", subtype="png")
    whole = email.message.EmailMessage()
    whole["Subject"] = "law"
    whole.make_related()
    whole.attach(page)
    whole.attach(picture)
    return whole.as_bytes()


def write_mht(lines, path):
    path.write_bytes(archive_of(lines))


# ---- Word

def paragraph(text, properties=""):
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{html.escape(text)}</w:t></w:r></w:p>'


def document_xml(body):
    return f'{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'


TYPES = (HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>'
         '<Default Extension="mht" ContentType="message/rfc822"/>'
         '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
         'wordprocessingml.document.main+xml"/>'
         '<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.'
         'wordprocessingml.numbering+xml"/></Types>')
ROOT = (f'{HEAD}<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{R}/officeDocument" '
        'Target="word/document.xml"/></Relationships>')


def relations(*rows):
    return f'{HEAD}<Relationships xmlns="{RELATIONS}">' + "".join(
        f'<Relationship Id="{i}" Type="{R}/{role}" Target="{target}"/>' for i, role, target in rows) + "</Relationships>"


INDENT = '<w:ind w:firstLineChars="200" w:firstLine="480"/>'


def write_docx_flush(lines, path):
    """Typed text whose paragraphs begin at the margin. On a page nothing shows where a paragraph ends that fills its line."""
    zipped(path, {"[Content_Types].xml": TYPES, "_rels/.rels": ROOT,
                  "word/document.xml": document_xml("".join(paragraph(line) for line in lines))})


def write_docx_numbered(lines, path):
    """第X章 and 第X条 are Word's numbers, not text, where they count on from one to the next."""
    body, chapter, article = "", 0, 0
    for line in lines:
        mark = ARTICLE.match(line) or CHAPTER.match(line)
        if mark and mark[0][:-1] == f"第{chinese(article + 1)}条":
            article += 1
            body += paragraph(line[mark.end():], f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>{INDENT}')
        elif mark and mark[0][:-1] == f"第{chinese(chapter + 1)}章":
            chapter += 1
            body += paragraph(line[mark.end():], '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        else:
            body += paragraph(line, "" if line == lines[0] else INDENT)
    lists = "".join(f'<w:abstractNum w:abstractNumId="{i}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt '
                    f'w:val="chineseCountingThousand"/><w:lvlText w:val="第%1{unit}"/></w:lvl></w:abstractNum>'
                    for i, unit in ((1, "章"), (2, "条")))
    instances = "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>' for i in (1, 2))
    numbering = f'{HEAD}<w:numbering xmlns:w="{W}">{lists}{instances}</w:numbering>'
    zipped(path, {"[Content_Types].xml": TYPES, "_rels/.rels": ROOT, "word/document.xml": document_xml(body),
                  "word/_rels/document.xml.rels": relations(("n", "numbering", "numbering.xml")),
                  "word/numbering.xml": numbering})


def write_docx_chunk(lines, path):
    zipped(path, {"[Content_Types].xml": TYPES, "_rels/.rels": ROOT,
                  "word/document.xml": document_xml('<w:altChunk r:id="c"/>'),
                  "word/_rels/document.xml.rels": relations(("c", "aFChunk", "/word/chunk.mht")),
                  "word/chunk.mht": archive_of(lines)})


def write_flat_xml(lines, path):
    """A package as one XML file, as programs that fill in templates write it (and name it .doc)."""
    document = document_xml("".join(paragraph(line) for line in lines)).split("\n", 1)[1]
    path.write_text(HEAD + '<?mso-application progid="Word.Document"?>\n'
                    '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part '
                    f'pkg:name="/word/document.xml"><pkg:xmlData>{document}</pkg:xmlData></pkg:part></pkg:package>',
                    encoding="utf-8")


def chinese(number):
    digits = "零一二三四五六七八九"
    if number < 10:
        return digits[number]
    if number < 20:
        return "十" + (digits[number % 10] if number % 10 else "")
    if number < 100:
        return digits[number // 10] + "十" + (digits[number % 10] if number % 10 else "")
    rest = number % 100
    tail = "" if rest == 0 else "零" + chinese(rest) if rest < 10 else ("一" if rest < 20 else "") + chinese(rest)
    return digits[number // 100] + "百" + tail


# ---- OFD

def write_ofd(lines, path, per_line=32, per_page=36):
    """A run of characters a line, 5 mm each, as programs write it that set a text into pages."""
    rows = []
    for line in lines:
        centred = line == lines[0] or CHAPTER.match(line)
        text = line if centred else "　　" + line
        for at in range(0, len(text), per_line):
            piece = text[at:at + per_line]
            left = (per_line - len(piece)) / 2 if centred else len(piece) - len(piece.lstrip("　"))
            rows.append((left * 5, piece.strip("　")))
        if line == lines[0]:
            rows.append((0, ""))
    pages = [rows[at:at + per_page] for at in range(0, len(rows), per_page)]
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    parts = {"OFD.xml": f'{HEAD}<ofd:OFD {space} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocRoot>'
                        "Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"}
    names = ""
    for number, page in enumerate(pages):
        runs = ""
        for row, (left, text) in enumerate(page):
            if text:
                runs += (f'<ofd:TextObject Boundary="{22 + left} {20 + 7 * row} 170 7" Font="1" Size="5"><ofd:TextCode '
                         f'X="0" Y="5" DeltaX="g {len(text) - 1} 5">{html.escape(text)}</ofd:TextCode></ofd:TextObject>')
        names += f'<ofd:Page ID="{number + 10}" BaseLoc="Pages/Page_{number}/Content.xml"/>'
        parts[f"Doc_0/Pages/Page_{number}/Content.xml"] = (
            f"{HEAD}<ofd:Page {space}><ofd:Content><ofd:Layer>{runs}</ofd:Layer></ofd:Content></ofd:Page>")
    parts["Doc_0/Document.xml"] = (f"{HEAD}<ofd:Document {space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 "
                                   f"297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>{names}</ofd:Pages>"
                                   "</ofd:Document>")
    zipped(path, parts)


# ---- written by programs

def run(command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)


def write_by_pandoc(folder, names):
    for name in names:
        for ending in ("docx", "epub", "odt"):
            run(["pandoc", "-f", "html", "-t", ending, "-o", f"{folder}/{name}.pandoc.{ending}", f"{folder}/{name}.html"])


def write_by_office(folder, names):
    """RTF, PDF, Word 2003 XML, .doc, .odt and .fodt from the numbered DOCX, PDF from the flush one; each run of LibreOffice converts
    all laws."""
    for source, target, ending, filter_name in (("numbered", "office", "rtf", "rtf:Rich Text Format"),
                                                ("numbered", "office", "pdf", "pdf:writer_pdf_Export"),
                                                ("numbered", "office", "xml", "xml:MS Word 2003 XML"),
                                                ("numbered", "office", "doc", "doc:MS Word 97"),
                                                ("numbered", "office", "odt", "odt:writer8"),
                                                ("numbered", "office", "fodt", "fodt:OpenDocument Text Flat XML"),
                                                ("flush", "flush", "pdf", "pdf:writer_pdf_Export")):
        out = folder / f"{target}.{ending}"
        out.mkdir()
        run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", filter_name,
             "--outdir", str(out)] + [f"{folder}/{name}.{source}.docx" for name in names])
        for name in names:
            shutil.move(out / f"{name}.{source}.{ending}", folder / f"{name}.{target}.{ending}")


def write_by_calc(folder, names):
    """A workbook with a line of the law in each row, as DOCX is pasted into one; a cell has one column of text."""
    for name in names:
        lines = (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        rows = "\n".join('"' + line.replace('"', '""') + '"' for line in lines)
        (folder / f"{name}.csv").write_text(rows + "\n", encoding="utf-8-sig")
    for ending, filter_name in (("xlsx", "xlsx:Calc MS Excel 2007 XML"), ("xls", "xls:MS Excel 97")):
        out = folder / ending
        out.mkdir()
        run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--infilter=CSV:44,34,76",
             "--convert-to", filter_name, "--outdir", str(out)] + [f"{folder}/{name}.csv" for name in names])
        for name in names:
            shutil.move(out / f"{name}.{ending}", folder / f"{name}.calc.{ending}")


def write_by_browser(folder, names):
    for name in names:
        run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--user-data-dir={folder}/browser", f"--print-to-pdf={folder}/{name}.browser.pdf",
             f"file://{folder}/{name}.html"])


def write_by_soffice(folder, names):
    write_by_office(folder, names)
    write_by_calc(folder, names)


WRITTEN = {"txt": write_txt, "md": write_markdown, "wrapped.txt": write_wrapped, "html": write_html, "mht": write_mht,
           "flush.docx": write_docx_flush, "numbered.docx": write_docx_numbered, "chunk.docx": write_docx_chunk, "flat.xml": write_flat_xml,
           "ofd": write_ofd}
PROGRAMS = {"pandoc": (write_by_pandoc, ["pandoc.docx", "pandoc.epub", "pandoc.odt"]),
            "soffice": (write_by_soffice, ["office.rtf", "office.pdf", "office.xml", "office.doc", "office.odt", "office.fodt", "flush.pdf",
                                          "calc.xlsx", "calc.xls"]),
            "chromium": (write_by_browser, ["browser.pdf"])}
