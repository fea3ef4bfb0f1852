#!/usr/bin/python3
"""How often `suggest` names a provision for articles that rest on none.

    suggest_nothing.py queries LABELS TEXTS ROOT >queries.tsv    ROOT: a folder above TEXTS
    suggest.sh queries.tsv ROOT >ranked.tsv
    suggest_nothing.py rate queries.tsv ranked.tsv               for each kind: articles, and the part that anything is suggested for

LABELS is a folder of NAME.tsv (article, functions) and SOURCES (NAME, path below TEXTS), such as ../shared/gold/functions/dev.

An article rests on nothing where a person labelled it as entry into force, as institution (which office is in charge) or as
scope, and as nothing else. `rate` reads any queries: for articles whose source is known it tells how many are passed over in silence.
"""
import collections
import pathlib
import sys

NOTHING = ("entry_into_force", "institution", "scope")


def print_queries(labels, texts, root):
    print("id\tpath\tarticle\tinstrument\tprovision\tkind\tlevels\tdate\tsha\thide")
    root, texts = pathlib.Path(root).resolve(), pathlib.Path(texts).resolve()
    for source in (pathlib.Path(labels) / "SOURCES").read_text(encoding="utf-8").splitlines():
        name, path = source.split("\t")[:2]
        path = (texts / path).relative_to(root)
        table = pathlib.Path(labels) / (name + ".tsv")
        for row in table.read_text(encoding="utf-8").splitlines():
            article, functions = row.split("\t")[:2]
            if functions in NOTHING:
                print(f"{name}-{article}", path, article, "", "", functions, "", "", "", "", sep="\t")


def print_rates(queries, ranked):
    named = {line.split("\t", 1)[0] for line in open(ranked, encoding="utf-8")}
    counts = collections.defaultdict(lambda: [0, 0])
    for line in open(queries, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if cells[0] == "id":
            continue
        counts[cells[5]][0] += 1
        counts[cells[5]][1] += cells[0] in named
    for kind, (articles, suggested) in sorted(counts.items()):
        print(f"{kind:16} {articles:4} articles, {suggested:4} with a suggestion: {suggested / articles:.3f}")


def main():
    if len(sys.argv) == 5 and sys.argv[1] == "queries":
        print_queries(*sys.argv[2:])
    elif len(sys.argv) == 4 and sys.argv[1] == "rate":
        print_rates(*sys.argv[2:])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
