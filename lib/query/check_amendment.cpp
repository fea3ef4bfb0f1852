// An amending draft held against the law that it amends: an article, 款 or 项 that is not there, words that do not stand
// where they are to be replaced, numbers that do not come out. Whoever adopts it could not carry it out.

#include <algorithm>

#include "document/inserted_articles.hpp"
#include "query/amending_diff.hpp"
#include "query/check_parts.hpp"

namespace yiju {

namespace {

// The draft changes 第X条之一, and the text compared has no article of the kind: it is the law as it was first made.
bool lacks_amendments(const std::vector<Misfit>& misfits, const Document& law) {
  return !holds_inserted_articles(law) && std::ranges::any_of(misfits, [](const Misfit& misfit) {
    return misfit.reason == MisfitReason::no_such_place && misfit.place.article_suffix != 0;
  });
}

}  // namespace

void check_amendment(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  const Document& draft = corpus.documents[document];
  if (!is_amendment(draft)) return;
  for (const DocumentId law : laws_amended_by(corpus, document)) {
    const Version* const at_hand = corpus.registry.version_of(law);
    if (at_hand != nullptr && came_of(draft, *at_hand)) continue;
    const std::vector<Misfit> misfits = amended_text(draft, corpus.documents[law]).misfits;
    const bool older = lacks_amendments(misfits, corpus.documents[law]);
    for (const Misfit& misfit : misfits) {
      const bool unread = misfit.reason == MisfitReason::not_understood;
      Bilingual suggestion;
      if (older) {
        suggestion = {"本次对照的文本可能未并入修正", "the text compared may lack amendments"};
      } else if (!unread) {
        suggestion = {"核对原文和条号", "check wording and numbers"};
      }
      out.push_back(finding_at(corpus, document, misfit.words, CheckRule::amending_misfit,
                               unread || older ? Severity::note : Severity::warning,
                               words_of(misfit, corpus.documents[law]), std::move(suggestion)));
    }
  }
}

}  // namespace yiju
