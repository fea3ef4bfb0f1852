// Dates that a loaded text tells otherwise than the register: one of the two is out of date or misread.

#include <string>

#include "citation/title.hpp"
#include "query/check_parts.hpp"

namespace yiju {

namespace {

struct FactWords {
  const char* zh;
  const char* en;
};

FactWords words_of(Disagreement::Fact fact) {
  switch (fact) {
    case Disagreement::Fact::adopted:
      return {"通过日期", "adopted"};
    case Disagreement::Fact::amended:
      return {"最新文本", "last amended"};
    case Disagreement::Fact::repealed:
      return {"废止日期", "repealed"};
  }
  return {"", ""};
}

// A judicial interpretation is decided weeks before it is issued, and goes by either date.
bool is_issue_date(const Instrument& instrument, const Disagreement& found) {
  constexpr int most_days = 280;
  if (instrument.level != Level::judicial_interpretation || !found.registered.known()) return false;
  const auto days = [](Date date) { return date.year * 365 + date.month * 30 + date.day; };
  const int apart = days(found.told) - days(found.registered);
  return found.fact != Disagreement::Fact::repealed && apart < most_days && apart > -most_days;
}

}  // namespace

void check_register(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  for (const Disagreement& found : corpus.registry.disagreements()) {
    if (found.document != document || is_issue_date(corpus.registry.instruments()[found.instrument], found)) continue;
    const std::string title = in_quotes(corpus.registry.instruments()[found.instrument].title);
    const FactWords fact = words_of(found.fact);
    const std::string told = found.told.known() ? to_string(found.told) : "?";
    const std::string registered = to_string(found.registered);
    out.push_back(finding_at(
        corpus, document, Span{}, CheckRule::register_differs, Severity::note,
        {title + fact.zh + "：正文为" + told + "，登记表" + (registered.empty() ? "没有" : "为" + registered),
         title + " " + fact.en + ": " + told + " in the text, " + (registered.empty() ? "none" : registered) +
             " in the register"}));
  }
}

}  // namespace yiju
