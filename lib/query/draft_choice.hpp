// Which text of a folder a reviewer means, and which one it is compared with.
//   公园条例（征求意见稿）.docx, 公园条例（草案）.docx  →  the 草案, compared with the 征求意见稿
//   公园条例（修订草案）.docx, 公园条例.docx            →  the 修订草案, compared with the text in force
#pragma once

#include <vector>

#include "corpus/corpus.hpp"

namespace yiju {

struct DraftChoice {
  DocumentId draft = no_document;
  DocumentId earlier = no_document;  ///< its stage before, else the text in force that it changes; no_document: neither
};

/// The drafts of G (libraries are never asked about), each with what came before it, in the order of their files; where
/// there is no draft, the texts that are no notes and no amending decisions.
[[nodiscard]] std::vector<DraftChoice> drafts_in(const Corpus& corpus);

/// The stages at hand of the draft that a document is, oldest first: by their dates, else by what they are called. Only
/// itself of what is no draft.
[[nodiscard]] std::vector<DocumentId> stages_of(const Corpus& corpus, DocumentId document);

/// The one that is meant: of `of`, where it is given; of a file that file; else the only one. Throws Error{usage} where it
/// cannot be told.
[[nodiscard]] DraftChoice draft_meant(const Corpus& corpus, InstrumentId of = no_instrument);

}  // namespace yiju
