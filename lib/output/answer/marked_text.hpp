// An article as people read it (第三条　…, a line a 款 or 项, without Markdown marks), with the words marked that were
// struck out of it or put in.
#pragma once

#include <span>
#include <string>

#include "document/document.hpp"
#include "output/table/table.hpp"
#include "pairing/word_changes.hpp"

namespace yiju {

/// A table's cell. Spans count bytes of the document's text; what lies outside the article is left out.
[[nodiscard]] TableCell marked_cell(const Document& document, NodeIndex node, std::span<const Span> marked,
                                    bool inserted);

/// All its words are marked.
[[nodiscard]] TableCell marked_whole(const Document& document, NodeIndex node, bool inserted);

/// For lines of text: the sentences of the new wording that changed, 处[-一万元-]{+三万元+}以下罚款; a line each.
[[nodiscard]] std::string merged_words(const Document& before, const Document& after, NodeIndex node,
                                       std::span<const WordChange> changes);

}  // namespace yiju
