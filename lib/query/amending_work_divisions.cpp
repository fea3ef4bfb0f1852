// Chapters and sections that an amending draft puts in, renumbers and renames.
#include <boost/algorithm/string/replace.hpp>
#include <span>
#include <utility>

#include "query/amending_work.hpp"
#include "query/place_list.hpp"

namespace yiju {

std::string unnested(std::string_view words) {
  return boost::algorithm::replace_all_copy(boost::algorithm::replace_all_copy(std::string(words), "‘", "“"), "’", "”");
}

// By its number in the law; 将章名“甲”修改为“乙” tells only the name.
DivisionLine* AmendingWork::find_division(const Locator& place) {
  for (ArticleUnderWork& article : articles_) {
    for (DivisionLine& heading : article.headings) {
      if (heading.old[Unit::chapter] == place[Unit::chapter] && heading.old[Unit::section] == place[Unit::section])
        return &heading;
    }
  }
  return nullptr;
}

// Its heading alone, or with the articles that are quoted behind it: 第五章　服务 │ 第二十条　…
void AmendingWork::put_in_division(const AmendingStep& step) {
  const std::vector<std::string_view> lines = lines_of_wording(step.wordings);
  const bool numbered = !lines.empty() && division_mark_bytes(lines.front()) != 0;
  const bool named = !lines.empty() && !step.targets.empty() && !article_mark_at(lines.front()).spaced;
  if (!numbered && !named) return miss(instruction_, MisfitReason::not_understood);
  opened_.push_back({(numbered ? "" : mark_of_division(step.targets.front()) + "　") + unnested(lines.front()), {}});
  Locator number;
  std::vector<std::string> words;
  const auto close = [&] {
    if (!words.empty()) put_in(std::exchange(words, {}), number);
  };
  for (const std::string_view line : std::span(lines).subspan(1)) {
    const ArticleMark mark = article_mark_at(line);
    if (mark.spaced || division_mark_bytes(line) != 0) close();
    if (mark.spaced) {
      number = mark.article;
      words.push_back(unnested(line.substr(mark.bytes)));
    } else if (words.empty()) {
      opened_.push_back({unnested(line), {}});
    } else {
      words.push_back(unnested(line));
    }
  }
  close();
}

void AmendingWork::divide(const AmendingStep& step) {
  if (step.places.empty()) return put_in_division(step);
  const std::string name = step.wordings.empty() ? std::string() : unnested(step.wordings.front());
  DivisionLine* const heading = find_division(step.places.front());
  if (heading == nullptr) return miss(instruction_, MisfitReason::no_such_place, step.places.front());
  const std::size_t number = heading->words.find("第");
  const std::size_t mark =
      number == std::string::npos ? 0 : division_mark_bytes(std::string_view(heading->words).substr(number));
  if (mark == 0 || name.find('\n') != std::string::npos) return miss(instruction_, MisfitReason::not_understood);
  const std::string own =
      step.targets.empty() ? heading->words.substr(number, mark) : mark_of_division(step.targets.front());
  const std::string rest = name.empty() ? heading->words.substr(number + mark) : "　" + name;
  heading->words = heading->words.substr(0, number) + own + rest;
}

}  // namespace yiju
