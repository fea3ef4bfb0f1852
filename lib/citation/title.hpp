// Titles in 《…》: where one ends, what it is called officially, and whether it names an instrument at all.
//   《关于修改<中华人民共和国票据法>的决定》 → 关于修改〈中华人民共和国票据法〉的决定
// 《》 may nest, 〈〉 stands inside them by rule (GB/T 15834 标点符号用法 4.15) and as < > or ‹ › in the wild; a title
// may run over one line break. 《医疗机构执业许可证》 or 《人民日报》 is a title too, but no instrument: told by its
// last words.
#pragma once

#include <string>
#include <string_view>

#include "base/span.hpp"

namespace yiju {

/// A 《…》 that was read.
struct QuotedTitle {
  Span span;               ///< with its quotes; empty: it is not closed within reach
  std::string_view inner;  ///< between the quotes
};

/// The title that opens at `begin` with 《, 「, 『, 〈, ＜, «, ‹ or <<. Looks at most 900 bytes ahead and over at most one line
/// break, so that unclosed quotes cost no more than that.
[[nodiscard]] QuotedTitle scan_quoted_title(std::string_view text, std::uint32_t begin, std::uint32_t limit);

/// Official form: white space dropped, （） and inner 〈〉 in full width. Short titles stay short here: see
/// known_titles.hpp.
[[nodiscard]] std::string canonical_title(std::string_view title);

/// 公司法（2018修正） → 公司法: which wording a title means is no part of it; 指导目录（2019年本） is a list of its own.
[[nodiscard]] std::string_view without_edition(std::string_view title);

/// A title in its quotes, with 〈〉 inside: 《甲条例（草案）》起草说明 → 《〈甲条例（草案）〉起草说明》.
[[nodiscard]] std::string in_quotes(std::string_view title);

/// False for certificates, forms, marks, newspapers and books.
[[nodiscard]] bool names_instrument(std::string_view canonical);

/// The title without brackets at its end, which say nothing of its kind: 甲规定（试行） → 甲规定.
[[nodiscard]] std::string_view title_stem(std::string_view title);

/// True for what ends like a law, a regulation or a rule with articles: 甲条例（草案）, not 甲意见. Outside 《》 only such a
/// name is one: 「加强管理」 is a saying.
[[nodiscard]] bool ends_like_law(std::string_view title);

/// True if the words around a title whose last words tell nothing make it one: 国家标准《机动车驾驶证件》, 《应急避难场所》规定的标准.
[[nodiscard]] bool is_spoken_of_as_instrument(std::string_view canonical, std::string_view before,
                                              std::string_view after);

}  // namespace yiju
