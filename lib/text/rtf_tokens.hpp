// RTF as its tokens (Rich Text Format 1.9.1): groups, control words with their numbers, single bytes of text.
//   {\b\u31532 ?} → open; word "b"; word "u" 31532; byte ' ' … (what \uc says to skip is the reader's matter)
#pragma once

#include <cstdint>
#include <string_view>

namespace yiju {

struct RtfToken {
  enum class Kind : std::uint8_t {
    open,    ///< {
    close,   ///< }
    word,    ///< \par, \u31532; `name` without backslash
    symbol,  ///< \~ \- \_ \*: `byte`
    byte,    ///< a byte of text: itself or \'b5
    end
  };
  Kind kind = Kind::end;
  std::string_view name{};
  int number = 0;
  bool has_number = false;
  char byte = 0;
};

class RtfTokens {
 public:
  explicit RtfTokens(std::string_view rtf) : rtf_(rtf) {}
  [[nodiscard]] RtfToken next();
  /// Passes over the raw bytes of \bin.
  void skip(std::size_t bytes) { at_ += bytes < rtf_.size() - at_ ? bytes : rtf_.size() - at_; }

 private:
  RtfToken control();
  std::string_view rtf_;
  std::size_t at_ = 0;
};

/// \emdash and its like: the character, 0 for other words.
[[nodiscard]] char32_t character_of(std::string_view word);

}  // namespace yiju
