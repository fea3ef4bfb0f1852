// The tree while it is being found: nodes in reading order, each with a rank (how deep its kind stands) instead of a
// parent. Ranks can still change when a later line shows that an earlier guess was wrong; finish() then makes the tree
// in one pass.
//   title(1) chapter(4) article(10) paragraph(11) item(12) item(12) chapter(4) → the second chapter closes all since
//   the first
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.hpp"

namespace yiju {

/// A node closes every open one of its own or a greater rank. Quoted wording repeats all ranks below `quote`, so a
/// quoted article is inside the sentence that brings it.
namespace rank {
inline constexpr std::uint8_t front = 1;  ///< title, history, contents, annex
inline constexpr std::uint8_t part = 2;
inline constexpr std::uint8_t subpart = 3;
inline constexpr std::uint8_t chapter = 4;
inline constexpr std::uint8_t section = 5;
inline constexpr std::uint8_t heading = 5;  ///< plus level 1 to 4
inline constexpr std::uint8_t article = 10;
inline constexpr std::uint8_t paragraph = 11;  ///< and running text
inline constexpr std::uint8_t item = 12;
inline constexpr std::uint8_t subitem = 13;
inline constexpr std::uint8_t deeper = 14;
inline constexpr std::uint8_t quote = 15;  ///< plus any of the above inside it
}  // namespace rank

class Outline {
 public:
  explicit Outline(std::size_t text_size);

  /// Adds a node that begins at byte `begin`; begins never go back.
  NodeIndex add(ProvisionKind kind, std::uint8_t rank, std::size_t begin, std::uint32_t number = 0);

  [[nodiscard]] ProvisionNode& operator[](NodeIndex node) { return nodes_[node]; }
  [[nodiscard]] const ProvisionNode& operator[](NodeIndex node) const { return nodes_[node]; }
  [[nodiscard]] std::uint8_t& rank_of(NodeIndex node) { return ranks_[node]; }
  [[nodiscard]] std::uint32_t begin_of(NodeIndex node) const { return nodes_[node].span.begin; }
  [[nodiscard]] NodeIndex size() const { return static_cast<NodeIndex>(nodes_.size()); }
  void cut(NodeIndex size);  ///< forgets the nodes from `size` on

  /// Parents, ends and spans for all; the outline is empty afterwards.
  [[nodiscard]] std::vector<ProvisionNode> finish(std::size_t text_size);

 private:
  std::vector<ProvisionNode> nodes_;
  std::vector<std::uint8_t> ranks_;
};

}  // namespace yiju
