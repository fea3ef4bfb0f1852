// A Document for people, programs and tests: `yiju parse` as text and JSON, and a tree in one line.
#pragma once

#include <string>

#include "base/language.hpp"
#include "document/document.hpp"
#include "document/told_dates.hpp"

namespace yiju {

/// Title block and tree, a node a line: line number in the source, indented kind and number, its own words.
///   3  第二条  条 2
///   3    款 1  本条例适用于下列活动：
/// `columns` shortens the words to a display width; 0 leaves them whole (line breaks inside become blanks).
/// `told` are dates that the text does not tell and a register does: they are marked as such.
[[nodiscard]] std::string write_tree_text(const Document& document, Language language, std::size_t columns = 0,
                                          ToldDates told = {});

/// {"path", "title", "form", "document_number", "issuers", "adopted", "version", "effective", "articles": 2,
/// "diagnostics": [{"code", "severity", "line", "found", "expected"}], "tree": {"kind", "number", "suffix", "level",
/// "locator", "lines": [first, last], "span": [begin, end], "text", "children"}}. Members without a value are left out.
/// "text" holds a node's own bytes, so that the texts of the tree in reading order make the source again; broken UTF-8
/// in them becomes U+FFFD. "from_register" lists those of "version" and "effective" that `told` fills in.
[[nodiscard]] std::string write_tree_json(const Document& document, ToldDates told = {});

}  // namespace yiju
