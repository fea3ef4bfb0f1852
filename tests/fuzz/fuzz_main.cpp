#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/error.hpp"
#include "fuzz_targets.hpp"

namespace yiju {

void hold(bool promise, const char* what) {
  if (promise) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

}  // namespace yiju

namespace {

using yiju::FuzzTarget;

const FuzzTarget* chosen = nullptr;

const FuzzTarget* target_named(const std::string& name) {
  for (const auto targets : {yiju::file_targets(), yiju::graph_targets(), yiju::text_targets()}) {
    for (const FuzzTarget& target : targets) {
      if (name == target.name) return &target;
      if (name.empty()) std::puts(target.name);
    }
  }
  return nullptr;
}

}  // namespace

/// Without a target the names of all are told.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  const char* const name = std::getenv("YIJU_FUZZ_TARGET");
  chosen = target_named(name == nullptr ? "" : name);
  if (chosen == nullptr) std::exit(name == nullptr ? 0 : 2);
  ::setenv("PATH", "/nonexistent", 1);  // no converter for old formats is started
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    chosen->take({reinterpret_cast<const char*>(data), size});
  } catch (const yiju::Error&) {
  }
  return 0;
}
