#!/usr/bin/env python3
"""ended_texts.py YIJU FLK [--show N]: which texts of a national database are superseded or repealed, by what they say when
they are all loaded together, against what the database's front matter says. The front matter is taken off before yiju reads.

Truth: status 已修改 (superseded) and 已废止 (repealed) have ended, 有效 and 尚未生效 have not; texts that the database calls
未知 do not count, nor do ends that only the register tells, by a wording that is not loaded: the database, too, calls the
text before it 有效 until it holds that one. Recall counts where the later text is loaded: another text of the same title with a later date, or one
that says in an article or list that this title is repealed. Exit status 1 where precision is below 0.99 or recall below 0.9.
"""
import collections, json, pathlib, re, subprocess, sys, tempfile

ENDED = {"已修改", "已废止"}
COUNTED = ENDED | {"有效", "尚未生效"}
TODAY = "2026-05-16"  # of the database


def plain(title):
    return re.sub(r"[\s《》〈〉<>（）()“”\"‘’]|^中华人民共和国", "", title or "").removesuffix("失效")


def facts_of(file):
    head, body = re.match(r"---\n(.*?)\n---\n(.*)", file.read_text(encoding="utf-8"), flags=re.S).groups()
    told = {key: value.strip().strip("'\"")
            for key, value in re.findall(r"^(title|publication_date|status): (.*)$", head, flags=re.M)}
    return told, body


def repealed_titles(body):
    """Titles in 《》 before 废止 or 失效 in one sentence, and numbered lines of a list of what is repealed."""
    titles = set()
    for sentence in re.split(r"[。；\n]", body):
        if re.search(r"废止|失效|停止执行", sentence):
            titles.update(plain(title) for title in re.findall(r"《((?:[^《》]|《[^《》]*》)*)》", sentence))
    if re.search(r"废止|失效", body[:400]):
        titles.update(plain(re.split(r"[（(\t|]", line)[0].strip("《》"))
                      for line in re.findall(r"^\s*\|?\s*\d+[.．、|]?\s*(.{6,})$", body, flags=re.M))
    return titles


def read(root, to):
    texts, repealed = {}, collections.defaultdict(list)
    for file in sorted(root.glob("*/*.md")):
        name = str(file.relative_to(root))
        told, body = facts_of(file)
        texts[name] = told
        place = to / name
        place.parent.mkdir(exist_ok=True)
        place.write_text(body, encoding="utf-8")
        for title in repealed_titles(body):
            repealed[title].append((told["publication_date"], name))
    return texts, repealed


def judged(graph):
    """For each text whether another wording or a repeal has ended it by the day of the database, and whether the register
    alone tells so. Of an end of which only the year is known that year may be within it."""
    status = {row["title"]: row for row in graph["instruments"]}
    newest = collections.defaultdict(str)
    for file in graph["files"]:
        newest[file.get("instrument")] = max(newest[file.get("instrument")], file.get("version") or file.get("from", ""))
    for file in graph["files"]:
        instrument = status.get(file.get("instrument"), {})
        over = instrument.get("status") in ("repealed", "superseded", "expired")
        until = file.get("until", "")
        ended = len(until) == len(TODAY) and until <= TODAY or over and not until
        own = file.get("version") or file.get("from", "")
        by_register = not over and newest[file.get("instrument")] == own and instrument.get("amended", "") > own
        yield file["path"], ended, ended and by_register


def main():
    yiju, root = sys.argv[1], pathlib.Path(sys.argv[2])
    if not root.is_dir():
        print(f"skipped: no texts of the national database in {root}")
        sys.exit(77)
    show = int(sys.argv[sys.argv.index("--show") + 1]) if "--show" in sys.argv else 0
    with tempfile.TemporaryDirectory() as folder:
        texts, repealed = read(root, pathlib.Path(folder))
        done = subprocess.run([yiju, "build", folder, "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        graph = json.loads(done.stdout)
    dates = collections.defaultdict(set)
    for told in texts.values():
        dates[plain(told["title"])].add(told["publication_date"])

    def later_is_loaded(name):
        told = texts[name]
        title, date = plain(told["title"]), told["publication_date"]
        if told["status"] == "已修改":
            return any(other > date for other in dates[title])
        return any(other >= date and by != name for other, by in repealed[title])

    counts, wrong, missed = collections.Counter(), [], []
    for name, ended, by_register in judged(graph):
        status = texts[name]["status"]
        counts["register"] += by_register and status not in ENDED
        if status not in COUNTED or (by_register and status not in ENDED):
            continue
        counts["said"] += ended
        counts["right"] += ended and status in ENDED
        wanted = status in ENDED and later_is_loaded(name)
        counts["wanted"] += wanted
        counts["found"] += wanted and ended
        if ended and status not in ENDED:
            wrong.append(name)
        if wanted and not ended:
            missed.append(name)
    precision = counts["right"] / max(1, counts["said"])
    recall = counts["found"] / max(1, counts["wanted"])
    print(f"said to have ended {counts['said']}, right {counts['right']}: precision {precision:.4f}")
    print(f"ended by what only the register knows of, and 有效 in the database: {counts['register']}")
    print(f"ended and the later text loaded {counts['wanted']}, found {counts['found']}: recall {recall:.4f}")
    for word, names in (("wrong", wrong), ("missed", missed)):
        for name in names[:show]:
            print(word, texts[name]["status"], texts[name]["publication_date"], texts[name]["title"], name, sep="\t")
    sys.exit(precision < 0.99 or recall < 0.9)


main()
