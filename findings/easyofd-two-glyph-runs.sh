#!/usr/bin/env bash
# GB/T 33190 lets a text object of an OFD page name its glyphs in as many runs (CGTransform) as it needs; writers that embed part of a
# font use several in one line. easyofd 20260427 reads an object with one run and raises AttributeError at two, so that the whole
# file is unread, pages without such a line too (2026-11-28).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check easyofd==20260427
cat >"$work/try.py" <<'PYTHON'
import contextlib
import io
import sys
import zipfile

from easyofd.ofd import OFD

space = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def run(begin):
    return (f'<ofd:CGTransform CodePosition="{begin}" CodeCount="1" GlyphCount="1"><ofd:Glyphs>{begin + 10}</ofd:Glyphs></ofd:CGTransform>')


def text(number, words, runs):
    return (f'<ofd:TextObject ID="{number}" Boundary="20 {number * 10} 150 6" Font="2" Size="5">{"".join(map(run, range(runs)))}'
            f'<ofd:TextCode X="0" Y="5" DeltaX="g {len(words) - 1} 5">{words}</ofd:TextCode></ofd:TextObject>')


def write(path, runs):
    parts = {
        "OFD.xml": f'<ofd:OFD {space} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>{"0" * 32}</ofd:DocID></ofd:DocInfo>'
                   '<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
        "Doc_0/Document.xml": f'<ofd:Document {space}><ofd:CommonData><ofd:MaxUnitID>20</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297'
                              '</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>'
                              '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
        "Doc_0/PublicRes.xml": f'<ofd:Res {space} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="2" FontName="宋体"/></ofd:Fonts></ofd:Res>',
        "Doc_0/Pages/Page_0/Content.xml": f'<ofd:Page {space}><ofd:Content><ofd:Layer ID="3">{text(4, "第一条", runs)}{text(5, "第二条", 0)}'
                                          '</ofd:Layer></ofd:Content></ofd:Page>',
    }
    with zipfile.ZipFile(path, "w") as package:
        for name, xml in parts.items():
            package.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + xml)


def read(path):
    ofd = OFD()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        ofd.read(path, fmt="path")
    return [cell["text"] for document in ofd.data for page in document["page_info"].values() for cell in page["text_list"]]


path = sys.argv[1]
write(path, 1)
print("one run:", read(path))
assert read(path) == ["第一条", "第二条"]
write(path, 2)
try:
    sys.exit(f"two runs are read now: {read(path)}")
except AttributeError as error:
    print("two runs:", error)
PYTHON
"$work/venv/bin/python" "$work/try.py" "$work/page.ofd" 2>/dev/null
echo "as found"
