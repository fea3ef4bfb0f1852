// Words put in a row with a mark between them; what is empty takes no place in it.
//   joined(kinds, list_comma(language), label) → 警告、罚款
#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"

namespace yiju {

[[nodiscard]] constexpr std::string_view list_comma(Language language) { return choose(language, "、", ", "); }
[[nodiscard]] constexpr std::string_view comma(Language language) { return choose(language, "，", ", "); }
[[nodiscard]] constexpr std::string_view semicolon(Language language) { return choose(language, "；", "; "); }
[[nodiscard]] constexpr std::string_view colon(Language language) { return choose(language, "：", ": "); }

/// A row that grows: for members that are put together one by one.
class WordRow {
 public:
  explicit WordRow(std::string_view mark) : mark_(mark) {}

  void add(std::string_view words) {
    if (words.empty()) return;
    if (!row_.empty()) row_ += mark_;
    row_ += words;
  }
  [[nodiscard]] const std::string& words() const& { return row_; }
  [[nodiscard]] std::string words() && { return std::move(row_); }

 private:
  std::string_view mark_;
  std::string row_;
};

/// Of each value the words that `words` makes of it.
template <typename Values, typename Words>
[[nodiscard]] std::string joined(const Values& values, std::string_view mark, Words words) {
  WordRow row(mark);
  for (const auto& value : values) row.add(words(value));
  return std::move(row).words();
}

template <typename Values>
[[nodiscard]] std::string joined(const Values& values, std::string_view mark) {
  return joined(values, mark, [](std::string_view words) { return words; });
}

}  // namespace yiju
