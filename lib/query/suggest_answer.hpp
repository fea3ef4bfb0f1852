// The answer of `suggest` for several articles of one text: suggest.hpp asked for each, with the words that both share.
#pragma once

#include <span>

#include "query/suggest.hpp"

namespace yiju {

/// A text of a graph as `suggest` is asked about it. Keeps references to document and extraction. `as_of`: the day of the
/// wordings to rest on; unknown: the day of the text itself.
[[nodiscard]] SuggestAsker asker_of(const LegalGraph& graph, NodeId text, const Document& document,
                                    const Extraction& extraction, const Date& as_of);

/// What is asked with: the text whose articles are meant, over the library, and the words of both.
struct SuggestQuestion {
  const SuggestDraft& draft;
  TextOfFile texts;
  unsigned threads = 0;  ///< 0: as many as the machine has
};

/// What is proposed for one article, a node of the asker's document, and worth telling.
[[nodiscard]] SuggestedArticle suggest_article(const SuggestQuestion& question, NodeIndex article,
                                               const SuggestOptions& options = {});

/// In the order of the articles, which are nodes of that text; empty for none.
[[nodiscard]] SuggestAnswer suggest_for(const SuggestQuestion& question, std::span<const NodeId> articles,
                                        const SuggestOptions& options = {});

/// The node of a document that a node of the graph is; no_node where the document has none like it.
[[nodiscard]] NodeIndex node_in_document(const Document& document, const NodeRecord& record);

}  // namespace yiju
