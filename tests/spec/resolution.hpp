// What tests/spec/resolution.txt shows of texts: what each citation of the first one means among the others.
#pragma once

#include <string>

namespace yiju {

[[nodiscard]] std::string dump_resolution(const std::string& text);

}  // namespace yiju
