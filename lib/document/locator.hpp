// Where in an instrument: the path of a provision, as numbers. Written as `12/2/3` (第十二条第二款第三项), `12-1`
// (第十二条之一), `c3s2` (第三章第二节), `10~15` (a range), `二（三）4` (a section of an official document).
// Source of the terms: 立法法 第六十五条 (编、章、节、条、款、项、目; 款 carry no number in the text and are counted).
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/language.hpp"

namespace yiju {

/// All numbers count from 1; 0 means the level is not named. A locator of zeros is the whole instrument.
struct Locator {
  std::uint16_t part = 0;                 ///< 编
  std::uint16_t subpart = 0;              ///< 分编
  std::uint16_t chapter = 0;              ///< 章
  std::uint16_t section = 0;              ///< 节
  std::uint16_t article = 0;              ///< 条
  std::uint16_t paragraph = 0;            ///< 款
  std::uint16_t item = 0;                 ///< 项
  std::uint16_t subitem = 0;              ///< 目
  std::uint16_t to = 0;                   ///< end of a range at the deepest level named; 0: no range
  std::uint8_t article_suffix = 0;        ///< the 一 of 第十二条之一
  std::uint8_t to_suffix = 0;             ///< the same for the end of a range of articles
  std::array<std::uint8_t, 4> heading{};  ///< 一、 / （一） / 1. / （1） of an official document

  [[nodiscard]] bool whole() const { return *this == Locator{}; }  ///< the instrument as a whole
  [[nodiscard]] bool range() const { return to != 0; }
  friend constexpr auto operator<=>(const Locator&, const Locator&) = default;
};

/// `12/2/3`; empty for the whole instrument. An article's chapter is left out, as the article number is unique.
[[nodiscard]] std::string to_string(const Locator& locator);

/// Reads what to_string writes: parse_locator(to_string(x)) == x for every x without redundant levels.
[[nodiscard]] std::optional<Locator> parse_locator(std::string_view text);

/// 第十二条第二款第（三）项 or "Art. 12(2)(iii)"-like English: "article 12, paragraph 2, item 3".
[[nodiscard]] std::string describe_locator(const Locator& locator, Language language);

/// The locator one level up: 12/2/3 → 12/2 → 12 → whole. A range goes to its container.
[[nodiscard]] Locator parent_of(const Locator& locator);

}  // namespace yiju
