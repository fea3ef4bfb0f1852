#include "citation/relation.hpp"

#include <array>

namespace yiju {

namespace {

struct RelationWords {
  Relation relation;
  const char* english;
  const char* chinese;
};

constexpr std::array<RelationWords, 8> relations{{{Relation::based_on, "based_on", "依据"},
                                                  {Relation::implements, "implements", "实施"},
                                                  {Relation::draws_on, "draws_on", "借鉴"},
                                                  {Relation::cites, "cites", "引用"},
                                                  {Relation::amends, "amends", "修改"},
                                                  {Relation::amended_by, "amended_by", "被修改"},
                                                  {Relation::repeals, "repeals", "废止"},
                                                  {Relation::contains, "contains", "包含"}}};

}  // namespace

const char* name_of(Relation relation) { return relations[static_cast<std::size_t>(relation)].english; }
const char* chinese_of(Relation relation) { return relations[static_cast<std::size_t>(relation)].chinese; }

const char* name_of(Assertion assertion) {
  constexpr std::array<const char*, 3> names{"text", "note", "analyst"};
  return names[static_cast<std::size_t>(assertion)];
}

const char* chinese_of(Assertion assertion) {
  constexpr std::array<const char*, 3> names{"条文", "说明", "分析"};
  return names[static_cast<std::size_t>(assertion)];
}

std::optional<Relation> parse_relation(std::string_view word) {
  for (const RelationWords& row : relations) {
    if (word == row.english || word == row.chinese) return row.relation;
  }
  return std::nullopt;
}

}  // namespace yiju
