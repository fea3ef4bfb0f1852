#!/usr/bin/env python3
"""mcp.py YIJU LIBRARY DRAFT [--calls N] [--markdown]: how long `yiju mcp` takes for an answer of each tool, asked for provisions that it finds
itself in the library: the articles that LIBRARY's texts are most cited for, and the draft's. By the clock, and by the server's processor time, which
holds on a busy machine too."""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time


class Server:
    def __init__(self, yiju, *arguments):
        self.process = subprocess.Popen([yiju, "mcp", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def call(self, tool, arguments):
        request = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": tool, "arguments": arguments}}
        self.process.stdin.write(json.dumps(request).encode() + b"\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())["result"]

    def processor_seconds(self):
        total = 0  # nanoseconds of all threads
        for thread in os.listdir(f"/proc/{self.process.pid}/task"):
            with open(f"/proc/{self.process.pid}/task/{thread}/schedstat", encoding="ascii") as counted:
                total += int(counted.read().split()[0])
        return total / 1e9


def questions(yiju, library):
    """Titles and articles that are cited most, by `rank`."""
    out = subprocess.run([yiju, "rank", library, "--format", "json"], capture_output=True, check=True).stdout
    ranked = json.loads(out)
    return [row["node"]["label"] for row in ranked["provisions"]], [row["node"]["label"] for row in ranked["instruments"]]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("yiju")
    options.add_argument("library")
    options.add_argument("draft")
    options.add_argument("--calls", type=int, default=40, help="of each tool (default 40)")
    options.add_argument("--markdown", action="store_true")
    given = options.parse_args()
    provisions, instruments = questions(given.yiju, given.library)
    server = Server(given.yiju, given.draft, "--library", given.library)
    articles = [f"草案第{number}条" for number in "一 二 三 四 五 六 七 八 九 十".split()]

    def of(names, n):
        return names[n % len(names)]

    tools = {
        "verify_citation": lambda n: {"citation": of(provisions, n)},
        "read_provision": lambda n: {"citation": of(provisions, n)},
        "extract": lambda n: {"text": f"依照{of(provisions, n)}和{of(provisions, n + 7)}的规定，制定本办法。"},
        "resolve": lambda n: {"text": f"依照{of(provisions, n)}和{of(provisions, n + 7)}的规定，制定本办法。"},
        "trace": lambda n: {"node": of(articles, n)},
        "impact": lambda n: {"node": of(provisions, n)},
        "gaps": lambda n: {},
        "stale": lambda n: {},
        "suggest": lambda n: {"node": of(articles, n)},
    }
    if given.markdown:
        print("| tool | median ms | median processor ms | slowest ms | errors |\n| --- | ---: | ---: | ---: | ---: |")
    for tool, make in tools.items():
        server.call(tool, make(0))  # the first reads what all need
        clock, processor, errors = [], [], 0
        for n in range(given.calls):
            before, began = server.processor_seconds(), time.perf_counter()
            errors += server.call(tool, make(n)).get("isError") is True
            clock.append((time.perf_counter() - began) * 1000)
            processor.append((server.processor_seconds() - before) * 1000)
        mark = "|" if given.markdown else ""
        print(f"{mark} {tool} {mark} {statistics.median(clock):.2f} {mark} {statistics.median(processor):.2f} {mark} {max(clock):.1f} {mark} {errors} {mark}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
