// An article as its rules read it: paragraphs of sentences of clauses, with the items of a list below the sentence that
// opens it. Blanks, line breaks and Markdown marks are taken out, and half-width stops are made full width, so that
// hard-wrapped text reads like any other.
//   第九条 企业应当做好下列工作：（一）建档；（二）检查。
//     → one sentence: 企业应当做好下列工作, with the items 建档 and 检查
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace yiju {

struct Sentence {
  NodeIndex paragraph = no_node;           ///< 款 that it stands in
  Span span;                               ///< its bytes in the source, items included
  std::string words;                       ///< without its closing 。 or ：
  std::vector<std::string> items;          ///< 项 below it, each with all its words
  [[nodiscard]] std::size_t size() const;  ///< bytes of words and items
};

struct ArticleText {
  NodeIndex article = no_node;
  std::vector<Sentence> sentences;
};

[[nodiscard]] ArticleText read_article_text(const Document& document, NodeIndex article);

/// The text without blanks and marks, half-width stops made full width.
[[nodiscard]] std::string plain_words(std::string_view text);

/// Parts between the marks, none empty: "甲；乙" by ； → 甲, 乙. Marks inside （…）, “…” and 《…》 do not count.
[[nodiscard]] std::vector<std::string_view> split_outside_brackets(std::string_view text, std::string_view mark);

}  // namespace yiju
