#include "citation/interpretation_name.hpp"

#include <algorithm>
#include <optional>

#include "base/bracket.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/bare_name.hpp"
#include "citation/known_titles.hpp"

namespace yiju {

namespace {

constexpr WordSet kinds{"司法解释", "解释"};

// （一）, (三), 二: the number of a series; 0 bytes for none.
Numeral series_at(std::string_view text) {
  const std::size_t mark = open_bracket(text);
  Numeral number = scan_numeral(text.substr(mark, 12));
  if (number.bytes == 0 || mark == 0) return number;
  const std::size_t end = close_bracket(text.substr(mark + number.bytes));
  number.bytes = end == 0 ? 0 : number.bytes + static_cast<std::uint32_t>(mark + end);
  return number;
}

// Of the interpretations of `law` that the register knows, the only one on `topic` and of that number; empty else.
std::string only_known(std::string_view law, std::string_view topic, std::uint32_t number) {
  const std::string lead = "最高人民法院关于适用〈" + std::string(law) + "〉";
  const auto known = known_titles();
  auto at = std::lower_bound(known.begin(), known.end(), lead,
                             [](const KnownTitle& k, const std::string& t) { return k.title < t; });
  std::string_view only;
  for (; at != known.end() && begins_with(at->title, lead); ++at) {
    const std::string_view tail = std::string_view(at->title).substr(lead.size());
    const bool on_topic = topic.empty() ? find_word(tail, "编") == tail.npos && find_word(tail, "制度") == tail.npos
                                        : find_word(tail, topic) != tail.npos;
    const std::size_t open = tail.rfind("（");
    const std::uint32_t own = open == tail.npos ? 0 : scan_numeral(tail.substr(open + 3)).value;
    if (!on_topic || own != number) continue;
    if (topic.empty() && tail == "的解释") return std::string(at->full_title);  // of the whole law
    if (!only.empty()) return {};
    only = at->full_title;
  }
  return std::string(only);
}

}  // namespace

InterpretationName interpretation_behind(std::string_view behind, std::string_view law) {
  constexpr std::size_t longest_topic = 36;  // bytes
  static constexpr WordSet stops{"，", "。", "；", "：", "、", "《", "》", "“",  "\n", " ",  "（",   "(",
                                 "第", "的", "及", "和", "与", "或", "等", "有", "相", "其", "规定", "条"};
  std::size_t topic = 0;
  while (topic < behind.size() && topic <= longest_topic && !kinds.begins(behind.substr(topic))) {
    if (stops.begins(behind.substr(topic))) return {};
    topic += character_step(behind[topic]);
  }
  const std::string_view kind = kinds.beginning(behind.substr(std::min(topic, behind.size())));
  if (kind.empty() || topic > longest_topic) return {};
  const std::string_view after = behind.substr(topic + kind.size());
  const Numeral series = series_at(after);
  if (series.bytes == 0 && !begins_with(after, "第")) return {};
  return {static_cast<std::uint32_t>(topic + kind.size() + series.bytes),
          only_known(law, behind.substr(0, topic), series.bytes == 0 ? 0 : series.value)};
}

std::string interpretation_titled(std::string_view name) {
  static constexpr WordSet ends{"法", "典"};
  for (std::size_t end = 3; end + 3 <= name.size(); end += 3) {
    const std::string_view law = name.substr(0, end);
    if (!ends.ends(law) || !is_known_title(law)) continue;
    const InterpretationName found = interpretation_behind(std::string(name.substr(end)) + "第", official_title(law));
    return found.bytes == name.size() - end ? found.title : std::string();
  }
  return {};
}

}  // namespace yiju
