// Plain text in any encoding that Chinese offices use → Source. UTF-8 is taken as it is, without a copy and with one
// validation pass; whatever else it is gets converted, and the guess is reported as encoding_guessed.
#pragma once

#include <string>

#include "text/source.hpp"

namespace yiju {

/// Bytes that are neither text of a known encoding nor UTF-8 with a few broken places throw Error{input}.
[[nodiscard]] Source read_plain_text(std::string name, std::string bytes);

}  // namespace yiju
