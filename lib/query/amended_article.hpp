// An article of a law while an amending draft is carried out on it: its 款 and 项 as lines.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "pairing/article_pairing.hpp"

namespace yiju {

/// A line of an article, with the number that its 款 and 项 had in the law: instructions name places by these, whatever was
/// put in before.
struct ArticleLine {
  std::string words;
  std::uint16_t paragraph = 0, item = 0;  ///< 0: put in
};

/// The heading of a chapter or section.
struct DivisionLine {
  std::string words;
  Locator old;  ///< its chapter and section in the law; whole(): put in, or neither
};

struct ArticleUnderWork {
  std::size_t before = no_article;     ///< index in the law; no_article: put in
  Locator old, young;                  ///< numbers; young: where the draft tells it
  std::vector<ArticleLine> lines;      ///< without 第X条
  std::vector<DivisionLine> headings;  ///< of chapters and sections that begin with it
  bool struck = false;
  NodeIndex instruction = no_node;  ///< that speaks of it first
};

/// The articles of a text, with what stands between them as headings.
[[nodiscard]] std::vector<ArticleUnderWork> articles_of(const Document& law);

/// Lines of wording, numbered as the 款 and 项 of an article.
[[nodiscard]] std::vector<ArticleLine> numbered_lines(const std::vector<std::string>& words);

struct LineRange {
  std::size_t begin = 0, end = 0;
};

/// Lines of a place by the law's numbers: 款 with their 项, or one 项; all of the article where it names none.
[[nodiscard]] std::optional<LineRange> lines_at(const ArticleUnderWork& article, const Locator& place);

/// Where a 款 or 项 is put in that then has this number: an empty range.
[[nodiscard]] std::optional<LineRange> lines_ahead_of(const ArticleUnderWork& article, const Locator& target);

/// Numbers its 项 in their order, and ends all but the last of them with ；.
void tidy_items(ArticleUnderWork& article);

[[nodiscard]] bool is_item(std::string_view line);  ///< begins with （三）

/// 第三条　 in front of the line of an article; the number that stands there, and its bytes.
struct ArticleMark {
  Locator article;
  std::size_t bytes = 0;
  bool spaced = false;  ///< a blank stands behind it, as it does not behind 第三条 that begins a sentence
};
[[nodiscard]] ArticleMark article_mark_at(std::string_view line);

}  // namespace yiju
