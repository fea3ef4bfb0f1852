#!/usr/bin/env python3
"""ocr_test.py YIJU: the way that yiju recommends for scanned pages, from end to end.

A law is printed by Chromium, made a scan (pictures alone) and recognised by ocrmypdf with chi_sim, as the message about
a PDF without text says. What the recognition gets wrong stays wrong; but articles are found in their places, lines are
joined, and what was read rightly is cited as in the plain text. Exit status: 0 so, 1 not, 77 skipped.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

LAW = """临江市公园条例
第一条　为了规范公园的规划、建设和管理，改善生态环境，根据《城市绿化条例》《中华人民共和国城乡规划法》和有关法律、行政法规，结合本市实际，制定本条例。
第二条　本市行政区域内公园的规划、建设、管理和服务，适用本条例。
第三条　游人应当遵守公园的管理制度，依照《中华人民共和国治安管理处罚法》第五十条的规定，不得有下列行为：
（一）践踏不允许进入的草坪，在树木和建筑物上刻画；
（二）在公园内燃放烟花爆竹。
第四条　违反本条例第三条第一款第（二）项规定，造成损失的，依法赔偿。
第五条　本条例自2025年5月1日起施行。""".splitlines()

STYLE = ('body{font-family:"Noto Sans CJK SC";font-size:16pt;line-height:1.9}p{text-indent:2em;margin:0}'
         'h1{text-align:center;font-size:22pt}@page{size:A4;margin:28mm 26mm}')


def missing():
    for program in ("chromium", "ocrmypdf", "tesseract", "pdftoppm"):
        if shutil.which(program) is None:
            return program
    languages = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True).stdout.split()
    return None if "chi_sim" in languages else "tesseract's chi_sim"


def scan(folder):
    """The law as pictures in a PDF."""
    body = f"<h1>{LAW[0]}</h1>" + "".join(f"<p>{line}</p>" for line in LAW[1:])
    (folder / "law.html").write_text(f'<meta charset="utf-8"><style>{STYLE}</style>{body}', encoding="utf-8")
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    f"--print-to-pdf={folder}/law.pdf", str(folder / "law.html")], check=True, capture_output=True)
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-png", "-f", "1", "-l", "1", str(folder / "law.pdf"),
                    str(folder / "page")], check=True)
    picture = min(folder.glob("page*.png"))
    recognised = folder / "recognised.pdf"
    # One thread: those of OpenMP wait for each other where others work on the machine, and what takes too long is left out.
    subprocess.run(["ocrmypdf", "-l", "chi_sim", "--image-dpi", "200", "--tesseract-timeout", "300", "--output-type", "pdf",
                    str(picture), str(recognised)], check=True, capture_output=True,
                   env={**os.environ, "OMP_THREAD_LIMIT": "1"})
    return recognised


def faults_of(yiju, recognised):
    out = subprocess.run([yiju, "parse", "--json", str(recognised)], capture_output=True, text=True).stdout
    tree = json.loads(out or "{}")
    if tree.get("title") != LAW[0]:
        yield f"title: {tree.get('title')}"
    if tree.get("articles") != 5:
        yield f"articles: {tree.get('articles')}, not 5"
    rows = subprocess.run([yiju, "extract", "--format", "tsv", str(recognised)], capture_output=True, text=True).stdout
    found = {tuple(row.split("\t")[1:4]) for row in rows.splitlines()}
    for wanted in [("中华人民共和国城乡规划法", "", "based_on"), ("中华人民共和国治安管理处罚法", "50", "cites"),
                   ("self", "3/1/2", "cites")]:
        if wanted not in found:
            yield f"not found: {wanted}; found {sorted(found)}"


def main():
    program = missing()
    if program:
        print(f"SKIPPED: {program} is missing")
        return 77
    with tempfile.TemporaryDirectory() as scratch:
        recognised = scan(pathlib.Path(scratch))
        if len(sys.argv) > 2:
            shutil.copy(recognised, sys.argv[2])
        faults = list(faults_of(sys.argv[1], recognised))
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"a scanned page, recognised: {len(faults)} differences")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
