#include "graph/clause_words.hpp"

#include "base/numeral.hpp"
#include "base/sort_unique.hpp"

namespace yiju {
namespace {

/// Where the clause that begins at `begin` ends: before its mark.
std::size_t end_of_clause(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (clause_part(point.value) == ClausePart::end) return at;
    at += point.bytes;
  }
  return text.size();
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view wide = "　";
  while (!text.empty() && (is_blank(text.front()) || text.starts_with(wide))) {
    text.remove_prefix(is_blank(text.front()) ? 1 : wide.size());
  }
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

std::vector<ClauseWords> clauses_of(std::string_view text) {
  std::vector<ClauseWords> clauses;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_clause(text, at);
    ClauseWords clause{trimmed(text.substr(at, end - at)), {}};
    walk_clauses(
        text.substr(at, end - at), [&](WordPair pair) { clause.pairs.push_back(pair); }, [] {});
    sort_unique(clause.pairs);
    if (!clause.pairs.empty()) clauses.push_back(std::move(clause));
    at = end < text.size() ? end + decode(text, end).bytes : end;
  }
  return clauses;
}

std::string_view behind_number(std::string_view provision) {
  std::size_t at = provision.find_first_not_of("*#> \t");
  if (at == std::string_view::npos || !provision.substr(at).starts_with("第")) return provision;
  at += std::string_view("第").size();
  while (at < provision.size() && is_blank(provision[at])) ++at;
  const Numeral number = scan_numeral(provision.substr(at));
  at += number.bytes;
  constexpr std::string_view article = "条", suffix = "之";
  while (at < provision.size() && is_blank(provision[at])) ++at;
  if (number.bytes == 0 || !provision.substr(at).starts_with(article)) return provision;
  at += article.size();
  if (provision.substr(at).starts_with(suffix)) {
    const Numeral inserted = scan_numeral(provision.substr(at + suffix.size()));
    if (inserted.bytes != 0) at += suffix.size() + inserted.bytes;
  }
  return provision.substr(at);
}

}  // namespace yiju
