#!/usr/bin/env python3
"""Writes the documents of this folder from law.txt, whose law is invented: the same law as Word, HTML and PDF hold it.

Run it after a change of law.txt: /usr/bin/python3 make_fixtures.py   (needs libreoffice for .pdf and .doc)
"""
import pathlib
import re
import shutil
import subprocess
import tempfile
import zipfile

HERE = pathlib.Path(__file__).parent
LINES = (HERE / "law.txt").read_text(encoding="utf-8").splitlines()
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
</Types>"""
ROOT_RELS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>"""
RELS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>
<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
</Relationships>"""
STYLES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles {W}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Noto Serif CJK SC" w:eastAsia="Noto Serif CJK SC" w:hAnsi="Noto Serif CJK SC"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="tiao"><w:name w:val="条"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:ind w:firstLine="640"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="body"><w:name w:val="正文缩进"/><w:basedOn w:val="a"/><w:pPr><w:ind w:firstLine="640"/></w:pPr></w:style>
</w:styles>"""


def level(index, fmt, text, more=""):
    return (f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>{more}'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>')


# As Word writes it when chapters and articles are one list: articles go on counting through the chapters (lvlRestart 0).
# A list for each article's items restarts by an override of one abstract list.
NUMBERING_HEAD = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering {W}>'
CHAPTERS = ('<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
            + level(0, "chineseCountingThousand", "第%1章", '<w:pStyle w:val="1"/>')
            + level(1, "chineseCountingThousand", "第%2条", '<w:lvlRestart w:val="0"/><w:pStyle w:val="tiao"/>')
            + "</w:abstractNum>")


def items_list(number):
    return (f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
            + level(0, "chineseCounting", "（%1）", '<w:suff w:val="nothing"/>')
            + level(1, "decimal", "%2.", '<w:suff w:val="nothing"/>') + "</w:abstractNum>")


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def run(text, properties=""):
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text, properties):
    half = len(text) // 2  # Word breaks a sentence into runs anywhere
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text[:half])}{run(text[half:])}</w:p>"


def numbered(separate=False):
    """The law with its numbers taken out of the text and into the lists."""
    body, items, in_items = [], 1, False
    for number, line in enumerate(LINES):
        chapter = re.match(r"第[一二三四]章　", line)
        article = re.match(r"第[一二三四五六七八九]条　", line)
        item = re.match(r"（[一二三]）(?!.*通过)", line)
        sub = re.match(r"[12]\.", line)
        rest = line[(chapter or article or item or sub).end():] if (chapter or article or item or sub) else line
        if chapter:
            body.append(paragraph(rest, '<w:pStyle w:val="1"/>'))
        elif article:
            body.append(paragraph(rest, '<w:pStyle w:val="tiao"/>'))
        elif item:
            if not in_items:
                items += 1
            body.append(paragraph(rest, f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{items}"/></w:numPr><w:ind w:firstLine="640"/>'))
        elif sub:
            body.append(paragraph(rest, f'<w:numPr><w:ilvl w:val="1"/><w:numId w:val="{items}"/></w:numPr><w:ind w:firstLine="640"/>'))
        else:
            body.append(paragraph(rest, '<w:jc w:val="center"/>' if number < 2 else '<w:pStyle w:val="body"/>'))
        in_items = bool(item or sub)
    if separate:  # for LibreOffice, which when it writes .doc keeps neither restarts nor lvlRestart: articles are a list of their own
        articles = '<w:abstractNum w:abstractNumId="99">' + level(0, "chineseCountingThousand", "第%1条") + "</w:abstractNum>"
        body = [text.replace('<w:pStyle w:val="tiao"/>', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="99"/></w:numPr>') for text in body]
        abstract = CHAPTERS + articles + "".join(items_list(n) for n in range(2, items + 1))
        lists = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in [*range(2, items + 1), 99])
    else:
        abstract = CHAPTERS + items_list(1)
        lists = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
                        "</w:lvlOverride></w:num>" for n in range(2, items + 1))
    numbering = NUMBERING_HEAD + abstract + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' + lists + "</w:numbering>"
    return "".join(body), numbering


def typed():
    body = []
    for number, line in enumerate(LINES):
        centred = number < 2 or re.match(r"第[一二三四]章　", line)
        size = '<w:rPr><w:sz w:val="44"/></w:rPr>' if number == 0 else ""
        if centred:
            body.append(f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{run(line, size)}</w:p>')
        else:
            body.append(paragraph(line, '<w:pStyle w:val="body"/>'))
    return "".join(body), NUMBERING_HEAD + "</w:numbering>"


def write_docx(path, body, numbering):
    section = ('<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>'
               '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="992"/></w:sectPr>')
    document = (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {W} '
                'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
                f"<w:body>{body}{section}</w:body></w:document>")
    header = f'<w:hdr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{run("临江市地方性法规汇编（依照《汇编办法》第九条印制）")}</w:p></w:hdr>'
    footer = (f'<w:ftr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{run("— ")}<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
              '<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
              f'<w:r><w:fldChar w:fldCharType="end"/></w:r>{run(" —")}</w:p></w:ftr>')
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": ROOT_RELS, "word/document.xml": document, "word/_rels/document.xml.rels": RELS,
             "word/styles.xml": STYLES, "word/numbering.xml": numbering, "word/header1.xml": header, "word/footer1.xml": footer}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


def write_html(path):
    """A page as a city government's site has it: menus, place line, tools, the text in a table, related links, footer."""
    links = "".join(f'<li><a href="/zwgk/{n}.html">{t}</a></li>' for n, t in enumerate(
        ["首页", "政务公开", "政务服务", "互动交流", "依照《政府信息公开条例》第十条公开", "数据开放"]))
    text = []
    for number, line in enumerate(LINES[1:], 1):
        tag = "strong" if re.match(r"第[一二三四]章", line) else "span"
        # Editors break the source anywhere, also within a word.
        shown = escape(line[:20] + "\r\n" + line[20:]) if len(line) > 40 else escape(line)
        text.append(f'<p style="text-indent: 2em"><{tag}>&nbsp;&nbsp;&nbsp;&nbsp;{shown}</{tag}></p>')
    page = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{LINES[0]}_临江市人民政府门户网站</title>
<meta name="ArticleTitle" content="{LINES[0]}" />
<style>.nav {{ color: red }} /* 第九十八条 */</style>
<script>var law = "依照《脚本法》第一条"; document.write("<p>第九十九条　<\\/p>");</script>
</head><body>
<div class="header"><div class="logo">临江市人民政府</div><ul class="nav">{links}</ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 法规规章</div>
<div class="wrap"><div class="left"><h3>栏目</h3><ul>{links}</ul></div>
<table class="article"><tr><td class="bt"><h1 class="title">{LINES[0]}</h1></td></tr>
<tr><td><div class="tools">发布日期：2024-10-08　来源：市人大　字号：【<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】 <a href="#">打印</a></div></td></tr>
<tr><td><div id="zoom">{"".join(text)}<!-- 第一百条　注释 --></div></td></tr></table>
<div class="related"><h3>相关链接</h3><ul><li><a href="a.html">解读：《临江市公共数据促进条例》第三条</a></li><li><a href="b.html">《临江市数据条例》全文</a></li></ul></div>
<div style="display:none">依照《隐藏条例》第二条</div></div>
<div class="footer"><p>主办：临江市人民政府办公室　版权所有</p><p>备案号：临ICP备05000001号，依照《互联网信息服务管理办法》第八条备案。</p></div>
</body></html>"""
    path.write_bytes(page.encode("gb18030"))


# A title in a text box, as a red head often has it, and a caption behind an article.
BOX = ('<draw:frame text:anchor-type="char" svg:width="9cm" svg:height="1cm" draw:z-index="0"><draw:text-box>'
       '<text:p>{}</text:p></draw:text-box></draw:frame>')
BOXES = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>{BOX.format("临江市渡口条例")}</text:p><text:p>第一条　渡口免费。</text:p>
<text:p>第二条　夜间停航。{BOX.format("图一　渡口")}</text:p><text:p>第三条　大风停航。</text:p>
</office:text></office:body></office:document>"""


def convert(source, kind, folder):
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind, "--outdir",
                    str(folder), str(source)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    write_docx(HERE / "law_numbered.docx", *numbered())
    write_docx(HERE / "law_typed.docx", *typed())
    write_html(HERE / "law.html")
    with tempfile.TemporaryDirectory() as folder:
        convert(HERE / "law_typed.docx", "pdf", folder)
        shutil.copy(f"{folder}/law_typed.pdf", HERE / "law.pdf")
        convert(HERE / "law_typed.docx",
                'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"geheim"}}', folder)
        shutil.copy(f"{folder}/law_typed.pdf", HERE / "protected.pdf")
        write_docx(pathlib.Path(folder) / "law.docx", *numbered(separate=True))
        convert(f"{folder}/law.docx", "doc", folder)
        shutil.copy(f"{folder}/law.doc", HERE / "law.doc")
        (pathlib.Path(folder) / "boxes.fodt").write_text(BOXES, encoding="utf-8")
        convert(f"{folder}/boxes.fodt", "doc:MS Word 97", folder)
        shutil.copy(f"{folder}/boxes.doc", HERE / "boxes.doc")


if __name__ == "__main__":
    main()
