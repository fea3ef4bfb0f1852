// How one provision relates to another. Names follow ELI 1.5 where it has them (based_on, implements ~
// ensures_implementation_of, cites, amends, amended_by, repeals); draws_on is ours: 借鉴, 参考, 结合已有的.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yiju {

enum class Relation : std::uint8_t { based_on, implements, draws_on, cites, amends, amended_by, repeals, contains };

/// It ends or changes the text that it names.
[[nodiscard]] constexpr bool ends_or_changes(Relation relation) {
  return relation == Relation::repeals || relation == Relation::amends;
}

/// It follows what it names, or speaks of it: neither of the two has made or ended words of the other.
[[nodiscard]] constexpr bool relies_on(Relation relation) {
  return !ends_or_changes(relation) && relation != Relation::amended_by;
}

/// Who says so: a citation in a text, the drafting note about the draft, or a row of an analyst's basis table.
enum class Assertion : std::uint8_t { text, note, analyst };

[[nodiscard]] const char* name_of(Relation relation);     ///< "based_on": JSON, TSV, help
[[nodiscard]] const char* name_of(Assertion assertion);   ///< "text"
[[nodiscard]] std::string english_of(Relation relation);  ///< "based on": what a person reads
[[nodiscard]] const char* chinese_of(Relation relation);  ///< 依据 实施 借鉴 引用 修改 被修改 废止 包含
[[nodiscard]] const char* chinese_of(Assertion assertion);                    ///< 条文 说明 分析
[[nodiscard]] std::optional<Relation> parse_relation(std::string_view word);  ///< any of the three

}  // namespace yiju
