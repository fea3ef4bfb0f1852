// What a stage of the pipeline cost; printed by -v.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>
#include <vector>

namespace yiju {

struct StageCost {
  std::string_view stage;
  double seconds = 0;
  std::uint64_t peak_bytes = 0;
};

/// Times stages one after the other, into `costs`, which may be null.
class Stopwatch {
 public:
  explicit Stopwatch(std::vector<StageCost>* costs) : costs_(costs) {}
  void lap(std::string_view stage);

 private:
  std::vector<StageCost>* costs_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace yiju
