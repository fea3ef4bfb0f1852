// What cannot go on: a missing file, a NODE that names nothing, a format that is none. Everything in this library that
// can fail throws Error; odd text and citations that lead nowhere are no errors but values that say so.
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <utility>

#include "yiju/language.hpp"

namespace yiju {

enum class ErrorCode : std::uint8_t {
  usage,     ///< what was asked for is wrong: exit 2 of the program
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

}  // namespace yiju
