// The words of the law that the page shows, in both languages: relations, levels, reasons; and how it names a
// provision.
#pragma once

#include <string>
#include <string_view>

#include "base/json_writer.hpp"
#include "output/page/page_index.hpp"

namespace yiju {

/// The member "terms" of the page's data: for each enumeration its values in order, as {name, zh, en}.
void write_terms(JsonWriter& json);

/// A provision without its instrument: 第二十条第一款, Article 20, paragraph 1, 三（九）; 正文 where it bears no number.
[[nodiscard]] std::string short_label(const LegalGraph& graph, NodeId node, Language language);

/// The title asked for, else that of the instrument with which the page begins.
[[nodiscard]] std::string page_title(const LegalGraph& graph, const PageIndex& index, std::string_view asked);

}  // namespace yiju
