#include "citation/section_pinpoint.hpp"

#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

// 第（三）项, 第（三）点, 第4条: one step down. A number of more than 255 is none.
std::uint32_t scan_step(std::string_view text, std::uint16_t& number) {
  std::size_t at = 0;
  const auto take = [&](std::string_view word) {
    if (!begins_with(text.substr(at), word)) return false;
    at += word.size();
    return true;
  };
  if (!take("第")) return 0;
  const bool bracketed = take("（") || take("(");
  const Numeral numeral = scan_numeral(text.substr(at, 24));
  if (numeral.bytes == 0 || numeral.value == 0 || numeral.value > 255) return 0;
  at += numeral.bytes;
  if (bracketed && !take("）") && !take(")")) return 0;
  if (!take("项") && !take("点") && !take("条") && !take("款")) return 0;
  number = static_cast<std::uint16_t>(numeral.value);
  return static_cast<std::uint32_t>(at);
}

}  // namespace

std::uint32_t scan_section(std::string_view text, std::uint32_t at, std::uint32_t limit, Locator& out) {
  const std::string_view rest = text.substr(at, limit - at);
  if (!begins_with(rest, "第")) return at;
  const Numeral numeral = scan_numeral(rest.substr(3, 24));
  const std::string_view behind = rest.substr(3 + numeral.bytes);
  if (numeral.bytes == 0 || numeral.value == 0 || numeral.value > 255) return at;
  static constexpr WordSet sections{"部分", "大项", "大点", "点"};
  const std::size_t section = sections.beginning(behind).size();
  if (section == 0) return at;
  out[Unit::heading_1] = static_cast<std::uint16_t>(numeral.value);
  std::uint32_t end = at + 3 + numeral.bytes + static_cast<std::uint32_t>(section);
  for (std::size_t level = 2; level <= 4; ++level) {
    const std::uint32_t step = scan_step(text.substr(end, limit - end), out[heading_unit(level)]);
    if (step == 0) break;
    end += step;
  }
  return end;
}

}  // namespace yiju
