#include <algorithm>
#include <utility>

#include "base/numeral.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/draft_title.hpp"
#include "document/parser_state.hpp"
#include "document/table_row.hpp"
#include "document/title_lines.hpp"

namespace yiju {

namespace {

std::vector<std::string> heads_in(std::string_view text, const TextRow& row) {
  std::vector<std::string> heads;
  for (const RowCell& cell : row.cells) {
    if (heads.size() <= cell.column) heads.resize(cell.column + 1);
    for (const Span line : lines_of_cell(text, cell.words)) heads[cell.column] += slice(text, line);
  }
  return heads;
}

// The document's title where the head of its column is one: 临江市公园条例（修订草案）; not 修订草案, 新条例.
std::string title_in_heads(const std::vector<std::string>& heads, const std::vector<ColumnRole>& roles) {
  constexpr std::size_t shortest = 15;  // bytes of the name
  const auto found = std::ranges::find(roles, ColumnRole::current);
  if (found == roles.end()) return {};
  const std::string& head = heads[static_cast<std::size_t>(found - roles.begin())];
  const std::string named = only_title(head), title = named.empty() ? join_title(head) : named;
  const std::string_view name = without_stage(title);
  const bool whole = name.size() >= shortest && ends_as_title(name) && role_of_head(name) == ColumnRole::other;
  return whole ? title : std::string();
}

// 章节: what stands below it is the heading above the row's article, in each of its rows or in the first.
bool heads_chapters(const std::string& head) {
  static constexpr WordSet words{"章节", "章", "章名", "章节名称", "所属章节", "编章节"};
  return words.holds(without_white_space(head));
}

// 第五条第一项 and nothing else: it names a place in another text, and is no wording.
bool is_place_alone(std::string_view words) {
  static constexpr WordSet units{"条", "款", "项", "目"};
  static constexpr WordSet between{"第", "（", "）", "(", ")", "、", "至", "和", "之"};
  constexpr std::size_t longest = 60;  // bytes
  bool article = false;
  if (!words.starts_with("第") || words.size() > longest) return false;
  while (!words.empty()) {
    std::size_t used = scan_numeral(words).bytes;
    if (used == 0) used = between.beginning(words).size();
    if (used == 0) used = units.beginning(words).size();
    if (used == 0) return false;
    article = article || words.starts_with("条");
    words.remove_prefix(used);
  }
  return article;
}

}  // namespace

// Of a table of old and new wording the new column is the document's text; the old one and the remarks stand apart.
bool Parser::take_row(const Line& line) {
  const bool asked = line.mark.kind == LineKind::text || !columns_.empty();
  if (!asked || (columns_.empty() && document_.source.cells.empty() && !is_table_row(line.words))) return false;
  const TextRow row = read_table_row(document_.source, line.begin, line.begin + line.words.size());
  if (row.cells.empty()) {
    if (!columns_.empty() && !goes_on_below(line.begin)) leave_table();
    behind_table_ = true;
    return false;
  }
  if (std::exchange(behind_table_, false) && row.table != table_) columns_.clear();
  table_ = row.table;
  const std::vector<std::string> heads = heads_in(text_, row);
  if (std::vector<ColumnRole> roles = roles_of_heads(heads); !roles.empty() && !counts_only(heads, roles, row)) {
    columns_ = std::move(roles);
    sources_.clear();
    for (const std::string& head : heads) sources_.push_back(sources_below(without_white_space(head)));
    const auto chapters = std::ranges::find_if(heads, heads_chapters);
    chapters_ = {static_cast<std::size_t>(chapters - heads.begin()), {}};
    piece().front.close();
    if (piece().self.title.empty()) piece().self.title = title_in_heads(heads, columns_);
    // The heads of the next page stand in the article above them; titles in heads cite nothing.
    const bool again = former_.node != no_node || line.words.find("《") != line.words.npos;
    outline_.add(again ? ProvisionKind::former : ProvisionKind::text, rank::paragraph, line.begin);
  } else if (columns_.empty()) {
    return false;
  } else {
    take_cells(row);
  }
  taken_ = std::max(taken_, row.end);
  return true;
}

// 条款 over 第一条 and nothing else: the column numbers what stands beside it, and is no wording.
bool Parser::counts_only(const std::vector<std::string>& heads, const std::vector<ColumnRole>& roles,
                         const TextRow& head_row) const {
  const auto wording = static_cast<std::size_t>(std::ranges::find(roles, ColumnRole::current) - roles.begin());
  if (std::ranges::find(roles, ColumnRole::former) != roles.end() || !may_head_numbers(heads[wording])) return false;
  Line below;
  for (std::size_t at = head_row.end; next_line(text_, at, below);) {
    const TextRow row = read_table_row(document_.source, below.begin, below.begin + below.words.size());
    if (row.cells.empty()) return false;
    at = std::max(at, row.end);
    const auto cell = std::ranges::find(row.cells, wording, [](const RowCell& one) { return one.column; });
    if (cell == row.cells.end() || cell->words.empty()) continue;
    const std::string_view words = slice(text_, cell->words);
    const LineMark mark = read_cell_mark(words);
    if (!is_division(mark.kind))
      return (mark.kind == LineKind::article && trim(words.substr(mark.words)).empty()) || is_place_alone(trim(words));
  }
  return false;
}

// What stands between two pages of a table that the source knows does not end it.
bool Parser::goes_on_below(std::size_t begin) const {
  const auto& cells = document_.source.cells;
  return table_ &&
         std::ranges::any_of(
             std::ranges::lower_bound(cells, begin, {}, [](const SourceCell& cell) { return cell.text.begin; }),
             cells.end(), [this](std::uint32_t table) { return table == *table_; }, &SourceCell::table);
}

// What stands behind the table is no part of its last article.
void Parser::leave_table() {
  columns_.clear();
  piece().body.leave_article();
  outline_.close_all();
}

// What each cell is: by its column, but a heading over both columns, and an old wording that the new one keeps, are the
// document's, too.
std::vector<ColumnRole> Parser::roles_in(const TextRow& row) const {
  std::vector<ColumnRole> roles;
  std::size_t former = row.cells.size(), current = row.cells.size();
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::uint32_t column = row.cells[i].column;
    ColumnRole role = column < columns_.size() ? columns_[column] : ColumnRole::other;
    const std::string_view words = slice(text_, row.cells[i].words);
    if (role == ColumnRole::current && !words.empty()) current = i;
    if (role == ColumnRole::former && !words.empty()) former = i;
    if (role != ColumnRole::other && tells_no_wording(words)) role = ColumnRole::remark;
    roles.push_back(role);
  }
  // A heading over all columns stands in one of them.
  if (row.cells.size() == 1 && is_division(read_line_mark(slice(text_, row.cells.front().words)).kind))
    return {ColumnRole::current};
  if (former == row.cells.size()) return roles;
  if (current != row.cells.size() && tells_same_wording(slice(text_, row.cells[current].words))) {
    roles[current] = ColumnRole::remark;
    roles[former] = ColumnRole::current;
  }
  return roles;
}

// 第三条 in a column of its own numbers the wording beside it, which does not begin with a number itself.
std::vector<Parser::CellNumber> Parser::numbers_in(const TextRow& row, const std::vector<ColumnRole>& roles) const {
  std::vector<CellNumber> numbers(roles.size());
  std::size_t last = roles.size();
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const std::string_view words = slice(text_, row.cells[i].words);
    const LineMark mark = read_cell_mark(words);
    const bool wording = roles[i] == ColumnRole::current || roles[i] == ColumnRole::former;
    if (!wording && mark.kind == LineKind::article && trim(words.substr(mark.words)).empty()) last = i;
    if (!wording || words.empty() || mark.kind == LineKind::article || last == roles.size()) continue;
    numbers[i].mark = read_cell_mark(slice(text_, row.cells[last].words));
    numbers[last].numbers_current |= roles[i] == ColumnRole::current;
  }
  return numbers;
}

// An article into which several were merged stands beside each of them: it is one.
bool Parser::repeats_article(Span cell) {
  const std::string_view words = slice(text_, cell);
  if (read_cell_mark(words).kind != LineKind::article) return false;
  const bool repeated = slice(text_, article_cell_) == words;
  article_cell_ = cell;
  return repeated;
}

// A heading in the column of headings that the row above does not have.
bool Parser::opens_chapter(const RowCell& cell) {
  const std::string_view words = trim(slice(text_, cell.words));
  if (cell.column != chapters_.column || !is_division(read_line_mark(words).kind) || words == chapters_.last)
    return false;
  chapters_.last = words;
  return true;
}

void Parser::take_cells(const TextRow& row) {
  const std::vector<ColumnRole> roles = roles_in(row);
  const std::vector<CellNumber> numbers = numbers_in(row, roles);
  bool article = false, wording = false;
  const std::size_t sources = document_.notes.size(), articles = piece().self.articles.size();
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const LineMark mark = read_cell_mark(slice(text_, row.cells[i].words));
    wording = wording || (roles[i] == ColumnRole::current && !row.cells[i].words.empty());
    article = article || (roles[i] == ColumnRole::current && mark.kind == LineKind::article &&
                          !piece().body.goes_on_article(mark));
  }
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const std::vector<Span> lines = lines_of_cell(text_, row.cells[i].words);
    if (lines.empty()) continue;
    const bool own = (roles[i] == ColumnRole::current && !repeats_article(row.cells[i].words)) ||
                     numbers[i].numbers_current || (wording && opens_chapter(row.cells[i]));
    if (!own) beside_.push_back(row.cells[i].words);
    if (own) {
      const std::size_t told = document_.diagnostics.size();
      in_cell_ = true;
      for (const Span line : lines) take(line.begin, line.end);
      in_cell_ = false;
      // Such a table mostly shows only what is changed: a number that is left out is none of its faults.
      const auto fresh = document_.diagnostics.begin() + static_cast<std::ptrdiff_t>(told);
      document_.diagnostics.erase(
          std::remove_if(fresh, document_.diagnostics.end(),
                         [](const Diagnostic& one) { return one.code == DiagnosticCode::article_gap; }),
          document_.diagnostics.end());
    } else if (roles[i] == ColumnRole::former) {
      take_former(lines, numbers[i].mark, article);
    } else {
      const NodeIndex cell = outline_.add(ProvisionKind::former, rank::paragraph, lines.front().begin);
      const std::uint32_t column = row.cells[i].column;
      const NoteKind kind = column < sources_.size() ? sources_[column] : NoteKind::none;
      if (roles[i] == ColumnRole::remark && kind != NoteKind::none) document_.notes.push_back({cell, no_node, kind});
    }
  }
  place_sources(sources, articles, wording);
}

// What the row's remarks name is a source of its new article: of none where the row drops one, nor where it is not told
// which of several is meant.
void Parser::place_sources(std::size_t first, std::size_t articles_before, bool new_wording) {
  const std::vector<NodeIndex>& articles = piece().self.articles;
  const bool told = new_wording && !articles.empty() && articles.size() <= articles_before + 1;
  if (!told) document_.notes.resize(first);
  for (std::size_t i = first; i < document_.notes.size(); ++i) document_.notes[i].place = articles.back();
}

// The words from `begin` to `end` without those beside the document's own; empty where there are no tables of two wordings.
std::string Parser::without_beside(std::size_t begin, std::size_t end) const {
  std::string own;
  if (beside_.empty()) return own;
  for (const Span cell : beside_) {
    if (cell.begin >= end || cell.end <= begin) continue;
    own += text_.substr(begin, std::max<std::size_t>(cell.begin, begin) - begin);
    begin = cell.end;
  }
  return own += text_.substr(begin, std::max(end, begin) - begin);
}

// A cell of the old column: its article is one of the old wording, `number` where a column of its own tells it. Beside a
// new article it stands outside the one before.
void Parser::take_former(const std::vector<Span>& lines, const LineMark& number, bool beside_article) {
  const std::uint8_t rank = beside_article ? rank::article : rank::paragraph;
  const NodeIndex cell = outline_.add(ProvisionKind::former, rank, lines.front().begin);
  if (former_.node == no_node) former_.node = cell;
  std::uint32_t paragraphs = 0;
  bool in_article = false;
  const auto open = [&](const LineMark& mark, std::uint32_t begin) {
    const NodeIndex article = outline_.add(ProvisionKind::article, rank::quote + rank::article, begin, mark);
    former_.articles.push_back(article);
    in_article = true;
    paragraphs = mark.paragraph == 0 ? 0 : mark.paragraph - 1;
  };
  if (number.kind == LineKind::article) {
    LineMark beside = number;
    beside.number_end = 0;  // it stands in a cell of its own
    open(beside, lines.front().begin);
  }
  for (const Span line : lines) {
    const std::string_view words = slice(text_, line);
    const LineMark mark = read_cell_mark(words);
    std::uint32_t begin = line.begin;
    if (mark.kind == LineKind::article) {
      open(mark, begin);
      begin += mark.words;
    }
    if (!in_article || begin >= line.end) continue;
    if (mark.kind == LineKind::marker)
      outline_.add(ProvisionKind::item, rank::quote + rank::item, begin, mark);
    else
      outline_.add(ProvisionKind::paragraph, rank::quote + rank::paragraph, begin, ++paragraphs);
  }
}

}  // namespace yiju
