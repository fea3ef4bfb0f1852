// The middle value: what is usual, whatever a few odd values are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace yiju {

[[nodiscard]] inline double median(std::vector<double> values, double otherwise) {
  if (values.empty()) return otherwise;
  const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), half, values.end());
  return *half;
}

}  // namespace yiju
