// Paragraphs and nested lists of one article while its lines come in. Counting: the text on the article's own line is
// 款 1, each later line that is no item the next 款; a list's first marker style is 项, the next one inside it 目.
//   （一）研究；  项 1
//   1.基础研究；  └ 目 1
//   这些研究……    the line before （二）: it turns out to go on with 项 1 as soon as （二） follows
//   （二）开发。  项 2
// Items that have lost their numbers are still items: lines that end in ； after one that ends in ：, and the line that
// closes them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/inline_items.hpp"
#include "document/line.hpp"
#include "document/outline.hpp"

namespace yiju {

class ListState {
 public:
  /// `base_rank` is 0 for the document's own provisions, rank::quote for quoted wording.
  explicit ListState(std::uint8_t base_rank) : base_(base_rank) {}

  void begin_article(Outline& outline, std::uint32_t first_paragraph = 1);
  /// The line's words may hold further paragraphs, 甲。　　乙。, and items (inline_items.hpp).
  void add_paragraph(Outline& outline, std::size_t begin, std::string_view words);
  void go_on(std::string_view words);  ///< the last paragraph or item ends in these words, on a further line
  void add_item(Outline& outline, const Line& line);
  void rewind(const Outline& outline);  ///< the outline was cut: counts on from what is left of the article

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
    std::uint32_t lines = 0;
    bool all_end_in_semicolon = true;
    Levels levels;
  };
  // Lines that end in ； after one that ends in ：: items without their numbers, as soon as a last line closes them.
  struct Unnumbered {
    bool possible = false;
    NodeIndex from = no_node;
    std::uint32_t lines = 0;
  };
  void add_one_paragraph(Outline& outline, std::size_t begin, std::string_view words);
  void add_one_item(Outline& outline, std::size_t begin, const LineMark& mark);
  void add_items(Outline& outline, std::size_t begin, std::string_view words, const std::vector<InlineItem>& items,
                 unsigned inside);
  void add_inline_items(Outline& outline, std::size_t begin, std::string_view words, unsigned inside = 1);
  void note_loose(NodeIndex node, bool semicolon);
  void note_unnumbered(Outline& outline, NodeIndex node, bool colon, bool semicolon);
  void make_items(Outline& outline, NodeIndex from, std::uint32_t first_number);
  void make_text(Outline& outline, std::size_t depth);
  [[nodiscard]] bool resumes(Outline& outline, const LineMark& mark);

  std::uint8_t base_;
  std::uint32_t paragraphs_ = 0;
  Levels levels_;
  Loose loose_;
  Unnumbered unnumbered_;
};

}  // namespace yiju
