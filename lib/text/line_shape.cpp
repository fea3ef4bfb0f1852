#include "text/line_shape.hpp"

#include <algorithm>
#include <array>

#include "base/numeral.hpp"

namespace yiju {

namespace {

bool starts_with_division(std::string_view text) {
  constexpr std::array<std::string_view, 4> divisions = {"条", "章", "节", "编"};
  return std::ranges::any_of(divisions, [&](std::string_view division) { return text.starts_with(division); });
}

}  // namespace

bool may_be_title(std::string_view line) {
  if (line.ends_with("）")) line = line.substr(0, line.rfind("（"));
  constexpr std::array<std::string_view, 16> kinds = {"法",   "条例", "规定", "办法",   "细则", "规则", "决定", "通知",
                                                      "意见", "方案", "规划", "对照表", "说明", "解释", "批复", "决议"};
  return std::ranges::any_of(kinds, [&](std::string_view kind) { return line.ends_with(kind); });
}

std::optional<std::string_view> after_ordinal(std::string_view text) {
  if (!text.starts_with("第")) return std::nullopt;
  const Numeral numeral = scan_numeral(text.substr(3));
  std::string_view rest = text.substr(3 + numeral.bytes);
  if (numeral.bytes == 0 || !starts_with_division(rest)) return std::nullopt;
  rest.remove_prefix(3);
  if (rest.starts_with("之") && scan_numeral(rest.substr(3)).bytes != 0)
    rest.remove_prefix(3 + scan_numeral(rest.substr(3)).bytes);
  return rest;
}

bool is_ordinal_alone(std::string_view line) {
  const std::optional<std::string_view> rest = after_ordinal(line);
  return rest && rest->empty();
}

std::string_view last_character(std::string_view text) {
  std::size_t start = text.empty() ? 0 : text.size() - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  return text.substr(start);
}

bool is_latin(std::string_view character) {
  return !character.empty() && static_cast<unsigned char>(character[0]) < 0x80;
}

}  // namespace yiju
