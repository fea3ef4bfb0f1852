// A text as a document, as if it lay in a file of that name.
#pragma once

#include <string>
#include <utility>

#include "document/parser.hpp"

namespace yiju {

[[nodiscard]] inline Document parsed(std::string text, std::string path = "text.md") {
  Source source;
  source.path = std::move(path);
  source.text = std::move(text);
  return parse_document(std::move(source));
}

}  // namespace yiju
