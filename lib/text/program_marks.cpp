#include "text/program_marks.hpp"

#include <array>
#include <utility>

#include "base/invisible.hpp"
#include "text/line_numbers.hpp"
#include "text/markdown_cells.hpp"
#include "text/markdown_escapes.hpp"
#include "text/markdown_figures.hpp"
#include "text/markdown_quotes.hpp"
#include "text/markdown_spans.hpp"
#include "text/markdown_tables.hpp"
#include "text/markdown_tags.hpp"
#include "text/recognised_text.hpp"

namespace yiju {

namespace {

std::string as_printed(std::string text) {
  if (is_blank_parted(text)) return without_parting_blanks(text);
  return text;
}

// In this order: a table becomes rows before their cells are looked into, and an escape is read once its marks have had their say.
constexpr std::array passes{
    without_invisible, as_printed,      without_line_numbers, without_span_marks, with_rows_of_bars,
    without_frames,    without_figures, without_escapes,      without_row_tags,   without_repeated_quotes};

}  // namespace

std::string without_program_marks(std::string text) {
  for (const auto pass : passes) text = pass(std::move(text));
  return text;
}

}  // namespace yiju
