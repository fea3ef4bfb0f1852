// Laws and regulations named without 《》: 依照刑事诉讼法第十五条, 宪法和法律. Only names of citation/known_titles.hpp
// count, the longest that fits, and never inside a longer word: 人民法院, 公司法人, 方法, 宪法和法律委员会 hold none.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/span.hpp"

namespace yiju {

struct BareName {
  Span span;                    ///< empty: none ends here
  std::string_view full_title;  ///< 中华人民共和国刑事诉讼法
};

/// The known name whose last character ends at byte `end`, beginning at `begin` or later.
[[nodiscard]] BareName find_bare_name(std::string_view text, std::uint32_t begin, std::uint32_t end);

/// The name with as many characters before it as a cited title has too: 调解仲裁法 where 《劳动争议调解仲裁法》 was
/// cited means that law and not 仲裁法. Nothing before byte `begin` is taken; titles[0] is the text's own.
[[nodiscard]] BareName widen_to_cited(std::string_view text, std::uint32_t begin, BareName name,
                                      std::span<const std::string> titles);

/// Official title of a known short one (药品管理法 → 中华人民共和国药品管理法); the title itself if it is not known.
[[nodiscard]] std::string_view official_title(std::string_view title);

/// True if the registry knows an instrument by this name, as it stands.
[[nodiscard]] bool is_known_title(std::string_view title);

/// True if the character may go on after a law's name: 刑法规定 yes, 公司法人 no.
[[nodiscard]] bool may_follow_law_name(std::string_view after);

/// 实施条例, 细则 and the like at the end of `text`, which are made under a law: 《甲法》及其实施条例. Empty where there is none.
[[nodiscard]] std::string_view implementing_kind(std::string_view text);

/// Bytes of 实施条例 and the like at the beginning of `text`, right behind a law's name: together they name another
/// instrument, 森林法实施条例. 0 where there is none.
[[nodiscard]] std::uint32_t implementing_length(std::string_view text);

}  // namespace yiju
