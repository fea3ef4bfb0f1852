#!/usr/bin/env python3
"""twice.py YIJU [--construct WORD] [--command WORD] [--skip COMMAND] [--limit 2.3] [--enough 0.2] [--markdown]

Every command and reader on n and 2n of every construct: n is doubled until a run takes long enough to be measured, and the
processor time of the last run is divided by that of the run before. A ratio near 2 is linear work, near 4 the square. What
lies over the limit is run again several times, the least time counting, and with twice as much of it. What still does is asked for
its instructions, by valgrind, before it is called the square: what a full machine or its caches add is none. A construct is a text, a file of another format, or a folder of n files."""

import argparse
import io
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "hostile"))
import zoo

FEWEST, MOST = 256, 1 << 21  # units
CEILING = 20  # seconds of the processor: nothing is doubled further
DIGITS = "零一二三四五六七八九"


def chinese(n):
    """Of numbers below 10,000."""
    out, gap = "", False
    for worth, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, n = divmod(n, worth)
        if digit:
            out += ("零" if gap and out else "") + DIGITS[digit] + word
        gap = not digit
    return out[1:] if out.startswith("一十") else out or DIGITS[0]


def article(n):
    return f"第{chinese(n % 9999 + 1)}条"


HEAD = "# 临江市灯会办法\n\n"


def articles(n, words):
    return HEAD + "".join(f"{article(at)}　{words(at) if callable(words) else words}\n" for at in range(n))


TEXTS = {
    "articles": lambda n: articles(n, "灯会由市人民政府举办。"),
    "cited articles": lambda n: articles(n, "根据《中华人民共和国安全生产法》第二十一条，制定本条。"),
    "itself cited": lambda n: articles(n, lambda at: f"依照本办法{article(at // 2)}的规定办理。"),
    "the paragraph before": lambda n: articles(1, "甲。") + "前款规定由主管部门执行，依照前两款处理。\n" * n,
    "the articles before": lambda n: articles(n, "违反前三条规定的，依照前条处罚。"),
    "ranges": lambda n: articles(n, lambda at: f"违反本办法{article(at // 2)}至{article(at // 2 + 9)}规定的，处罚款。"),
    "one long range": lambda n: articles(n, "违反本办法第一条至第九千条规定的，处罚款。"),
    "items": lambda n: articles(1, "有下列情形之一的，处罚款：") + "".join(f"（{chinese(at % 9999 + 1)}）甲；\n" for at in range(n)),
    "（i） items": lambda n: articles(1, "有下列情形：") + "（i）甲；\n（ii）乙；\n（iii）丙；\n" * (n // 3 + 1),
    "items in one line": lambda n: articles(1, "".join(f"（{chinese(at % 99 + 1)}）甲；" for at in range(n))),
    "cited items": lambda n: articles(1, "违反第一条" + "第（一）项、" * n + "的，处罚款。"),
    "sources in new wording": lambda n: "# 关于修改《临江市渡口条例》的决定\n\n一、将第三条修改为：“第三条　渡口"
    + "，按照《临江市渡船条例》第二条办理\n\n" * n + "。\n",
    "unknown titles": lambda n: articles(n, lambda at: f"根据《临江市第{chinese(at % 9999 + 1)}号灯塔条例》制定。"),
    "short names": lambda n: articles(n, lambda at: f"《临江市灯塔{chinese(at % 9999)}条例》（以下简称《灯塔{chinese(at % 9999)}条例》）适用。"),
    "the same short name": lambda n: articles(n, "《临江市灯塔条例》（以下简称《条例》）；依照《条例》第三条。"),
    "defined names": lambda n: articles(n, lambda at: f"本办法所称甲{chinese(at % 9999)}，是指灯会；甲{chinese(at % 9999)}由市政府举办。"),
    "quotations": lambda n: articles(n, "将第三条修改为：“第三条　灯会由市人民政府举办。”"),
    "quotations never closed": lambda n: articles(n, "将第三条修改为：“第三条　灯会由市举办。"),
    "history lines": lambda n: HEAD + "".join(
        f"（{1950 + at % 70}年{at % 12 + 1}月1日临江市人民代表大会常务委员会第{chinese(at % 99 + 1)}次会议修正）\n" for at in range(n))
        + "\n第一条　甲。\n",
    "headings": lambda n: HEAD + "".join(f"## 第{chinese(at % 9999 + 1)}章　总则\n\n{article(at)}　甲。\n" for at in range(n)),
    "headings of four levels": lambda n: HEAD + "".join(f"一、甲\n（一）乙\n1. 丙\n（1）丁\n" for _ in range(n)),
    "Markdown headings": lambda n: HEAD + "".join(f"{'#' * (at % 6 + 1)} 甲\n乙。\n" for at in range(n)),
    "Markdown footnotes": lambda n: HEAD + "".join(f"甲[^{at}]。\n" for at in range(n)) + "".join(f"[^{at}]: 乙。\n" for at in range(n)),
    "Markdown tables": lambda n: HEAD + "第一条　甲。\n\n| 条款 | 依据 |\n| --- | --- |\n" + "| 第一条 | 《甲法》第二条 |\n" * n,
    "powers": lambda n: articles(n, "违反本办法的，由公安机关处一万元以上十万元以下罚款；构成犯罪的，依法追究刑事责任。"),
    "a title never closed": lambda n: "关于\n印发《\n" * n + "第一条　根据《甲法》。",
    "pinpoints of one law in a line": lambda n: "甲通知\n\n按照《中华人民共和国立法法》" + "、第二条" * n + "办理。",
    "names in brackets in a line": lambda n: articles(1, "".join(f"《甲{at}法》（以下简称《甲{at + 1}法》）" for at in range(n))),
    "titles in titles": lambda n: articles(1, "根据" + "《关于印发〈" * n + "甲" + "〉的通知》" * n + "。"),
    "traditional characters": lambda n: articles(n, "違反本條例第三條規定的，依照《中華人民共和國行政處罰法》處罰。"),
    "wrapped lines": lambda n: articles(n, "灯会由市人民政府按照《临江市\n灯会条例》第三\n条的规定举\n办。"),
    "page numbers": lambda n: HEAD + "".join(f"{article(at)}　灯会由市人\n\n— {at + 1} —\n\n民政府举办。\n" for at in range(n)),
    "typed notes": lambda n: articles(n, lambda at: f"灯会由市举办[{at + 1}]。") + "".join(f"[{at + 1}] 《甲法》第三条。\n" for at in range(n)),
    "basis remarks": lambda n: articles(n, "灯会由市举办。\n【依据】《甲法》第三条：“灯会由市举办。”"),
    "amending points": lambda n: "关于修改《甲条例》的决定\n\n" + "".join(f"{chinese(at % 9999 + 1)}、将{article(at)}中的“甲”修改为“乙”。\n" for at in range(n)),
    "new articles": lambda n: "关于修改《甲条例》的决定\n\n" + "".join(f"{chinese(at % 9999 + 1)}、增加一条，作为{article(at)}：“灯会由市举办。”\n" for at in range(n)),
    "bare laws": lambda n: articles(n, "依照立法法第七条、行政处罚法第九条和民法典第三编的规定办理。"),
    "the articles of bare laws in a line": lambda n: articles(1, "立法法第七条和" * n),
    "relative clauses": lambda n: articles(1, "应当办理的应当" * n),
    "statuses": lambda n: "甲条例\n" + "（征求意见稿）\n" * n + "第一条　甲。\n",
    "days": lambda n: HEAD + "2024年1月1日\n" * n + "第一条　甲。\n",
    "points of a list": lambda n: articles(1, "根据下列规定：") + "".join(f"{at + 1}. 《甲法》第{chinese(at % 9999 + 1)}条\n" for at in range(n)),
    "listed titles": lambda n: articles(1, "根据" + "、".join(f"《临江市{chinese(at % 9999 + 1)}条例》" for at in range(n)) + "制定。"),
    "repeals": lambda n: articles(n, lambda at: f"《临江市第{chinese(at % 9999 + 1)}号规定》同时废止。"),
    "one long line": lambda n: articles(1, "依照有关规定办理，" * n),
    "blanks in a line": lambda n: articles(1, "甲 　" * n),
    "marks in a line": lambda n: articles(1, "，。；：、“”《》（）" * n),
    "empty lines": lambda n: HEAD + "\n" * n + "第一条　甲。\n",
    "digits": lambda n: articles(1, "第" + "9" * n + "条"),
    "signatures": lambda n: HEAD + "第一条　甲。\n" + "临江市人民政府\n2024年1月1日\n" * n,
    "annexes": lambda n: HEAD + "第一条　甲。\n" + "".join(f"附件{at + 1}\n灯会名录\n1. 甲\n" for at in range(n)),
    "old and new wording": lambda n: HEAD + "| 现行 | 修改后 |\n| --- | --- |\n" + "".join(
        f"| {article(at)} 甲。 | {article(at)} 乙。 |\n" for at in range(n)),
}


def paragraphs(n, words="第一条　甲。"):
    return "".join(zoo.paragraph(words) for _ in range(n))


def docx_notes(n):
    refer = "".join(f'<w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id="{at}"/></w:r>' for at in range(n))
    notes = "".join(f'<w:footnote w:id="{at}">{zoo.paragraph("注")}</w:footnote>' for at in range(n))
    return zoo.docx(f"<w:p>{refer}</w:p>", word__footnotes_xml=f"<w:footnotes {zoo.WORD}>{notes}</w:footnotes>")


def rtf(words):
    return ("{\\rtf1\\ansi\\uc1 " + words + "}").encode()


FILES = {  # construct → ending and bytes
    "DOCX paragraphs": ("docx", lambda n: zoo.docx(paragraphs(n))),
    "DOCX runs of a paragraph": ("docx", lambda n: zoo.docx("<w:p>" + "<w:r><w:t>甲</w:t></w:r>" * n + "</w:p>")),
    "DOCX numbered": ("docx", lambda n: zoo.numbered("第%1条", n)),
    "DOCX lists": ("docx", lambda n: zoo.numbered("第%1条", n, lists=n)),
    "DOCX rows": ("docx", lambda n: zoo.docx("<w:tbl>" + f"<w:tr><w:tc>{zoo.paragraph('甲')}</w:tc><w:tc>{zoo.paragraph('乙')}</w:tc></w:tr>" * n + "</w:tbl>")),
    "DOCX cells of a row": ("docx", lambda n: zoo.docx("<w:tbl><w:tr>" + f"<w:tc>{zoo.paragraph('甲')}</w:tc>" * n + "</w:tr></w:tbl>")),
    "DOCX merged": ("docx", lambda n: zoo.merged(n, 30)),
    "DOCX footnotes": ("docx", docx_notes),
    "DOCX revisions": ("docx", lambda n: zoo.docx("<w:p>" + "<w:ins><w:r><w:t>甲</w:t></w:r></w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>" * n + "</w:p>")),
    "DOCX paragraph ends deleted": ("docx", lambda n: zoo.docx("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>" * n)),
    "DOCX parts": ("docx", lambda n: zoo.packed({f"word/{at}.xml": "" for at in range(n)} | {"word/document.xml": f"<w:document {zoo.WORD}><w:body>{paragraphs(1)}</w:body></w:document>"})),
    "Word XML": ("xml", lambda n: f'<?xml version="1.0"?><w:wordDocument {zoo.WORD}><w:body>{paragraphs(n)}</w:body></w:wordDocument>'.encode()),
    "XLSX rows": ("xlsx", lambda n: zoo.workbook(('<row><c t="str"><v>第一条</v></c><c t="str"><v>《甲法》</v></c></row>' * n, ""))),
    "XLSX merges": ("xlsx", lambda n: zoo.workbook(("".join(f'<row r="{at + 1}"><c r="A{at + 1}" t="str"><v>甲</v></c><c r="B{at + 1}" t="str"><v>乙</v></c></row>' for at in range(n)),
                    "<mergeCells>" + "".join(f'<mergeCell ref="A{at * 2 + 1}:A{at * 2 + 2}"/>' for at in range(n // 2)) + "</mergeCells>"))),
    "HTML paragraphs": ("html", lambda n: zoo.web_page("<p>第一条　甲。</p>" * n)),
    "HTML blanks in a line": ("html", lambda n: zoo.web_page("<p>" + "甲 &nbsp; " * n + "</p>")),
    "HTML entities in a line": ("html", lambda n: zoo.web_page("<p>" + "&lt;&#30002;&gt;" * n + "</p>")),
    "HTML spans": ("html", lambda n: zoo.web_page("<p>" + "<span>甲</span> " * n + "</p>")),
    "HTML nested": ("html", lambda n: zoo.web_page("<div>" * n + "甲" + "</div>" * n)),
    "HTML nested lists": ("html", lambda n: zoo.web_page("<ol><li>甲" * n)),
    "HTML list items": ("html", lambda n: zoo.web_page("<ol>" + "<li>甲</li>" * n + "</ol>")),
    "HTML rows": ("html", lambda n: zoo.web_page("<table>" + "<tr><td>甲</td><td rowspan=2>乙</td></tr>" * n + "</table>")),
    "HTML formatting left open": ("html", lambda n: zoo.web_page("<p><b><i>甲</p>" * n)),
    "HTML links": ("html", lambda n: zoo.web_page("".join(f'<p><a href="#n{at}">[{at}]</a></p>' for at in range(n)) + "".join(f'<p id="n{at}">[{at}] 注</p>' for at in range(n)))),
    "HTML breaks": ("html", lambda n: zoo.web_page("<p>" + "甲<br>" * n + "</p>")),
    "HTML styles": ("html", lambda n: ("<html><head><style>" + "".join(f".a{at}{{display:none}}" for at in range(n)) + "</style></head><body>" + "".join(f'<p class="a{at}">甲</p>' for at in range(n)) + "<p>第一条　甲。</p></body></html>").encode()),
    "HTML tags never closed": ("html", lambda n: zoo.web_page("<p <" * n)),
    "RTF paragraphs": ("rtf", lambda n: rtf("\\u31532?\\par " * n)),
    "RTF groups": ("rtf", lambda n: rtf("{\\b " * n + "a" + "}" * n)),
    "RTF footnotes": ("rtf", lambda n: rtf("a{\\footnote b}\\par " * n)),
    "RTF rows": ("rtf", lambda n: rtf("\\trowd\\intbl a\\cell b\\cell\\row " * n)),
    "MHT parts": ("mht", lambda n: b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n' + b"--b\nContent-Type: text/html\n\n<p>a</p>\n" * n),
    "MHT quoted": ("mht", lambda n: b"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n" + b"=E7=94=B2=\n" * n),
    "EPUB pages": ("epub", lambda n: zoo.epub(n, "<html><body><p>a</p></body></html>")),
    "OFD words": ("ofd", lambda n: zoo.ofd(1, n)),
    "OFD pages": ("ofd", lambda n: zoo.ofd(n, 3)),
}


def title(at):
    return f"临江市{chinese(at % 9999)}号灯塔{'条例' if at < 9999 else f'办法{at // 9999}'}"


def law(at, words="灯会由市人民政府举办。"):
    return f"# {title(at)}\n\n第一条　{words}\n\n第二条　本办法自2024年1月1日起施行。\n"


FOLDERS = {  # construct → names and texts of n files
    "files": lambda n: {f"{at}.md": law(at) for at in range(n)},
    "files below folders": lambda n: {f"{at % 97}/{at}.md": law(at) for at in range(n)},
    "files that cite another": lambda n: {f"{at}.md": law(at, f"根据《{title(at // 2)}》第一条，制定本办法。") for at in range(n)},
    "files that cite one": lambda n: {f"{at}.md": law(at, f"根据《{title(0)}》第一条，制定本办法。") for at in range(n)},
    "files that cite unknown titles": lambda n: {f"{at}.md": law(at, f"根据《临江市第{chinese(at % 9999)}号渔火{at // 9999}条例》第一条，制定本办法。") for at in range(n)},
    "versions of one law": lambda n: {f"灯塔条例({1600 + at // 336}-{at // 28 % 12 + 1:02}-{at % 28 + 1:02}).md": law(0) for at in range(n)},
    "one title in many files": lambda n: {f"{at}.md": law(0) for at in range(n)},
    "repeals of each other": lambda n: {f"{at}.md": law(at, f"《{title(at // 2)}》同时废止。") for at in range(n)},
    "drafts": lambda n: {f"{at}.md": law(at).replace("\n", "（草案）\n", 1) for at in range(n)},
}

GRAPH_FORMATS = ["graphml", "gexf", "jsonl", "dot", "csv", "neo4j", "cypher", "sqlite", "akn", "eli", "turtle", "annotation"]
COMMANDS = {
    "parse": ["parse", "IN"], "text": ["parse", "--text", "IN"], "extract": ["extract", "IN"], "build": ["build", "IN", "-o", "OUT.json"],
    "build graph": ["build", "IN", "-o", "OUT.graph"], "stats": ["stats", "IN"], "trace": ["trace", "IN", "第一条"],
    "impact": ["impact", "IN", "第一条"], "gaps": ["gaps", "IN"], "functions": ["functions", "IN"], "powers": ["powers", "IN"],
    "rank": ["rank", "IN"], "check": ["check", "IN"], "matrix": ["matrix", "IN"], "parallels": ["parallels", "IN", "第一条"],
    "suggest": ["suggest", "IN", "第一条"], "path": ["path", "IN", "第一条", "第二条"], "explain": ["explain", "IN", "第一条"],
    "query": ["query", "IN", "QUERY.json"], "check draft": ["check", "IN", "--library", "IN"], "table": ["table", "IN", "-o", "OUT.docx"], "sheet": ["table", "IN", "-o", "OUT.xlsx"],
    "explore": ["explore", "IN", "-o", "OUT.html"], "diff": ["diff", "IN", "IN"], "stale": ["stale", "IN"],
    "history": ["history", "IN", "第一条"], "register": ["register", "IN"], "diagram": ["diagram", "IN", "-o", "OUT.svg"],
    "annotate": ["annotate", "IN", "-o", "OUT.html"], "dossier": ["dossier", "IN", "-o", "OUT"],
    **{f"export {name}": ["export", "IN", "--format", name, "-o", "OUT" if name in ("csv", "neo4j") else "OUT.x"] for name in GRAPH_FORMATS},
}
OF_ONE_TEXT = ("parse", "text", "extract", "diff", "annotate", "trace", "impact", "history", "parallels", "suggest", "path", "explain", "dossier")
QUERY = '{"start": {"kind": "article"}, "follow": [{"hops": "all"}], "return": "groups", "group": ["instrument"]}'


def seconds_of(words, place):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=place,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (60, 61)))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Not by user and system: which of both a tick falls into is chance.
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.returncode


def instructions_of(words, place):
    """The same on any machine at any load."""
    done = subprocess.run(["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", *words], stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, cwd=place, check=False)
    return int(re.search(rb"I +refs: +([\d,]+)", done.stderr)[1].replace(b",", b""))


def lay_down(made, path):
    if isinstance(made, bytes):
        with open(path, "wb") as file:
            file.write(made)
        return
    for name, words in made.items():
        whole = os.path.join(path, name)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "w") as file:
            file.write(words)


def measure(yiju, arguments, ending, make, place, given):
    """n, the seconds of n and of 2n, how many times the instructions of n those of 2n are where that had to be asked, and the status of the last run."""
    least = {}

    def command(n):
        path = os.path.join(place, f"{n}{ending}")
        if not os.path.exists(path):
            lay_down(make(n), path)
        subprocess.run(["rm", "-rf", os.path.join(place, "OUT")])
        return [yiju, *[path if a == "IN" else a for a in arguments]]

    def run(n):
        seconds, status = seconds_of(command(n), place)
        least[n] = min(seconds, least.get(n, seconds))
        return status

    def seconds(n):
        return least[n] - empty

    run(1), run(1)
    empty, n = least[1], FEWEST
    run(n)
    while True:
        n, status = n * 2, run(n * 2)
        if seconds(n // 2) >= given.enough or n >= MOST or seconds(n) > CEILING or status not in (0, 1):
            break
    for times in range(6):  # least of several: what else the machine does only adds
        if seconds(n) <= given.limit * seconds(n // 2) or seconds(n // 2) < given.enough / 2:
            break
        if times == 3 and n < MOST and seconds(n) < CEILING / 4:
            n = n * 2
        run(n // 2), run(n)
    counted = None
    if seconds(n) > given.limit * seconds(n // 2) > given.limit * given.enough / 2 and shutil.which("valgrind"):
        start, one, two = (instructions_of(command(size), place) for size in (1, n // 2, n))
        counted = (two - start) / (one - start)
    return n // 2, seconds(n // 2), seconds(n), counted, status


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("yiju")
    options.add_argument("--construct", default="")
    options.add_argument("--command", default="")
    options.add_argument("--limit", type=float, default=2.3)
    options.add_argument("--enough", type=float, default=0.2, help="seconds of the processor in n")
    options.add_argument("--skip", action="append", default=[], help="a command")
    options.add_argument("--markdown", action="store_true")
    given = options.parse_args()
    yiju = os.path.abspath(given.yiju)
    over = rows = 0
    if given.markdown:
        print("| construct | command | n | s for n | s for 2n | ratio |\n| --- | --- | ---: | ---: | ---: | ---: |")
    for construct in [*TEXTS, *FILES, *FOLDERS]:
        if given.construct not in construct:
            continue
        if construct in FILES:
            ending, make = FILES[construct]
            commands = {name: COMMANDS[name] for name in ("parse", "text")} | {
                "annotate": ["annotate", "IN", "-o", f"OUT.{'docx' if ending == 'docx' else 'html'}"]}
            ending = "." + ending
        else:
            ending, make = (".md", lambda n: TEXTS[construct](n).encode()) if construct in TEXTS else ("", FOLDERS[construct])
            commands = {name: arguments for name, arguments in COMMANDS.items() if construct in TEXTS or name not in OF_ONE_TEXT}
        with tempfile.TemporaryDirectory() as place:
            with open(os.path.join(place, "QUERY.json"), "w") as file:
                file.write(QUERY)
            for command, arguments in commands.items():
                if (given.command and given.command != command) or command in given.skip:
                    continue
                n, one, two, counted, status = measure(yiju, arguments, ending, make, place, given)
                ratio = two / one if one > given.enough / 2 else 0
                ended = "" if status in (0, 1) else f" ended with {status}"
                square = ratio > given.limit and (counted is None or counted > given.limit)
                over += square
                rows += 1
                mark = "|" if given.markdown else ""
                if given.markdown or square or status not in (0, 1, 3):
                    print(f"{mark} {construct} {mark} {command} {mark} {n} {mark} {one:.2f} {mark} {two:.2f} {mark} {ratio:.2f}{f', of instructions {counted:.2f}' if counted else ''}{' SQUARE' if square else ''}{ended} {mark}", flush=True)
    print(f"\n{rows} pairs, {over} over {given.limit}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
