// Two marks that stand around words: 《 and 》, “ and ”, [ and ].
#pragma once

#include <string_view>

namespace yiju {

struct MarkPair {
  std::string_view open, close;
};

}  // namespace yiju
