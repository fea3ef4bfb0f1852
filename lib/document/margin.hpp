// The margin at which a page breaks its lines, and what tells its paragraphs apart: text copied from a PDF, or laid out by hand.
#pragma once

#include <cstdint>
#include <string_view>

namespace yiju {

constexpr std::uint32_t ragged = 8;  ///< columns that a full line may lack: marks that must not begin a line

/// How a text's lines are set, where all break at one margin.
struct Margin {
  std::uint32_t width = 0;  ///< columns of a full line (a Han character has two); 0 where lines do not break so
  bool counted = false;     ///< lines are full by their characters: one of Latin has two columns, too
  std::uint32_t left = 0;   ///< columns in front of a line that no indent begins
  bool indented = false;    ///< paragraphs are, their further lines are not
  bool spaced = false;      ///< a blank line stands between paragraphs and nowhere else
};

[[nodiscard]] Margin read_margin(std::string_view text);

/// How wide a line is; `counted`: by characters, each as wide as one of Han.
[[nodiscard]] std::uint32_t columns_of(std::string_view line, bool counted);

[[nodiscard]] bool ends_in_han(std::string_view words);
[[nodiscard]] bool ends_with_comma(std::string_view words);

/// Columns of blanks in front, with the > of a quoted text.
[[nodiscard]] std::uint32_t indent_of(std::string_view line);

/// A heading, a row or a comment: as long as it is, whatever the page.
[[nodiscard]] bool is_of_markup(std::string_view words);

}  // namespace yiju
