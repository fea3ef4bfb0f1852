#include "base/asked_day.hpp"

#include "base/error.hpp"

namespace yiju {

std::optional<Date> read_asked_day(std::string_view words) {
  if (const std::optional<Date> day = parse_date(words)) return day;
  constexpr std::size_t digits = 8;
  if (words.size() == digits && words.find_first_not_of("0123456789") == words.npos)
    return parse_date(
        std::string(words.substr(0, 4)).append("-").append(words.substr(4, 2)).append("-").append(words.substr(6)));
  std::size_t used = 0;
  const std::optional<Date> day = scan_date(words, used);
  return used == words.size() ? day : std::nullopt;
}

Date asked_day(const std::string& words) {
  if (words.empty()) return {};
  if (const std::optional<Date> day = read_asked_day(words)) return *day;
  throw Error(ErrorCode::usage,
              {"应为日期，如 2024-01-01，实为 " + words, "expected a date such as 2024-01-01, found " + words});
}

}  // namespace yiju
