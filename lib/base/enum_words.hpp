// The words of an enumeration stand once, in a table with a row a value, beside its functions:
//   constexpr std::array<EnumWords<Outcome>, 5> outcomes = {{{Outcome::resolved, "resolved", "已指明"}, …}};
//   static_assert(one_row_a_value(outcomes, Outcome::ambiguous));
// A value without its row, or a row out of its place, does not compile.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace yiju {

template <typename Enum>
struct EnumWords {
  Enum value;
  const char* name;     ///< the stable word: JSON, TSV, options
  const char* chinese;  ///< for people
};

/// Whether the rows, whose first member is their value, are all values up to `last` in their order.
template <typename Row, std::size_t size, typename Enum>
[[nodiscard]] constexpr bool one_row_a_value(const std::array<Row, size>& rows, Enum last) {
  if (size != static_cast<std::size_t>(last) + 1) return false;
  for (std::size_t at = 0; at < size; ++at) {
    if (static_cast<std::size_t>(rows[at].value) != at) return false;
  }
  return true;
}

/// The row of a value.
template <typename Row, std::size_t size, typename Enum>
[[nodiscard]] constexpr const Row& row_of(const std::array<Row, size>& rows, Enum value) {
  return rows[static_cast<std::size_t>(value)];
}

/// The value up to `last` whose stable word, as name_of gives it, this is.
template <typename Enum>
[[nodiscard]] std::optional<Enum> value_of_name(std::string_view word, Enum last) {
  for (std::size_t at = 0; at <= static_cast<std::size_t>(last); ++at) {
    if (word == name_of(static_cast<Enum>(at))) return static_cast<Enum>(at);
  }
  return std::nullopt;
}

/// The value that a word names, in either language.
template <typename Enum, std::size_t size>
[[nodiscard]] constexpr std::optional<Enum> value_named(const std::array<EnumWords<Enum>, size>& rows,
                                                        std::string_view word) {
  for (const EnumWords<Enum>& row : rows) {
    if (word == row.name || word == row.chinese) return row.value;
  }
  return std::nullopt;
}

}  // namespace yiju
