// Paragraphs and nested lists of one article while its lines come in. Counting: the text on the article's own line is
// 款 1, each later line that is no item the next 款; a list's first marker style is 项, the next one inside it 目.
//   （一）研究；  项 1
//   1.基础研究；  └ 目 1
//   这些研究……    the line before （二）: it turns out to go on with 项 1 as soon as （二） follows
//   （二）开发。  项 2
#pragma once

#include <array>
#include <cstdint>

#include "document/line.hpp"
#include "document/outline.hpp"

namespace yiju {

class ListState {
 public:
  /// `base_rank` is 0 for the document's own provisions, rank::quote for quoted wording.
  explicit ListState(std::uint8_t base_rank) : base_(base_rank) {}

  void begin_article();  ///< forgets everything
  void add_paragraph(Outline& outline, std::size_t begin);
  void add_item(Outline& outline, std::size_t begin, const LineMark& mark);
  [[nodiscard]] std::uint32_t paragraphs() const { return paragraphs_; }

 private:
  static constexpr std::size_t deepest = 3;
  struct Levels {
    std::array<MarkerStyle, deepest> styles{};
    std::array<std::uint32_t, deepest> numbers{};
    std::size_t depth = 0;
  };
  // Text lines after a list: new 款, unless the list goes on behind them.
  struct Loose {
    NodeIndex from = no_node;
    Levels levels;
  };
  [[nodiscard]] bool resumes(Outline& outline, const LineMark& mark);

  std::uint8_t base_;
  std::uint32_t paragraphs_ = 0;
  Levels levels_;
  Loose loose_;
};

}  // namespace yiju
