// Messages as tests write them: 中文 / English in one line, what is no language's once.
#pragma once

#include <string>

#include "base/error.hpp"

namespace yiju {

inline std::string both(const Bilingual& text) { return text.zh == text.en ? text.zh : text.zh + " / " + text.en; }

/// `path:line:column: 中文 / English`.
inline std::string both(const Error& error) {
  Error told = error;
  told.message = verbatim(both(error.message));
  return describe(told, Language::en);
}

}  // namespace yiju
