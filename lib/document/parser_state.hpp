// The state of one parse: the texts of the file that were found so far, and what the lines to come are asked. Only
// parser.cpp makes one; the members are grouped by what they decide:
//   parser.cpp         lines, one after the other, and what the finished texts tell
//   parser_lines.cpp   what a line is where its neighbours must be asked: broken lines, mentions, numbers in two lines
//   parser_tables.cpp  tables of old and new wording
//   parser_pieces.cpp  where another text begins: behind a notice, in an annex, under a heading
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "document/comparison_table.hpp"
#include "document/document.hpp"
#include "document/line.hpp"
#include "document/outline.hpp"
#include "document/piece.hpp"
#include "document/table_row.hpp"
#include "document/title_ahead.hpp"
#include "document/wrapped_line.hpp"

namespace yiju {

class Parser {
 public:
  explicit Parser(Document& document)
      : document_(document),
        text_(std::string_view(document.source.text).substr(0, body_size(document.source))),
        outline_(document.source.text.size()) {}
  void run();

 private:
  [[nodiscard]] Piece& piece() { return *pieces_.back(); }
  Piece& begin_piece(std::size_t begin, EnclosedRole role);
  void read_lines(std::size_t begin, std::size_t end);
  bool read_headed_article(std::size_t begin, std::size_t end);
  bool read_whole_text(std::size_t begin, std::size_t end);
  void read_glued(std::size_t begin, std::size_t cut, std::size_t end, std::uint32_t number);
  void read_pieces(std::size_t begin, std::size_t cut, std::size_t end);
  void take(std::size_t begin, std::size_t end);
  [[nodiscard]] std::size_t title_ends_within(const Line& line);
  void read_underline(Line& line);
  void know_whole_text(const Line& line);
  void place(const Line& line);
  bool take_row(const Line& line);
  [[nodiscard]] std::vector<ColumnRole> roles_in(const TextRow& row) const;
  struct CellNumber {
    LineMark mark;                 // of the article that a column of its own numbers; blank where none does
    bool numbers_current = false;  // the cell is such a number, of the new wording
  };
  [[nodiscard]] std::vector<CellNumber> numbers_in(const TextRow& row, const std::vector<ColumnRole>& roles) const;
  bool repeats_article(Span cell);
  bool opens_chapter(const RowCell& cell);
  void take_cells(const TextRow& row);
  void place_sources(std::size_t first, std::size_t articles_before, bool new_wording);
  [[nodiscard]] bool counts_only(const std::vector<std::string>& heads, const std::vector<ColumnRole>& roles,
                                 const TextRow& head_row) const;
  [[nodiscard]] bool goes_on_below(std::size_t begin) const;
  void leave_table();
  [[nodiscard]] std::string without_beside(std::size_t begin, std::size_t end) const;
  void take_former(const std::vector<Span>& lines, const LineMark& number, bool beside_article);
  bool stands_at_page_break(const Line& line);
  void settle(Line& line);
  bool complete_number(Line& line);
  [[nodiscard]] bool opens_although_mention(const Line& line);
  [[nodiscard]] bool opens_behind_gap(const Line& line);
  [[nodiscard]] bool is_marker(const Line& line);
  [[nodiscard]] bool joins(const Line& line);
  [[nodiscard]] bool stands_over_page(const Line& line) const;
  [[nodiscard]] bool joins_front(const Line& line);
  [[nodiscard]] bool goes_on_in_name(const Line& line);
  void close_cover();
  [[nodiscard]] static bool begins_text(const TitleAhead& ahead);
  [[nodiscard]] bool is_brought(const TitleAhead& ahead, std::size_t begin);
  bool open_brought(const Line& line);
  bool open_note(const Line& line);
  [[nodiscard]] bool heads_collection();
  [[nodiscard]] bool may_open_next(const Line& line);
  bool open_next(const Line& line);
  bool retitle(const Line& line, const TitleAhead& ahead);
  void open_attached(const Line& line);
  [[nodiscard]] std::string excerpt_title(const Line& line, bool collecting) const;
  [[nodiscard]] bool opens_excerpts(const Line& line);
  void know_collection(const Line& line);
  [[nodiscard]] bool is_collection(const LineMark& article);
  void follow_told(Line& line);
  bool open_excerpt(const Line& line, const Line& above);
  bool recover_article(std::size_t until);
  void add_notes();
  void finish();
  void complete(Piece& piece, std::size_t end);
  [[nodiscard]] DocumentForm form_without_articles(const Piece& piece, std::size_t end) const;
  void add_stage();
  void hand_over(Piece& main);

  Document& document_;
  std::string_view text_;
  Outline outline_;
  std::vector<std::unique_ptr<Piece>> pieces_;
  std::vector<Diagnostic> unheard_;  // excerpts leave out articles
  std::size_t main_ = 0;             // the piece that the document is about
  Line before_;                      // the last line taken
  std::vector<ColumnRole> columns_;  // of the table of old and new wording that the lines are in
  std::vector<NoteKind> sources_;    // what each of them may name as a source
  struct ChapterColumn {
    std::size_t column = 0;
    std::string_view last;  // the last heading taken from it
  };
  ChapterColumn chapters_;              // of the same table; behind its columns where none has headings
  std::optional<std::uint32_t> table_;  // its number in the source
  bool behind_table_ = false;           // the last line was none of it
  EnclosedText former_;                 // its old column
  Span article_cell_;                   // the last cell of its own column that opens an article
  std::vector<Span> beside_;            // cells of such tables that are none of the document's
  bool in_cell_ = false;
  Span rest_;                            // of the line below, behind the number that it completed
  std::size_t taken_ = 0;                // lines that begin before this byte are taken already
  Margin margin_;                        // of a text that breaks its lines at one
  std::vector<std::size_t> page_lines_;  // where its lines begin that are those of pages
  std::uint32_t told_article_ = 0;       // of another law, whose words stand above: 《甲法》第八十二条 …
  bool any_words_ = false;
  bool page_ended_ = false;  // the last line was the number of a page
  bool collecting_ = false;  // in an annex of excerpts
  bool recovering_ = false;
  int recoveries_ = 0;
};

}  // namespace yiju
