// The words that the page shows of a node. Text is carried by few nodes: an article has all of its own, any other node
// outside an article what stands before its first child. 款 and 项 are shown as parts of their article's text,
// citations as marks in it; both are given as offsets in UTF-16 units, in which JavaScript counts.
#pragma once

#include <cstdint>
#include <string_view>

#include "graph/source_texts.hpp"

namespace yiju {

/// The node that carries the text in which a node stands (itself, or an article above it) and its bytes in the file.
struct TextHolder {
  NodeId node = none;  ///< none: no text
  Span span;
};

[[nodiscard]] TextHolder text_holder(const LegalGraph& graph, NodeId node);

/// Longer texts are cut for the page.
inline constexpr std::uint32_t longest_page_text = 60000;

/// Counts UTF-16 units up to a byte; quick where asked in ascending order.
class Utf16Counter {
 public:
  explicit Utf16Counter(std::string_view text) : text_(text) {}
  [[nodiscard]] std::uint32_t units_before(std::uint32_t byte);

 private:
  std::string_view text_;
  std::uint32_t byte_ = 0;
  std::uint32_t units_ = 0;
};

}  // namespace yiju
