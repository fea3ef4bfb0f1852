"""Small files that stand for much: each is harmless to what reads with a budget, and takes gigabytes or hours of what reads
without. They are made when a test asks for them; nothing of them is kept."""

import io
import os
import zipfile

ARTICLE = "第一条　为了办事，制定本办法。"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MANY = 1_000_000


def packed(parts):
    """A ZIP archive of these members: a name and its text, or a function that writes it to an open member."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, part in parts.items():
            if callable(part):
                with archive.open(name, "w", force_zip64=True) as member:
                    part(member)
            else:
                archive.writestr(name, part)
    return out.getvalue()


def paragraph(words, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def docx(body, **parts):
    whole = {"word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>"}
    whole.update({name.replace("__", "/").replace("_xml", ".xml"): part for name, part in parts.items()})
    return packed(whole)


def numbered(text, count, lists=1):
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
    numbering = f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    for at in range(lists):
        numbering += f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="0"/></w:num>'
    line = paragraph("甲", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    return docx(line * count, word__numbering_xml=numbering + "</w:numbering>")


def merged(rows, size):
    def cell(words, merge):
        return f"<w:tc><w:tcPr>{merge}</w:tcPr>{paragraph(words)}</w:tc>"

    first = "<w:tr>" + cell("甲" * (size // 3), '<w:vMerge w:val="restart"/>') + cell("乙", "") + "</w:tr>"
    more = "<w:tr>" + cell("", "<w:vMerge/>") + cell("乙", "") + "</w:tr>"
    return docx("<w:tbl>" + first + more * rows + "</w:tbl>")


def workbook(sheet, strings="<sst/>"):
    return packed({
        "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="甲" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="a" Target="sheet.xml"/></Relationships>',
        "xl/sharedStrings.xml": strings,
        "xl/sheet.xml": f"<worksheet><sheetData>{sheet[0]}</sheetData>{sheet[1]}</worksheet>",
    })


def far_cells(rows, column="AMJ"):
    return "".join(f'<row r="{at}"><c r="{column}{at}"><v>1</v></c></row>' for at in range(1, rows + 1))


def named_strings(cells, size):
    row = '<row><c t="s"><v>0</v></c></row>' * cells
    return workbook((row, ""), f"<sst><si><t>{'甲' * (size // 3)}</t></si></sst>")


def filled_merges(merges, rows):
    cells = "".join(f'<row r="{at}"><c r="B{at}"><v>1</v></c></row>' for at in range(2, rows + 2))
    first = f'<row r="1"><c r="A1" t="str"><v>{"甲" * 300}</v></c></row>'
    return workbook((first + cells, "<mergeCells>" + f'<mergeCell ref="A1:A{rows}"/>' * merges + "</mergeCells>"))


def within_itself():
    chunk = '<w:altChunk xmlns:r="r" r:id="c"/>'
    relations = '<Relationships><Relationship Id="c" Type="aFChunk" Target="document.xml"/></Relationships>'
    inner = docx(chunk * 40)
    for _ in range(6):
        inner = packed({
            "word/document.xml": f"<w:document {WORD}><w:body>{paragraph(ARTICLE)}{chunk * 40}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations.replace("document.xml", "inner.docx"),
            "word/inner.docx": inner,
        })
    return inner


def zeros(size):
    def write(member):
        for _ in range(size >> 20):
            member.write(b" " * (1 << 20))

    return write


def elements(count, element):
    def write(member):
        member.write(f"<w:document {WORD}><w:body>".encode())
        for _ in range(count // 1000):
            member.write(element * 1000)
        member.write(b"</w:body></w:document>")

    return write


def epub(pages, page):
    items = "".join(f'<item id="p{at}" href="p.xhtml"/>' for at in range(pages))
    spine = "".join(f'<itemref idref="p{at}"/>' for at in range(pages))
    return packed({
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
        "b.opf": f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>",
        "p.xhtml": page,
    })


def ofd(pages, objects):
    text = '<ofd:TextObject Boundary="10 10 100 5" Size="4"><ofd:TextCode X="0" Y="4">甲乙丙</ofd:TextCode></ofd:TextObject>'
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    listed = "".join(f'<ofd:Page ID="{at}" BaseLoc="p.xml"/>' for at in range(pages))
    return packed({
        "OFD.xml": f"<ofd:OFD {space}><ofd:DocBody><ofd:DocRoot>d.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "d.xml": f"<ofd:Document {space}><ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        "p.xml": f"<ofd:Page {space}><ofd:Content><ofd:Layer>{text * objects}</ofd:Layer></ofd:Content></ofd:Page>",
    })


def web_page(body):
    return f"<!DOCTYPE html><html><body><p>{ARTICLE}</p>{body}</body></html>".encode()


def flat_package(depth):
    return (f'<?xml version="1.0"?><pkg:package xmlns:pkg="p" {WORD}><pkg:part pkg:name="/word/document.xml"><pkg:xmlData>'
            f'<w:document><w:body>{"<w:sdt>" * depth}{paragraph("甲")}{"</w:sdt>" * depth}</w:body></w:document>'
            "</pkg:xmlData></pkg:part></pkg:package>").encode()


def entities():
    laughs = '<!ENTITY a0 "哈">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    body = paragraph("&a11;") + paragraph(ARTICLE)
    return packed({"word/document.xml": f"<!DOCTYPE d [{laughs}]><w:document {WORD}><w:body>{body}</w:body></w:document>"})


def overlapping(members):
    """A directory that names one member's bytes a thousand times over."""
    once = packed({"word/document.xml": f"<w:document {WORD}><w:body>{paragraph(ARTICLE)}</w:body></w:document>",
                   "word/media/a": b" " * (8 << 20)})
    begin, end = once.rindex(b"PK\x01\x02"), once.rindex(b"PK\x05\x06")
    entry, tail = once[begin:end], bytearray(once[end:])
    whole = once[:end] + entry * members
    tail[8:10] = tail[10:12] = min(members + 2, 65535).to_bytes(2, "little")
    tail[12:16] = (len(whole) - once.index(b"PK\x01\x02")).to_bytes(4, "little")
    return whole + bytes(tail)


ANIMALS = {
    # Word
    "编号一兆.docx": lambda: numbered("%1" + "甲" * 349_525, 2_000),
    "编号四千份.docx": lambda: numbered("第%1条" + "甲" * 80, 20_000, lists=4_000),
    "编号两万个.docx": lambda: numbered("%1" * 20_000, 4_000),
    "合并一兆.docx": lambda: merged(4_000, 1 << 20),
    "合并一兆.basis.docx": lambda: merged(4_000, 1 << 20),
    "空白一吉.docx": lambda: packed({"word/document.xml": zeros(1 << 30)}),
    "元素千万.docx": lambda: packed({"word/document.xml": elements(20 * MANY, b"<w:p/>")}),
    "文字二亿.docx": lambda: packed({"word/document.xml": elements(600_000, paragraph("甲" * 100).encode())}),
    "部件多.docx": lambda: packed({f"word/{at}.xml": "" for at in range(30_000)} | {
        "word/document.xml": f"<w:document {WORD}><w:body>{paragraph(ARTICLE)}</w:body></w:document>"}),
    "部件重.docx": lambda: overlapping(60_000),
    "套叠.docx": within_itself,
    "嵌套十万.docx": lambda: docx("<w:sdt>" * 100_000 + paragraph("甲") + "</w:sdt>" * 100_000),
    "表套表.docx": lambda: docx("<w:tbl><w:tr><w:tc>" * 390 + paragraph("甲" * 1000) * 300 + "</w:tc></w:tr></w:tbl>" * 390),
    "脚注十万.docx": lambda: docx(paragraph("甲</w:t></w:r>" + "".join(
        f'<w:r><w:footnoteReference w:id="{at}"/></w:r>' for at in range(100_000)) + "<w:r><w:t>乙"),
        word__footnotes_xml=f"<w:footnotes {WORD}>" + "".join(
            f'<w:footnote w:id="{at}">{paragraph("注")}</w:footnote>' for at in range(100_000)) + "</w:footnotes>"),
    "实体.docx": entities,
    "嵌套十万.xml": lambda: flat_package(100_000),
    # workbooks
    "远格三十万.xlsx": lambda: workbook((far_cells(300_000), "")),
    "共用一兆.xlsx": lambda: named_strings(20_000, 1 << 20),
    "共用一兆.basis.xlsx": lambda: named_strings(20_000, 1 << 20),
    "合并万次.xlsx": lambda: filled_merges(10_000, 20_000),
    "空行百万.xlsx": lambda: workbook(("<row><c><v>1</v></c></row>" * MANY, "")),
    # books and pages
    "万页.epub": lambda: epub(20_000, f"<html><body>{f'<p>{ARTICLE}</p>' * 2_000}</body></html>"),
    "万页.ofd": lambda: ofd(20_000, 2_000),
    "嵌套.html": lambda: web_page("<div>" * 200_000 + "甲" + "</div>" * 200_000),
    "格式嵌套.html": lambda: web_page("<b><i><u>" * 60_000 + "甲"),
    "格式错位.html": lambda: web_page("<p><b><i>甲</p>" * 40_000),
    "表嵌套.html": lambda: web_page("<table><tr><td>" * 40_000 + "甲"),
    "属性多.html": lambda: web_page("<p " + " ".join(f"a{at}=1" for at in range(100_000)) + ">甲</p>"),
    "跨行跨列.html": lambda: web_page("<table>" + '<tr><td rowspan="65534" colspan="1000">甲</td></tr>' * 5_000 + "</table>"),
    "实体百万.html": lambda: web_page("<p>" + "&nbsp;&lt;&#30002;" * MANY + "</p>"),
    "空格千万.html": lambda: web_page("<p>" + " \n" * (8 * MANY) + "甲</p>"),
    "列表嵌套.html": lambda: web_page("<ol><li>甲" * 50_000),
    # plain kinds
    "嵌套.rtf": lambda: b"{\\rtf1\\ansi " + b"{\\b " * MANY + b"a" + b"}" * MANY + b"}",
    "框套框.rtf": lambda: b"{\\rtf1\\ansi " + b"{\\shp{\\*\\shpinst{\\shptxt " * 50_000 + b"a" + b"}" * 150_000 + b"}",
    "脚注套脚注.rtf": lambda: b"{\\rtf1\\ansi " + b"a{\\footnote " * 100_000 + b"a" + b"}" * 100_000 + b"}",
    "跳过.rtf": lambda: b"{\\rtf1\\ansi \\bin2147483647 a}",
    "列表嵌套.md": lambda: "".join(" " * at + "- 甲\n" for at in range(3_000)).encode(),
    "引用嵌套.md": lambda: (">" * MANY + " 甲\n").encode(),
    "脚注.md": lambda: "".join(f"甲[^{at}]。\n" for at in range(50_000)).encode() + "".join(
        f"[^{at}]: 乙[^{at + 1}]。\n" for at in range(50_000)).encode(),
    "书名号.md": lambda: ("第一条　" + "《" * 300_000 + "\n").encode(),
    "同文百层.mht": lambda: (b"MIME-Version: 1.0\n" + b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (at, at) for at in range(20_000))
        + b"Content-Type: text/plain\n\na\n"),
    "边界多.mht": lambda: b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n'
                        + b"--b\nContent-Type: text/html\n\n<p>a</p>\n" * 200_000,
    "表格百万.csv": lambda: ("甲,乙\n" * MANY).encode(),
    "引号不闭.csv": lambda: ('"甲,' * MANY).encode(),
}

# Files that take no place on the disk, by their bytes.
SPARSE = {"空洞三吉.txt": 3 << 30, "空洞三百吉.txt": 300 << 30}

# What no reader may make of them in full; the rest may be read or refused.
TOO_MUCH = {"空白一吉.docx", "元素千万.docx", "文字二亿.docx", "套叠.docx", "远格三十万.xlsx", "共用一兆.xlsx", "合并万次.xlsx",
            "万页.epub", "万页.ofd", "合并一兆.basis.docx", "共用一兆.basis.xlsx", *SPARSE}


def put(folder, name):
    """Writes one of them into the folder."""
    with open(os.path.join(folder, name), "wb") as file:
        if name in SPARSE:
            file.truncate(SPARSE[name])
        else:
            file.write(ANIMALS[name]())
