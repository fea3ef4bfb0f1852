// An amending draft held against the law that it amends: an article, 款 or 项 that is not there, words that do not stand
// where they are to be replaced, numbers that do not come out. Whoever adopts it could not carry it out.

#include "query/amending_diff.hpp"
#include "query/check_parts.hpp"

namespace yiju {

// The text at hand is what came of the amendment, or of a later one: that of then is not loaded.
static bool is_changed_already(const Registry& registry, DocumentId draft, DocumentId law) {
  const Version *const made = registry.version_of(draft), *const at_hand = registry.version_of(law);
  if (made == nullptr || at_hand == nullptr) return false;
  if (made->date.known()) return at_hand->date >= made->date;
  return made->from.known() && at_hand->from >= made->from;
}

void check_amendment(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  const Document& draft = corpus.documents[document];
  if (!is_amendment(draft)) return;
  for (const DocumentId law : laws_amended_by(corpus, document)) {
    if (is_changed_already(corpus.registry, document, law)) continue;
    for (const Misfit& misfit : amended_text(draft, corpus.documents[law]).misfits) {
      const bool unread = misfit.reason == MisfitReason::not_understood;
      out.push_back(finding_at(corpus, document, misfit.words, CheckRule::amending_misfit,
                               unread ? Severity::note : Severity::warning, words_of(misfit, corpus.documents[law]),
                               unread ? Bilingual{} : Bilingual{"核对原文和条号", "check wording and numbers"}));
    }
  }
}

}  // namespace yiju
