// A folder of texts as a directed graph: instruments and provisions, and relations between them, each with its evidence.
//   const yiju::Graph graph = yiju::Graph::open("corpus");
//   for (const yiju::EdgeRow& edge : graph.edges()) std::cout << edge.from << " → " << edge.to << '\n';
// A Graph never changes once it is opened; copies share it, and several threads may read it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "yiju/error.hpp"

namespace yiju {

class LegalGraph;  // the library's own graph, not part of this interface

struct GraphOptions {
  std::string as_of{};   ///< take the versions in force on that date: 2024-01-01; empty: the newest
  unsigned threads = 0;  ///< 0: as many as the machine has
};

struct InstrumentRow {
  std::string title;    ///< official title, without 《》
  std::string level;    ///< law, local_regulation, draft …; unknown
  std::string status;   ///< in_force, repealed …; unknown
  bool loaded = false;  ///< at least one text of it is in the graph
  bool known = false;   ///< registered or loaded; else only named by some text
};

/// A relation and its evidence.
struct EdgeRow {
  std::string from, to;  ///< ids: 中华人民共和国网络安全法#20/1; the title alone for the whole instrument
  std::string relation;  ///< based_on, implements, draws_on, cites, amends, amended_by, repeals
  std::string asserted_by;  ///< text: a citation; note: the drafting note; analyst: a basis table
  std::string outcome;      ///< resolved, outside, unknown, dangling, ambiguous
  std::string file;         ///< evidence; empty where there is none
  std::uint32_t line = 0;   ///< evidence, from 1
  std::string words;        ///< evidence: the citing words, or the table row's reason
};

class Graph {
 public:
  /// A folder or a text is read and built; a file written by `yiju build` is opened. Files that cannot be read are skipped
  /// (skipped()). Throws Error{input} where there is nothing to read at all.
  [[nodiscard]] static Graph open(const std::string& path, const GraphOptions& options = {});

  /// In the order of the graph: sorted paths first, then what they name.
  [[nodiscard]] std::vector<InstrumentRow> instruments() const;

  /// From the citing to the cited, in reading order of the citing texts. Containment (章 contains 条) is in the ids.
  [[nodiscard]] std::vector<EdgeRow> edges() const;

  /// The id of a place written as people do: 《网络安全法》第二十条, 草案第三十二条. Throws Error{usage} where it names
  /// nothing here.
  [[nodiscard]] std::string find(std::string_view place) const;

  /// 《中华人民共和国网络安全法》第二十条, for an id. Throws Error{usage} where there is no such id.
  [[nodiscard]] std::string label(std::string_view id, Language language) const;

  /// Files that were skipped, each with its reason.
  [[nodiscard]] const std::vector<Error>& skipped() const;

  /// For answers.hpp.
  [[nodiscard]] const LegalGraph& inner() const;

 private:
  struct State;
  explicit Graph(std::shared_ptr<const State> state) : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

}  // namespace yiju
