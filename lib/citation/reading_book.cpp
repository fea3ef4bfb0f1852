// Books that are cited by name behind their code: 民法典侵权责任编, 刑法分则第三章, 民法典物权编、合同编.
#include <array>

#include "base/utf8.hpp"
#include "citation/reading.hpp"

namespace yiju {

namespace {

struct Book {
  std::string_view instrument, name;
  std::uint16_t part;
};

// Books that are cited by name: 刑法分则第三章 is 第二编第三章.
constexpr std::array books{Book{"中华人民共和国刑法", "总则", 1},         Book{"中华人民共和国刑法", "分则", 2},
                           Book{"中华人民共和国民法典", "总则编", 1},     Book{"中华人民共和国民法典", "物权编", 2},
                           Book{"中华人民共和国民法典", "合同编", 3},     Book{"中华人民共和国民法典", "人格权编", 4},
                           Book{"中华人民共和国民法典", "婚姻家庭编", 5}, Book{"中华人民共和国民法典", "继承编", 6},
                           Book{"中华人民共和国民法典", "侵权责任编", 7}};

}  // namespace

std::uint32_t Reading::pass_book_name(std::uint32_t at, TitleIndex instrument, Locator& book) const {
  for (const Book& candidate : books) {
    if (out_.titles[instrument] != candidate.instrument || !begins_with(rest(at), candidate.name)) continue;
    book[Unit::part] = candidate.part;
    return at + static_cast<std::uint32_t>(candidate.name.size());
  }
  return at;
}

// 民法典物权编、侵权责任编: the books behind the first.
std::uint32_t Reading::cite_next_books(std::uint32_t at, Citation citation) {
  citation.naming = Naming::carried;
  citation.rule = RuleId::listed_pinpoint;
  citation.title = citation.issuers = citation.number = {};
  for (std::uint32_t next = at;; at = citation.span.end) {
    next = at + connector_length(rest(at));
    Locator book;
    const std::uint32_t end = pass_book_name(next, citation.instrument, book);
    std::vector<Pinpoint> pins;
    if (next == at || end == next || scan_pinpoints(here_.text, end, here_.unit.end, pins) != end) return at;
    citation.antecedent = static_cast<std::uint32_t>(out_.citations.size() - 1);
    citation.span = {next, end};
    citation.target = book;
    emit(citation);
    memory_.last = {end, static_cast<std::uint32_t>(out_.citations.size() - 1), citation.instrument, {}, Unit::none};
  }
}

}  // namespace yiju
