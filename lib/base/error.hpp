// What cannot go on: a missing file, wrong arguments, a malformed query or register. Thrown where it is found, caught once
// in apps/yiju/main.cpp, which prints `path:line:column: message` and the hint, and exits with the code's status.
// Odd text is never an Error (see diagnostic.hpp), and neither is a citation that does not resolve (registry/resolution.hpp).
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <utility>

#include "base/bilingual.hpp"

namespace yiju {

enum class ErrorCode : std::uint8_t {
  usage,     ///< the command line is wrong: exit 2
  input,     ///< a file is missing, unreadable or malformed: exit 3, or 1 where others could still be read
  internal,  ///< a broken promise of our own: exit 3
};

class Error : public std::exception {
 public:
  /// `text` says what was expected and what was found; `what_to_do` what the user can do (may be empty).
  Error(ErrorCode kind, Bilingual text, Bilingual what_to_do = {})
      : code(kind), message(std::move(text)), hint(std::move(what_to_do)) {}

  /// The same at a place in a file; line and column count from 1, 0 means unknown.
  Error(ErrorCode kind, std::string file, std::uint32_t at_line, std::uint32_t at_column, Bilingual text,
        Bilingual what_to_do = {})
      : code(kind),
        message(std::move(text)),
        hint(std::move(what_to_do)),
        path(std::move(file)),
        line(at_line),
        column(at_column) {}

  /// The message in English, for those who catch std::exception.
  [[nodiscard]] const char* what() const noexcept override { return message.en.c_str(); }

  ErrorCode code;
  Bilingual message;
  Bilingual hint;
  std::string path;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// `path:line:column: message` without the parts that are unknown. The hint is left to the caller.
[[nodiscard]] std::string describe(const Error& error, Language language);

}  // namespace yiju
