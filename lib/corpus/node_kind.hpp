// Which provisions of a text are nodes of the graph, by their kind. 编 章 节 条 and headings always; 款 项 目 where they
// cite or are cited; nothing in a quotation (an amendment's new wording), an annex or the old column of a
// comparison table.
#pragma once

#include <cstdint>
#include <initializer_list>

#include "document/document.hpp"

namespace yiju {

/// Kinds as bits, asked without a jump: which kind comes next in a text nobody can guess, the processor neither.
class KindSet {
 public:
  constexpr KindSet(std::initializer_list<ProvisionKind> kinds) {
    for (const ProvisionKind kind : kinds) bits_ |= bit(kind);
  }
  [[nodiscard]] constexpr bool holds(ProvisionKind kind) const { return (bits_ & bit(kind)) != 0; }

 private:
  static constexpr std::uint32_t bit(ProvisionKind kind) { return 1U << static_cast<unsigned>(kind); }
  std::uint32_t bits_ = 0;
};

[[nodiscard]] constexpr bool always_a_node(ProvisionKind kind) {
  using enum ProvisionKind;
  constexpr KindSet kinds{part, subpart, chapter, section, article, heading};
  return kinds.holds(kind);
}

[[nodiscard]] constexpr bool a_node_if_wanted(ProvisionKind kind) {
  using enum ProvisionKind;
  constexpr KindSet kinds{paragraph, item, subitem};
  return kinds.holds(kind);
}

/// Parts whose provisions are not the document's own, or that hold none.
[[nodiscard]] constexpr bool holds_no_nodes(ProvisionKind kind) {
  using enum ProvisionKind;
  constexpr KindSet kinds{title, history, contents, quote, annex, signature, note, former};
  return kinds.holds(kind);
}

}  // namespace yiju
