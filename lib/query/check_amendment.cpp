// An amending draft held against the law that it amends: an article, 款 or 项 that is not there, words that do not stand
// where they are to be replaced, numbers that do not come out. Whoever adopts it could not carry it out.

#include "query/amending_diff.hpp"
#include "query/check_parts.hpp"

namespace yiju {

void check_amendment(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  const Document& draft = corpus.documents[document];
  if (!is_amendment(draft)) return;
  for (const DocumentId law : laws_amended_by(corpus, document)) {
    const Version* const at_hand = corpus.registry.version_of(law);
    if (at_hand != nullptr && came_of(draft, *at_hand)) continue;
    for (const Misfit& misfit : amended_text(draft, corpus.documents[law]).misfits) {
      const bool unread = misfit.reason == MisfitReason::not_understood;
      out.push_back(finding_at(corpus, document, misfit.words, CheckRule::amending_misfit,
                               unread ? Severity::note : Severity::warning, words_of(misfit, corpus.documents[law]),
                               unread ? Bilingual{} : Bilingual{"核对原文和条号", "check wording and numbers"}));
    }
  }
}

}  // namespace yiju
