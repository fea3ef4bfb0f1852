#include "query/locator_reader.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <system_error>
#include <vector>

#include "base/letter_case.hpp"
#include "base/white_space.hpp"
#include "citation/pinpoint.hpp"
#include "citation/section_pinpoint.hpp"

namespace yiju {

namespace {

// A number that a locator can hold, off the front of the text; 0 where none stands there.
std::uint16_t take_number(std::string_view& text) {
  std::uint16_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return 0;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

// One level and its number, below those read so far; false where none stands there.
bool take_english_step(std::string_view& text, Locator& out) {
  const auto row = std::ranges::find_if(unit_rows, [text](const UnitRow& r) {
    return !is_heading(r.unit) && text.starts_with(r.en) && text.substr(r.en.size()).starts_with(' ');
  });
  if (row == unit_rows.end() || (!out.whole() && out.deepest() >= row->unit)) return false;
  text.remove_prefix(row->en.size() + 1);
  out[row->unit] = take_number(text);
  if (row->unit != Unit::article || !text.starts_with('-')) return out[row->unit] != 0;
  text.remove_prefix(1);
  const std::uint16_t suffix = take_number(text);
  out.article_suffix = static_cast<std::uint8_t>(suffix);
  return out[row->unit] != 0 && suffix != 0 && suffix <= UINT8_MAX;
}

}  // namespace

std::optional<Locator> read_english_locator(std::string_view text) {
  const std::string lower = in_lower_case(trim(text));
  std::string_view rest = lower;
  Locator out;
  while (take_english_step(rest, out)) {
    if (rest.empty()) return out;
    if (!rest.starts_with(", ")) break;
    rest.remove_prefix(2);
  }
  return std::nullopt;
}

std::optional<Locator> read_locator(std::string_view text) {
  const std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return Locator{};
  text = text.substr(first, text.find_last_not_of(blanks) - first + 1);
  if (text.front() == '#') text.remove_prefix(1);
  if (const std::optional<Locator> written = parse_locator(text)) return written;
  if (const std::optional<Locator> english = read_english_locator(text)) return english;
  std::vector<Pinpoint> pinpoints;
  const auto size = static_cast<std::uint32_t>(text.size());
  Locator section;  // 第五部分 of a text that counts 一、二、
  if (scan_section(text, 0, size, section) == size) return section;
  if (scan_pinpoints(text, 0, size, pinpoints) != size || pinpoints.size() != 1) return std::nullopt;
  return pinpoints.front().locator;
}

}  // namespace yiju
