#!/usr/bin/env python3
"""Scores what yiju says that articles do, on real regulations that were labelled by hand, against floors.

    functions_score.py YIJU SHARED FLOORS    each line of FLOORS: a set beside it, the least micro F1, the least share of right main functions

A set is a folder: SOURCES (name, tab, the text's path below SHARED/laws) and NAME.tsv, rows as SHARED/gold/functions/GUIDELINES.md
says. The weights are trained on the set `learnt` (functions/train.py); nobody looks at what goes wrong in the set `held`.
Prints the figures of SHARED/gold/functions/score.py; exit status 1 below a floor, 77 without the texts.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

SKIPPED = 77


def found_rows(yiju, text):
    return subprocess.run([yiju, "functions", text, "--format", "tsv"], stdout=subprocess.PIPE, check=False).stdout


def scores(yiju, shared, folder):
    with tempfile.TemporaryDirectory() as found:
        for line in (folder / "SOURCES").read_text(encoding="utf-8").splitlines():
            name, path = line.split("\t")
            (pathlib.Path(found) / f"{name}.tsv").write_bytes(found_rows(yiju, shared / "laws" / path))
        score = [sys.executable, shared / "gold" / "functions" / "score.py", folder, found]
        said = subprocess.run(score, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
    print(said)
    micro = float(re.search(r"^micro .* ([0-9.]+)$", said, re.MULTILINE).group(1))
    return micro, float(re.search(r"^main function ([0-9.]+)", said, re.MULTILINE).group(1))


def main():
    yiju, shared, floors = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    if not (shared / "gold" / "functions" / "score.py").exists():
        print("SKIPPED: needs ../shared beside the checkout, or YIJU_SHARED")
        return SKIPPED
    low = 0
    for line in floors.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, *least = line.split()
        print(f"== {name}")
        for what, score, floor in zip(("micro F1", "main"), scores(yiju, shared, floors.parent / name), least):
            if score < float(floor):
                print(f"{name}: {what} {score} is below {floor}")
                low += 1
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
