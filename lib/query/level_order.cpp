#include "query/level_order.hpp"

namespace yiju {

namespace {

// 立法法 第九十八条 to 第一百零二条: higher instruments have lower ranks; -1: not ranked against others. Local
// regulations and departmental rules are not ranked against each other (第一百零六条), policies stand below all of
// them.
int rank_of(Level level) {
  switch (level) {
    case Level::constitution:
      return 0;
    case Level::law:
      return 1;
    case Level::administrative_regulation:
      return 2;
    case Level::local_regulation:
      return 3;
    case Level::departmental_rule:
    case Level::local_government_rule:
      return 4;
    case Level::departmental_policy:
    case Level::provincial_policy:
    case Level::municipal_policy:
      return 5;
    default:
      return -1;
  }
}

}  // namespace

bool inverted(Level citing, Level cited) {
  const int upper = rank_of(citing), lower = rank_of(cited);
  if (upper < 0 || lower < 0 || upper >= lower) return false;
  return !(citing == Level::local_regulation && cited == Level::departmental_rule);
}

}  // namespace yiju
