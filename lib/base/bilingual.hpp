// Putting texts in both languages together (yiju/language.hpp); where the reader is known, choose() of base/language.hpp
// picks one at once.
#pragma once

#include <string>

#include "base/language.hpp"

namespace yiju {

/// What is no language's: a command line to type, a library's own message.
[[nodiscard]] inline Bilingual verbatim(const std::string& text) { return {text, text}; }

[[nodiscard]] inline Bilingual operator+(Bilingual text, const Bilingual& more) {
  return {std::move(text.zh) + more.zh, std::move(text.en) + more.en};
}
[[nodiscard]] inline Bilingual operator+(Bilingual text, const std::string& more) {
  return std::move(text) + verbatim(more);
}

}  // namespace yiju
