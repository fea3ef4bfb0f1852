// What is fed with bytes of any kind: a target a format, and one for text → everything. The name in the environment's
// YIJU_FUZZ_TARGET chooses; seeds/NAME holds what it begins with. An Error is an answer; anything else that is thrown, a broken
// promise or what the sanitizers say is a finding.
#pragma once

#include <span>
#include <string_view>

namespace yiju {

struct FuzzTarget {
  const char* name;
  void (*take)(std::string_view bytes);
};

[[nodiscard]] std::span<const FuzzTarget> file_targets();   ///< readers: fuzz_files.cpp
[[nodiscard]] std::span<const FuzzTarget> graph_targets();  ///< graphs, registers, queries: fuzz_graph.cpp
[[nodiscard]] std::span<const FuzzTarget> text_targets();   ///< texts through all commands: fuzz_text.cpp

/// Ends the program where a promise is broken, so that the fuzzer keeps the bytes.
void hold(bool promise, const char* what);

}  // namespace yiju
