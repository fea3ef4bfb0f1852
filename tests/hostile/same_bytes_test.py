#!/usr/bin/env python3
"""same_bytes_test.py YIJU CORPUS [--other YIJU]: every command in every format, twice: as it is, and with another time zone,
locale, home, number of threads, age of the files and order in which the folder gives them. Both give the same bytes. With
--other the second time is another build's: another compiler, other options, another folder."""

import argparse
import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

NODE = "草案第三条"
# A command, and what stands behind its corpus.
COMMANDS = [("build",), ("stats",), ("trace", NODE), ("impact", NODE), ("gaps",), ("functions",), ("powers",), ("rank",),
            ("check",), ("matrix",), ("parallels",), ("suggest",), ("stale",), ("table",), ("diagram",), ("diagram", NODE),
            ("explore",), ("extract",), ("export",), ("dossier",), ("register",)]


def formats_of(yiju, command):
    """What --format of the command may be, by its help; [None] where it has none."""
    told = subprocess.run([yiju, command, "--help", "--lang", "en"], capture_output=True, text=True, check=True).stdout
    listed = re.search(r"--format FORMAT.*?: (auto, )?([^()]*?)\s*\(default", told, re.S)
    return [name.strip() for name in listed[2].split(",")] if listed else [None]


def digest_of(path):
    if not os.path.exists(path):
        return "nothing"
    if os.path.isdir(path):
        return {name: digest_of(os.path.join(path, name)) for name in sorted(os.listdir(path))}
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def difference(first, second, path=""):
    if isinstance(first, dict) and isinstance(second, dict):
        for name in sorted({*first, *second}):
            if first.get(name) != second.get(name):
                return difference(first.get(name), second.get(name), f"{path}/{name}")
    return path or "the output"


def copy_in_order(corpus, to, names, when):
    for name in names:
        os.makedirs(os.path.dirname(os.path.join(to, name)), exist_ok=True)
        shutil.copyfile(os.path.join(corpus, name), os.path.join(to, name))
        os.utime(os.path.join(to, name), (when, when))


def run(yiju, work, words, output, environment):
    """What a run writes to its output, to stdout and to stderr, and how it ends."""
    target = os.path.join(work, "output")
    shutil.rmtree(target, ignore_errors=True)
    if os.path.isfile(target):
        os.remove(target)
    done = subprocess.run([yiju, *words, *(["-o", "output"] if output else [])], cwd=work, env=environment,
                          capture_output=True)
    return {"status": done.returncode, "stdout": hashlib.sha256(done.stdout).hexdigest(),
            "stderr": hashlib.sha256(done.stderr).hexdigest(), "output": digest_of(target)}, done


def main():
    options = argparse.ArgumentParser()
    options.add_argument("yiju")
    options.add_argument("corpus")
    options.add_argument("--other")
    given = options.parse_args()
    yiju, other = os.path.abspath(given.yiju), os.path.abspath(given.other or given.yiju)
    names = sorted(os.path.relpath(os.path.join(above, name), given.corpus)
                   for above, _, found in os.walk(given.corpus) for name in found)
    shuffled = random.Random(7).sample(names, len(names))
    base = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent"}
    changed = dict(base) if given.other else {**base, "LC_ALL": "C", "TZ": "Asia/Kathmandu", "LANGUAGE": "zh_CN", "COLUMNS": "40"}
    faults = count = 0
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        copy_in_order(given.corpus, os.path.join(one, "corpus"), names, 1_700_000_000)
        copy_in_order(given.corpus, os.path.join(two, "corpus"), shuffled, 1_000_000_000)
        for command, *rest in COMMANDS:
            for form in formats_of(yiju, command):
                words = [command, "corpus", *rest, "--lang", "zh", *(["--format", form] if form else [])]
                first, done = run(yiju, one, words, True, base)
                if done.returncode not in (0, 1):
                    faults += 1
                    print("WRONG:", *words, "ended with", done.returncode, done.stderr.decode(errors="replace")[-300:])
                    continue
                second, _ = run(other, two, words + ([] if given.other else ["-j", "1"]), True, changed)
                count += 1
                if first != second:
                    faults += 1
                    print("WRONG:", *words, "differs in", difference(first, second))
    print(f"{count} outputs, {faults} that differ")
    return 1 if faults or count < len(COMMANDS) else 0


if __name__ == "__main__":
    sys.exit(main())
