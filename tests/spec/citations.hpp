// What tests/spec/citations.txt shows of a text: its citations, its short names, its unspecific sources.
#pragma once

#include <string>

namespace yiju {

[[nodiscard]] std::string dump_citations(const std::string& text);

}  // namespace yiju
