#include "citation/relative.hpp"

#include <algorithm>
#include <string>

#include "base/bracket.hpp"
#include "base/cursor.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

// 目前条件, 事前章节: the 前 belongs to the left. 款 and 项 need no such guard: 从事前款规定的活动, 以前项手段获取.
constexpr WordSet keeps_before{"目", "以", "提", "当", "先", "之", "事", "生", "日",
                               "婚", "产", "会", "年", "月", "空", "面", "此", "期"};
// 前条件, 本款项, 本项目, 本节目, 本条款, 本章程: the unit belongs to the right.
constexpr WordSet not_after_article_unit{"件", "款", "约", "文", "例", "线", "纹", "形", "理", "目", "幅"};
constexpr WordSet agreed{"约定的", "约定，", "约定处理", "约定执行", "约定办理"};  // 前条约定的期限, in a contract
constexpr WordSet not_after_paragraph_unit{"项", "式", "物"};                      // 前款物品 is none of 款物
constexpr WordSet not_after_item_unit{"目", "下"};
constexpr WordSet not_after_other_unit{"程", "目", "点", "制", "能", "约"};

bool unit_goes_on(Unit unit, std::string_view after) {
  if (unit == Unit::article) return not_after_article_unit.begins(after) && !agreed.begins(after);
  if (unit == Unit::paragraph) return not_after_paragraph_unit.begins(after) && !begins_with(after, "物品");
  if (unit == Unit::item) return not_after_item_unit.begins(after);
  static constexpr WordSet behind_subitem{"规定", "的", "所", "、"};
  if (unit == Unit::subitem) return !behind_subitem.begins(after);
  return not_after_other_unit.begins(after);
}

// 本章 counts where it has legal effect: not where it only defines or scopes (本编所称, 本章自…).
constexpr WordSet no_effect_after_here{"所称", "所指", "调整",     "自",       "的名称",
                                       "所用", "用语", "下列用语", "下列术语", "简称"};

// 前款, 本章 …: units are written in one character each; 本分编 is not cited.
Unit single_unit(std::string_view text) {
  const UnitWord word = unit_word_before(text);
  return word.bytes == 3 ? word.unit : Unit::none;
}

RelativeWord scan_before(std::string_view text, std::uint32_t lead) {
  RelativeWord word;
  std::uint32_t at = lead;
  if (begins_with(text.substr(at), "各")) {
    word.count = 0xFFFF;
    at += 3;
  } else if (const Numeral numeral = scan_numeral(text.substr(at).substr(0, 12));
             numeral.bytes != 0 && numeral.value != 0) {
    word.count = static_cast<std::uint16_t>(std::min<std::uint32_t>(numeral.value, 1000));
    at += numeral.bytes;
  } else {
    word.count = 1;
  }
  constexpr std::uint32_t bytes = 3;
  word.unit = single_unit(text.substr(at));
  const std::string_view after = text.substr(std::min<std::size_t>(at + bytes, text.size()));
  const bool aim = word.unit == Unit::subitem && begins_with(after, "的") && !begins_with(after, "的规定");  // 之前目的
  if (word.unit == Unit::none || aim || unit_goes_on(word.unit, after)) return {};
  word.direction = Pointing::before;
  word.bytes = at + bytes;
  return word;
}

RelativeWord scan_here(std::string_view text) {
  constexpr std::uint32_t bytes = 3;
  const Unit unit = single_unit(text.substr(3));
  if (unit == Unit::none || unit_goes_on(unit, text.substr(3 + bytes))) return {};
  const std::string_view after = text.substr(3 + bytes);
  if (unit == Unit::article && begins_with(after, "前")) {  // 本条前款, 本条前两款
    RelativeWord word = scan_before(after, 3);
    if (word.direction == Pointing::before && word.unit == Unit::paragraph) {
      word.bytes += 3 + bytes;
      return word;
    }
  }
  if (no_effect_after_here.begins(after)) return {};
  return {Pointing::here, 0, unit, 3 + bytes};
}

// 本 ⏎ 章规定: where what follows tells that the rules of the 章 are meant. 本 ⏎ 条第二款 is read with its pinpoint.
RelativeWord scan_broken_here(std::string_view text) {
  static constexpr WordSet telling{"规定", "的规定"};
  constexpr std::uint32_t begin = 4, bytes = 3;
  const Unit unit = single_unit(text.substr(begin));
  const bool division = unit != Unit::none && unit < Unit::article;
  if (!division || !telling.begins(text.substr(begin + bytes))) return {};
  return {Pointing::here, 0, unit, begin + bytes};
}

// 前 ⏎ 款规定的, 前 ⏎ 两款规定的, 前两 ⏎ 款规定的, broken at the page's margin: only where what follows tells that 款 or 项 is meant.
RelativeWord scan_broken_before(std::string_view text) {
  static constexpr WordSet telling{"规定", "所", "的规定", "第", "情形", "行为", "条件", "事项", "期限", "的"};
  constexpr std::size_t lead = 3, number = 3, longest = 12;
  std::size_t broken = lead;
  if (broken < text.size() && space_before(text.substr(broken)) == 0) broken += number;
  if (broken >= text.size()) return {};
  const std::uint32_t gap = space_before(text.substr(broken));  // with blanks at the line's end or in front of the next
  if (text.substr(broken, gap).find('\n') == text.npos) return {};
  std::string joined(text.substr(0, std::min<std::size_t>(text.size(), longest + gap + 24)));
  joined.erase(broken, gap);
  RelativeWord word = scan_before(joined, lead);
  const bool plain = word.unit == Unit::paragraph || word.unit == Unit::item;
  if (!plain || word.bytes <= broken || !telling.begins(std::string_view(joined).substr(word.bytes))) return {};
  word.bytes += gap;
  return word;
}

}  // namespace

// 成 and 原 are none of them: 同时又构成本法第一百四十一条 (成本 is followed by 项目, 核算 and other words, not by 法
// or 条).
bool ends_with_other_word(std::string_view before) {
  static constexpr WordSet words{"基", "资", "日", "版", "样", "标", "文", "根", "剧", "书", "课", "读", "正", "副"};
  return words.ends(before);
}

RelativeWord scan_relative_word(std::string_view whole, std::uint32_t at, std::uint32_t limit,
                                std::string_view before) {
  const std::string_view text = whole.substr(at, limit - at);
  if (begins_with(text, "前")) {
    if (const RelativeWord broken = scan_broken_before(text); broken.bytes != 0) return broken;
    const RelativeWord word = scan_before(text, 3);
    const std::string_view behind = text.substr(skip_blanks(text, word.bytes, limit - at));
    const bool plain = word.unit == Unit::paragraph || word.unit == Unit::item || begins_with(behind, "第");
    return plain || !keeps_before.ends(before) ? word : RelativeWord{};
  }
  if (begins_with(text, "本")) {
    if (ends_with_other_word(before)) return {};
    return text.size() > 3 && text[3] == '\n' ? scan_broken_here(text) : scan_here(text);
  }
  if (begins_with(text, "上")) {  // 上款, 上一条: only where it plainly means 前款
    const std::uint32_t lead = begins_with(text.substr(3), "一") ? 6 : 3;
    RelativeWord word = scan_before(text, lead);
    const std::string_view after = text.substr(word.bytes);
    const bool plain = begins_with(after, "规定") || begins_with(after, "所") || begins_with(after, "的规定") ||
                       begins_with(after, "第");
    return plain && word.count == 1 ? word : RelativeWord{};
  }
  return {};
}

std::uint32_t narrowing_length(std::string_view text) {
  static constexpr WordSet words{"中所列的", "所列举的", "规定的", "所列的", "所列",   "所规定的",
                                 "中的",     "规定中",   "的",     "中",     "列举的", "规定"};
  const std::string_view word = words.beginning(text);
  if (word.empty()) return 0;
  const auto end = static_cast<std::uint32_t>(word.size());
  const std::uint32_t behind = skip_blanks(text, end, static_cast<std::uint32_t>(text.size()));  // 所列 第（一）项
  const std::string_view after = text.substr(behind);
  const bool goes_on = begins_with(after, "第") || open_bracket(after) != 0;
  return goes_on ? behind : 0;
}

}  // namespace yiju
