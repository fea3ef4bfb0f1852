// Where in an instrument: the path of a provision, a number for each level (unit.hpp). Written as `12/2/3`
// (第十二条第二款第三项), `12-1` (第十二条之一), `c3s2` (第三章第二节), `10~15` (a range), `二（三）4` (a section of an
// official document; §4 where only 4. is numbered). 款 carry no number in the text and are counted.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "document/unit.hpp"

namespace yiju {

/// All numbers count from 1; 0 means the level is not named. A locator of zeros is the whole instrument.
///   at[Unit::article] = 12;
struct Locator {
  std::array<std::uint16_t, unit_count> numbers{};  ///< by Unit
  std::uint16_t to = 0;                             ///< end of a range at the deepest level named; 0: no range
  std::uint8_t article_suffix = 0;                  ///< the 一 of 第十二条之一
  std::uint8_t to_suffix = 0;                       ///< the same for the end of a range of articles

  [[nodiscard]] constexpr std::uint16_t& operator[](Unit unit) { return numbers[static_cast<std::size_t>(unit)]; }
  [[nodiscard]] constexpr std::uint16_t operator[](Unit unit) const { return numbers[static_cast<std::size_t>(unit)]; }

  [[nodiscard]] bool whole() const { return *this == Locator{}; }  ///< the instrument as a whole
  [[nodiscard]] bool range() const { return to != 0; }

  [[nodiscard]] Unit deepest() const;   ///< innermost level named, which a range counts in; none: the whole
  [[nodiscard]] Locator first() const;  ///< 10~15 → 10; one that is no range is its own first and last
  [[nodiscard]] Locator last() const;   ///< 10~15 → 15
  [[nodiscard]] Locator up_to(
      Unit unit) const;  ///< 12/2/3 up to paragraph → 12/2; of a range that ends above, the range
  [[nodiscard]] Locator without_divisions() const;  ///< an article's number is unique: where it stands is left out

  friend constexpr auto operator<=>(const Locator&, const Locator&) = default;
};

/// `12/2/3`; empty for the whole instrument. An article's chapter is left out, as the article number is unique.
[[nodiscard]] std::string to_string(const Locator& locator);

/// Reads what to_string writes: parse_locator(to_string(x)) == x for every x without redundant levels.
[[nodiscard]] std::optional<Locator> parse_locator(std::string_view text);

/// 第十二条第二款第（三）项 or "Art. 12(2)(iii)"-like English: "article 12, paragraph 2, item 3".
[[nodiscard]] std::string describe_locator(const Locator& locator, Language language);

/// Reads what describe_locator writes in English of one provision, capitals or not: article 20, paragraph 2; article 12-1.
[[nodiscard]] std::optional<Locator> parse_described_locator(std::string_view text);

/// The locator one level up: 12/2/3 → 12/2 → 12 → whole. A range goes to its container.
[[nodiscard]] Locator parent_of(const Locator& locator);

}  // namespace yiju
