// The two languages of messages, help, reports and pictures, and a text in both.
//   throw yiju::Error(yiju::ErrorCode::input, {"找不到文件：" + path, "no such file: " + path});
// One language alone does not compile.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace yiju {

enum class Language : std::uint8_t { zh, en };

/// A text in both languages, of constants: looks into texts that outlive it.
struct BilingualView {
  std::string_view zh, en;

  constexpr BilingualView() = default;  ///< nothing is said
  constexpr BilingualView(std::string_view chinese, std::string_view english) : zh(chinese), en(english) {}

  [[nodiscard]] constexpr std::string_view in(Language language) const { return language == Language::zh ? zh : en; }
  [[nodiscard]] constexpr bool empty() const { return zh.empty(); }
};

/// A text in both languages.
struct Bilingual {
  std::string zh, en;

  Bilingual() = default;  ///< nothing is said
  Bilingual(std::string chinese, std::string english) : zh(std::move(chinese)), en(std::move(english)) {}
  Bilingual(BilingualView text) : zh(text.zh), en(text.en) {}  // NOLINT: a constant is as good

  [[nodiscard]] const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
  [[nodiscard]] bool empty() const { return zh.empty(); }
};

}  // namespace yiju
