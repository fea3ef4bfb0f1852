// The words of cited provisions, for the column 依据原文: cut out of the texts by their spans. A graph keeps spans and
// captions; where a text is not at hand (graph/source_texts.hpp tells why), the caption serves.
#pragma once

#include <string>
#include <string_view>

#include "graph/source_texts.hpp"

namespace yiju {

/// A text's words as people read them: lines without outer blanks and Markdown marks (#, **); empty lines go.
[[nodiscard]] std::string readable_words(std::string_view text);

/// 第二十条 国家支持… without Markdown marks and outer blanks, lines kept, at most 600 characters; empty for an
/// instrument. `texts` may be empty: then captions only.
[[nodiscard]] std::string provision_words(const LegalGraph& graph, const TextOfFile& texts, NodeId node);

}  // namespace yiju
