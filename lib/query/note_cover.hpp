// What a drafting note says that its draft holds, and what the draft holds: told by the words that both share.
//   说明: 第二章主要规定了算力统筹、数据流通（第八条）     algorithm: does an article of 第二章 speak of 算力统筹, does 第八条 speak of
//                                                  数据流通?
// A topic of which no article has the words is a promise that nothing keeps; an article that is neither named nor spoken
// of is passed over. Only what is far from all words is told, as a note puts things in words of its own.
#pragma once

#include <cstddef>
#include <vector>

#include "citation/citation.hpp"
#include "document/document.hpp"
#include "pairing/article_pairing.hpp"
#include "query/note_topics.hpp"

namespace yiju {

/// A topic of the note.
struct NotePromise {
  Span words;                      ///< of the note
  std::size_t said = no_article;   ///< the article that the note names for it, where it stands elsewhere
  std::size_t found = no_article;  ///< the article that holds it
  Span part;                       ///< of the words, the part that no article speaks of; empty: all of them
};

struct NoteCover {
  std::vector<NotePromise> unkept;       ///< `found`: it stands in another article than the note says
  std::vector<std::size_t> passed_over;  ///< articles, as indices; empty where the note goes through no content
};

[[nodiscard]] NoteCover cover_of(const NoteReading& note, const Document& draft, const Extraction& cited_by_draft);

}  // namespace yiju
