// An amending draft (修正案草案, 修改决定草案) beside the law that it amends: the provisions that it changes, old | new, as if
// the amended law had been written out.
#pragma once

#include <functional>
#include <vector>

#include "corpus/corpus.hpp"
#include "query/amended_text.hpp"

namespace yiju {

[[nodiscard]] inline bool is_amendment(const Document& document) { return document.form == DocumentForm::amendment; }

/// Whether the text is what came of the draft's changes, or of later ones: it was made on that day or later, or, of a draft
/// that tells only from when on it is in force, is in force from then on.
[[nodiscard]] bool came_of(const Document& draft, const Version& text);

/// The texts that it amends, each in the wording that the draft found, in the order in which it names them; those whose
/// words are not at hand are left out.
[[nodiscard]] std::vector<DocumentId> laws_amended_by(const Corpus& corpus, DocumentId draft);

/// Called with the comparison while its texts last.
using AmendingReader = std::function<void(const DiffInput&, const DraftDiff&, const AmendedText&)>;
void compare_with_amended(const Document& draft, const Document& law, const AmendingReader& reader);

}  // namespace yiju
