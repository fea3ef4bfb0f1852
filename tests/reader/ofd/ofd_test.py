#!/usr/bin/env python3
"""ofd_test.py YIJU LIB [LAWS]: what ofdrw writes as OFD is read as the plain text is.

A law that flows over pages, one in two columns, a table of two wordings, a red head of several issuers with a footnote;
and, where the folder LAWS is there, three real laws. LIB holds ofdrw's jars. Exit status: 0 the same, 1 not.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
import matrix_test as matrix  # noqa: E402

LAW = """临江市公园条例
（2025年3月28日临江市第十六届人民代表大会常务委员会第二十次会议通过）
第一章　总则
第一条　为了规范公园的规划、建设和管理，改善生态环境，根据《城市绿化条例》《中华人民共和国城乡规划法》和有关法律、行政法规，结合本市实际，制定本条例。
第二条　本市行政区域内公园的规划、建设、管理和服务，适用本条例。
法律、法规对风景名胜区和自然保护地另有规定的，从其规定。
第二章　管理
第三条　游人应当爱护公园设施，遵守公园的管理制度，依照《中华人民共和国治安管理处罚法》第五十条的规定，不得有下列行为：
（一）攀折花木，践踏不允许进入的草坪，在树木和建筑物上刻画；
（二）携带犬只进入公园，但是导盲犬除外。
违反前款规定的，由市园林主管部门责令改正，可以处五十元以上二百元以下的罚款。
第四条　违反本条例第三条第一款第（二）项规定，造成损失的，依法赔偿。
第五条　本条例自2025年5月1日起施行。""".splitlines()

SIZE, PITCH = 4.2, 7.0  # millimetres


class Layout:
    """Rows for WriteOfd: page, left, top, width, size, words."""
    def __init__(self):
        self.rows, self.page, self.top, self.left = [], 1, 25.0, 25.0

    def put(self, words, left, top, size=SIZE):
        self.rows.append(f"{self.page}\t{left:.2f}\t{top:.2f}\t{size * (len(words) + 1):.2f}\t{size}\t{words}")

    def text(self):
        return "\n".join(self.rows) + "\n"


def broken(line, per_line, indent=2):
    """The line as a page breaks it, `per_line` full characters wide; no line begins with a mark that may not."""
    first = True
    while line:
        end, room = 0, per_line - (indent if first else 0)
        while end < len(line) and room > 0:
            room -= 0.7 if line[end].isascii() else 1
            end += 1
        while end < len(line) and line[end] in "，。；：、）》":
            end -= 1
        yield (indent if first else 0), line[:end]
        line, first = line[end:], False


def over_pages(lines):
    """A law over pages with their numbers, each line where it stands: ofdrw's own flow loses paragraphs at page ends."""
    layout = Layout()
    layout.put(lines[0], 105 - 7 * len(lines[0]) / 2, 25, 7)
    top = 45.0
    for line in lines[1:]:
        for indent, words in broken(line, 38):
            if top > 265:
                layout.put(f"- {layout.page} -", 100, 280)
                layout.page, top = layout.page + 1, 25.0
            layout.put(words, 25 + indent * SIZE, top)
            top += PITCH
    return layout.text()


def in_columns(lines):
    """The title across the page, the rest in two columns."""
    layout = Layout()
    layout.put(lines[0], 105 - 7 * len(lines[0]) / 2, 25, 7)
    per_line, bottom = 17, 110.0
    tops = [45.0, 45.0]
    column = 0
    for line in lines[1:]:
        for indent, words in broken(line, per_line):
            if tops[column] > bottom and column == 0:
                column = 1
            layout.put(words, (20, 112)[column] + indent * SIZE, tops[column])
            tops[column] += PITCH
    return layout.text()


def in_table(rows):
    """A title, heads, and cells of two wordings and a remark side by side."""
    layout = Layout()
    layout.put("临江市公园条例修订前后对照表", 60, 25, 6)
    lefts, widths, top = (20, 85, 150), (14, 14, 9), 45.0
    for row in rows:
        high = top
        for left, width, cell in zip(lefts, widths, row):
            at = top
            for _, words in broken(cell, width, 0):
                layout.put(words, left, at)
                at += PITCH
            high = max(high, at)
        top = high + 2
    return layout.text()


def red_head():
    layout = Layout()
    for at, issuer in enumerate(["临江市财政局", "临江市教育局"]):
        layout.put(issuer, 55, 30 + 12 * at, 9)
    layout.put("文件", 130, 36, 9)
    layout.put("临财教〔2026〕12号", 80, 62)
    layout.put("关于印发《临江市学生资助资金管理办法》的通知", 40, 80, 6)
    top = 100.0
    for line in ["各县（市、区）财政局、教育局：", "为了规范资金管理，根据《中华人民共和国预算法》，我们制定了办法，现印发给你们，请遵照执行。"]:
        for indent, words in broken(line, 38, 0 if line.endswith("：") else 2):
            layout.put(words, 25 + indent * SIZE, top)
            top += PITCH
    layout.put("临江市财政局　临江市教育局", 110, 140)
    layout.put("2026年2月3日", 130, 148)
    return layout.text()


def rows_of(yiju, path):
    out = subprocess.run([yiju, "extract", "--format", "tsv", str(path)], capture_output=True, text=True).stdout
    return sorted("\t".join(row.split("\t")[1:4]) for row in out.splitlines())


def tree_of(yiju, path):
    return json.loads(subprocess.run([yiju, "parse", "--json", str(path)], capture_output=True, text=True).stdout)


def same_as_text(yiju, folder, name, lines):
    text = folder / f"{name}.txt"
    text.write_text("\n".join(lines) + "\n", encoding="utf-8")
    wanted, _ = matrix.found_in(yiju, text)
    got, said = matrix.found_in(yiju, folder / f"{name}.ofd")
    yield from matrix.differences(lines[0], name, wanted, got, "\n".join(lines), said)


def faults_of(yiju, folder, laws):
    for name, lines in laws.items():
        yield from same_as_text(yiju, folder, name, lines)
    yield from same_as_text(yiju, folder, "columns", LAW)
    table = tree_of(yiju, folder / "table.ofd")
    if table["articles"] != 3:
        yield f"table: {table['articles']} articles of the new wording, not 3"
    wanted = ["self\t2\tcites", "城市绿化条例\t\tbased_on"]
    if rows_of(yiju, folder / "table.ofd") != wanted:
        yield f"table: cites {rows_of(yiju, folder / 'table.ofd')}"
    head = tree_of(yiju, folder / "head.ofd")
    for key, value in {"title": "关于印发《临江市学生资助资金管理办法》的通知", "issuers": ["临江市财政局", "临江市教育局"],
                       "document_number": "临财教〔2026〕12号", "adopted": "2026-02-03"}.items():
        if head.get(key) != value:
            yield f"head: {key} is {head.get(key)}"


def main():
    yiju, lib = sys.argv[1], pathlib.Path(sys.argv[2])
    laws = {"flow": LAW}
    folder_of_laws = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
    for name in ("国旗法", "公证法", "行政处罚法"):
        path = min(folder_of_laws.glob(f"*/{name}(*.md"), default=None) if folder_of_laws else None
        if path is None:
            print(f"LEFT OUT: {name}, which is not in {folder_of_laws}")
        else:
            laws[name] = matrix.lines_of(path)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        sources = {name: (".placed", over_pages(lines)) for name, lines in laws.items()}
        sources["flow"] = (".flow", "\n".join(LAW))
        sources["columns"] = (".placed", in_columns(LAW))
        sources["table"] = (".placed", in_table([
            ("现行条例", "修订草案", "修改说明"),
            ("第一条　为了公园，根据《城市绿化条例》，制定本条例。", "第一条　为了规范公园管理，根据《城市绿化条例》，制定本条例。", "完善目的"),
            ("第二条　公园收取门票。", "第二条　公园免费开放，但是法律另有规定的除外。", "便民"),
            ("第三条　违反规定的，罚款。", "第三条　违反本条例第二条收取门票的，责令退还。", "衔接")]))
        sources["head"] = (".placed", red_head())
        arguments = []
        for name, (ending, text) in sources.items():
            (folder / (name + ending)).write_text(text, encoding="utf-8")
            arguments += [str(folder / (name + ending)), str(folder / f"{name}.ofd")]
        classes = folder / "classes"
        subprocess.run(["javac", "-cp", f"{lib}/*", "-d", str(classes), str(HERE / "WriteOfd.java")], check=True)
        subprocess.run(["java", "-cp", f"{lib}/*:{classes}", "WriteOfd", *arguments], check=True, stderr=subprocess.DEVNULL)
        faults = list(faults_of(yiju, folder, laws))
        if len(sys.argv) > 4:  # a folder to keep them in
            for path in folder.glob("*.ofd"):
                (pathlib.Path(sys.argv[4]) / path.name).write_bytes(path.read_bytes())
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(sources)} texts written by ofdrw: {len(faults)} differences")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
