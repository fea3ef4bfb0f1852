#include "citation/relation.hpp"

#include <algorithm>

#include "base/enum_words.hpp"

namespace yiju {

namespace {

constexpr std::array<EnumWords<Relation>, 8> relations{{{Relation::based_on, "based_on", "依据"},
                                                        {Relation::implements, "implements", "实施"},
                                                        {Relation::draws_on, "draws_on", "借鉴"},
                                                        {Relation::cites, "cites", "引用"},
                                                        {Relation::amends, "amends", "修改"},
                                                        {Relation::amended_by, "amended_by", "被修改"},
                                                        {Relation::repeals, "repeals", "废止"},
                                                        {Relation::contains, "contains", "包含"}}};
static_assert(one_row_a_value(relations, Relation::contains));

constexpr std::array<EnumWords<Assertion>, 3> assertions{
    {{Assertion::text, "text", "条文"}, {Assertion::note, "note", "说明"}, {Assertion::analyst, "analyst", "分析"}}};
static_assert(one_row_a_value(assertions, Assertion::analyst));

}  // namespace

const char* name_of(Relation relation) { return row_of(relations, relation).name; }
const char* chinese_of(Relation relation) { return row_of(relations, relation).chinese; }
std::string english_of(Relation relation) {
  std::string words = name_of(relation);
  std::ranges::replace(words, '_', ' ');
  return words;
}
const char* name_of(Assertion assertion) { return row_of(assertions, assertion).name; }
const char* chinese_of(Assertion assertion) { return row_of(assertions, assertion).chinese; }

std::optional<Relation> parse_relation(std::string_view word) {
  std::string name(word);
  std::ranges::replace(name, ' ', '_');
  return value_named(relations, name);
}

}  // namespace yiju
