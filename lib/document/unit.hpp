// The levels by which a provision is cited: 编 分编 章 节 条 款 项 目, and the headings 一、（一）1.（1） of official
// documents. One row a level, outermost first; a Locator is an array over them (locator.hpp), and whoever needs a word,
// a letter or an Akoma Ntoso name of a level finds it here.
// Sources: 立法法 第六十五条 (编、章、节、条、款、项、目); AKN-NC for the names in eIds.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/utf8.hpp"
#include "document/provision_kind.hpp"

namespace yiju {

enum class Unit : std::uint8_t {
  part,
  subpart,
  chapter,
  section,
  heading_1,  ///< 一、
  heading_2,  ///< （一）
  heading_3,  ///< 1.
  heading_4,  ///< （1）
  article,
  paragraph,
  item,
  subitem,
  none,  ///< no level: a word that names none
};
inline constexpr std::size_t unit_count = 12;

struct UnitRow {
  Unit unit;
  ProvisionKind kind;            ///< of the node it is in a document
  std::uint8_t level;            ///< heading: 1 to 4; else 0
  std::string_view zh;           ///< 条; of a heading 部分
  std::string_view traditional;  ///< 條
  std::string_view en;           ///< "article"
  char letter;                   ///< in a written locator: c3s2; 0 where it has none
  const char* akn_element;       ///< Akoma Ntoso's element
  const char* akn_prefix;        ///< its name in an eId: art_12
};

inline constexpr std::array<UnitRow, unit_count> unit_rows{{
    {Unit::part, ProvisionKind::part, 0, "编", "編", "part", 'p', "book", "book"},
    {Unit::subpart, ProvisionKind::subpart, 0, "分编", "分編", "subpart", 'd', "part", "part"},
    {Unit::chapter, ProvisionKind::chapter, 0, "章", "章", "chapter", 'c', "chapter", "chp"},
    {Unit::section, ProvisionKind::section, 0, "节", "節", "section", 's', "section", "sec"},
    {Unit::heading_1, ProvisionKind::heading, 1, "部分", "部分", "section", 0, "level", "lvl"},
    {Unit::heading_2, ProvisionKind::heading, 2, "部分", "部分", "section", 0, "level", "lvl"},
    {Unit::heading_3, ProvisionKind::heading, 3, "部分", "部分", "section", 0, "level", "lvl"},
    {Unit::heading_4, ProvisionKind::heading, 4, "部分", "部分", "section", 0, "level", "lvl"},
    {Unit::article, ProvisionKind::article, 0, "条", "條", "article", 0, "article", "art"},
    {Unit::paragraph, ProvisionKind::paragraph, 0, "款", "款", "paragraph", 0, "paragraph", "para"},
    {Unit::item, ProvisionKind::item, 0, "项", "項", "item", 0, "point", "point"},
    {Unit::subitem, ProvisionKind::subitem, 0, "目", "目", "subitem", 0, "indent", "indent"},
}};

[[nodiscard]] constexpr const UnitRow& row_of(Unit unit) { return unit_rows[static_cast<std::size_t>(unit)]; }

[[nodiscard]] constexpr bool is_heading(Unit unit) { return unit >= Unit::heading_1 && unit <= Unit::heading_4; }

/// The heading of that level, 1 to 4.
[[nodiscard]] constexpr Unit heading_unit(std::size_t level) {
  return static_cast<Unit>(static_cast<std::size_t>(Unit::heading_1) + level - 1);
}

/// The level that a node of that kind stands for; none for a title, running text …
[[nodiscard]] constexpr Unit unit_of(ProvisionKind kind, std::uint8_t heading_level = 0) {
  switch (kind) {
    case ProvisionKind::part:
    case ProvisionKind::subpart:
    case ProvisionKind::chapter:
    case ProvisionKind::section:
      return static_cast<Unit>(static_cast<unsigned>(kind) - static_cast<unsigned>(ProvisionKind::part));
    case ProvisionKind::article:
    case ProvisionKind::paragraph:
    case ProvisionKind::item:
    case ProvisionKind::subitem:
      return static_cast<Unit>(static_cast<unsigned>(kind) - static_cast<unsigned>(ProvisionKind::article) +
                               static_cast<unsigned>(Unit::article));
    case ProvisionKind::heading:
      return heading_level >= 1 && heading_level <= 4 ? heading_unit(heading_level) : Unit::none;
    default:
      return Unit::none;
  }
}

namespace detail {
constexpr bool unit_rows_in_order() {
  for (std::size_t i = 0; i < unit_count; ++i) {
    const UnitRow& row = unit_rows[i];
    if (static_cast<std::size_t>(row.unit) != i || unit_of(row.kind, row.level) != row.unit) return false;
  }
  return true;
}
}  // namespace detail
static_assert(detail::unit_rows_in_order(), "a row a level, in the order of the enumeration");

/// The word of a level at the beginning of a text: 条, 條, 分编, 部分; `bytes` 0 where none stands there. Headings of all
/// levels share one word, so 部分 tells heading_1.
struct UnitWord {
  Unit unit = Unit::none;
  std::uint32_t bytes = 0;
};

namespace detail {
struct UnitKey {
  std::uint32_t first;  ///< three_bytes of the word
  std::string_view word;
  Unit unit;
};

constexpr std::size_t unit_word_count = 14;

/// Each word once, those of articles and below first: they are asked for most. 部分 tells the first of the headings.
constexpr auto unit_keys = [] {
  std::array<UnitKey, unit_word_count> keys{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < unit_count; ++i) {
    const UnitRow& row = unit_rows[(i + static_cast<std::size_t>(Unit::article)) % unit_count];
    if (row.unit > Unit::heading_1 && row.unit <= Unit::heading_4) continue;
    keys[count++] = {three_bytes(row.zh), row.zh, row.unit};
    if (row.traditional != row.zh) keys[count++] = {three_bytes(row.traditional), row.traditional, row.unit};
  }
  return keys;
}();
static_assert(unit_keys.back().unit == Unit::heading_1, "as many keys as words");
}  // namespace detail

[[nodiscard]] constexpr UnitWord unit_word_before(std::string_view text) {
  const std::uint32_t first = three_bytes(text);
  for (const detail::UnitKey& key : detail::unit_keys) {
    if (key.first == first && (key.word.size() == 3 || text.substr(0, key.word.size()) == key.word))
      return {key.unit, static_cast<std::uint32_t>(key.word.size())};
  }
  return {};
}

}  // namespace yiju
