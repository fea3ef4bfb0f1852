#include "text/placed_table.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <utility>

#include "base/white_space.hpp"
#include "text/column_head.hpp"
#include "text/line_shape.hpp"

namespace yiju {

namespace {

constexpr std::size_t most_heads = 8;      // columns
constexpr std::size_t most_head_rows = 3;  // lines that a head has
constexpr std::size_t fewest_rows = 3;     // below the heads, to be sure of a table
constexpr double edge_share = 0.12;        // of the page's height: where headers and footers stand
constexpr double narrowest_gutter = 0.1;   // character widths: browsers leave 2 points between cells
constexpr double steps = 4;                // of which a point has so many, to tell such gutters
constexpr double widest_page = 20000;      // points

/// Words at one height, as places among the words of the page.
struct WordRow {
  std::size_t begin = 0, end = 0;
};

std::vector<WordRow> rows_of(const std::vector<PlacedLine>& words) {
  std::vector<WordRow> rows;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (rows.empty() || !in_row_of(words[rows.back().begin], words[at])) rows.push_back({at, at});
    rows.back().end = at + 1;
  }
  return rows;
}

struct HeadCell {
  std::string text;
  double left = 0, right = 0;
};

/// Words that stand further apart than `gap` characters are heads of several columns.
std::vector<HeadCell> cells_of(std::span<const PlacedLine> words, double gap) {
  std::vector<const PlacedLine*> sorted;
  for (const PlacedLine& word : words) sorted.push_back(&word);
  std::ranges::stable_sort(sorted, {}, &PlacedLine::left);
  std::vector<HeadCell> cells;
  for (const PlacedLine* word : sorted) {
    if (cells.empty() || word->left - cells.back().right > gap * word->size)
      cells.push_back({{}, word->left, word->right});
    cells.back().right = std::max(cells.back().right, word->right);
  }
  for (const PlacedLine& word : words) {
    const auto own = std::ranges::find_if(cells, [&](const HeadCell& cell) { return word.right <= cell.right; });
    if (own != cells.end()) own->text += word.text;
  }
  return cells;
}

bool are_heads(const std::vector<HeadCell>& cells) {
  if (cells.size() < 2 || cells.size() > most_heads) return false;
  std::vector<std::string> heads;
  for (const HeadCell& cell : cells) {
    for (const std::string_view mark : {"，", "。", "；", "："}) {
      if (cell.text.find(mark) != std::string::npos) return false;  // a sentence
    }
    heads.push_back(without_white_space(cell.text));
  }
  return set_wordings_apart(heads) || set_wording_beside(heads);
}

/// The gutters of a table while its rows are taken, each within the room that the heads beside it leave.
class Grid {
 public:
  explicit Grid(const std::vector<HeadCell>& heads) {
    for (std::size_t at = 1; at < heads.size(); ++at) add(heads[at - 1].right, heads[at].left);
  }
  explicit Grid(const std::vector<Gutter>& open) {
    for (const Gutter& gutter : open) add(gutter.left, gutter.right);
  }

  /// Takes a row of words, unless one of them would close a gutter.
  bool take(std::span<const PlacedLine> row) {
    std::vector<Room> rooms = rooms_;
    for (Room& room : rooms) {
      for (const PlacedLine& word : row) cover(room, word);
      const Gutter free = widest(room);
      if (free.right - free.left < narrowest_gutter * row.front().size) return false;
    }
    rooms_ = std::move(rooms);
    return true;
  }

  [[nodiscard]] std::vector<Gutter> gutters() const {
    std::vector<Gutter> gutters;
    for (const Room& room : rooms_) gutters.push_back(widest(room));
    return gutters;
  }

 private:
  struct Room {
    double left = 0;
    std::vector<bool> covered;  // by step
  };

  void add(double left, double right) {
    const double width = std::clamp(std::isfinite(right - left) ? right - left : 0, 0.0, widest_page);
    rooms_.push_back({left, std::vector<bool>(static_cast<std::size_t>(width * steps), false)});
  }

  static void cover(Room& room, const PlacedLine& word) {
    const auto size = static_cast<double>(room.covered.size());
    const auto first = static_cast<std::size_t>(std::clamp((word.left - room.left) * steps, 0.0, size));
    const auto last = static_cast<std::size_t>(std::clamp(std::ceil((word.right - room.left) * steps), 0.0, size));
    for (std::size_t at = first; at < last; ++at) room.covered[at] = true;
  }

  static Gutter widest(const Room& room) {
    std::size_t begin = 0, end = 0;
    for (std::size_t at = 0; at < room.covered.size();) {
      std::size_t stop = at;
      while (stop < room.covered.size() && !room.covered[stop]) ++stop;
      if (stop - at > end - begin) begin = at, end = stop;
      at = stop + 1;
    }
    return {room.left + static_cast<double>(begin) / steps, room.left + static_cast<double>(end) / steps};
  }

  std::vector<Room> rooms_;
};

/// The rows of a page that are a table's.
struct PlacedTable {
  std::size_t head = 0, body = 0, end = 0;  ///< rows; no heads where head == body
  std::vector<std::size_t> outside;         ///< rows within it that are none of it: headers, footers
  std::vector<std::size_t> across;          ///< headings over all columns
  std::vector<Gutter> gutters;
  bool open = false;  ///< reaches the last row
};

/// True if heads with one line more are heads, too. A line that makes a told column an unknown one is a cell below it, as
/// on a page on which a cell goes on.
bool go_on(const std::vector<HeadCell>& heads, const std::vector<HeadCell>& more) {
  if (!are_heads(more)) return false;
  for (std::size_t i = 0; i < heads.size() && heads.size() == more.size(); ++i) {
    const bool told = role_of_head(without_white_space(heads[i].text)) != ColumnRole::other;
    if (told && role_of_head(without_white_space(more[i].text)) == ColumnRole::other) return false;
  }
  return true;
}

class TableFinder {
 public:
  TableFinder(const std::vector<PlacedLine>& words, double height)
      : words_(words), rows_(rows_of(words)), height_(height) {}

  [[nodiscard]] std::optional<PlacedTable> find(const std::vector<Gutter>& open) const {
    for (std::size_t count = 1; count <= most_head_rows; ++count) {
      for (std::size_t head = 0; head + count < rows_.size(); ++head) {
        if (std::optional<PlacedTable> table = table_under(head, count, open.empty() ? fewest_rows : 1)) return table;
      }
    }
    return open.empty() ? std::nullopt : table_at(0, 0, Grid(open), 1);
  }

  [[nodiscard]] const std::vector<WordRow>& rows() const { return rows_; }

 private:
  [[nodiscard]] std::span<const PlacedLine> words_of(std::size_t first, std::size_t count = 1) const {
    return std::span(words_).subspan(rows_[first].begin, rows_[first + count - 1].end - rows_[first].begin);
  }

  [[nodiscard]] std::optional<PlacedTable> table_under(std::size_t head, std::size_t count, std::size_t fewest) const {
    for (const double gap : {0.8, 1.6, 0.3}) {
      const std::vector<HeadCell> cells = cells_of(words_of(head, count), gap);
      if (!are_heads(cells)) continue;
      // In a page of two columns the row above them stands apart, too.
      if (head > 0 && cells_of(words_of(head - 1), gap).size() > 1 && Grid(cells).take(words_of(head - 1))) continue;
      const std::size_t body = end_of_heads(head, head + count, gap);
      if (auto table = table_at(head, body, Grid(cells_of(words_of(head, body - head), gap)), fewest)) return table;
    }
    return std::nullopt;
  }

  /// Behind the lines below the heads that go on with them: 《临江市公园条例（征求⏎意见稿）》.
  [[nodiscard]] std::size_t end_of_heads(std::size_t head, std::size_t body, double gap) const {
    for (; body - head < most_head_rows && body + 1 < rows_.size(); ++body) {
      const std::span<const PlacedLine> row = words_of(body);
      const double pitch = middle_of(row.front()) - middle_of(words_of(body - 1).front());
      if (pitch > 2 * row.front().size || is_division(row) || opens_division(row, gap) ||
          !go_on(cells_of(words_of(head, body - head), gap), cells_of(words_of(head, body + 1 - head), gap)))
        break;
    }
    return body;
  }

  [[nodiscard]] std::optional<PlacedTable> table_at(std::size_t head, std::size_t body, Grid grid,
                                                    std::size_t fewest) const {
    PlacedTable table{head, body, body, {}, {}, {}, true};
    std::size_t taken = 0;
    for (; table.end < rows_.size(); ++table.end) {
      const std::span<const PlacedLine> row = words_of(table.end);
      if (is_division(row)) {
        table.across.push_back(table.end);
      } else if (grid.take(row)) {
        ++taken;
      } else if (at_edge(row.front())) {
        table.outside.push_back(table.end);
      } else {
        table.open = false;
        break;
      }
    }
    if (taken < fewest) return std::nullopt;
    table.gutters = grid.gutters();
    return table;
  }

  [[nodiscard]] bool at_edge(const PlacedLine& word) const {
    return word.bottom < height_ * edge_share || word.top > height_ * (1 - edge_share);
  }

  /// 第一章　总则 in a cell: the wording has begun.
  static bool opens_division(std::span<const PlacedLine> row, double gap) {
    return std::ranges::any_of(cells_of(row, gap),
                               [](const HeadCell& cell) { return after_ordinal(cell.text).has_value(); });
  }

  /// 第二章　权利: alone in its row, it is a heading over all columns.
  static bool is_division(std::span<const PlacedLine> row) {
    const std::vector<HeadCell> cells = cells_of(row, 1.6);
    const auto opens = [](const PlacedLine& word) { return after_ordinal(word.text).has_value(); };
    if (std::ranges::count_if(row, opens) > 1) return false;  // it stands in both columns
    const std::string_view text = cells.front().text;
    const auto rest = after_ordinal(text);
    if (cells.size() != 1 || !rest) return false;
    const std::string_view mark = text.substr(0, text.size() - rest->size());
    return mark.find("条") == std::string_view::npos && rest->find("。") == std::string_view::npos;
  }

  const std::vector<PlacedLine>& words_;
  std::vector<WordRow> rows_;
  double height_;
};

int column_of(const PlacedLine& word, const std::vector<Gutter>& gutters) {
  const auto left_of = [&](const Gutter& gutter) { return gutter.left + gutter.right < word.left + word.right; };
  return 1 + static_cast<int>(std::ranges::count_if(gutters, left_of));
}

/// Says of the words of each row what they are to the table; returns their band: rows of cells go column by column.
std::vector<std::size_t> mark_words(std::vector<PlacedLine>& words, const std::vector<WordRow>& rows,
                                    const PlacedTable& table) {
  std::vector<std::size_t> bands(words.size());
  std::size_t band = 0;
  TablePart before = TablePart::none;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    TablePart part = TablePart::none;
    if (row >= table.head && row < table.end) part = row < table.body ? TablePart::head : TablePart::cell;
    if (std::ranges::binary_search(table.across, row)) part = TablePart::across;
    if (std::ranges::binary_search(table.outside, row)) part = TablePart::none;
    const bool in_columns = part == TablePart::head || part == TablePart::cell;
    if (part != before || !in_columns) ++band;
    before = part;
    for (std::size_t at = rows[row].begin; at < rows[row].end; ++at) {
      words[at].part = part;
      words[at].column = in_columns ? column_of(words[at], table.gutters) : 0;
      bands[at] = band;
    }
  }
  return bands;
}

}  // namespace

std::optional<std::vector<Gutter>> order_by_table(std::vector<PlacedLine>& words, double height,
                                                  const std::vector<Gutter>& open) {
  std::ranges::stable_sort(words, {}, middle_of);
  const TableFinder finder(words, height);
  const std::optional<PlacedTable> table = finder.find(open);
  if (!table) return std::nullopt;
  const std::vector<std::size_t> bands = mark_words(words, finder.rows(), *table);
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < words.size(); ++at) places.push_back(at);
  std::ranges::stable_sort(places, {}, [&](std::size_t at) { return std::pair(bands[at], words[at].column); });
  std::vector<PlacedLine> ordered;
  for (const std::size_t at : places) ordered.push_back(std::move(words[at]));
  words = std::move(ordered);
  return table->open ? table->gutters : std::vector<Gutter>();
}

}  // namespace yiju
