// Texts without 第X条 whose points are cited as if they were articles: 一、 is 第一条, or 41. where points count through.
#pragma once

#include "document/document.hpp"

namespace yiju {

/// The point and the paragraph of it in which the node stands, as a locator of article and paragraph; the point's own line is
/// paragraph 1, items are none. whole() in a text with articles, or outside its points.
[[nodiscard]] Locator place_in_point(const Document& document, NodeIndex node);

}  // namespace yiju
