#!/usr/bin/env python3
"""matrix_test.py YIJU LAWS [--keep FOLDER]: the same law in every form gives the same articles and the same citations.

Takes ten laws of the folder LAWS, writes each in the forms of matrix_formats.py, and compares with the plain text: the
title, the articles with their paragraphs and items, the citations. And nothing may be lost: of the law's visible
characters at least 99.9 % reach `yiju parse --text`, else those that are missing are named. Forms whose program is not
installed are said to be left out. Differences that are known are counted by form in matrix_floor.tsv, which they may not
pass. Exit status: 0 no more than those, 1 more, 77 skipped.
"""
import collections
import concurrent.futures
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import matrix_formats as formats

LAWS = ["反垄断法", "行政许可法", "专利法", "国旗法", "行政处罚法", "消费者权益保护法", "公证法", "劳动合同法", "网络安全法", "立法法"]
LEAST_KEPT = 0.999


def lines_of(path):
    """The law's own lines, without Markdown and with a full-width space behind 第X条."""
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        line = re.sub(r"<!--.*?-->", "", line).lstrip("#").strip()
        if line:
            lines.append(re.sub(r"^(第[一二三四五六七八九十百千零]+[编章节条](?:之[一二三四五六七八九])?)[ 　]+", "\\1　", line))
    return lines


def known_differences():
    """By form, of matrix_floor.tsv."""
    known = collections.Counter()
    for line in (pathlib.Path(__file__).parent / "matrix_floor.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            form, count = line.split("\t")
            known[form] = int(count)
    return known


def found_in(yiju, path):
    """Title, provisions and citations of a file, and its text."""
    def run(*words):
        return subprocess.run([yiju, *words, str(path)], capture_output=True, text=True, timeout=120).stdout
    tree = json.loads(run("parse", "--json") or "{}")
    provisions = []

    def walk(node):
        if node["kind"] in ("article", "paragraph", "item", "subitem"):
            provisions.append(f'{node["kind"]} {node.get("locator", "")}')
        for child in node.get("children", []):
            walk(child)
    walk(tree.get("tree", {"kind": "root"}))
    citations = [tuple(row.split("\t")[1:4]) for row in run("extract", "--format", "tsv").splitlines()]
    return {"title": [tree.get("title", "")], "provisions": provisions, "citations": citations}, run("parse", "--text")


def visible(text):
    return collections.Counter(c for c in text if not c.isspace())


def differences(law, form, wanted, got, source, text):
    for what in wanted:
        if wanted[what] != got[what]:
            lacking = collections.Counter(wanted[what]) - collections.Counter(got[what])
            more = collections.Counter(got[what]) - collections.Counter(wanted[what])
            yield f"{law}, {form}: {what}: lacks {list(lacking)[:4]}, has {list(more)[:4]}"
    lost = visible(source) - visible(text)
    if sum(lost.values()) > (1 - LEAST_KEPT) * sum(visible(source).values()):
        yield f"{law}, {form}: lost {sum(lost.values())} characters: {''.join(lost)[:60]}"


def main():
    yiju, laws = sys.argv[1], pathlib.Path(sys.argv[2])
    paths = [min(laws.glob(f"*/{law}(*.md"), default=None) for law in LAWS]
    paths = [path for path in paths if path is not None]
    if len(paths) < len(LAWS):
        print(f"SKIPPED: needs ten laws in {laws}, found {len(paths)}")
        return 77
    keep = pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else None
    with tempfile.TemporaryDirectory() as scratch:
        folder = keep or pathlib.Path(scratch)
        folder.mkdir(exist_ok=True)
        laws_by_name = {f"law{number}": lines_of(path) for number, path in enumerate(paths)}
        forms = list(formats.WRITTEN)
        for name, lines in laws_by_name.items():
            for form, write in formats.WRITTEN.items():
                write(lines, folder / f"{name}.{form}")
        for program, (write, written) in formats.PROGRAMS.items():
            if shutil.which(program) is None:
                print(f"LEFT OUT for want of {program}: {', '.join(written)}")
                continue
            write(folder, list(laws_by_name))
            forms += written
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            read = dict(zip([(name, form) for name in laws_by_name for form in forms],
                            pool.map(lambda key: found_in(yiju, folder / f"{key[0]}.{key[1]}"),
                                     [(name, form) for name in laws_by_name for form in forms])))
    faults = collections.defaultdict(list)
    for name, lines in laws_by_name.items():
        wanted, _ = read[name, "txt"]
        for form in forms:
            faults[form] += differences(lines[0], form, wanted, read[name, form][0], "\n".join(lines), read[name, form][1])
    known = known_differences()
    more = [form for form in forms if len(faults[form]) > known[form]]
    for form in forms:
        print(*faults[form], sep="\n", end="\n" if faults[form] else "")
    for form in forms:
        if faults[form] or known[form]:
            print(f"{form}: {len(faults[form])} differences, {known[form]} known{' TOO MANY' if form in more else ''}")
    print(f"{len(laws_by_name)} laws in {len(forms)} forms: {sum(map(len, faults.values()))} differences")
    return 1 if more else 0


if __name__ == "__main__":
    sys.exit(main())
