"""python_speed.py YIJU: see python.sh."""
import json
import logging
import statistics
import subprocess
import sys
import tempfile
import time

import eyecite
import yiju

logging.disable(logging.CRITICAL)
CHINESE = "第%d条 企业处理个人信息，应当遵守《中华人民共和国个人信息保护法》第%d条第二款的规定，采取必要措施保障安全。\n"
ENGLISH = "The court held in Smith v. Jones, %d U.S. %d (1989), that the duty to warn extends to users of the product.\n"


def text_of(sentence, length):
    out, number = [], 1
    while sum(map(len, out)) < length:
        out.append(sentence % (number, number % 70 + 1))
        number += 1
    return "".join(out)[:length]


def seconds(work):
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def median(work, runs=9):
    work()
    return statistics.median(seconds(work) for _ in range(runs))


print("| characters | yiju.extract, MB/s | eyecite 2.7.8, MB/s | times |")
print("| ---: | ---: | ---: | ---: |")
for length in (1_000, 10_000, 100_000):
    ours, theirs = text_of(CHINESE, length), text_of(ENGLISH, length)
    repeat = max(1, 1_000_000 // length)
    fast = len(ours.encode()) * repeat / median(lambda: [yiju.extract(ours) for _ in range(repeat)]) / 1e6
    slow = len(theirs) / median(lambda: eyecite.get_citations(theirs), 3) / 1e6
    print(f"| {length:,} | {fast:.0f} | {slow:.2f} | {fast / slow:.0f} |")

# The same records by the command line, one thread: its start and the reading of JSON are taken off by an empty run.
texts = [text_of(CHINESE, 10_000)] * 2_000
size = sum(len(text.encode()) for text in texts) / 1e6
with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as records:
    for number, text in enumerate(texts):
        records.write(json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n")
    records.flush()

    def command_line():
        with open(records.name, "rb") as stdin:
            subprocess.run([sys.argv[1], "extract", "--format", "jsonl", "-j", "1", "-"], stdin=stdin, stdout=subprocess.DEVNULL, check=True)

    pairs = [(seconds(command_line), seconds(lambda: [yiju.extract(text) for text in texts]), seconds(lambda: yiju.extract_arrow(texts)))
             for _ in range(9)]
shell, objects, arrow = (statistics.median(pair[way] for pair in pairs) for way in range(3))
print()
print(f"{size:.0f} MB in {len(texts):,} texts: command line {size / shell:.0f} MB/s, extract {size / objects:.0f} MB/s, extract_arrow {size / arrow:.0f} MB/s; "
      f"ratio to the command line, median of nine pairs: extract {statistics.median(p[0] / p[1] for p in pairs):.2f}, "
      f"extract_arrow {statistics.median(p[0] / p[2] for p in pairs):.2f}")
