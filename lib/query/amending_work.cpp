#include "query/amending_work.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "query/place_list.hpp"

namespace yiju {

namespace {

constexpr std::size_t npos = std::string_view::npos;

Locator target(const AmendingStep& step, std::size_t at) {
  return at < step.targets.size() ? article_of(step.targets[at]) : Locator{};
}

// The wording of each article that a step makes: 第X条 divides it where it makes several.
std::vector<std::vector<std::string>> by_article(const AmendingStep& step) {
  std::vector<std::vector<std::string>> wordings;
  const bool several = step.targets.size() > 1;
  for (const std::string_view line : lines_of_wording(step.wordings)) {
    const ArticleMark mark = article_mark_at(line);
    const bool marked = mark.spaced && (wordings.empty() || several);
    if (marked || wordings.empty()) wordings.emplace_back();
    if (const std::string_view words = line.substr(marked ? mark.bytes : 0); !words.empty())
      wordings.back().push_back(unnested(words));
  }
  return wordings;
}

std::vector<std::string> wording_of(const AmendingStep& step) {
  std::vector<std::string> lines;
  for (std::vector<std::string>& article : by_article({step.kind, {}, {}, {}, step.wordings})) {
    lines.insert(lines.end(), article.begin(), article.end());
  }
  return lines;
}

}  // namespace

void AmendingWork::carry_out(NodeIndex instruction, const AmendingStep& step) {
  instruction_ = instruction;
  switch (step.kind) {
    case StepKind::add:
      return step.targets.empty() || is_article(step.targets.front()) ? add_articles(step) : add_lines(step);
    case StepKind::revise:
      return revise(step);
    case StepKind::replace:
    case StepKind::behind:
    case StepKind::ahead:
      return replace(step);
    case StepKind::append:
      return append(step);
    case StepKind::strike:
      return strike(step.places);
    case StepKind::renumber:
      return renumber(step);
    case StepKind::merge:
    case StepKind::split:
      return remake(step);
    case StepKind::division:
      return divide(step);
  }
}

void AmendingWork::finish() {
  if (!opened_.empty()) miss(instruction_, MisfitReason::not_understood);
}

void AmendingWork::miss(NodeIndex instruction, MisfitReason reason, const Locator& place) {
  misfits_.push_back({instruction, reason, place, own_span(draft_, instruction)});
}

// By its number in the law, else by the number that the draft gives it.
std::size_t AmendingWork::find(const Locator& place) {
  const Locator article = article_of(place);
  if (const auto moved = moved_.find(place); moved != moved_.end()) return touched(moved->second);
  std::size_t found = npos;
  for (std::size_t at = 0; at < articles_.size(); ++at) {
    if (articles_[at].before != no_article && articles_[at].old == article) return touched(at);
    if (articles_[at].young == article) found = at;
  }
  if (found != npos) return touched(found);
  miss(instruction_, MisfitReason::no_such_place, place);
  return npos;
}

std::size_t AmendingWork::touched(std::size_t at) {
  if (articles_[at].instruction == no_node) articles_[at].instruction = instruction_;
  return at;
}

void AmendingWork::add_articles(const AmendingStep& step) {
  const std::vector<std::vector<std::string>> wordings = by_article(step);
  for (std::size_t at = 0; at < wordings.size(); ++at) put_in(wordings[at], target(step, at));
}

std::size_t AmendingWork::put_in(const std::vector<std::string>& lines, const Locator& number) {
  ArticleUnderWork article;
  article.young = number;
  article.lines = numbered_lines(lines);
  article.instruction = instruction_;
  article.headings = std::exchange(opened_, {});
  articles_.push_back(std::move(article));
  return articles_.size() - 1;
}

// New lines in the place of others; the first of them keep the number in the law.
void AmendingWork::put_lines(std::size_t at, LineRange range, const std::vector<std::string>& lines) {
  std::vector<ArticleLine>& own = articles_[at].lines;
  const bool whole = range.begin == 0 && range.end == own.size();
  const std::uint16_t paragraph = range.begin < range.end ? own[range.begin].paragraph : std::uint16_t{0};
  std::vector<ArticleLine> fresh = numbered_lines(lines);
  for (ArticleLine& line : fresh) {
    if (!whole) line.paragraph = line.paragraph == 1 ? paragraph : std::uint16_t{0};
  }
  const auto begin = own.begin() + static_cast<std::ptrdiff_t>(range.begin);
  own.insert(own.erase(begin, own.begin() + static_cast<std::ptrdiff_t>(range.end)), fresh.begin(), fresh.end());
}

// 增加一款，作为第二款; 增加一项，作为第三项
void AmendingWork::add_lines(const AmendingStep& step) {
  const Locator& target = step.targets.front();
  const std::size_t at = find(step.places.empty() ? target : step.places.front());
  if (at == npos) return;
  const auto range = lines_ahead_of(articles_[at], target);
  if (!range) return miss(instruction_, MisfitReason::no_such_place, target);
  put_lines(at, *range, wording_of(step));
  if (target.deepest() != Unit::item) return;
  // A 项 that is put in belongs to the 款 of the line in front.
  if (range->begin > 0) articles_[at].lines[range->begin].paragraph = articles_[at].lines[range->begin - 1].paragraph;
  articles_[at].lines[range->begin].item = 0;
  tidy_items(articles_[at]);
}

void AmendingWork::revise(const AmendingStep& step) {
  const std::vector<std::string> lines = wording_of(step);
  for (std::size_t i = 0; i < step.places.size(); ++i) {
    const std::size_t at = find(step.places[i]);
    if (at == npos) continue;
    const auto range = lines_at(articles_[at], step.places[i]);
    if (!range) {
      miss(instruction_, MisfitReason::no_such_place, step.places[i]);
    } else if (i + 1 < step.places.size() && article_of(step.places[i + 1]) == article_of(step.places[i])) {
      return revise_together(step, at, lines);
    } else {
      put_wording(at, *range, step.places[i], lines);
    }
  }
}

// Of a 款 whose new wording ends with a colon the 项 stay.
void AmendingWork::put_wording(std::size_t at, LineRange range, const Locator& place,
                               const std::vector<std::string>& lines) {
  if (lines.size() == 1 && lines.front().ends_with("：")) {
    while (range.end > range.begin + 1 && is_item(articles_[at].lines[range.end - 1].words)) --range.end;
  }
  put_lines(at, range, lines);
  if (place.deepest() == Unit::item) tidy_items(articles_[at]);
}

// 第一款、第二款修改为: all of it stands in the place of the first; the others go, the last first.
void AmendingWork::revise_together(const AmendingStep& step, std::size_t at, const std::vector<std::string>& lines) {
  for (std::size_t i = step.places.size(); i-- > 0;) {
    const auto range = lines_at(articles_[at], step.places[i]);
    if (range) put_wording(at, *range, step.places[i], i == 0 ? lines : std::vector<std::string>());
  }
}

void AmendingWork::replace(const AmendingStep& step) {
  std::string words;
  for (const std::string_view line : lines_of_wording(step.wordings)) words += line;
  if (step.kind == StepKind::behind) words = std::string(step.old_words) + words;
  if (step.kind == StepKind::ahead) words += step.old_words;
  bool found = false;
  for (std::size_t at = 0; step.places.empty() && at < articles_.size(); ++at) {
    if (replace_in(at, {0, articles_[at].lines.size()}, step.old_words, words)) found = touched(at) == at;
  }
  for (const Locator& place : step.places) {
    const std::size_t at = find(place);
    const auto range = at == npos ? std::nullopt : lines_at(articles_[at], place);
    const auto stands = [&](LineRange lines) { return replace_in(at, lines, step.old_words, words); };
    // 删去第四项中的“甲”，将“乙”修改为“丙”: 乙 may stand anywhere in the article.
    const bool anywhere = step.inherited && range && !is_article(place);
    if (range && !stands(*range) && !(anywhere && stands({0, articles_[at].lines.size()})))
      miss_words(step.old_words, place);
    if (at != npos && !range) miss(instruction_, MisfitReason::no_such_place, place);
  }
  if (step.places.empty() && !found) miss_words(step.old_words, {});
}

void AmendingWork::miss_words(std::string_view words, const Locator& place) {
  const auto begin = static_cast<std::uint32_t>(words.data() - draft_.source.text.data());
  misfits_.push_back(
      {instruction_, MisfitReason::no_such_words, place, {begin, begin + static_cast<std::uint32_t>(words.size())}});
}

bool AmendingWork::replace_in(std::size_t at, LineRange range, std::string_view old_words, const std::string& words) {
  bool found = false;
  for (std::size_t i = range.begin; i < range.end && !old_words.empty(); ++i) {
    std::string& line = articles_[at].lines[i].words;
    for (std::size_t from = line.find(old_words); from != npos; from = line.find(old_words, from + words.size())) {
      line.replace(from, old_words.size(), words);
      found = true;
    }
  }
  return found;
}

void AmendingWork::append(const AmendingStep& step) {
  const std::vector<std::string> lines = wording_of(step);
  for (const Locator& place : step.places) {
    const std::size_t at = find(place);
    const auto range = at == npos ? std::nullopt : lines_at(articles_[at], place);
    if (range && range->end > range->begin && !lines.empty())
      articles_[at].lines[range->end - 1].words += lines.front();
  }
}

// The last first, so that the numbers of 款 still hold.
void AmendingWork::strike(const std::vector<Locator>& places) {
  for (std::size_t i = places.size(); i-- > 0;) {
    const std::size_t at = find(places[i]);
    if (at == npos) continue;
    const auto range = lines_at(articles_[at], places[i]);
    if (!range) {
      miss(instruction_, MisfitReason::no_such_place, places[i]);
      continue;
    }
    put_lines(at, *range, {});
    if (places[i].deepest() == Unit::item) tidy_items(articles_[at]);
    articles_[at].struck = articles_[at].struck || articles_[at].lines.empty();
  }
}

void AmendingWork::renumber(const AmendingStep& step) {
  for (std::size_t i = 0; i < std::min(step.places.size(), step.targets.size()); ++i) {
    const Locator &place = step.places[i], &target = step.targets[i];
    const std::size_t at = find(place);
    if (at == npos) continue;
    if (is_article(place) && target[Unit::paragraph] <= 1) {
      articles_[at].young = article_of(target);
    } else if (!is_article(place) && articles_[at].young != article_of(target) &&
               articles_[at].old != article_of(target)) {
      move_out(step, at, place, target);
    } else if (!step.wordings.empty()) {  // a 款 that changes its number within the article, and its words
      revise({StepKind::revise, {place}, {}, {}, step.wordings});
    }
  }
}

// 将第八条第三款单列一条，作为第四十九条: with its own words, unless it gets others.
void AmendingWork::move_out(const AmendingStep& step, std::size_t at, const Locator& place, const Locator& target) {
  const auto range = lines_at(articles_[at], place);
  if (!range) return miss(instruction_, MisfitReason::no_such_place, place);
  std::vector<std::string> words;
  for (std::size_t i = range->begin; i < range->end; ++i) words.push_back(articles_[at].lines[i].words);
  put_lines(at, *range, {});
  articles_[at].struck = articles_[at].lines.empty();
  const std::size_t before = articles_[at].before;
  const std::size_t made = put_in(step.wordings.empty() ? words : wording_of(step), article_of(target));
  became_.emplace_back(before, made);
  moved_[place] = made;
}

// 将第一款和第二款合并，作为第二款: within one article.
bool AmendingWork::joins_lines(const AmendingStep& step) const {
  const Locator article = article_of(step.places.front());
  return (step.targets.empty() || !is_article(step.targets.front())) &&
         std::ranges::all_of(step.places, [&](const Locator& place) {
           return place.deepest() == Unit::paragraph && article_of(place) == article;
         });
}

void AmendingWork::join_lines(const AmendingStep& step, std::size_t at) {
  std::string joined;
  for (const Locator& place : step.places) {
    const auto range = lines_at(articles_[at], place);
    if (!range) return miss(instruction_, MisfitReason::no_such_place, place);
    for (std::size_t i = range->begin; i < range->end; ++i) joined += articles_[at].lines[i].words;
  }
  revise_together(step, at, step.wordings.empty() ? std::vector<std::string>{joined} : wording_of(step));
}

// Several become one, or one becomes several: the first goes on, the others leave what they were.
void AmendingWork::remake(const AmendingStep& step) {
  const std::vector<std::vector<std::string>> wordings = by_article(step);
  const std::size_t first = step.places.empty() ? npos : find(step.places.front());
  if (first == npos) return;
  if (step.kind == StepKind::merge && joins_lines(step)) return join_lines(step, first);
  for (std::size_t i = 1; i < step.places.size(); ++i) {
    const std::size_t other = find(step.places[i]);
    if (other == npos || other == first) continue;
    if (is_article(step.places[i]) && wordings.empty()) {
      std::vector<ArticleLine>& own = articles_[first].lines;
      own.insert(own.end(), articles_[other].lines.begin(), articles_[other].lines.end());
    }
    strike({step.places[i]});
    became_.emplace_back(articles_[other].before, first);
  }
  articles_[first].young = target(step, 0);
  if (!wordings.empty()) articles_[first].lines = numbered_lines(wordings.front());
  articles_[first].struck = false;
  for (std::size_t i = 1; i < wordings.size(); ++i) {
    became_.emplace_back(articles_[first].before, put_in(wordings[i], target(step, i)));
  }
}

}  // namespace yiju
