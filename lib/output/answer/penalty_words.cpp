#include "output/answer/penalty_words.hpp"

namespace yiju {

namespace {

template <typename Values, typename Words>
std::string listed(const Values& values, Language language, Words words) {
  std::string out;
  for (const auto& value : values) {
    if (!out.empty()) out += choose(language, "、", ", ");
    out += words(value);
  }
  return out;
}

}  // namespace

std::string function_words(std::span<const Function> functions, Language language) {
  return listed(functions, language, [&](Function function) { return label_of(function, language); });
}

std::string kind_words(const ArticleFunctions& what, Language language) {
  return listed(what.penalty.kinds, language, [&](PenaltyKind kind) { return label_of(kind, language); });
}

std::string fine_words(const ArticleFunctions& what, Language language) {
  return listed(what.penalty.fines, language, [&](const FineRange& range) { return describe(range, language); });
}

std::string act_words(const ArticleFunctions& what, Language language) {
  return listed(what.penalty.acts, language, [&](const Locator& act) { return describe_locator(act, language); });
}

std::string imposer_words(const ArticleFunctions& what, Language language) {
  return listed(what.penalty.by, language, [](const std::string& name) { return name; });
}

std::string measure_words(const ArticleFunctions& what, Language language) {
  return listed(what.measures, language, [&](Measure measure) { return label_of(measure, language); });
}

std::string power_range(const ArticleFunctions& what, Language language) {
  std::string out;
  for (const std::string& part :
       {kind_words(what, language), fine_words(what, language), measure_words(what, language)}) {
    if (!part.empty()) out += (out.empty() ? "" : std::string(choose(language, "；", "; "))) + part;
  }
  return out;
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
