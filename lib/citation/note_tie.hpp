// Sentences of a note that tie an article of its draft to a source:
//   草案第二条根据《甲法》第六条的规定，明确了职责。                article 2 → 《甲法》第六条, based_on
//   二是参照《乙条例》第九条，规定了公示期（第七条、第八条）；        articles 7 and 8 → 《乙条例》第九条, draws_on
//   《甲法》第九条规定应当公示。据此，草案第七条规定了公示期。        article 7 → 《甲法》第九条, based_on
//   （一）关于公示（草案第七条）。根据《甲法》第九条，规定了公示期。  article 7 → 《甲法》第九条, based_on
//   第七条　关于公示。根据《甲法》第九条，规定了公示期。              article 7 → 《甲法》第九条, based_on
// A clause ends with 。 or ；, but a bracket right behind belongs to it. A heading with articles in brackets reaches to the
// next point.
#pragma once

#include "citation/citation.hpp"

namespace yiju {

/// Of a note (or the note that is enclosed in a draft's file) whose citations are all read; none for other texts.
[[nodiscard]] std::vector<NoteTie> find_note_ties(const Document& document, const Extraction& extraction);

}  // namespace yiju
