"""Comments in DOCX of several makers: they sit at the words, other programs open the file, and --clean gives the bytes back.

    annotate_test.py YIJU [NODE]

Drafts are made by hand (tracked changes, a chunk of another format, list numbers, comments of a person, text boxes, another
prefix), by python-docx, pandoc and LibreOffice; with NODE, by the libraries of package.json, which lie in the working folder,
and mammoth reads the files. What is missing is skipped, loudly. Ends with 1 where something is wrong.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.dom.minidom
import zipfile

YIJU = os.path.abspath(sys.argv[1])
NODE = sys.argv[2] if len(sys.argv) > 2 else None
LIBRARIES = os.getcwd()
MAKERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "makers.mjs")
CHUNKS = ("chunk.docx", "html-docx-js.docx")
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from checks import check, end
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TEXT = ["临江市供水条例", "（草案）", "第一条 为了加强供水管理，根据《中华人民共和国水法》，制定本条例。",
        "第二条 本市行政区域内的供水活动，适用本条例。", "第三条 未经批准，不得擅自改装供水设施。",
        "第四条 违反本条例第三条规定的，由水务部门处五千元以上二万元以下的罚款。",
        "第五条 依照《中华人民共和国水法》第九百九十条的规定办理。", "第六条 依照有关法律、法规的规定执行。",
        "第七条 本条例自2026年1月1日起施行。"]
skipped = []


def run(*arguments):
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=120)
    check(done.returncode in (0, 1), f"{' '.join(arguments)}: exit {done.returncode}: {done.stderr}")
    return done.stdout


def paragraph(runs):
    return f"<w:p>{runs}</w:p>"


def words(text):
    return f"<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>"


def pack(name, body, parts=(), prefix="w"):
    """parts: (name, bytes, kind of relationship, content type)"""
    office = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    types = "".join(f'<Override PartName="/word/{part}" ContentType="{kind}"/>' for part, _, _, kind in parts)
    relations = "".join(f'<Relationship Id="r{at}" Type="{RELATIONS}/{role}" Target="{part}"/>'
                        for at, (part, _, role, _) in enumerate(parts))
    package = "http://schemas.openxmlformats.org/package/2006"
    main = f'<w:document xmlns:w="{MAIN}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    main = re.sub(r"(</?|\s|xmlns:)w:(?=\w)", lambda m: m[1] + prefix + ":", main)
    main = main.replace("xmlns:w=", f"xmlns:{prefix}=")
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
                         f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
                         f'PartName="/word/document.xml" ContentType="{office}document.main+xml"/>{types}</Types>')
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
                         f'Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>')
        archive.writestr("word/document.xml", main)
        if parts:
            archive.writestr("word/_rels/document.xml.rels",
                             f'<Relationships xmlns="{package}/relationships">{relations}</Relationships>')
        for part, content, _, _ in parts:
            archive.writestr("word/" + part, content)


def plain():
    pack("plain.docx", "".join(paragraph(words(line)) for line in TEXT))


def tracked():
    body = "".join(paragraph(words(line)) for line in TEXT[:4])
    body += paragraph(f'<w:ins w:id="3" w:author="a">{words(TEXT[4])}</w:ins>')
    body += paragraph(words("第四条 违反本条例") + '<w:del w:id="4" w:author="a"><w:r><w:delText>第二条</w:delText></w:r></w:del>'
                      + f'<w:ins w:id="5" w:author="a">{words("第三条规定的，由水务部门处五千元以上")}'
                      f'{words("二万元以下的罚款。")}</w:ins>')
    body += paragraph('<w:moveToRangeStart w:id="8" w:name="m"/>'
                      f'<w:moveTo w:id="9" w:author="a">{words(TEXT[6])}</w:moveTo><w:moveToRangeEnd w:id="8"/>')
    body += paragraph(f'<w:hyperlink w:anchor="x">{words(TEXT[7])}</w:hyperlink>')
    pack("tracked.docx", body + paragraph(words(TEXT[8])))


def chunk():
    page = "MIME-Version: 1.0\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n<html><body>" + "".join(
        f"<p>{line}</p>" for line in TEXT) + "</body></html>"
    pack("chunk.docx", f'<w:altChunk xmlns:r="{RELATIONS}" r:id="r0"/>', [("a.mht", page, "aFChunk", "message/rfc822")])


def numbered():
    numbering = (f'<w:numbering xmlns:w="{MAIN}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
                 '<w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>'
                 '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
    of_list = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    body = "".join(paragraph(words(line)) for line in TEXT[:2])
    body += "".join(paragraph(of_list + words(line.split(" ", 1)[1])) for line in TEXT[2:])
    pack("numbered.docx", body, [("numbering.xml", numbering, "numbering", "application/vnd.openxmlformats-officedocument."
                                  "wordprocessingml.numbering+xml")])


def commented():
    comments = (f'<w:comments xmlns:w="{MAIN}"><w:comment w:id="5" w:author="某人" w:initials="M"><w:p><w:r><w:t>旧批注</w:t>'
                '</w:r></w:p></w:comment></w:comments>')
    body = "".join(paragraph(words(line)) for line in TEXT[:3])
    body += paragraph('<w:commentRangeStart w:id="5"/>' + words(TEXT[3]) +
                      '<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>')
    body += paragraph("<w:r><w:t>第三条</w:t><w:tab/><w:t>未经批准，A&amp;B&lt;不得擅自</w:t><w:t>改装供水设施。</w:t><w:br/>"
                      '<w:t xml:space="preserve"> 依照《中华人民共和国水法》第九百九十条 办理。</w:t></w:r>')
    pack("commented.docx", body + paragraph(words(TEXT[8])),
         [("comments.xml", comments, "comments", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml")])


def uncommented():
    """A comments part with nothing in it, as pandoc writes it."""
    pack("uncommented.docx", "".join(paragraph(words(line)) for line in TEXT),
         [("comments.xml", f'<w:comments xmlns:w="{MAIN}" />', "comments",
           "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml")])


def boxes():
    body = "".join(paragraph(words(line)) for line in TEXT[:4])
    body += f"<w:sdt><w:sdtPr><w:id w:val=\"77\"/></w:sdtPr><w:sdtContent>{paragraph(words(TEXT[4]))}</w:sdtContent></w:sdt>"
    body += paragraph(f'<w:sdt><w:sdtContent><w:ins w:id="2" w:author="b">{words(TEXT[5])}</w:ins></w:sdtContent></w:sdt>')
    body += paragraph(words("见文本框") + "<w:r><w:pict><w:textbox><w:txbxContent>" + paragraph(words(TEXT[6])) +
                      "</w:txbxContent></w:textbox></w:pict></w:r>")
    pack("boxes.docx", body + "".join(paragraph(words(line)) for line in TEXT[7:]), prefix="q")


def fields():
    body = "".join(paragraph(words(line)) for line in TEXT[:6])
    body += paragraph(words("第五条 依照") + f'<w:fldSimple w:instr="REF a">{words("《中华人民共和国水法》第九百九十条")}</w:fldSimple>'
                      + words("的规定办理。"))
    pack("fields.docx", body + "".join(paragraph(words(line)) for line in TEXT[7:]))


def by_python_docx():
    try:
        import docx
    except ImportError:
        skipped.append("python-docx")
        return
    document = docx.Document()
    for line in TEXT:
        cut = document.add_paragraph()
        for at in range(0, len(line), 3):
            cut.add_run(line[at:at + 3]).bold = at % 2 == 0
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "甲", "《中华人民共和国水法》第九百九十条"
    document.save("python-docx.docx")


def by_pandoc():
    if not shutil.which("pandoc"):
        skipped.append("pandoc")
        return
    noted = [line.replace("九百九十条的", "九百九十条[^1]的") for line in TEXT]
    with open("noted.md", "w", encoding="utf-8") as out:
        out.write("\n\n".join(["# " + noted[0]] + noted[1:]) + "\n\n[^1]: 参见《中华人民共和国水法》第八百条。\n")
    run("pandoc", "noted.md", "-o", "pandoc.docx")


def by_libreoffice():
    if not shutil.which("soffice"):
        skipped.append("soffice")
        return
    with open("office.html", "w", encoding="utf-8") as out:
        out.write("<html><meta charset=utf-8><body>" + "".join(f"<p>{line}</p>" for line in TEXT) + "</body></html>")
    run("soffice", "--headless", "--convert-to", "docx:MS Word 2007 XML", "office.html")


def by_node():
    with open("lines.json", "w", encoding="utf-8") as out:
        json.dump(TEXT, out, ensure_ascii=False)
    subprocess.run([NODE, MAKERS, "make", os.path.abspath("lines.json"), os.getcwd()], cwd=LIBRARIES, check=True, timeout=120)


def parts_of(name):
    with zipfile.ZipFile(name) as archive:
        return {part: archive.read(part) for part in archive.namelist()}


def enclosed(main, number):
    """The text between the marks of a comment."""
    found = re.search(rf'commentRangeStart[^>]*:id="{number}"/>(.*?)<\w+:commentRangeEnd[^>]*:id="{number}"/>', main, re.S)
    return re.sub(r"<[^>]+>", "", found[1]).strip() if found else None


def check_draft(name):
    before = parts_of(name)
    run(YIJU, "annotate", name, "-o", "out.docx", "--lang", "zh")
    after = parts_of("out.docx")
    for part, content in after.items():
        if part.endswith((".xml", ".rels")):
            xml.dom.minidom.parseString(content)
    changed = {part for part in after if after[part] != before.get(part)}
    allowed = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    check(changed <= allowed and set(before) <= set(after), f"{name}: changed {changed}")
    main, comments = after["word/document.xml"].decode(), after["word/comments.xml"].decode()
    check(run(YIJU, "parse", "--text", name) == run(YIJU, "parse", "--text", "out.docx"), f"{name}: another text")
    ours = re.findall(r'<w:comment [^>]*w:id="(\d+)"[^>]*w:initials="yiju"', comments)
    check(len(ours) >= 2, f"{name}: {len(ours)} comments")
    wrong = [number for number in ours if "第九百九十条" in comments.split(f'w:id="{number}"')[1].split("</w:comment>")[0]]
    at_words = [number for number in wrong if enclosed(main, number) == "《中华人民共和国水法》第九百九十条"]
    if name == "npm-docx.docx":  # in an article, in a tracked change and in a table; that of the footnote is at its reference
        check(len(wrong) == 4 and len(at_words) == 3, f"{name}: {len(at_words)} of {len(wrong)} at the words")
    elif name not in (*CHUNKS, "boxes.docx"):
        check(wrong and at_words == wrong, f"{name}: not at the words: {[enclosed(main, number) for number in wrong]}")
    if name in CHUNKS:
        check("“第三条”" in comments, f"{name}: a comment does not tell what it speaks of")
    for change in re.findall(r"<\w+:(?:ins|del|moveTo|moveFrom) .*?</\w+:(?:ins|del|moveTo|moveFrom)>", main, re.S):
        check("commentRange" not in change, f"{name}: a mark within a tracked change")
    for field in re.findall(r"<w:fldSimple .*?</w:fldSimple>", main, re.S):
        check("commentRange" not in field, f"{name}: a mark within a field")
    run(YIJU, "annotate", "out.docx", "-o", "again.docx", "--lang", "zh")
    check(open("out.docx", "rb").read() == open("again.docx", "rb").read(), f"{name}: a second run changes something")
    run(YIJU, "annotate", "out.docx", "--clean", "-o", "clean.docx")
    clean = parts_of("clean.docx")
    left = sorted(part for part in set(clean) | set(before) if clean.get(part) != before.get(part))
    check(not left, f"{name}: not clean: {left}")
    return len(ours)


def check_others(name, count):
    """That other programs open the file and find the comments."""
    try:
        import docx
        read = [[line.text for line in docx.Document(file).paragraphs if line.text] for file in (name, "out.docx")]
        check(read[0] == read[1], f"{name}: python-docx reads another text")
    except ImportError:
        pass
    if NODE:
        told = subprocess.run([NODE, MAKERS, "read", os.path.abspath("out.docx")], cwd=LIBRARIES, capture_output=True, text=True,
                              timeout=120)
        check(told.stdout.count("[yiju") >= count, f"{name}: mammoth finds {told.stdout.count('[yiju')} of {count}: {told.stderr}")
    if shutil.which("pandoc") and name != "boxes.docx":
        told = run("pandoc", "--track-changes=all", "out.docx", "-t", "native").count("comment-start")
        check(told >= count, f"{name}: pandoc finds {told} of {count} comments")
    if shutil.which("soffice"):
        run("soffice", "--headless", "--convert-to", "odt", "out.docx")
        with zipfile.ZipFile("out.odt") as archive:
            told = archive.read("content.xml").decode().count("<office:annotation ")
        check(told >= count, f"{name}: LibreOffice finds {told} of {count} comments")


def check_saved_since():
    """A file that another program has saved loses the comments by their own elements."""
    if not shutil.which("soffice"):
        return
    run(YIJU, "annotate", "plain.docx", "-o", "saved.docx")
    os.makedirs("resaved", exist_ok=True)
    run("soffice", "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", "resaved", "saved.docx")
    run(YIJU, "annotate", "resaved/saved.docx", "--clean", "-o", "resaved.docx")
    parts = parts_of("resaved.docx")
    check(b"commentRange" not in parts["word/document.xml"], "saved since: marks left")
    check(b"<w:comment " not in parts.get("word/comments.xml", b""), "saved since: comments left")
    check(run(YIJU, "parse", "--text", "resaved.docx") == run(YIJU, "parse", "--text", "plain.docx"), "saved since: text")


def check_links():
    run(YIJU, "annotate", "plain.docx", "-o", "linked.docx", "--only", "gaps", "--links", "texts", "--library", "library")
    main = parts_of("linked.docx")
    check(main["word/document.xml"].count(b"<w:hyperlink") == 2, "links: not two")
    check(b"texts/" in main["word/_rels/document.xml.rels"], "links: no target")
    run(YIJU, "annotate", "linked.docx", "--clean", "-o", "clean.docx")
    check(parts_of("clean.docx") == parts_of("plain.docx"), "links: not clean")
    run(YIJU, "annotate", "plain.docx", "-o", "paged.docx", "--only", "gaps", "--links", "page.html", "--library", "library")
    main = parts_of("paged.docx")
    check(main["word/document.xml"].count(b"<w:hyperlink") >= 2, "links to the page: too few")
    check(b"page.html#n=" in main["word/_rels/document.xml.rels"], "links to the page: no target")


def check_damaged_relations():
    """Comments that no program would find again are not written."""
    with zipfile.ZipFile("chunk.docx") as archive, zipfile.ZipFile("damaged.docx", "w") as damaged:
        for part in archive.namelist():
            behind = b"\n<other></other>" if part == "word/_rels/document.xml.rels" else b""
            damaged.writestr(part, archive.read(part) + behind)
    done = subprocess.run([YIJU, "annotate", "damaged.docx", "-o", "never.docx"], capture_output=True, text=True, timeout=120)
    check(done.returncode == 3, f"damaged relationships: exit {done.returncode}: {done.stderr}")
    check("document.xml.rels" in done.stderr, f"damaged relationships: {done.stderr}")
    check(not os.path.exists("never.docx"), "damaged relationships: something was written")


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.mkdir("library")
    with open("library/water.md", "w", encoding="utf-8") as law:
        law.write("# 中华人民共和国水法\n\n（2016年7月2日）\n\n第一条 为了合理开发用水，制定本法。\n\n"
                  "第九百九十条 试验用的条文。\n")
    by_hand = (plain, tracked, chunk, numbered, commented, uncommented, boxes, fields)
    for make in (*by_hand, by_node) if NODE else (*by_hand, by_python_docx, by_pandoc, by_libreoffice):
        make()
    drafts = [name for name in sorted(os.listdir(".")) if name.endswith(".docx")]
    for draft in drafts:
        check_others(draft, check_draft(draft))
    check_saved_since()
    check_links()
    check_damaged_relations()
for name in skipped:
    print("SKIPPED: no", name)
end()
