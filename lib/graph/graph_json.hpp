// A graph as JSON: the form for exchange with other programs. `yiju build FOLDER -o graph.json` writes it, every
// command that takes a graph reads it, and what is read is the graph that was written.
//
//   {
//     "format": "yiju-graph", "version": 1, "folder": "../corpus",
//     "instruments": [
//       {"title": "临江市数据条例", "level": "local_regulation", "status": "in_force", "known": true, "loaded": true,
//        "issuers": ["临江市人民代表大会常务委员会"], "aliases": ["数据条例"], "issued": "2024-03-01"}
//     ],
//     "files": [
//       {"path": "临江市数据条例.txt", "instrument": "临江市数据条例", "node": "临江市数据条例", "form": "statute",
//        "text_hash": "9f3c5a1e00b47d26"}
//     ],
//     "nodes": [
//       {"id": "临江市数据条例", "kind": "instrument", "file": "临江市数据条例.txt", "span": [0, 2048]},
//       {"id": "临江市数据条例#3", "kind": "article", "number": 3, "parent": "临江市数据条例",
//        "file": "临江市数据条例.txt", "span": [512, 730], "caption": "数据分类"}
//     ],
//     "edges": [
//       {"from": "临江市数据条例#3", "to": "数据法#21", "relation": "based_on", "asserted_by": "text",
//        "outcome": "resolved", "reason": "exact_title",
//        "evidence": {"file": "临江市数据条例.txt", "line": 9, "column": 12, "span": [540, 567],
//                     "words": "《数据法》第二十一条", "rule": "quoted_title",
//                     "relation_rule": "relation_default"}}
//     ],
//     "unspecific": [{"node": "临江市数据条例#3", "file": "临江市数据条例.txt", "line": 10, "words": "国家有关规定"}],
//     "checksum": "5b1f0c9a7d3e2846"
//   }
//
// Lists may stand in any order; a node stands behind its parent, and nodes of one parent in reading order. Members at
// their default (0, false, "", none, unknown) are left out when written and may be left out when read; unknown members
// are passed over.
//   node         kind: instrument, text (one of several texts of an instrument; its id has @tag), or a provision's kind.
//                number: own number (款 as counted); suffix: the 一 of 第三条之一; level: of a heading, 1 to 4; span:
//                bytes in the file's text; missing: true for a place that the loaded text does not have; repeat: how
//                many nodes before it have the same place in the same text (its id ends in +2 where that is 1).
//                `contains` is `parent`.
//   edge         from the citing to the cited; relation, asserted_by, outcome, reason: the design's words;
//                group: index in `edges` of the first edge of the same list or range; antecedent: of the one from
//                which instrument or article was taken over; candidates: titles.
//   evidence     every edge has it, with a file. line and column count from 1, column in characters; span: bytes. For a row of an analyst's table:
//                the table's file, its line, and the reason given there as words. Rules: citation/rule.hpp.
//   folder       where the files lie, seen from this one; text_hash: XXH3 of a file's text, in hexadecimal. With both,
//                texts are shown that are still the ones that the graph was made from (source_texts.hpp).
//   checksum     XXH3 of all bytes before the comma in front of it; left out by who writes or changes a graph by hand.
//   file         from, until: in force from the one day to the day before the other.
//   instrument   level of a draft is `draft`, with `intended_level` beside it; dates as 2024-03-01.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "graph/legal_graph.hpp"

namespace yiju {

/// One line a row, so that two graphs can be compared with diff. `folder` as in write_graph_file.
[[nodiscard]] std::string write_graph_json(const LegalGraph& graph, std::string_view folder = {});

/// Throws Error{input} `path:line:column: expected …, found …`; `path` serves the messages.
/// A checksum that is not that of the bytes is an error; of a text without one that is said in `remarks`.
[[nodiscard]] LegalGraph read_graph_json(const std::string& path, std::string_view json,
                                         std::vector<Error>* remarks = nullptr);

/// True where a text looks like such a JSON: an object that opens with "format": "yiju-graph".
[[nodiscard]] bool is_graph_json(std::string_view first_bytes);

}  // namespace yiju
