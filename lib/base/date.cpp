#include "base/date.hpp"

#include <array>
#include <charconv>

#include "base/digit.hpp"
#include "base/numeral.hpp"
#include "base/white_space.hpp"

namespace yiju {

namespace {

bool valid(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  constexpr std::array<std::uint32_t, 13> days{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return year >= 1 && year <= 9999 && month <= 12 && (month == 0 ? day == 0 : day <= days[month]);
}

Date make_date(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  return {static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

// Numeral followed by one of the marks, with blanks around it as word processors put them between Chinese and digits; 0
// if they do not stand there. Moves `at` past both.
std::uint32_t take(std::string_view text, std::size_t& at, std::initializer_list<std::string_view> marks) {
  const std::size_t begin = at == 0 ? 0 : at + space_before(text.substr(at));
  const Numeral numeral = scan_numeral(text.substr(begin));
  if (numeral.bytes == 0) return 0;
  const std::size_t end = begin + numeral.bytes + space_before(text.substr(begin + numeral.bytes));
  for (const std::string_view mark : marks) {
    if (!text.substr(end).starts_with(mark)) continue;
    at = end + mark.size();
    return numeral.value;
  }
  return 0;
}

// 2023-07-10, 2023/7/10, 2023.7.10: bytes, 0 if no day is written so.
std::size_t scan_digits(std::string_view text, std::array<std::uint32_t, 3>& parts) {
  constexpr std::array<std::size_t, 3> longest{4, 2, 2};
  const char mark = text.size() > longest[0] ? text[longest[0]] : ' ';
  if (mark != '-' && mark != '/' && mark != '.') return 0;
  std::size_t at = 0;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    if (part > 0 && (at >= text.size() || text[at++] != mark)) return 0;
    const std::string_view digits = text.substr(at, longest[part]);
    const auto [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), parts[part]);
    if (error != std::errc{}) return 0;
    at += static_cast<std::size_t>(rest - digits.data());
  }
  const bool goes_on = at < text.size() && is_digit(text[at]);
  const bool day = parts[0] >= 1900 && parts[1] != 0 && parts[2] != 0 && valid(parts[0], parts[1], parts[2]);
  return day && !goes_on ? at : 0;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  std::array<std::uint32_t, 3> parts{};
  std::size_t count = 0;
  while (count < 3 && !text.empty()) {
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), parts[count]);
    if (error != std::errc{} || parts[count] == 0) return std::nullopt;
    ++count;
    text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
    if (text.empty()) break;
    if (text.front() != '-' || text.size() == 1) return std::nullopt;
    text.remove_prefix(1);
  }
  if (count == 0 || !text.empty() || parts[0] < 1000 || !valid(parts[0], parts[1], parts[2])) return std::nullopt;
  return make_date(parts[0], parts[1], parts[2]);
}

std::optional<Date> scan_date(std::string_view text, std::size_t& used) {
  std::array<std::uint32_t, 3> parts{};
  if (const std::size_t bytes = scan_digits(text, parts); bytes != 0) {
    used = bytes;
    return make_date(parts[0], parts[1], parts[2]);
  }
  std::size_t at = 0;
  const std::uint32_t year = take(text, at, {"年"});
  if (year < 1900 || year > 2999) return std::nullopt;
  used = at;
  const std::uint32_t month = take(text, at, {"月"});
  if (month == 0 || !valid(year, month, 0)) return make_date(year, 0, 0);
  used = at;
  const std::uint32_t day = take(text, at, {"日", "曰"});
  if (day == 0 || !valid(year, month, day)) return make_date(year, month, 0);
  used = at;
  return make_date(year, month, day);
}

std::string to_string(Date date) {
  if (!date.known()) return {};
  const auto two = [](std::uint32_t value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  std::string out = std::to_string(date.year);
  if (date.month != 0) out += "-" + two(date.month);
  if (date.month != 0 && date.day != 0) out += "-" + two(date.day);
  return out;
}

}  // namespace yiju
