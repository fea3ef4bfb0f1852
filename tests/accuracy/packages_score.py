#!/usr/bin/env python3
"""Scores what yiju says of reviewers' packages that were labelled by hand: which draft is meant, what its companions say
that it rests on, and the tier of each gap.

    packages_score.py YIJU FOLDER…        each FOLDER has its labels beside it, FOLDER.want.tsv

Rows of the labels: `draft TITLE`; `basis LOCATOR TARGET` (LOCATOR `-`: the whole draft; TARGET as node ids write it);
`gap LOCATOR TIER`, tiers as `yiju gaps --json` names them. Articles without a gap row have a source. Prints each row
that is missed or said too much, then the figures; exit status 1 if there is any.
"""
import json
import pathlib
import subprocess
import sys


def ask(yiju, *arguments):
    said = subprocess.run([yiju, *arguments], stdout=subprocess.PIPE, check=False).stdout
    return json.loads(said) if said.strip() else {}


def wanted(labels):
    rows = [line.split("\t") for line in labels.read_text(encoding="utf-8").splitlines()]
    return {tuple(row) for row in rows if not row[0].startswith("#")}


def noted_bases(graph):
    for edge in graph["edges"]:
        if edge["asserted_by"] == "note":
            yield "basis", edge["from"].partition("#")[2] or "-", edge["to"]


def told(yiju, folder):
    lists = ask(yiju, "gaps", str(folder), "--json").get("instruments", [])
    rows = {("draft", one["node"]["instrument"]) for one in lists}
    rows |= {("gap", gap["node"]["locator"], gap["tier"]) for one in lists for gap in one["gaps"]}
    return rows | set(noted_bases(ask(yiju, "build", str(folder), "--json")))


def main():
    yiju, *folders = sys.argv[1:]
    found = {kind: [0, 0, 0] for kind in ("draft", "basis", "gap")}  # right, told, wanted
    for folder in map(pathlib.Path, folders):
        want, say = wanted(folder.with_name(folder.name + ".want.tsv")), told(yiju, folder)
        for sign, rows in (("missed", want - say), ("too much", say - want)):
            for row in sorted(rows):
                print(folder.name, sign, *row)
        for kind, counts in found.items():
            for at, rows in enumerate((want & say, say, want)):
                counts[at] += sum(row[0] == kind for row in rows)
    for kind, (right, said, all_rows) in found.items():
        print(f"{kind}: {right} right of {said} told and {all_rows} wanted")
    return int(any(right != said or right != all_rows for right, said, all_rows in found.values()))


if __name__ == "__main__":
    sys.exit(main())
