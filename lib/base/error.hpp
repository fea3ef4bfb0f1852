// Errors (yiju/error.hpp) as they are told. Thrown where they are found, caught once in apps/yiju/main.cpp, which prints
// `path:line:column: message` and the hint, and exits with the code's status. Odd text is never an Error (see
// diagnostic.hpp), and neither is a citation that does not resolve (registry/resolution.hpp).
#pragma once

#include <string>

#include "base/bilingual.hpp"
#include "yiju/error.hpp"

namespace yiju {

/// `path:line:column: message` without the parts that are unknown. The hint is left to the caller.
[[nodiscard]] std::string describe(const Error& error, Language language);

}  // namespace yiju
