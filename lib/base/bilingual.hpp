// A text in both languages, for messages that are made before anyone knows who reads them: errors, findings, help.
//   throw Error(ErrorCode::input, {"找不到文件：" + path, "no such file: " + path});
// One language alone does not compile. Where the reader is known, choose() of base/language.hpp picks one at once.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/language.hpp"

namespace yiju {

/// The same for constants: looks into texts that outlive it.
struct BilingualView {
  std::string_view zh, en;

  constexpr BilingualView() = default;  ///< nothing is said
  constexpr BilingualView(std::string_view chinese, std::string_view english) : zh(chinese), en(english) {}

  [[nodiscard]] constexpr std::string_view in(Language language) const { return choose(language, zh, en); }
  [[nodiscard]] constexpr bool empty() const { return zh.empty(); }
};

struct Bilingual {
  std::string zh, en;

  Bilingual() = default;  ///< nothing is said
  Bilingual(std::string chinese, std::string english) : zh(std::move(chinese)), en(std::move(english)) {}
  Bilingual(BilingualView text) : zh(text.zh), en(text.en) {}  // NOLINT: a constant is as good

  [[nodiscard]] const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
  [[nodiscard]] bool empty() const { return zh.empty(); }

  Bilingual& operator+=(const Bilingual& more);
};

/// What is no language's: a command line to type, a library's own message.
[[nodiscard]] inline Bilingual verbatim(const std::string& text) { return {text, text}; }

inline Bilingual& Bilingual::operator+=(const Bilingual& more) {
  zh += more.zh;
  en += more.en;
  return *this;
}
[[nodiscard]] inline Bilingual operator+(Bilingual text, const Bilingual& more) { return text += more; }
[[nodiscard]] inline Bilingual operator+(Bilingual text, const std::string& more) { return text += verbatim(more); }

}  // namespace yiju
