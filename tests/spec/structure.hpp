// What tests/spec/structure.txt shows of a text: its tree, its title block, its diagnostics.
#pragma once

#include <string>

namespace yiju {

[[nodiscard]] std::string dump_structure(const std::string& text);

}  // namespace yiju
