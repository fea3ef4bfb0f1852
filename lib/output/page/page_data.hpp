// Graph → the JSON that the page reads (lib/output/page/src/store.js): columns of numbers beside one table of strings,
// so that 5,000 nodes and 20,000 edges take a megabyte and are read in some milliseconds. Node and edge numbers are the
// graph's own, so parts of one graph fit together.
//
// clang-format off
//   form         "yiju page 1"
//   lang, live, title, focus, cut, totals {instruments, nodes, edges}   of the page; cut: there is more in the graph
//   terms        {relations, assertions, outcomes, reasons, levels, statuses, kinds, gaps}: [{name, zh, en}], levels with column
//   strings      [text]; files: [string]
//   instruments  {id, node, title*, number*, issuers*, level, status, loaded, known, articles, issued*, effective*, successor*}
//   nodes        {id, parent, instrument, kind, missing, key*, locator*, zh*, en*, caption*, rank, x, y, h, cited, begin, end}
//                key: what follows the title in the node's id; begin, end: UTF-16 units in the text of the node that holds it
//   edges        {id, from, to, relation, by, outcome, reason, file, line, column, whole, words*, begin, end}
//                whole: a source of its text as a whole (query/foundation.hpp); begin −1: no text
//   candidates   [[edge, [title*, …]], …] of ambiguous and unknown ones
//   gaps         {node, kind, words*}
//   absent       {node, why} of texts that were loaded once and are not at hand; why: TextAbsence
//   texts        {node, text}, in the page as a block of its own
//                                                                       * = index into strings; −1: none
// clang-format on
#pragma once

#include <string>
#include <vector>

#include "output/page/page_part.hpp"
#include "output/page/page_text.hpp"

namespace yiju {

struct PageData {
  std::string graph;  ///< all but the texts
  std::string texts;  ///< {"node": [...], "text": [...]}
};

struct PageDataOptions {
  std::string title;  ///< heading of the page; empty: the focus's title
  Language language = Language::zh;
  bool live = false;
};

/// The page's own data.
[[nodiscard]] PageData write_page_data(const LegalGraph& graph, const PageIndex& index, const PagePart& part,
                                       const TextOfFile& texts, const PageDataOptions& options);

/// A further part for a page that is open already, texts included, with `hits` in the order in which they answer a
/// search.
[[nodiscard]] std::string write_page_fragment(const LegalGraph& graph, const PageIndex& index, const PagePart& part,
                                              const TextOfFile& texts, const std::vector<NodeId>& hits = {});

}  // namespace yiju
