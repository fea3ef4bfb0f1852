#include "document/cut_number.hpp"

#include <algorithm>

#include "base/digit.hpp"
#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

// …2020年; 施行两年 ends in no year.
bool ends_in_year(std::string_view before) {
  constexpr std::size_t unit = 3, digits = 4;  // bytes
  return before.size() > unit + digits &&
         std::ranges::all_of(before.substr(before.size() - unit - digits, digits), is_digit);
}

// …2020年1月
bool ends_in_month(std::string_view before) {
  std::string_view rest = before.substr(0, before.size() - 3);
  const std::size_t digits = rest.find_last_not_of("0123456789");
  return digits != rest.npos && digits + 1 < rest.size() && rest.substr(0, digits + 1).ends_with("年");
}

// …自20 ⏎ 26年: a year of four digits, some on either line.
bool cuts_a_year(std::string_view before, std::size_t digits, std::string_view behind) {
  constexpr std::size_t year = 4;  // digits
  const std::size_t last = before.find_last_not_of("0123456789");
  const std::size_t above = last == before.npos ? before.size() : before.size() - last - 1;
  if (above == 0 || digits == 0 || above + digits != year || !behind.starts_with("年")) return false;
  const char first = before[before.size() - above];
  return last != before.npos && (first == '1' || first == '2');
}

}  // namespace

bool cuts_a_number(std::string_view before, std::string_view words) {
  static constexpr WordSet units{"年",   "月",   "日",   "号",   "元",   "万", "人", "倍",
                                 "小时", "平方", "公里", "千克", "公斤", "%",  "以"};
  const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
  const std::string_view behind = words.substr(digits);
  if (before.ends_with("〕") || before.ends_with("]")) return digits != 0 && behind.starts_with("号");
  if (before.ends_with("年")) return ends_in_year(before) && digits != 0 && behind.starts_with("月");
  if (before.ends_with("月")) return ends_in_month(before) && digits != 0 && behind.starts_with("日");
  return is_digit(before.back()) && (units.begins(words) || cuts_a_year(before, digits, behind));
}

bool holds_cut_number(std::string_view lines) {
  std::string_view above;
  for (const PlainLine& line : PlainLines(lines)) {
    const std::string_view words = trim(line.words);
    if (!above.empty() && cuts_a_number(above, words)) return true;
    above = words;
  }
  return false;
}

}  // namespace yiju
