#!/usr/bin/env bash
# A DOCX whose text is an embedded HTML part (w:altChunk), as "export to Word" buttons of web systems write it; word
# processors show the text (2026-11-27).
#   python-docx 1.1.2, docx2python 3.5.0, pandoc 3.6.1 (pypandoc-binary 1.15): no text, no message
#   mammoth 1.8.0: no text, one message that w:altChunk was ignored
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check python-docx==1.1.2 mammoth==1.8.0 docx2python==3.5.0 pypandoc-binary==1.15
cat >"$work/try.py" <<'PYTHON'
import subprocess, sys, zipfile
import docx, mammoth, pypandoc
from docx2python import docx2python

path = sys.argv[1]
types = "http://schemas.openxmlformats.org/package/2006/content-types"
relations = "http://schemas.openxmlformats.org/package/2006/relationships"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
with zipfile.ZipFile(path, "w") as package:
    package.writestr("[Content_Types].xml", f'<Types xmlns="{types}"><Default Extension="rels" ContentType='
                     '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="html" ContentType="text/html"/>'
                     f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>')
    package.writestr("_rels/.rels", f'<Relationships xmlns="{relations}"><Relationship Id="rId1" Type="{office}/officeDocument" '
                     'Target="word/document.xml"/></Relationships>')
    package.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{relations}"><Relationship Id="rId1" '
                     f'Type="{office}/aFChunk" Target="chunk.html"/></Relationships>')
    package.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
                     f'xmlns:r="{office}"><w:body><w:altChunk r:id="rId1"/></w:body></w:document>')
    package.writestr("word/chunk.html", '<html><head><meta charset="utf-8"></head><body><p>第一条 嵌入的条文。</p></body></html>')

with open(path, "rb") as file:
    by_mammoth = mammoth.extract_raw_text(file)
by_pandoc = subprocess.run([pypandoc.get_pandoc_path(), path, "-t", "plain"], capture_output=True, text=True)
read = {"python-docx": "".join(p.text for p in docx.Document(path).paragraphs), "mammoth": by_mammoth.value,
        "docx2python": docx2python(path).text, "pandoc " + str(pypandoc.get_pandoc_version()): by_pandoc.stdout}
for name, text in read.items():
    print(f"{name}: {len(text.strip())} characters")
    assert "嵌入" not in text, name
assert by_pandoc.returncode == 0 and by_pandoc.stderr == ""
assert [m.message for m in by_mammoth.messages] == ["An unrecognised element was ignored: w:altChunk"], by_mammoth.messages
PYTHON
"$work/venv/bin/python" "$work/try.py" "$work/chunk.docx"
echo "as found"
