#include <algorithm>
#include <map>
#include <string_view>

#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/title.hpp"
#include "query/check_parts.hpp"

namespace yiju {

namespace {

// 根据上级常务委员会关于加强管理的决定 names an instrument without 《》; 按照平等互利的原则 speaks of none.
bool speaks_of_none_or_bare(std::string_view clause) {
  static constexpr WordSet bare{"的决定", "的决议", "的规定", "的办法", "的通知", "的意见", "的条例"};
  const std::string_view first = clause.substr(0, clause.find("，"));
  const std::size_t about = find_word(first, "关于");
  return (about != std::string_view::npos && bare.ends(first)) || ends_in(first, "的原则");
}

// The sentence of article 1 that says on what the text rests: from 根据 (依据, 依照) to 制定本….
Span basis_clause(const Document& document, NodeIndex article) {
  const Span span = document.nodes[article].span;
  const std::string_view words = slice(document.source.text, span);
  const std::size_t enacted = words.find("制定本");
  if (enacted == std::string_view::npos) return {};
  std::size_t begin = std::string_view::npos;
  for (const std::string_view word : {"根据", "依据", "依照", "按照"}) begin = std::min(begin, words.find(word));
  if (begin == std::string_view::npos || begin > enacted) return {};
  return {span.begin + static_cast<std::uint32_t>(begin),
          span.begin + static_cast<std::uint32_t>(enacted + std::string_view("制定").size())};
}

void check_basis(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  const Document& text = corpus.documents[document];
  if (text.form != DocumentForm::statute || text.articles.empty()) return;
  const Span clause = basis_clause(text, text.articles.front());
  if (clause.empty() || speaks_of_none_or_bare(slice(text.source.text, clause))) return;
  for (const Citation& citation : corpus.extractions[document].citations) {
    if (citation.instrument != self_title && clause.contains(citation.span.begin)) return;
  }
  out.push_back(finding_at(corpus, document, clause, CheckRule::basis_unnamed, Severity::warning,
                           {"制定依据没有写明任何文件", "the basis clause names no instrument"},
                           {"写明依据的法律、法规名称", "name the laws and regulations that it rests on"}));
}

void check_short_names(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  const Extraction& extraction = corpus.extractions[document];
  std::map<std::string_view, const ShortName*> first;
  for (const ShortName& name : extraction.short_names) {
    const auto [known, fresh] = first.try_emplace(name.name, &name);
    if (!fresh && known->second->instrument != name.instrument) {
      const std::string one = in_quotes(extraction.titles[known->second->instrument]);
      const std::string other = in_quotes(extraction.titles[name.instrument]);
      out.push_back(finding_at(corpus, document, name.span, CheckRule::short_name_twice, Severity::warning,
                               {"简称“" + name.name + "”既指" + one + "又指" + other,
                                "\"" + name.name + "\" stands for " + one + " and for " + other},
                               {"换用不同的简称", "use another short name"}));
    } else if (name.uses == 0) {
      out.push_back(
          finding_at(corpus, document, name.span, CheckRule::short_name_unused, Severity::note,
                     {"简称“" + name.name + "”定义后没有使用", "\"" + name.name + "\" is defined and never used"},
                     {"删去定义，或者在后文使用", "leave the definition out, or use it"}));
    }
  }
}

}  // namespace

void check_clauses(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  check_basis(corpus, document, out);
  check_short_names(corpus, document, out);
}

}  // namespace yiju
