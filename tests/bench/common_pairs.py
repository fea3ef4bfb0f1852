#!/usr/bin/python3
"""Makes lib/query/common_pairs.cpp: common_pairs.py FOLDER… >lib/query/common_pairs.cpp

FOLDER holds laws as Markdown. Counts in how many articles each two characters stand side by side."""
import collections
import os
import re
import sys

ARTICLE = re.compile(r"^[#*\s]*第[一二三四五六七八九十百千零〇]+条")
HAN = re.compile(r"[\u4e00-\u9fff]+")
LEAST = [0.01, 0.005, 0.0025]        # of all articles: rows of pairs
A_LINE = 21                          # pairs

HEAD = """#include "query/common_pairs.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "graph/clause_words.hpp"

// The rows are made by tests/bench/common_pairs.py; not to be edited by hand.

namespace yiju {
namespace {

struct Row {
  float bits;  // that a pair of the row tells
  std::string_view pairs;
};

"""

TAIL = """
struct KnownPair {
  WordPair pair = 0;
  float bits = 0;
  auto operator<=>(const KnownPair&) const = default;
};

std::vector<KnownPair> read_rows() {
  std::vector<KnownPair> known;
  for (const auto& [bits, pairs] : rows) {
    walk_clauses(
        pairs,
        [&known, told = bits](WordPair pair) {
          known.push_back({pair, told});
        },
        [] {});
  }
  std::sort(known.begin(), known.end());
  return known;
}

}  // namespace

float told_by(std::string_view words) {
  static const std::vector<KnownPair> known = read_rows();
  constexpr float of_rare = 2.5F;
  float bits = 0;
  const auto add = [&](WordPair pair) {
    const auto found = std::ranges::lower_bound(known, pair, {}, &KnownPair::pair);
    bits += found != known.end() && found->pair == pair ? found->bits : of_rare;
  };
  walk_clauses(words, add, [] {});
  return bits;
}

}  // namespace yiju
"""


def articles(folder):
    for place, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            if not name.endswith(".md") or name.startswith("_") or name == "README.md":
                continue
            pairs = None
            for line in open(os.path.join(place, name), encoding="utf-8", errors="replace"):
                opened = ARTICLE.match(line)
                if opened:
                    if pairs:
                        yield pairs
                    pairs, line = set(), line[opened.end():]
                if pairs is not None:
                    for run in HAN.findall(line):
                        pairs.update(run[i:i + 2] for i in range(len(run) - 1))
            if pairs:
                yield pairs


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    counts, all_articles = collections.Counter(), 0
    for folder in sys.argv[1:]:
        for pairs in articles(folder):
            counts.update(pairs)
            all_articles += 1
    rows = [[] for _ in LEAST]
    for pair, count in counts.items():
        row = next((i for i, least in enumerate(LEAST) if count >= least * all_articles), None)
        if row is not None:
            rows[row].append(pair)
    print(HEAD, end="")
    print("constexpr std::array<Row, 3> rows = {{")
    for bits, row in zip(("0", "0.5F", "1.5F"), rows):
        row.sort()
        print(f"    {{{bits},")
        for at in range(0, len(row), A_LINE):
            print('     "' + " ".join(row[at:at + A_LINE]) + ' "', end="\n" if at + A_LINE < len(row) else "},\n")
    print("}};")
    print(TAIL, end="")


main()
