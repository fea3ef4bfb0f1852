#include "corpus/stage_cost.hpp"

#include <sys/resource.h>

namespace yiju {

namespace {

std::uint64_t peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

}  // namespace

void Stopwatch::lap(std::string_view stage) {
  const auto now = std::chrono::steady_clock::now();
  if (costs_ != nullptr) costs_->push_back({stage, std::chrono::duration<double>(now - begin_).count(), peak_bytes()});
  begin_ = now;
}

}  // namespace yiju
