// What cannot go on: a missing file, wrong arguments, a malformed query or register. Thrown where it is found, caught once
// in apps/yiju/main.cpp, which prints `path:line:column: message` and the hint, and exits with the code's status.
// Odd text is never an Error (see diagnostic.hpp), and neither is a citation that does not resolve (registry/resolution.hpp).
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace yiju {

enum class ErrorCode : std::uint8_t {
  usage,     ///< the command line is wrong: exit 2
  input,     ///< a file is missing, unreadable or malformed: exit 3, or 1 where others could still be read
  internal,  ///< a broken promise of our own: exit 3
};

class Error : public std::runtime_error {
 public:
  /// `message` says what was expected and what was found; `hint_text` what the user can do (may be empty).
  Error(ErrorCode kind, std::string message, std::string hint_text = {})
      : std::runtime_error(std::move(message)), code(kind), hint(std::move(hint_text)) {}

  /// The same at a place in a file; line and column count from 1, 0 means unknown.
  Error(ErrorCode kind, std::string file, std::uint32_t at_line, std::uint32_t at_column, std::string message,
        std::string hint_text = {})
      : std::runtime_error(std::move(message)),
        code(kind),
        hint(std::move(hint_text)),
        path(std::move(file)),
        line(at_line),
        column(at_column) {}

  ErrorCode code;
  std::string hint;
  std::string path;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// A message or hint in both languages, `中文 / English`: the program shows the half of its user's language. What is
/// quoted in it may hold " / " itself; that becomes "/".
[[nodiscard]] std::string in_both(std::string zh, std::string en);

/// `path:line:column: message` without the parts that are unknown. The hint is left to the caller.
[[nodiscard]] std::string describe(const Error& error);

}  // namespace yiju
