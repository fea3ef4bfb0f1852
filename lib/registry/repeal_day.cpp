#include "registry/repeal_day.hpp"

#include <algorithm>
#include <optional>

#include "base/behind_last.hpp"
#include "base/bracket.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr std::size_t reach = 300;  // bytes on each side of a title
constexpr WordSet stops{"。", "；", "\n"};

// Behind the title or the bracket that stands at `at`; `at` where none does. What is told in them is told of others.
std::size_t pass_aside(std::string_view words, std::size_t at) {
  constexpr std::size_t longest = 600;  // bytes: what nothing closes is not looked for to the text's end
  const std::string_view rest = words.substr(at, longest);
  std::size_t close = rest.npos;
  if (rest.starts_with("《")) close = rest.find("》");
  if (open_bracket(rest) != 0) close = find_close_bracket(rest);
  return close == rest.npos ? at : at + close + character_step(rest[close]);
}

// The sentence that holds the title, but for titles and brackets that reach out of it.
std::string_view sentence_around(std::string_view text, Span title) {
  const std::size_t from = title.begin > reach ? title.begin - reach : 0;
  const std::string_view before = behind_last(text.substr(from, title.begin - from), {"。", "；", "\n"});
  const std::size_t begin = title.begin - before.size();
  std::size_t end = title.end;
  const std::size_t most = std::min(text.size(), end + reach);
  while (end < most && !stops.begins(text.substr(end))) {
    const std::size_t passed = pass_aside(text, end);
    end = passed == end ? end + character_step(text[end]) : passed;
  }
  return text.substr(begin, std::min(end, text.size()) - begin);
}

// The day of 自2027年1月1日起施行, 自2027年1月1日起废止 at the beginning; not of 自2010年1月1日起施行的《甲条例》.
Date day_from(std::string_view words) {
  static constexpr WordSet deeds{"施行",     "废止",     "执行",     "实施",     "生效",     "失效",
                                 "停止执行", "停止施行", "不再执行", "不再施行", "停止实施", "不再适用",
                                 "停止适用", "予以废止", "宣布失效", "作废",     "同时废止", "一并废止"};
  static constexpr WordSet others{"的", "至", "满"};
  constexpr std::string_view from = "自", on = "起";
  if (!words.starts_with(from)) return {};
  words = trim(words.substr(from.size()));
  std::size_t used = 0;
  const std::optional<Date> day = scan_date(words, used);
  if (!day || day->day == 0 || !words.substr(used).starts_with(on)) return {};
  words = words.substr(used + on.size());
  const std::string_view deed = deeds.beginning(words);
  return words.starts_with("，") || (!deed.empty() && !others.begins(words.substr(deed.size()))) ? *day : Date{};
}

}  // namespace

Date day_of_end(std::string_view text, Span title) {
  const std::string_view sentence = sentence_around(text, title);
  const std::size_t named = title.begin - static_cast<std::size_t>(sentence.data() - text.data());
  Date before;
  bool clause_ended = true;  // between that day and the title
  for (std::size_t at = 0; at < sentence.size();) {
    if (const std::size_t passed = pass_aside(sentence, at); passed != at) {
      at = passed;
      continue;
    }
    const std::string_view rest = sentence.substr(at);
    if (const Date day = day_from(rest); day.known()) {
      if (at > named) return before.known() && !clause_ended ? before : day;
      before = day;
      clause_ended = false;
    } else if (at < named && rest.starts_with("，")) {
      clause_ended = true;
    }
    at += character_step(rest.front());
  }
  return before;
}

Date year_of_number(std::string_view number) {
  constexpr std::size_t digits = 4;
  for (const std::string_view open : {"〔", "[", "［", "【", "（", "("}) {
    const std::size_t at = number.find(open);
    if (at == number.npos) continue;
    const std::string_view year = number.substr(at + open.size(), digits);
    if (const auto date = parse_date(year); date && year.size() == digits) return *date;
  }
  return {};
}

}  // namespace yiju
