// What is told of an article before its sentences are read one by one.
#pragma once

#include "function/article_text.hpp"
#include "function/function.hpp"

namespace yiju {

/// 第四条 部门职责: an outline's article, no sentence.
[[nodiscard]] bool is_caption(const Sentence& sentence);

/// True where those who apply want a title or money and no leave to act: 申请认定为传承人, 申请补贴.
[[nodiscard]] bool claims_benefit(const ArticleText& text);

/// A function counts beside the main one where it takes one part in so many of the article, as labelled texts show; 0:
/// however little it takes.
[[nodiscard]] std::size_t parts_to_count(Function function);

/// True below 第五章 法律责任, 第六章 罚则.
[[nodiscard]] bool stands_under_liability(const Document& document, NodeIndex article);

}  // namespace yiju
