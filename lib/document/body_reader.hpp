// Reads the lines of provisions: divisions, articles, headings, annexes, running text; quoted wording goes to
// quotation.hpp.
#pragma once

#include <array>
#include <string_view>

#include "document/article_sequence.hpp"
#include "document/document.hpp"
#include "document/front_reader.hpp"
#include "document/line.hpp"
#include "document/list_state.hpp"
#include "document/outline.hpp"
#include "document/quotation.hpp"

namespace yiju {

class BodyReader {
 public:
  BodyReader(std::string_view text, EnclosedText& self, std::vector<Diagnostic>& diagnostics, Outline& outline,
             FrontReader& front);

  void take(const Line& line);
  void go_on(const Line& line) {  ///< the line belongs to the node before it
    own_.go_on(line.words);
    quotation_.go_on(line);
  }

  /// True if an article with this mark leaves out a number of the document's own articles.
  [[nodiscard]] bool leaves_gap(const LineMark& mark) const;
  [[nodiscard]] bool continues(const LineMark& mark) const { return own_numbers_.continues(mark); }
  [[nodiscard]] std::uint32_t next_article() const { return own_numbers_.next(); }
  [[nodiscard]] bool in_annex() const { return in_annex_; }
  [[nodiscard]] bool in_article() const { return in_article_; }
  /// 第五条第三款, the label of a cell, behind 第五条第二款: the article that stands open goes on.
  [[nodiscard]] bool goes_on_article(const LineMark& mark) const;
  void leave_article() { in_article_ = false; }  ///< what comes next is none of its paragraphs

  /// True if some provision was found: an article, a heading, a chapter.
  [[nodiscard]] bool found_any() const;

  /// Goes back to the node `keep`: the lines of what follows are read again.
  void rewind(NodeIndex keep);
  /// True once an article or a numbered heading has been read.
  [[nodiscard]] bool provisions_begun() const { return own_numbers_.begun() || heading_numbers_[1] != 0; }

 private:
  [[nodiscard]] bool amends() const { return self_.form == DocumentForm::amendment; }
  [[nodiscard]] bool opens_article(const LineMark& mark) const;
  [[nodiscard]] bool opens_annex(const Line& line) const;
  [[nodiscard]] bool opens_heading(const Line& line) const;
  [[nodiscard]] bool goes_on_own(const LineMark& mark) const;
  [[nodiscard]] bool goes_on_division(const Line& line) const;
  void take_provision(const Line& line);
  void open_division(const Line& line);
  void drop_unnamed_contents(const LineMark& mark);
  void open_article(const Line& line);
  void add_article(const Line& line);
  void leave_annex(const Line& line);
  void open_heading(const Line& line);
  [[nodiscard]] std::uint8_t rank_by_hashes(std::uint8_t rank, std::uint8_t hashes) const;
  void know_amendment(const Line& line);
  void open_annex(const Line& line);
  void add_text(const Line& line);
  bool repeats_title(const Line& line);
  bool brings_text(const Line& line, std::string_view words);

  std::string_view text_;
  EnclosedText& self_;
  std::vector<Diagnostic>& diagnostics_;
  Outline& outline_;
  FrontReader& front_;
  ListState own_;
  Quotation quotation_;
  ArticleSequence own_numbers_;
  ArticleSequence annex_numbers_;
  NodeIndex first_division_ = no_node;
  LineMark first_division_mark_;
  NodeIndex annex_ = no_node;
  bool in_article_ = false;
  bool in_annex_ = false;
  bool articles_in_headings_ = false;               // 一、一般规定 ⏎ 第一条
  std::array<std::uint32_t, 5> heading_numbers_{};  // the last of each level
  std::array<std::uint8_t, rank::article>
      hashes_of_rank_{};  // Markdown hashes of the open division or heading of each rank
};

}  // namespace yiju
