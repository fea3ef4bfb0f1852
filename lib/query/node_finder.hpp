// NODE of the command line → a node of the graph. A NODE is a citation as a person writes it, its pinpoint read by the
// grammar of citation/pinpoint.hpp, or a node id:
//   《网络安全法》第二十条   网络安全法第20条   草案第三十二条   条例第五条   第五条   个保法   《…意见》二（三）
//   网络安全法#20/1   《立法法》（2015-03-15）第七十二条   立法法(2015)第七十二条
// 草案 (条例, 征求意见稿 …) and a bare 第五条 mean the draft where exactly one is loaded. Titles are matched in full,
// by short and historic title, then without 中华人民共和国, brackets and quotes. Nothing is guessed beyond that: a
// misspelt title is Error{usage} whose hint names the nearest ones. Only instrument titles are scanned: nothing is
// built at start-up.
#pragma once

#include <string_view>
#include <vector>

#include "graph/legal_graph.hpp"

namespace yiju {

struct FoundNode {
  NodeId node = none;
  Locator asked;         ///< the provision as it was asked for
  bool widened = false;  ///< it is no node of its own: `node` holds the 款, 项 or 目, or begins the range
};

/// Throws Error{usage}: no such title (with the nearest), several such titles (with all), no such version or provision.
/// `day`: which version is meant where the NODE names none; unknown: the newest that has the place.
[[nodiscard]] FoundNode find_node(const LegalGraph& graph, std::string_view text, Date day = {});

/// The root of the text that is meant by an instrument's name: --of 《立法法》（2015-03-15）; without a version the one of
/// the day, else the newest.
[[nodiscard]] NodeId find_text(const LegalGraph& graph, std::string_view text, Date day = {});

/// The same for an instrument alone: --of 广东省数字经济促进条例.
[[nodiscard]] InstrumentId find_instrument(const LegalGraph& graph, std::string_view text);

}  // namespace yiju
