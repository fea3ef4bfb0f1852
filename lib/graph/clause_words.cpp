#include "graph/clause_words.hpp"

#include "base/plain_line.hpp"
#include "base/sort_unique.hpp"
#include "base/white_space.hpp"
#include "document/line.hpp"

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

}  // namespace

std::vector<ClauseWords> clauses_of(std::string_view text) {
  std::vector<ClauseWords> clauses;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_clause(text, at);
    ClauseWords clause{trim(text.substr(at, end - at)), {}};
    walk_clauses(
        text.substr(at, end - at), [&](WordPair pair) { clause.pairs.push_back(pair); }, [] {});
    sort_unique(clause.pairs);
    if (!clause.pairs.empty()) clauses.push_back(std::move(clause));
    at = end < text.size() ? end + decode(text, end).bytes : end;
  }
  return clauses;
}

std::string_view behind_number(std::string_view provision) {
  const LineMark mark = read_line_mark(first_line(provision));
  return mark.kind == LineKind::article ? provision.substr(mark.number_end) : provision;
}

}  // namespace yiju
