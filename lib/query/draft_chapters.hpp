// The chapters of a draft, as its note may tell them: their names in a row, or each with its articles.
//   草案分为总则、基础设施、飞行服务和附则四章   → a row; 飞行服务, which no chapter is called, and those that it leaves out
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace yiju {

struct DraftChapter {
  std::uint32_t number = 0;
  std::string name;          ///< 总则, without blanks and marks
  std::size_t articles = 0;  ///< how many
  Locator first, last;       ///< of them
};

[[nodiscard]] std::vector<DraftChapter> chapters_of(const Document& draft);

/// Names of chapters in a row.
struct ChapterRow {
  Span words;
  std::vector<Span> unknown;          ///< what is called like no chapter of the draft
  std::vector<std::size_t> left_out;  ///< chapters, as indices; none where 等 closes the row
};

/// The row in `text` between `begin` and `end`: most of it are chapters of the draft. Nothing where there is none.
[[nodiscard]] std::optional<ChapterRow> find_chapter_row(std::string_view text, std::size_t begin, std::size_t end,
                                                         const std::vector<DraftChapter>& chapters);

}  // namespace yiju
