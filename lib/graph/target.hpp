// What one end of an edge names, before it is a node: a citation's target, or the draft's article or the source in a
// row of a basis table.
#pragma once

#include <string_view>

#include "corpus/corpus.hpp"

namespace yiju {

struct Target {
  InstrumentId instrument = no_instrument;  ///< in the registry; no_instrument: only the title is known
  std::string_view title;
  DocumentId document = no_document;  ///< the text; no_document where none is loaded
  NodeIndex node = no_node;           ///< the provision in it; no_node: not there
  Locator locator;
};

/// As resolved.
[[nodiscard]] Target target_of(const Corpus& corpus, DocumentId citing, std::size_t citation);

/// By title, as in a table: the newest text that has the provision, else the newest text.
[[nodiscard]] Target target_of(const Corpus& corpus, std::string_view title, const Locator& locator);

/// The resolution that such a target deserves.
struct Verdict {
  Outcome outcome = Outcome::resolved;
  Reason reason = Reason::exact_title;
};
[[nodiscard]] Verdict verdict_on(const Target& target);

/// What tells a text from the others of its instrument: its date, or where several bear one date (a code in one file a
/// 编) its file's name without ending. Empty for an only text. Unique with a number behind it, if need be.
[[nodiscard]] std::string tag_of(const Corpus& corpus, DocumentId document);

}  // namespace yiju
