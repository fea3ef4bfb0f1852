#include "corpus/excerpts.hpp"

#include <algorithm>

#include "corpus/caption.hpp"
#include "corpus/node_kind.hpp"
#include "text/text_cursor.hpp"

namespace yiju {
Excerpts::Excerpts(const Document& document) {
  const std::vector<ProvisionNode>& provisions = document.nodes;
  std::uint32_t captions = 0;
  for (NodeIndex i = 1; i < provisions.size(); ++i) {
    if (holds_no_nodes(provisions[i].kind)) {
      i = provisions[i].end - 1;
    } else {
      captions += always_a_node(provisions[i].kind) ? 1U : 0U;
    }
  }
  captions_ = captions;
}

Excerpts::Excerpts(const Document& document, const Extraction& extraction) {
  constexpr std::size_t usual_caption = 75, usual_citation = 30;  // bytes
  words_.reserve(document.articles.size() * usual_caption + extraction.citations.size() * usual_citation);
  keep_captions(document);
  keep_citations(document.source.text, extraction);
}

void Excerpts::keep_captions(const Document& document) {
  const std::vector<ProvisionNode>& provisions = document.nodes;
  caption_ends_.reserve(document.articles.size());
  for (NodeIndex i = 1; i < provisions.size(); ++i) {
    if (holds_no_nodes(provisions[i].kind)) {
      i = provisions[i].end - 1;
    } else if (always_a_node(provisions[i].kind)) {
      append_caption(document, i, words_);
      caption_ends_.push_back(static_cast<std::uint32_t>(words_.size()));
    }
  }
  captions_ = static_cast<std::uint32_t>(caption_ends_.size());
}

/// Citations and unspecific sources side by side, so that the text is walked once for their lines.
void Excerpts::keep_citations(std::string_view text, const Extraction& extraction) {
  TextCursor cursor(text);
  const auto keep = [&](Span span) {
    Position place = cursor.at(span.begin);
    const std::string_view words = slice(text, span);
    place.line += static_cast<std::uint32_t>(std::count(words.begin(), words.end(), '\n'));
    const auto begin = static_cast<std::uint32_t>(words_.size());
    words_ += words;
    return Kept{{begin, static_cast<std::uint32_t>(words_.size())}, place};
  };
  citations_.reserve(extraction.citations.size());
  unspecific_.reserve(extraction.unspecific.size());
  auto source = extraction.unspecific.begin();
  const auto last = extraction.unspecific.end();
  for (const Citation& citation : extraction.citations) {
    for (; source != last && source->span.begin < citation.span.begin; ++source) {
      unspecific_.push_back(keep(source->span));
    }
    citations_.push_back(keep(citation.span));
  }
  for (; source != last; ++source) unspecific_.push_back(keep(source->span));
}

void Excerpts::choose_citations(std::span<const std::uint32_t> from) {
  std::vector<Kept> chosen;
  for (const std::uint32_t at : from) chosen.push_back(at < citations_.size() ? citations_[at] : Kept());
  citations_ = std::move(chosen);
  unspecific_.clear();
}

}  // namespace yiju
