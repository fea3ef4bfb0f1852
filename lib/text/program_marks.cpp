#include "text/program_marks.hpp"

#include <array>
#include <cstdint>
#include <utility>

#include "base/byte_pair.hpp"
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

// What the passes of converters look for. Laws hold hardly any of it, so that one look for all is the only one.
enum Mark : unsigned { spans, tables, bars, figures, formulas, escapes, quotes, names };
constexpr BytePairs pairs{{spans, ':', ':', ':'},   {spans, ']', '{', '{'},   {tables, '<', 't', 't'},
                          {tables, '<', 'w', 'w'},  {tables, '+', '-', '-'},  {bars, '|'},
                          {figures, '!', '[', '['}, {figures, '`', '`', '`'}, {formulas, '$'},
                          {escapes, '\\'},          {quotes, '\n', '>', '>'}, {names, '&'}};

struct Pass {
  std::string (*run)(std::string);
  std::uint8_t marks;  // of which it needs one
};

constexpr std::uint8_t bit(Mark mark) { return static_cast<std::uint8_t>(1U << mark); }

// In this order: a table becomes rows before their cells are looked into, and an escape is read once its marks have had their say.
constexpr std::array passes{Pass{without_named_invisible, bit(names) | bit(tables)},  // <wbr> too
                            Pass{without_span_marks, bit(spans)},
                            Pass{with_rows_of_bars, bit(tables)},
                            Pass{without_frames, bit(bars)},
                            Pass{without_figures, bit(figures) | bit(formulas)},
                            Pass{without_escapes, bit(escapes)},
                            Pass{without_row_tags, bit(bars)},
                            Pass{without_repeated_quotes, bit(quotes)}};

std::string without_marks_of_converters(std::string text) {
  std::uint8_t marks = pairs.kinds_in(text);
  for (const Pass& pass : passes) {
    if ((pass.marks & marks) == 0) continue;
    text = pass.run(std::move(text));
    marks = 0xFF;  // what it has written may hold those of the next
  }
  return text;
}

}  // namespace

std::string without_program_marks(std::string text) {
  text = as_printed(without_invisible(std::move(text)));
  return without_marks_of_converters(without_line_numbers(std::move(text)));
}

}  // namespace yiju
