// What the head of a table's column says of the words below it, where a table sets an old wording beside a new one
// (新旧条文对照表). Which column is which, of all heads together: document/comparison_table.hpp.
//   现行条例 → former, 修订草案 → current, 说明 → remark
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.hpp"

namespace yiju {

enum class ColumnRole : std::uint8_t {
  other,
  former,   ///< 现行条例, 修改前, 原条文; 一审稿 beside 二审稿
  current,  ///< 修订草案, 修改后, 征求意见稿: the document itself
  remark,   ///< 说明, 备注, 修改理由
};

/// What one head says by itself; it holds no blanks (without_white_space).
[[nodiscard]] ColumnRole role_of_head(std::string_view head);

/// 序号, 修改意见, 依据: a column beside a wording that holds none of the document.
[[nodiscard]] bool stands_beside_wording(std::string_view head);

/// 条文, 条款内容: a column of articles.
[[nodiscard]] bool names_articles(std::string_view head);

/// 条, 条文, 条款 by themselves head the numbers 第一条, 第二条 as often as words.
[[nodiscard]] bool may_head_numbers(std::string_view head);

/// What a remark's column may name as the source of the new wording: 修订依据 and 参考条文 its sources, 修改理由 and 说明 what led to it.
[[nodiscard]] NoteKind sources_below(std::string_view head);

/// Names a wording, whichever: 条例文本, 2018年版, 《临江市公园条例》（2018年）; not 上位法规定.
[[nodiscard]] bool names_wording(std::string_view head);

/// 第三条 of an instrument stands in it: a cell, no head.
[[nodiscard]] bool names_article(std::string_view head);

/// Heads of two wordings at least, one of which is told to be old or new.
[[nodiscard]] bool set_wordings_apart(const std::vector<std::string>& heads);

/// Heads of one wording and of what stands beside it: 序号, 条文内容, 备注. A wording must be told by more than 条.
[[nodiscard]] bool set_wording_beside(const std::vector<std::string>& heads);

}  // namespace yiju
