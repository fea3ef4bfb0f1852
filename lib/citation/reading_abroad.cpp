// Titles that mean another one where they stand: the law of the country in front of them, or in front of the list that
// they go on with, and the basic law of the region that the text is about.
//   日本《刑法》   台湾地区《民法》第三条和《公司法》第五条   《基本法》第二十二条 in a text of 香港
#include "base/bracket.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/bare_name.hpp"
#include "citation/foreign_law.hpp"
#include "citation/reading.hpp"
#include "citation/title.hpp"

namespace yiju {

namespace {

constexpr WordSet of_hong_kong{"香港", "香港特别行政区"};
constexpr WordSet of_macau{"澳门", "澳门特别行政区", "澳門"};

constexpr std::string_view hong_kong = "中华人民共和国香港特别行政区基本法";
constexpr std::string_view macau = "中华人民共和国澳门特别行政区基本法";

// Which of the two a text is about: what its title names, else the only one that it names at all.
std::string_view basic_law_in(std::string_view title, std::string_view text) {
  for (const std::string_view words : {title, text}) {
    const bool first = of_hong_kong.stands_in(words), second = of_macau.stands_in(words);
    if (first != second) return first ? hong_kong : macau;
    if (first) return {};
  }
  return {};
}

}  // namespace

// The country in front of the first title of a list, for `name` that goes on with it at `at`. 与 and a title of the list
// itself compare: 德国《民法典》第三条和《民法典》第五条.
std::string_view Reading::country_of_list(std::string_view name, std::uint32_t at) const {
  static constexpr WordSet joins{"、", "和", "及", "以及", "或", "或者"};
  constexpr std::size_t most = 8;  // so that a paragraph of many citations stays linear
  for (std::size_t i = out_.citations.size(), seen = 0; i-- > 0 && seen < most; ++seen) {
    const Citation& earlier = out_.citations[i];
    if (earlier.place != here_.node || earlier.span.end >= at) return {};
    const std::string_view between = here_.text.substr(earlier.span.end, at - earlier.span.end);
    if ((!between.empty() && !joins.holds(between)) || ends_in(out_.titles[earlier.instrument], name)) return {};
    if (const std::string_view country = country_before(before_here(earlier.span.begin)); !country.empty())
      return country;
    at = earlier.span.begin;
  }
  return {};
}

std::string_view Reading::basic_law() {
  if (!memory_.basic_law) memory_.basic_law = basic_law_in(out_.titles[self_title], here_.text);
  return *memory_.basic_law;
}

std::string Reading::title_abroad(std::string_view name, std::uint32_t at) {
  std::string_view country = country_before(before_here(at));
  if (is_basic_law(name)) {
    if (of_hong_kong.begins(country)) return std::string(hong_kong);
    if (of_macau.begins(country)) return std::string(macau);
    return country.empty() ? std::string(basic_law()) : std::string(country) + std::string(name);
  }
  if (country.empty() && !begins_with(name, "中华人民共和国")) country = country_of_list(name, at);
  if (country.empty() || official_title(name) == name) return {};
  return std::string(country) + std::string(name);
}

}  // namespace yiju
