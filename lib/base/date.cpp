#include "base/date.hpp"

#include <array>
#include <charconv>

#include "base/numeral.hpp"

namespace yiju {

namespace {

bool valid(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  constexpr std::array<std::uint32_t, 13> days{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return year >= 1 && year <= 9999 && month <= 12 && (month == 0 ? day == 0 : day <= days[month]);
}

Date make_date(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  return {static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

// Numeral followed by one of the marks; 0 if they do not stand there. Moves `at` past both.
std::uint32_t take(std::string_view text, std::size_t& at, std::initializer_list<std::string_view> marks) {
  const Numeral numeral = scan_numeral(text.substr(at));
  if (numeral.bytes == 0) return 0;
  for (const std::string_view mark : marks) {
    if (text.substr(at + numeral.bytes).substr(0, mark.size()) != mark) continue;
    at += numeral.bytes + mark.size();
    return numeral.value;
  }
  return 0;
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
  if (text.size() >= 10 && text[4] == '-' && text[7] == '-') {
    if (const auto date = parse_date(text.substr(0, 10))) {
      used = 10;
      return date;
    }
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
