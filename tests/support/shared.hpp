// The material beside the checkout that is not part of the project: real laws, labelled texts, the drafting note. Tests
// that need it are skipped, and say so, where it is not there.
#pragma once

#include <filesystem>
#include <optional>

namespace yiju {

/// The environment's YIJU_SHARED, else ../shared beside the checkout; nothing where neither is there.
[[nodiscard]] std::optional<std::filesystem::path> shared_folder();

/// The checkout.
[[nodiscard]] std::filesystem::path source_folder();

}  // namespace yiju

/// At the head of a test case: `YIJU_NEEDS_SHARED(shared);` gives `shared`, the folder, or leaves the test case loudly.
#define YIJU_NEEDS_SHARED(name)                                              \
  const auto name##_found = ::yiju::shared_folder();                         \
  if (!name##_found) {                                                       \
    MESSAGE("SKIPPED: needs ../shared beside the checkout, or YIJU_SHARED"); \
    return;                                                                  \
  }                                                                          \
  const std::filesystem::path& name = *name##_found
