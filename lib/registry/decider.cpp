#include "registry/decider.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace yiju {

namespace {

// The organ whose meeting ends right before byte `at`; empty where none does.
std::string_view decider_before(std::string_view text, std::uint32_t at) {
  constexpr std::string_view congress = "全国人民代表大会", committee = "全国人民代表大会常务委员会";
  constexpr std::size_t reach = 120;  // bytes
  const std::size_t from = at > reach ? at - reach : 0;
  std::string_view before = text.substr(from, at - from);
  if (before.ends_with("通过的")) before.remove_suffix(std::string_view("通过的").size());
  if (!before.ends_with("会议")) return {};
  const std::size_t found = before.rfind(congress);
  if (found == std::string_view::npos) return {};
  return before.substr(found).starts_with(committee) ? committee : congress;
}

}  // namespace

void name_deciders(const Document& document, Extraction& extraction) {
  constexpr std::string_view about = "关于";
  for (Citation& citation : extraction.citations) {
    if (citation.instrument == self_title || citation.title.empty()) continue;
    if (!extraction.titles[citation.instrument].starts_with(about)) continue;
    const std::string_view decider = decider_before(document.source.text, citation.title.begin);
    if (decider.empty()) continue;
    std::string title = std::string(decider) + extraction.titles[citation.instrument];
    const auto known = std::find(extraction.titles.begin() + 1, extraction.titles.end(), title);
    citation.instrument = static_cast<TitleIndex>(known - extraction.titles.begin());
    if (known == extraction.titles.end()) extraction.titles.push_back(std::move(title));
  }
}

}  // namespace yiju
