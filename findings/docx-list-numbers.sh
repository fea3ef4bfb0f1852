#!/usr/bin/env bash
# A draft whose articles Word numbers by itself (a list with the text 第%1条, Chinese counting), as drafting templates have it: 第一条 stands on
# paper and in no run of the file (2026-11-27).
#   python-docx 1.2.0                    the words alone, no sign of a number
#   mammoth 1.11.0                       raw text: the words alone; HTML: <ol>, which says nothing of 第 and 条
#   docx2python 3.5.0                    -- before each article, with a warning
#   pandoc 3.6.1 (pypandoc-binary 1.15)  1. 2., without a warning
# So 依照第一条 leads nowhere in what any of them reads.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check python-docx==1.2.0 mammoth==1.11.0 docx2python==3.5.0 pypandoc-binary==1.15
cat >"$work/try.py" <<'PYTHON'
import subprocess
import sys
import warnings
import zipfile

import docx
import mammoth
import pypandoc
from docx2python import docx2python

path = sys.argv[1]
types = "http://schemas.openxmlformats.org/package/2006/content-types"
relations = "http://schemas.openxmlformats.org/package/2006/relationships"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
space = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{office}"'
article = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'.format
level = ('<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl>')
with zipfile.ZipFile(path, "w") as package:
    package.writestr("[Content_Types].xml", f'<Types xmlns="{types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
                     f'relationships+xml"/><Override PartName="/word/document.xml" ContentType="{word}.document.main+xml"/>'
                     f'<Override PartName="/word/numbering.xml" ContentType="{word}.numbering+xml"/></Types>')
    package.writestr("_rels/.rels", f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/officeDocument" '
                     'Target="word/document.xml"/></Relationships>')
    package.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/numbering" '
                     'Target="numbering.xml"/></Relationships>')
    package.writestr("word/numbering.xml", f'<w:numbering {space}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
                     '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
    package.writestr("word/document.xml", f'<w:document {space}><w:body>{article("为了规范管理，制定本办法。")}{article("依照第一条办理。")}'
                     '</w:body></w:document>')

warnings.simplefilter("ignore")
with open(path, "rb") as file:
    raw = mammoth.extract_raw_text(file).value
    file.seek(0)
    html = mammoth.convert_to_html(file).value
pandoc = subprocess.run([pypandoc.get_pandoc_path(), path, "-t", "plain"], capture_output=True, text=True, check=True)
read = {"python-docx": "\n".join(each.text for each in docx.Document(path).paragraphs), "mammoth": raw, "mammoth's HTML": html,
        "docx2python": docx2python(path).text, "pandoc": pandoc.stdout}
for name, text in read.items():
    print(f"{name}: {text.split()}")
    assert "制定本办法" in text and "第二条" not in text and text.count("第一条") == 1, name
assert read["python-docx"].startswith("为了") and html.startswith("<ol><li>为了")
assert read["docx2python"].startswith("--") and pandoc.stdout.startswith("1.") and pandoc.stderr == ""
PYTHON
"$work/venv/bin/python" "$work/try.py" "$work/draft.docx"
echo "as found"
