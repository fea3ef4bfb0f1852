#!/usr/bin/env bash
# A draft with tracked changes, read by three Python libraries (2026-11-27).
#   python-docx 1.1.2  Paragraph.text passes over w:ins, w:moveTo and inline w:sdt: 根据《…》，制定本条例 loses its law
#   mammoth 1.8.0      takes w:ins and w:sdt, passes over w:moveTo (with a message)
#   docx2python 3.5.0  takes all of them
# So what an analyst counts in a draft depends on the library, and the citation that was just put in is the one that is lost.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check python-docx==1.1.2 mammoth==1.8.0 docx2python==3.5.0
cat >"$work/try.py" <<'PYTHON'
import sys, zipfile
import docx, mammoth
from docx2python import docx2python

path = sys.argv[1]
space = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
         'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
run = "<w:r><w:t>{}</w:t></w:r>".format
mark = 'w:author="审核人" w:date="2026-01-01T00:00:00Z"'
body = (f'<w:p>{run("第一条 根据")}<w:ins w:id="1" {mark}>{run("《数据安全法》")}</w:ins>{run("，制定本条例。")}</w:p>'
        f'<w:p><w:moveTo w:id="2" {mark}>{run("第二条 移来的条文。")}</w:moveTo></w:p>'
        f'<w:p><w:sdt><w:sdtContent>{run("第三条 内容控件中的条文。")}</w:sdtContent></w:sdt></w:p>')
types = "http://schemas.openxmlformats.org/package/2006/content-types"
relations = "http://schemas.openxmlformats.org/package/2006/relationships"
main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
with zipfile.ZipFile(path, "w") as package:
    package.writestr("[Content_Types].xml", f'<Types xmlns="{types}"><Default Extension="rels" ContentType='
                     '"application/vnd.openxmlformats-package.relationships+xml"/>'
                     f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>')
    package.writestr("_rels/.rels", f'<Relationships xmlns="{relations}"><Relationship Id="rId1" Type="http://schemas.'
                     'openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    package.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")

wanted = {"inserted": "数据安全法", "moved": "移来的条文", "control": "内容控件中的条文"}
with open(path, "rb") as file:
    by_mammoth = mammoth.extract_raw_text(file)
read = {"python-docx": "\n".join(p.text for p in docx.Document(path).paragraphs), "mammoth": by_mammoth.value,
        "docx2python": docx2python(path).text}
seen = {name: sorted(what for what, words in wanted.items() if words in text) for name, text in read.items()}
for name, found in seen.items():
    print(f"{name}: reads {', '.join(found) or 'none of inserted, moved, control'}")
assert "第一条 根据，制定本条例" in read["python-docx"]
assert seen == {"python-docx": [], "mammoth": ["control", "inserted"], "docx2python": ["control", "inserted", "moved"]}, seen
assert any("moveTo" in message.message for message in by_mammoth.messages)
PYTHON
"$work/venv/bin/python" "$work/try.py" "$work/draft.docx"
echo "as found"
