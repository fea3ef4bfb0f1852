// A list in order, each of its values once.
#pragma once

#include <algorithm>

namespace yiju {

void sort_unique(auto& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace yiju
