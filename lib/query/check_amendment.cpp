// An amending draft held against the law that it amends: an article, 款 or 项 that is not there, words that do not stand
// where they are to be replaced, numbers that do not come out. Whoever adopts it could not carry it out.

#include <string>

#include "query/amending_diff.hpp"
#include "query/check_parts.hpp"

namespace yiju {

namespace {

Bilingual words_of(const Misfit& misfit, const Document& law) {
  const std::string zh = misfit.place.whole() ? "原文" : "原文" + describe_locator(misfit.place, Language::zh);
  const std::string en =
      misfit.place.whole() ? "the law" : describe_locator(misfit.place, Language::en) + " of the law";
  const std::string day = law.version.known() ? to_string(law.version) : std::string();
  switch (misfit.reason) {
    case MisfitReason::no_such_place:
      return {zh + "不存在" + (day.empty() ? "" : "（" + day + "的文本）"),
              en + " does not exist" + (day.empty() ? "" : " (wording of " + day + ")")};
    case MisfitReason::no_such_words:
      return {zh + "没有这些文字", en + " does not have these words"};
    case MisfitReason::number_taken:
      return {"修改后的条号" + describe_locator(misfit.place, Language::zh) + "与其他条文不衔接",
              "the new number, " + describe_locator(misfit.place, Language::en) + ", does not fit the other articles"};
    case MisfitReason::not_understood:
      break;
  }
  return {"这一处修改未能读懂，没有并入新条文", "not understood: it is not carried out in the new wording"};
}

}  // namespace

void check_amendment(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  const Document& draft = corpus.documents[document];
  if (!is_amendment(draft)) return;
  for (const DocumentId law : laws_amended_by(corpus, document)) {
    for (const Misfit& misfit : amended_text(draft, corpus.documents[law]).misfits) {
      const bool unread = misfit.reason == MisfitReason::not_understood;
      out.push_back(finding_at(corpus, document, misfit.words, CheckRule::amending_misfit,
                               unread ? Severity::note : Severity::warning, words_of(misfit, corpus.documents[law]),
                               unread ? Bilingual{} : Bilingual{"核对原文和条号", "check wording and numbers"}));
    }
  }
}

}  // namespace yiju
