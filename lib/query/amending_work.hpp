// The articles of a law while an amending draft is carried out on them, one step after the other. What cannot be done is
// kept as a misfit, and the articles stay as they are.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/amended_article.hpp"
#include "query/amending_instruction.hpp"

namespace yiju {

enum class MisfitReason : std::uint8_t {
  no_such_place,   ///< the law has no such article, 款 or 项
  no_such_words,   ///< the words that are to be replaced do not stand there
  number_taken,    ///< the new number goes to another article, or leaves a hole
  not_understood,  ///< an instruction that is not read
};

struct Misfit {
  NodeIndex instruction = no_node;  ///< of the draft
  MisfitReason reason = MisfitReason::not_understood;
  Locator place;
  Span words;  ///< of the draft: those that are not found, else the instruction's
};

/// ‘三个代表’ inside a quotation is “三个代表” of the law.
[[nodiscard]] std::string unnested(std::string_view words);

class AmendingWork {
 public:
  AmendingWork(const Document& draft, const Document& law) : draft_(draft), articles_(articles_of(law)) {}

  void carry_out(NodeIndex instruction, const AmendingStep& step);
  void miss(NodeIndex instruction, MisfitReason reason, const Locator& place = {});

  [[nodiscard]] std::vector<ArticleUnderWork>& articles() { return articles_; }
  /// To be called behind the last instruction: a chapter that was put in and has no article is a misfit.
  void finish();

  [[nodiscard]] std::vector<Misfit>& misfits() { return misfits_; }

  /// Old articles (indices in the law) that became others (indices in articles()) besides what goes on as themselves.
  [[nodiscard]] const std::vector<std::pair<std::size_t, std::size_t>>& became() const { return became_; }

 private:
  std::size_t find(const Locator& place);
  std::size_t touched(std::size_t at);
  void add_articles(const AmendingStep& step);
  std::size_t put_in(const std::vector<std::string>& lines, const Locator& number);
  void put_lines(std::size_t at, LineRange range, const std::vector<std::string>& lines);
  void add_lines(const AmendingStep& step);
  void revise(const AmendingStep& step);
  void put_wording(std::size_t at, LineRange range, const Locator& place, const std::vector<std::string>& lines);
  void revise_together(const AmendingStep& step, std::size_t at, const std::vector<std::string>& lines);
  void replace(const AmendingStep& step);
  void miss_words(std::string_view words, const Locator& place);
  bool replace_in(std::size_t at, LineRange range, std::string_view old_words, const std::string& words);
  void append(const AmendingStep& step);
  void strike(const std::vector<Locator>& places);
  void renumber(const AmendingStep& step);
  void move_out(const AmendingStep& step, std::size_t at, const Locator& place, const Locator& target);
  void remake(const AmendingStep& step);
  [[nodiscard]] bool joins_lines(const AmendingStep& step) const;
  void join_lines(const AmendingStep& step, std::size_t at);
  void divide(const AmendingStep& step);
  void put_in_division(const AmendingStep& step);
  DivisionLine* find_division(const Locator& place);

  const Document& draft_;
  NodeIndex instruction_ = no_node;
  std::vector<ArticleUnderWork> articles_;
  std::vector<Misfit> misfits_;
  std::vector<DivisionLine> opened_;      // chapters that are put in, for the next article that is
  std::map<Locator, std::size_t> moved_;  // a 款 that became an article of its own
  std::vector<std::pair<std::size_t, std::size_t>> became_;
};

}  // namespace yiju
