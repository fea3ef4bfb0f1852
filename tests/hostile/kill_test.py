#!/usr/bin/env python3
"""kill_test.py YIJU CORPUS DRAFT.docx DRAFT.docx [--kills N]: kills runs while they write, in every way of writing: into a file, into a new
folder, in the place of an old one. What stands there afterwards is the old or the new, whole; the next run leaves nothing of
the killed ones. Two runs that write to one place at once never mix, and who ignores SIGHUP goes on. What libraries make for a
moment they make in our own folders, which the next run takes away."""

import argparse
import ctypes
import hashlib
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time


def content_of(path):
    """A file's or a folder's bytes as one value; None where nothing is there."""
    if os.path.isdir(path):
        found = {}
        for above, _, names in os.walk(path):
            for name in names:
                whole = os.path.join(above, name)
                found[os.path.relpath(whole, path)] = content_of(whole)
        return found
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


class Writer:
    """A command that writes to a place, and what it writes from two inputs."""

    def __init__(self, yiju, work, name, arguments, inputs):
        self.yiju, self.arguments, self.inputs = yiju, arguments, inputs
        self.name = name
        self.folder, self.scratch = os.path.join(work, name.replace(" ", "-")), os.path.join(work, "scratch")
        self.place = os.path.join(self.folder, "out" + (os.path.splitext(arguments[-1])[1]))
        os.makedirs(self.folder)
        os.makedirs(self.scratch, exist_ok=True)
        self.whole = []
        for number in (0, 1):
            began = time.monotonic()
            self.write(number)
            self.seconds = time.monotonic() - began
            self.whole.append(content_of(self.place))
        if self.whole[0] == self.whole[1] or None in self.whole:
            raise SystemExit(f"{name}: the two inputs are to give two outputs")

    def start(self, number, **options):
        command = [self.yiju, *[self.inputs[number] if a == "IN" else self.place if a.startswith("OUT") else a
                                for a in self.arguments]]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                env={**os.environ, "TMPDIR": self.scratch}, **options)

    def write(self, number):
        process = self.start(number)
        said = process.communicate()[1]
        if process.returncode not in (0, 1):
            raise SystemExit(f"{self.name} ended with {process.returncode}: {said.decode(errors='replace')[-500:]}")

    def leftovers(self):
        return [name for name in os.listdir(self.folder) if name != os.path.basename(self.place)]

    def kill_once(self, chance):
        """Half of the kills come at any moment, half soon after something appears beside the place."""
        process = self.start(chance.randrange(2))
        if chance.random() < 0.5:
            time.sleep(chance.random() * self.seconds)
        else:
            before = set(os.listdir(self.folder))
            while process.poll() is None and set(os.listdir(self.folder)) <= before:
                time.sleep(0.0002)
            time.sleep(chance.random() ** 3 * 0.02)
        process.kill()
        process.communicate()
        return process.returncode == -signal.SIGKILL

    def fault(self):
        there = content_of(self.place)
        return None if there in self.whole or there is None else f"{self.name}: neither old nor new stands at {self.place}"


def writers(yiju, corpora, drafts, work):
    inputs = {"corpus": corpora, "draft": drafts}
    for name, kind, arguments in [
        ("file", "corpus", ["extract", "IN", "--format", "tsv", "-o", "OUT.tsv"]),
        ("graph", "corpus", ["build", "IN", "-o", "OUT.graph"]),
        ("json", "corpus", ["build", "IN", "-o", "OUT.json"]),
        ("page", "corpus", ["explore", "IN", "-o", "OUT.html"]),
        ("sqlite", "corpus", ["export", "IN", "-o", "OUT.sqlite"]),
        ("workbook", "corpus", ["stats", "IN", "-o", "OUT.xlsx"]),
        ("folder export", "corpus", ["export", "IN", "--format", "neo4j", "-o", "OUT"]),
        ("dossier", "corpus", ["dossier", "IN", "-o", "OUT"]),
        ("annotate", "draft", ["annotate", "IN", "-o", "OUT.docx"]),
    ]:
        yield Writer(yiju, work, name, arguments, inputs[kind])


def check_kills(writer, kills, chance):
    faults, killed, runs = [], 0, 0
    while killed < kills and runs < 10 * kills:
        runs += 1
        if chance.random() < 0.3 and os.path.exists(writer.place):  # a new place, too
            shutil.rmtree(writer.place) if os.path.isdir(writer.place) else os.remove(writer.place)
        killed += writer.kill_once(chance)
        if fault := writer.fault():
            faults.append(fault)
    left = len(writer.leftovers())
    writer.write(1)
    if content_of(writer.place) != writer.whole[1]:
        faults.append(f"{writer.name}: the run after the kills does not write the new")
    if writer.leftovers():
        faults.append(f"{writer.name}: left beside it: {writer.leftovers()}")
    print(f"{writer.name:14} {runs:5} runs, {killed:5} killed in time, {left:3} leftovers cleaned, {len(faults)} faults", flush=True)
    return faults


def check_two_at_once(writer):
    processes = [writer.start(number) for number in (0, 1)]
    ends = [(process.communicate()[1], process.returncode) for process in processes]
    faults = [f"{writer.name}: of two at once one failed: {said.decode(errors='replace')[-300:]}" for said, code in ends
              if code not in (0, 1)]
    if content_of(writer.place) not in writer.whole:
        faults.append(f"{writer.name}: two at once have mixed")
    if writer.leftovers():
        faults.append(f"{writer.name}: two at once left {writer.leftovers()}")
    return faults


def check_hang_up(writer):
    """As under nohup: the signal is ignored before the program begins, and stays so while it writes."""
    process = writer.start(0, preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
    while process.poll() is None:
        process.send_signal(signal.SIGHUP)
        time.sleep(0.002)
    process.communicate()
    return [] if process.returncode in (0, 1) and content_of(writer.place) == writer.whole[0] else [
        f"{writer.name}: a hang-up that is ignored ends it with {process.returncode}"]


IN_CREATE = 0x100  # inotify(7)


def names_made_in(folder, work):
    """The names of all that stood there while `work` ran, however short."""
    system = ctypes.CDLL(None, use_errno=True)
    watch = system.inotify_init1(os.O_NONBLOCK)
    if watch < 0 or system.inotify_add_watch(watch, os.fsencode(folder), IN_CREATE) < 0:
        raise OSError(ctypes.get_errno(), "inotify")
    work()
    names = []
    while True:
        try:
            told = os.read(watch, 1 << 16)
        except BlockingIOError:
            os.close(watch)
            return names
        while told:
            length = struct.unpack_from("iIII", told)[3]
            names.append(told[16 : 16 + length].rstrip(b"\0").decode())
            told = told[16 + length :]


def check_of_a_moment(writer):
    """A file of a library's own name would stay for ever, were the run killed before it is taken away."""
    made = names_made_in(writer.scratch, lambda: writer.write(0))
    return [f"{writer.name}: made {name} for a moment, which no later run knows for ours" for name in made if not name.startswith("yiju.")]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("yiju")
    options.add_argument("corpus")
    options.add_argument("drafts", nargs=2)
    options.add_argument("--kills", type=int, default=30)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    chance = random.Random(given.seed)
    faults = []
    with tempfile.TemporaryDirectory() as work:
        corpora = [os.path.join(work, "old"), os.path.join(work, "new")]
        for corpus in corpora:
            shutil.copytree(given.corpus, corpus)
        with open(os.path.join(corpora[1], "临江市灯会办法.md"), "w") as file:
            file.write("# 临江市灯会办法\n\n第一条　根据《临江市公园条例》第三条，制定本办法。\n" * 1000)
        made = list(writers(given.yiju, corpora, given.drafts, work))
        for at, writer in enumerate(made):
            faults += check_kills(writer, given.kills // len(made) + (at < given.kills % len(made)), chance)
            faults += check_two_at_once(writer) + check_of_a_moment(writer)
        faults += check_hang_up(made[0]) + check_hang_up(made[-2])
        next(writer for writer in made if writer.name == "workbook").write(0)  # it needs a folder of a moment
        if left := os.listdir(os.path.join(work, "scratch")):
            faults.append(f"what was made for a moment is left: {left}")
    for fault in faults:
        print("WRONG:", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
