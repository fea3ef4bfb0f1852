#include "output/answer/penalty_words.hpp"

#include "base/joined.hpp"

namespace yiju {

std::string function_words(std::span<const Function> functions, Language language) {
  return joined(functions, list_comma(language), [&](Function function) { return label_of(function, language); });
}

std::string kind_words(const ArticleFunctions& what, Language language) {
  return joined(what.penalty.kinds, list_comma(language), [&](PenaltyKind kind) { return label_of(kind, language); });
}

std::string fine_words(const ArticleFunctions& what, Language language) {
  return joined(what.penalty.fines, list_comma(language),
                [&](const FineRange& range) { return describe(range, language); });
}

std::string act_words(const ArticleFunctions& what, Language language) {
  return joined(what.penalty.acts, choose(language, list_comma(language), " and "),
                [&](const Locator& act) { return describe_locator(act, language); });
}

std::string imposer_words(const ArticleFunctions& what, Language language) {
  return joined(what.penalty.by, list_comma(language));
}

std::string measure_words(const ArticleFunctions& what, Language language) {
  return joined(what.measures, list_comma(language), [&](Measure measure) { return label_of(measure, language); });
}

std::string power_range(const ArticleFunctions& what, Language language) {
  return joined(std::array{kind_words(what, language), fine_words(what, language), measure_words(what, language)},
                semicolon(language));
}

std::string_view need_words(Need need, Language language) {
  switch (need) {
    case Need::high:
      return choose(language, "须有依据", "needs a source");
    case Need::middle:
      return choose(language, "宜有依据", "a source helps");
    case Need::low:
      return choose(language, "无须依据", "needs none");
  }
  return "";
}

}  // namespace yiju
