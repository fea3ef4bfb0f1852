// A graph made by hand, node by node: for tests and small graphs, and for provisions of texts that are not loaded.
//   GraphDraft draft;
//   const InstrumentId law = draft.instrument("临江市数据条例", Level::local_regulation);
//   const NodeId article = draft.provision(law, "3/1");         // makes article 3 and its paragraph 1
//   draft.edge(article, draft.node_of(base), Relation::based_on, "《数据法》");
//   const LegalGraph graph = std::move(draft).freeze();
#pragma once

#include <string_view>
#include <unordered_map>

#include "graph/columns.hpp"

namespace yiju {

class GraphDraft {
 public:
  /// The instrument of that title, made where it is new; further facts go into columns.instruments[id].
  InstrumentId instrument(std::string_view title, Level level = Level::unknown);
  [[nodiscard]] NodeId node_of(InstrumentId instrument) const { return columns.instruments[instrument].node; }

  /// A file: evidence of edges. With an instrument, it is that instrument's (only) loaded text.
  std::uint32_t file(std::string_view path, InstrumentId instrument = none);

  /// The provision at `locator` under an instrument, made where it is new, with the levels above it.
  NodeId provision(InstrumentId instrument, const Locator& locator, std::string_view caption = {});
  NodeId provision(InstrumentId instrument, std::string_view locator, std::string_view caption = {});

  /// The child of `parent` for the levels of `locator` below it: the child with that own number, made where it is new.
  NodeId below(NodeId parent, const NodeRecord& step);

  /// An edge with its words; further evidence goes into columns.edges[id], until freeze() sorts them.
  EdgeId edge(NodeId from, NodeId to, Relation relation, std::string_view words = {},
              Assertion asserted_by = Assertion::text);

  [[nodiscard]] LegalGraph freeze(unsigned threads = 1) && { return yiju::freeze(std::move(columns), false, threads); }

  GraphColumns columns;

 private:
  std::unordered_map<StringId, InstrumentId> by_title_;
  std::unordered_map<std::uint64_t, NodeId> by_step_;  // parent and own number → child
};

/// The levels that a locator names, outermost first, as nodes without parent: 12//3 → article 12, item 3. A range gives
/// its start. 编 章 节 above an article are left out, as the article's number is unique.
[[nodiscard]] std::vector<NodeRecord> steps_of(const Locator& locator);

}  // namespace yiju
