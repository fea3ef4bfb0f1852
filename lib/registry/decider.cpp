#include "registry/decider.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/numeral.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr std::string_view congress = "人民代表大会", committee = "人民代表大会常务委员会";

// 临江市第十届 → 临江市: the number of the congress stands between place and organ.
std::string_view without_term(std::string_view words) {
  const std::size_t ordinal = words.ends_with("届") ? words.rfind("第") : words.npos;
  if (ordinal == words.npos) return words;
  const std::string_view number = words.substr(ordinal + 3, words.size() - ordinal - 6);
  return scan_numeral(number).bytes == number.size() ? words.substr(0, ordinal) : words;
}

// The place that the words end with, 2020年5月1日临江市 → 临江市; 全国 counts as one. Empty where they name none.
std::string_view place_at_end(std::string_view words) {
  constexpr std::size_t longest = 45;  // bytes
  static constexpr WordSet kinds{"省", "市", "区", "县", "州", "盟", "旗"};
  if (words.ends_with("全国")) return words.substr(words.size() - std::string_view("全国").size());
  if (!kinds.ends(words)) return {};
  std::size_t begin = words.size();
  while (begin >= 3 && words.size() - begin < longest) {
    const std::string_view before = words.substr(0, begin), sign = before.substr(begin - 3);
    const auto first = static_cast<unsigned char>(sign[0]);
    const bool day = sign == "日" && begin > 3 && scan_numeral(before.substr(begin - 4, 1)).bytes != 0;  // not 日照市
    if (first < 0xE4 || first > 0xE9 || day) break;
    begin -= 3;
  }
  static constexpr WordSet leads{"根据", "经", "由"};
  std::string_view place = words.substr(begin);
  place.remove_prefix(leads.beginning(place).size());
  return place.size() < longest && place.size() > 3 ? place : std::string_view{};
}

// The organ whose meeting ends right before byte `at`; empty where none does.
std::string decider_before(std::string_view text, std::uint32_t at) {
  constexpr std::size_t reach = 150;  // bytes
  const std::size_t from = at > reach ? at - reach : 0;
  std::string_view before = text.substr(from, at - from);
  static constexpr WordSet passed{"通过的", "通过了", "通过"};
  before.remove_suffix(passed.longest_ending(before).size());
  if (!before.ends_with("会议")) return {};
  const std::size_t found = before.rfind(congress);
  if (found == std::string_view::npos) return {};
  const std::string_view organ = before.substr(found).starts_with(committee) ? committee : congress;
  const std::string_view place = place_at_end(without_term(before.substr(0, found)));
  return place.empty() ? std::string() : std::string(place) + std::string(organ);
}

// 最高人民法院、最高人民检察院《关于…》: both have decisions of their own of one title, and some together.
std::string courts_before(std::string_view text, std::uint32_t at) {
  static constexpr WordSet courts{"最高人民法院", "最高人民检察院"};
  static constexpr WordSet links{"、", " ", "\u3000", "和", "与"};
  std::string named;
  for (std::string_view before = text.substr(0, at);;) {
    const std::string_view court = courts.longest_ending(before);
    if (court.empty()) return named;
    named = std::string(court) + (named.empty() ? "" : "、") + named;
    before.remove_suffix(court.size());
    before.remove_suffix(links.longest_ending(before).size());
  }
}

}  // namespace

void name_deciders(const Document& document, Extraction& extraction) {
  constexpr std::string_view about = "关于";
  for (Citation& citation : extraction.citations) {
    if (citation.instrument == self_title || citation.title.empty()) continue;
    if (!extraction.titles[citation.instrument].starts_with(about)) continue;
    std::string decider = decider_before(document.source.text, citation.title.begin);
    const bool own = extraction.titles[citation.instrument] == extraction.titles[self_title];
    if (decider.empty() && !own) decider = courts_before(document.source.text, citation.title.begin);
    if (decider.empty()) continue;
    std::string title = decider + extraction.titles[citation.instrument];
    const auto known = std::find(extraction.titles.begin() + 1, extraction.titles.end(), title);
    citation.instrument = static_cast<TitleIndex>(known - extraction.titles.begin());
    if (known == extraction.titles.end()) extraction.titles.push_back(std::move(title));
  }
}

}  // namespace yiju
