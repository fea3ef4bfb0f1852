// The tree while it is being found: nodes in reading order, each with a rank (how deep its kind stands) instead of a
// parent. Ranks can still change when a later line shows that an earlier guess was wrong; finish() then makes the tree
// in one pass.
//   title(2) chapter(5) article(11) paragraph(12) item(13) item(13) chapter(5) → the second chapter closes all since
//   the first
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.hpp"
#include "document/line.hpp"

namespace yiju {

/// A node closes every open one of its own or a greater rank. Quoted wording repeats all ranks below `quote`, so a
/// quoted article is inside the sentence that brings it.
namespace rank {
inline constexpr std::uint8_t enclosing = 1;  ///< annex, cover: all of another text
inline constexpr std::uint8_t front = 2;      ///< title, history, contents
inline constexpr std::uint8_t part = 3;
inline constexpr std::uint8_t subpart = 4;
inline constexpr std::uint8_t chapter = 5;
inline constexpr std::uint8_t section = 6;
inline constexpr std::uint8_t heading = 6;  ///< plus level 1 to 4
inline constexpr std::uint8_t article = 11;
inline constexpr std::uint8_t paragraph = 12;  ///< and running text
inline constexpr std::uint8_t item = 13;
inline constexpr std::uint8_t subitem = 14;
inline constexpr std::uint8_t deeper = 15;
inline constexpr std::uint8_t quote = 16;  ///< plus any of the above inside it
}  // namespace rank

class Outline {
 public:
  explicit Outline(std::size_t text_size);

  /// Adds a node that begins at byte `begin`; begins never go back.
  NodeIndex add(ProvisionKind kind, std::uint8_t rank, std::size_t begin, std::uint32_t number = 0);

  /// Adds a node with the number of the mark that opens its line.
  NodeIndex add(ProvisionKind kind, std::uint8_t rank, std::size_t begin, const LineMark& mark);

  [[nodiscard]] ProvisionNode& operator[](NodeIndex node) { return nodes_[node]; }
  [[nodiscard]] const ProvisionNode& operator[](NodeIndex node) const { return nodes_[node]; }
  [[nodiscard]] std::uint8_t& rank_of(NodeIndex node) { return ranks_[node]; }
  [[nodiscard]] std::uint32_t begin_of(NodeIndex node) const { return nodes_[node].span.begin; }
  [[nodiscard]] NodeIndex size() const { return static_cast<NodeIndex>(nodes_.size()); }
  void cut(NodeIndex size);  ///< forgets the nodes from `size` on

  /// Makes the node `first` the container of those after it, up to `end`.
  void enclose(NodeIndex first, NodeIndex end, ProvisionKind kind);
  void close_all() { walls_.push_back(size()); }  ///< whatever comes next stands at the top

  /// Parents, ends and spans for all; the outline is empty afterwards.
  [[nodiscard]] std::vector<ProvisionNode> finish(std::size_t text_size);

 private:
  std::vector<ProvisionNode> nodes_;
  std::vector<std::uint8_t> ranks_;
  std::vector<NodeIndex> walls_;
};

}  // namespace yiju
