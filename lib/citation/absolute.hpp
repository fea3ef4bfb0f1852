// Relative pinpoints made absolute from the place where they stand: 前款 in 第九条第二款 is 9/1; 前条第（三）项 in
// 第四十七条 is 46/1/3.
#pragma once

#include "citation/pinpoint.hpp"
#include "citation/relative.hpp"
#include "document/document.hpp"

namespace yiju {

/// Where a citation stands: its node and that node's locator.
struct ProvisionPlace {
  NodeIndex node = no_node;
  Locator locator;
};

/// The place of a node of the document.
[[nodiscard]] ProvisionPlace place_of(const Document& document, NodeIndex node);

/// What 前款, 本条, 前两项, 本章 means there. Whole() where it cannot be told (前款 in a text without articles).
[[nodiscard]] Locator absolute(const Document& document, const ProvisionPlace& place, const RelativeWord& word);

/// The levels that a bare 第二款 or 第三项 leaves out, taken from the place: the article, and the paragraph that has
/// such an item.
[[nodiscard]] Locator complete(const Document& document, const ProvisionPlace& place, const Pinpoint& pinpoint);

/// The paragraph of an article that has item `item`, at or before `paragraph` if one has, else after; 1 if none has.
[[nodiscard]] std::uint16_t paragraph_with_item(const Document& document, NodeIndex article, std::uint16_t item,
                                                std::uint16_t paragraph);

/// The node of the article that holds `node`; no_node outside articles.
[[nodiscard]] NodeIndex article_of(const Document& document, NodeIndex node);

}  // namespace yiju
