#include "citation/source_lead.hpp"

namespace yiju {

namespace {

struct Lead {
  std::string_view word;
  Relation relation;
};
constexpr Lead leads[] = {
    {"根据", Relation::based_on},   {"依据", Relation::based_on},   {"依照", Relation::based_on},
    {"按照", Relation::based_on},   {"遵循", Relation::based_on},   {"贯彻", Relation::implements},
    {"落实", Relation::implements}, {"细化", Relation::implements}, {"参照", Relation::draws_on},
    {"参考", Relation::draws_on},   {"借鉴", Relation::draws_on},   {"吸收", Relation::draws_on}};

}  // namespace

Relation relation_led_by(std::string_view words) {
  Relation relation = Relation::cites;
  std::size_t last = 0;
  for (const Lead& lead : leads) {
    const std::size_t at = words.rfind(lead.word);
    if (at == words.npos || (relation != Relation::cites && at < last)) continue;
    relation = lead.relation;
    last = at;
  }
  return relation;
}

}  // namespace yiju
