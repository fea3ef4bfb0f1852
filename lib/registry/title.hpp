// Titles as people write them, brought to one key under which they are compared:
//   《中华人民共和国网络安全法（2025年修正）》 → 网络安全法(2025年修正) ─without_revision→ 网络安全法
//   最高人民法院关于适用<中华人民共和国民法典>的解释 → 最高人民法院关于适用民法典的解释 ─without_issuer→
//   关于适用民法典的解释
// and what a title alone tells of an instrument's level.
#pragma once

#include <string>
#include <string_view>

#include "registry/instrument.hpp"

namespace yiju {

/// The key: 《》〈〉, quotes, spaces, marks without width and 中华人民共和国 left out, full width made half width, letters
/// small, dashes (and 至 between years) and dots of one kind each, traditional characters simplified, 省实施水法办法 as
/// 省水法实施办法. Never empty for a title with a letter in it.
void append_title_key(std::string& key, std::string_view title);
[[nodiscard]] std::string title_key(std::string_view title);

/// A key without (2023年修正), (修订), (2024版): other wordings of the same instrument. The key itself if it has none.
[[nodiscard]] std::string_view without_revision(std::string_view key);

/// A key without (试行), (暂行) too: a trial instrument and what came of it may be two instruments.
[[nodiscard]] std::string_view without_suffix(std::string_view key);

/// A key without any words in brackets at its end: 临江市数据条例(草案) → 临江市数据条例.
[[nodiscard]] std::string_view without_closing_brackets(std::string_view key);

/// A key without the issuer in front of 关于…: 科技部关于支持… → 关于支持…. The key itself if there is none.
[[nodiscard]] std::string_view without_issuer(std::string_view key);

/// The instrument that a covering notice brings: 市政府关于印发甲办法的通知 → 甲办法. The key itself for others.
[[nodiscard]] std::string_view without_notice(std::string_view key);

/// The key of a draft whatever its stage is called: 公园条例(草案), and 公园条例(修订草案) for one that changes a text in
/// force.
[[nodiscard]] std::string stage_key(std::string_view key);

/// 民法典 for 民法典总则编, 民法典合同编; the key itself for others.
[[nodiscard]] std::string_view without_code_part(std::string_view key);

/// The level that title and folder tell: 深圳经济特区…条例 → local_regulation; 行政法规/… → administrative_regulation;
/// …（征求意见稿） → draft. Level::unknown where they do not.
[[nodiscard]] Level level_of_title(std::string_view title, std::string_view path);

}  // namespace yiju
