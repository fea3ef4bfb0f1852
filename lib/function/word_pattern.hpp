// Words of a rule, written as a lawyer would note them: alternatives apart by |, … for anything in between, ^ for the
// beginning and $ for the end of the text.
//   constexpr … "具体办法由…制定|负责解释"
//   WordPattern("报…批准").stands_in("报市人民政府批准")  →  true
#pragma once

#include <bitset>
#include <string_view>
#include <vector>

namespace yiju {

/// The characters of a text, so that most patterns can be passed over at a glance.
class CharacterSet {
 public:
  explicit CharacterSet(std::string_view text);
  [[nodiscard]] bool may_hold(unsigned key) const { return bits_[key]; }
  static unsigned key_of(std::string_view character);  ///< 12 bits

 private:
  std::bitset<4096> bits_;
};

class WordPattern {
 public:
  /// Keeps views of `alternatives`, a constant. Empty: stands nowhere.
  explicit WordPattern(std::string_view alternatives);

  /// Where the first alternative that is found begins; npos if none is.
  [[nodiscard]] std::size_t find(std::string_view text, const CharacterSet& characters) const;
  [[nodiscard]] bool stands_in(std::string_view text, const CharacterSet& characters) const {
    return find(text, characters) != std::string_view::npos;
  }
  [[nodiscard]] bool stands_in(std::string_view text) const { return stands_in(text, CharacterSet(text)); }

 private:
  struct Alternative {
    std::vector<std::string_view> parts;
    unsigned key = 0;  // of the first part's first character
    bool at_begin = false, at_end = false;
  };
  static Alternative read_alternative(std::string_view words);
  [[nodiscard]] static std::size_t find(std::string_view text, const Alternative& alternative);

  std::vector<Alternative> alternatives_;
};

}  // namespace yiju
