#include "base/asked_day.hpp"

#include "base/error.hpp"

namespace yiju {

Date asked_day(const std::string& words) {
  if (words.empty()) return {};
  if (const std::optional<Date> day = parse_date(words)) return *day;
  throw Error(ErrorCode::usage,
              {"应为日期，如 2024-01-01，实为 " + words, "expected a date such as 2024-01-01, found " + words});
}

}  // namespace yiju
