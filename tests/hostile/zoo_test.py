#!/usr/bin/env python3
"""zoo_test.py YIJU [NAME…]: reads each animal of zoo.py beside a text like all others, with 2 GB of addresses and 20 s of the
processor. Each must end with its reason, or be read, and the other text must be read in any case."""

import os
import resource
import subprocess
import sys
import tempfile

import zoo

ADDRESSES, SECONDS = 2 << 30, 20
SANITIZED = 10  # times as long may a program with the sanitizers take
GOOD = "临江市灯会办法.md"


def limits(addresses):
    seconds = SECONDS if addresses else SECONDS * SANITIZED

    def set_them():
        if addresses:
            resource.setrlimit(resource.RLIMIT_AS, (addresses, addresses))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))

    return set_them


def run(yiju, folder, addresses):
    """The texts are read by two ways: one for all of them (build), one file by file (extract)."""
    command = "extract" if {*os.listdir(folder)} <= {GOOD, *zoo.SPARSE} else "build"
    return subprocess.run([yiju, command, folder, "--lang", "en"], capture_output=True, preexec_fn=limits(addresses),
                          timeout=600)


def fault_of(result, names):
    """What is wrong with the reading of a folder; nothing where all is as it should be."""
    said = result.stderr.decode(errors="replace")
    if result.returncode not in (0, 1):
        return f"ended with {result.returncode}: {said[-300:]}"
    if GOOD.encode() not in result.stdout:
        return "the text beside it was not read"
    for name in names:
        if name in zoo.TOO_MUCH and (result.returncode != 1 or name not in said):
            return f"{name} is too much, and nothing says so: {said[-300:]}"
    if result.returncode == 1 and not any(name in said for name in names):
        return f"ended with 1 without a reason: {said[-300:]}"
    return None


def main():
    yiju, names = sys.argv[1], sys.argv[2:] or [*zoo.ANIMALS, *zoo.SPARSE]
    addresses = ADDRESSES
    if subprocess.run([yiju, "--version"], preexec_fn=limits(addresses), capture_output=True).returncode != 0:
        print("a program with the sanitizers: no limit of memory, ten times as much of time")
        addresses = None
        names = [name for name in names if name not in zoo.SPARSE]
    faults = 0
    groups = [[name] for name in names]
    if not sys.argv[2:]:
        groups.append([name for name in names if name in zoo.TOO_MUCH])
    for group in groups:
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, GOOD), "w") as file:
                file.write("# 临江市灯会办法\n\n第一条　根据《临江市公园条例》第三条，制定本办法。\n")
            for name in group:
                zoo.put(folder, name)
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            fault = fault_of(run(yiju, folder, addresses), group)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            print(f"{seconds:6.2f} s  {group[0] if len(group) == 1 else f'{len(group)} at once'}{'  WRONG: ' + fault if fault else ''}",
                  flush=True)
            faults += fault is not None
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
