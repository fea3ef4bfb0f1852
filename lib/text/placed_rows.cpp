#include "text/placed_rows.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/numeral.hpp"
#include "text/line_shape.hpp"

namespace yiju {

namespace {

/// A table's line on the page of that number.
struct TableLine {
  PlacedLine line;
  std::size_t page = 0;
};

bool same_height(const TableLine& a, const TableLine& b) { return a.page == b.page && in_row_of(a.line, b.line); }

/// 第三条　…, 第二章 …; not 第三条规定的.
bool opens_row(std::string_view text) {
  const auto rest = after_ordinal(text);
  return rest && (rest->empty() || rest->starts_with(" ") || rest->starts_with("　"));
}

/// 第十一, 第: the number of an article without 条.
bool is_number_cut(std::string_view text) {
  return text.starts_with("第") && scan_numeral(text.substr(3)).bytes == text.size() - 3;
}

/// 第二章　权利, which no line below it goes on with.
bool is_heading(std::string_view text) {
  const auto rest = after_ordinal(text);
  return rest && opens_row(text) && !text.substr(0, text.size() - rest->size()).ends_with("条");
}

/// Tells the rows of a table apart, whose lines are sorted from above.
class RowNumbers {
 public:
  explicit RowNumbers(std::vector<TableLine>& lines)
      : lines_(lines), tagged_(std::ranges::any_of(lines, [](const TableLine& entry) {
          return entry.line.block_row != entry.line.block;
        })) {}

  void tell() {
    for (std::size_t at = 0; at < lines_.size();) {
      std::size_t end = at + 1;
      while (end < lines_.size() && same_height(lines_[at], lines_[end])) ++end;
      const TablePart part = lines_[at].line.part;
      if (at == 0 || begins_row(at, end)) {
        ++row_;
        last_.clear();
      }
      part_ = part;
      for (; at < end; ++at) {
        lines_[at].line.row = row_;
        last_[lines_[at].line.column] = at;
      }
    }
  }

 private:
  [[nodiscard]] bool begins_row(std::size_t at, std::size_t end) const {
    const TablePart part = lines_[at].line.part;
    if (tagged_ && lines_[at].line.block_row != 0) return lines_[at].line.block_row != lines_[at - 1].line.block_row;
    if (part != part_ || part == TablePart::across) return true;
    std::size_t openers = 0;
    int column = 0;
    for (std::size_t i = at; i < end; ++i) {
      if (lines_[i].line.part != TablePart::cell || !opens_row(opening_at(i))) continue;
      ++openers;
      column = lines_[i].line.column;
    }
    if (openers != 1) return openers > 1;
    return last_.contains(column) || !goes_on_beside(at, end, column);
  }

  /// The line, with those below it in its column where it is 第, 第十一 and a narrow column parts 条 from it.
  [[nodiscard]] std::string opening_at(std::size_t at) const {
    constexpr std::size_t longest = 24;  // bytes
    const int column = lines_[at].line.column;
    std::string text = lines_[at].line.text;
    for (; is_number_cut(text) && text.size() < longest; text += lines_[at].line.text) {
      do ++at;
      while (at < lines_.size() && lines_[at].line.column != column);
      if (at == lines_.size()) break;
    }
    return text;
  }

  /// A cell in the middle of a high row begins below the first line of the cell beside it, which goes on. An item that
  /// stands at the height of the cell's first line may begin a row with it.
  [[nodiscard]] bool goes_on_beside(std::size_t at, std::size_t end, int column) const {
    for (const auto& [other, last] : last_) {
      if (other == column || is_heading(lines_[last].line.text)) continue;
      const auto same = [&, other = other](const TableLine& next) { return next.line.column == other; };
      const auto next = std::find_if(lines_.begin() + static_cast<std::ptrdiff_t>(at), lines_.end(), same);
      if (next == lines_.end() || next->page != lines_[last].page || opens_row(next->line.text)) continue;
      if (middle_of(next->line) - middle_of(lines_[last].line) < 2 * next->line.size &&
          (next >= lines_.begin() + static_cast<std::ptrdiff_t>(end) || !next->line.text.starts_with("（")))
        return true;
    }
    return false;
  }

  std::vector<TableLine>& lines_;
  bool tagged_;                      // the file tells the rows
  std::map<int, std::size_t> last_;  // line of the row, by column
  TablePart part_ = TablePart::none;
  std::uint32_t row_ = 0;
};

class Pages {
 public:
  Pages(const std::vector<PlacedPage>& pages, TextDraft& draft) : pages_(pages), draft_(draft) {}

  void add() {
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      begin_page(page);
      const bool again = repeats_heads(pages_[page]);
      for (const PlacedLine& line : pages_[page].lines) {
        if (line.part == TablePart::head && again) continue;
        if (line.part == TablePart::none) {
          add_table();
          paragraphs_.back().lines.push_back(line);
        } else {
          add_paragraphs(page);
          table_.push_back({line, page});
        }
      }
    }
    add_table();
    add_paragraphs(pages_.size());
  }

 private:
  /// Heads above each page of a table are said once: a cell may go on below them.
  bool repeats_heads(const PlacedPage& page) {
    std::string heads;
    for (const PlacedLine& line : page.lines) {
      if (line.part == TablePart::head) heads += line.text + '\n';
    }
    return !heads.empty() && std::exchange(heads_, heads) == heads;
  }

  /// What stands before the table, or all of it; the page goes on.
  void add_paragraphs(std::size_t page) {
    const bool any = std::ranges::any_of(paragraphs_, [](const PlacedPage& part) { return !part.lines.empty(); });
    if (!any) return;
    for (std::string& paragraph : join_paragraphs(paragraphs_)) draft_.lines.push_back(std::move(paragraph));
    paragraphs_.clear();
    if (page < pages_.size()) begin_page(page);
  }

  void begin_page(std::size_t page) {
    paragraphs_.push_back({pages_[page].width, pages_[page].height, {}});
    paragraphs_.back().by_blocks = pages_[page].by_blocks;
  }

  void add_table() {
    if (table_.empty()) return;
    std::ranges::stable_sort(table_, {},
                             [](const TableLine& line) { return std::pair(line.page, middle_of(line.line)); });
    RowNumbers(table_).tell();
    const bool goes_on = table_.front().line.part != TablePart::head && number_of_table_;
    if (!goes_on) number_of_table_ = draft_.add_table(), rows_ = 0;
    std::map<std::uint32_t, std::map<int, Lines>> rows;
    for (auto& [column, pages] : pages_by_column()) {
      for (CellParagraph& paragraph : join_cells(pages))
        rows[paragraph.row][column].push_back(std::move(paragraph.text));
    }
    for (auto& [unused, cells] : rows) add_row(cells);
    table_.clear();
  }

  [[nodiscard]] std::map<int, std::vector<PlacedPage>> pages_by_column() const {
    std::map<int, std::vector<PlacedPage>> columns;
    for (const TableLine& entry : table_) {
      std::vector<PlacedPage>& pages = columns[entry.line.column];
      if (pages.empty()) pages.resize(pages_.size());
      pages[entry.page].lines.push_back(entry.line);
      pages[entry.page].lines.back().column = 0;
    }
    return columns;
  }

  void add_row(std::map<int, Lines>& cells) {
    std::vector<Lines> texts;
    std::vector<std::uint32_t> columns;
    for (auto& [column, lines] : cells) {
      columns.push_back(static_cast<std::uint32_t>(std::max(column - 1, 0)));
      texts.push_back(std::move(lines));
    }
    draft_.add_row(texts, columns, *number_of_table_, rows_++, draft_.lines);
  }

  const std::vector<PlacedPage>& pages_;
  TextDraft& draft_;
  std::vector<PlacedPage> paragraphs_;  // lines that are none of a table, not yet added
  std::string heads_;                   // of the last table
  std::vector<TableLine> table_;        // lines of the table, not yet added
  std::optional<std::uint32_t> number_of_table_;
  std::uint32_t rows_ = 0;
};

}  // namespace

void add_pages(const std::vector<PlacedPage>& pages, TextDraft& draft) { Pages(pages, draft).add(); }

}  // namespace yiju
