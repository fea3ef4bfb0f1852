#include "citation/unknown_name.hpp"

#include <algorithm>
#include <array>

#include "base/bracket.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/bare_name.hpp"
#include "citation/behind_name.hpp"
#include "citation/foreign_law.hpp"
#include "citation/lexicon.hpp"
#include "citation/mark_pair.hpp"
#include "citation/self_name.hpp"

namespace yiju {

namespace {

// What ends a name of a law, and how many bytes a name of that kind takes at the least: 规定 and 办法 are words of the
// sentence as often.
constexpr WordSet law_kinds = lexicon::words_that<lexicon::ends_bare_law>();
constexpr WordSet loose_kinds{"规定", "办法", "规则", "解释"};
constexpr std::size_t shortest_law = 9, shortest_loose = 18;  // bytes

constexpr WordSet interpretations{"法解释", "法司法解释", "典解释", "典司法解释",
                                  "编解释", "编司法解释", "党章",   "民纪要"};
constexpr WordSet no_law{"方法", "办法", "合法", "违法", "非法", "依法", "执法", "司法", "立法", "守法",
                         "做法", "用法", "手法", "看法", "说法", "想法", "书法", "枉法", "普法", "护法",
                         "无法", "宪法", "疗法", "算法", "释法", "学法", "讲法", "懂法", "问法"};

// What leads up to a name. The last of them in the run of characters is where it begins.
constexpr WordSet verbs = lexicon::words_that<lexicon::leads_to_law>();
constexpr WordSet leads{"或者", "以及", "属于", "构成", "规定的", "所称", "关于", "同时",
                        "具有", "的",   "应当", "可以", "不得",   "修改", "修订", "修正",
                        "删除", "删去", "建议", "增加", "完善",   "参见", "了",   "于"};
constexpr WordSet joins{"和", "与", "及", "或", "对", "在", "由", "将", "是", "按", "依", "有", "见"};

// Words with which no name begins: 本条例规定, 有关规定, 该办法.
constexpr WordSet no_beginnings{"本", "该",   "此", "上述", "前述", "有关", "国家",
                                "其", "相关", "各", "这",   "同",   "之",   "的"};

constexpr WordSet present_words{"现行的", "现行", "原来的", "原", "旧", "修订前的", "修改前的", "修正前的"};
constexpr WordSet newer_words{"新的",   "新",       "新修订的", "新修订",   "新修改的", "修订后的",
                              "修订后", "修改后的", "修改后",   "修正后的", "修正后"};

// The Han characters that end at `end`.
std::string_view run_before(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t longest = 120;  // bytes
  static constexpr WordSet stops{"、", "，", "。", "；", "：", "（", "）", "《", "》",
                                 "“",  "”",  "〈", "〉", "「", "」", "！", "？"};
  std::uint32_t at = end;
  while (at >= begin + 3 && end - at < longest) {
    const std::string_view character = text.substr(at - 3, 3);
    const bool han = static_cast<unsigned char>(character[0]) >= 0xE3 && is_continuation(character[1]);
    if (!han || stops.begins(character) || space_before(character) != 0) break;
    at -= 3;
  }
  return text.substr(at, end - at);
}

// 违反生态环境法典 → 生态环境法典. 和 and the like end a name's lead where another law's name stands before them.
std::string_view behind_leads(std::string_view run) {
  std::string_view name = run;
  for (std::size_t at = 0; at < run.size(); at += 3) {
    const std::string_view verb = verbs.beginning(run.substr(at));
    const std::string_view lead = verb.empty() ? leads.beginning(run.substr(at)) : verb;
    if (!lead.empty() && at + lead.size() < run.size()) name = run.substr(at + lead.size());
    const bool joined = lead.empty() && joins.begins(run.substr(at)) && (at == 0 || law_kinds.ends(run.substr(0, at)));
    if (joined) name = run.substr(at + 3);
  }
  return name;
}

// 申请人应当在专利合作条约 → 专利合作条约: the longest tail that is a title on the list. 党章 and 基本法 end no other word.
std::string_view known_tail(std::string_view run) {
  constexpr std::size_t shortest = 12;  // bytes
  static constexpr WordSet short_names{"党章", "基本法"};
  if (const std::string_view name = short_names.ending(run); !name.empty()) return name;
  for (; run.size() >= shortest; run.remove_prefix(3)) {
    if (is_known_title(run)) return run;
  }
  return {};
}

constexpr WordSet issued_kinds{"解释", "意见", "规定", "批复", "决定", "通知", "办法", "答复", "纪要", "解答", "复函"};

// 最高人民法院关于适用民事诉讼法若干问题的意见: what the highest bodies issued begins with their name.
constexpr WordSet issuers{"最高人民法院", "最高人民检察院", "全国人民代表大会", "全国人大常委会", "国务院"};
constexpr WordSet joint_issuers{"最高人民法院", "最高人民检察院", "公安部", "司法部", "国家安全部"};

std::string_view issued_title(std::string_view run) {
  for (std::size_t at = 0; at < run.size(); at += 3) {
    const std::string_view issuer = issuers.beginning(run.substr(at));
    if (!issuer.empty() && find_word(run.substr(at + issuer.size()), "关于") != run.npos) return run.substr(at);
  }
  return {};
}

// 最高人民法院、 in front of 最高人民检察院关于…的解释: who else issued it is of the title.
std::uint32_t with_joint_issuers(std::string_view text, std::uint32_t begin, std::uint32_t title) {
  while (title > begin + 3 && ends_in(text.substr(begin, title - begin), "、")) {
    const std::string_view issuer = joint_issuers.longest_ending(text.substr(begin, title - 3 - begin));
    if (issuer.empty()) break;
    title -= static_cast<std::uint32_t>(issuer.size() + 3);
  }
  return title;
}

// What a name ends with besides its kind: 若干问题的解释（一）, 试行规定（试行）, 公司法解释三. In bytes; 0 for none.
std::uint32_t series_length(std::string_view name) {
  static constexpr WordSet numerals{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  static constexpr WordSet stages{"试行", "暂行"};
  if (const std::size_t numeral = numerals.ending(name).size();
      numeral != 0 && ends_in(name.substr(0, name.size() - numeral), "解释"))
    return static_cast<std::uint32_t>(numeral);
  const std::string_view close = ends_in(name, "）") ? "）" : ")";
  const std::size_t open = ends_in(name, close) ? name.rfind(close == "）" ? "（" : "(") : name.npos;
  if (open == name.npos) return 0;
  const std::string_view inside = name.substr(open + close.size(), name.size() - open - 2 * close.size());
  return numerals.holds(inside) || stages.holds(inside) ? static_cast<std::uint32_t>(name.size() - open) : 0;
}

std::uint32_t before_version(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  constexpr std::size_t longest = 90;  // bytes
  const std::uint32_t from = std::max(begin, at > 2 * longest ? at - static_cast<std::uint32_t>(2 * longest) : 0);
  const std::string_view before = trim(text.substr(from, at - from));
  if (!ends_in(before, "）") && !ends_in(before, ")"))
    return static_cast<std::uint32_t>(before.data() - text.data() + before.size());
  const std::size_t full = before.rfind("（"), half = before.rfind('(');
  const std::size_t open = full == before.npos ? half : half == before.npos ? full : std::max(full, half);
  if (open == before.npos || before.size() - open > longest || !tells_the_version(before.substr(open))) return begin;
  return static_cast<std::uint32_t>(before.data() - text.data() + open);
}

// “临江省测绘办法”第三条, [临江省测绘办法](https://…)第三条: what quotes hold is a name where it ends like one.
Span quoted_name_before(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  constexpr std::size_t longest = 150;  // bytes
  static constexpr std::array marks{
      MarkPair{"[", "]"},   MarkPair{"“", "”"},   MarkPair{"\"", "\""}, MarkPair{"‘", "’"},   MarkPair{"【", "】"},
      MarkPair{"<", ">"},   MarkPair{"〖", "〗"}, MarkPair{"＂", "＂"}, MarkPair{"《", ">"},  MarkPair{"﹝", "﹞"},
      MarkPair{"〔", "〕"}, MarkPair{"［", "］"}, MarkPair{"《", "＞"}, MarkPair{"《", "〉"}, MarkPair{"<", "》"}};
  std::string_view before = trim_end(text.substr(begin, at - begin));
  if (const std::size_t target = before.ends_with(')') ? before.rfind("](") : before.npos; target != before.npos)
    before = before.substr(0, target + 1);
  for (const MarkPair& pair : marks) {
    if (!ends_in(before, pair.close)) continue;
    const std::string_view inside = before.substr(0, before.size() - pair.close.size());
    const std::size_t open = inside.rfind(pair.open);
    if (open == inside.npos || inside.size() - open > longest) continue;
    const std::string_view name = inside.substr(open + pair.open.size());
    const bool law = law_kinds.ends(name) && !no_law.ends(name);
    const std::size_t shortest = law ? shortest_law : loose_kinds.ends(name) ? shortest_loose : longest;
    static constexpr WordSet stops{"，", "。", "；", "：", "、", "\n", "《"};
    if (name.size() < shortest || no_beginnings.begins(name) || stops.stands_in(name)) return {};
    const auto first = static_cast<std::uint32_t>(name.data() - text.data());
    return {first, first + static_cast<std::uint32_t>(name.size())};
  }
  return {};
}

// 学者认为德国民法典: from the country on.
Span foreign_until(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  static constexpr WordSet codes{"法", "法典"};
  if (!codes.ends(text.substr(begin, end - begin))) return {};
  return {end - static_cast<std::uint32_t>(law_of_country(run_before(text, begin, end)).size()), end};
}

// 现行条例, 修订后的办法: a kind alone behind words that tell which wording is meant.
// `name` is what stands behind the words that lead up to it: 草原条例 is none. 现行 ends no name's word, so what leads up to
// it need not be known: 对应现行条例, 沿用现行条例.
UnknownName staged_kind(std::string_view run, std::string_view name, std::uint32_t end) {
  static constexpr WordSet kinds = lexicon::words_that<lexicon::names_text>();
  const std::string_view kind = kinds.longest_ending(run);
  const std::string_view before = run.substr(0, run.size() - kind.size());
  const std::string_view newer = newer_words.longest_ending(before);
  const std::string_view stage = newer.empty() ? present_words.longest_ending(before) : newer;
  static constexpr WordSet plain{"现行", "现行的"};
  const bool whole = plain.beginning(stage).size() == stage.size() || name.size() <= stage.size() + kind.size();
  if (kind.empty() || stage.empty() || !whole) return {};
  return {{end - static_cast<std::uint32_t>(stage.size() + kind.size()), end},
          static_cast<std::uint32_t>(stage.size()),
          !newer.empty()};
}

// A short one counts where it is what a law is called: 消法.
bool long_enough(std::string_view name, bool law) {
  return name.size() >= (law ? shortest_law : shortest_loose) || (law && official_title(name) != name);
}

// The name whose last word ends at `end`.
UnknownName name_until(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view before = text.substr(begin, end - begin);
  if (const Span abroad = foreign_until(text, begin, end); !abroad.empty()) return {abroad};
  const bool law = (law_kinds.ends(before) && !no_law.ends(before)) || interpretations.ends(before);
  const bool loose = loose_kinds.ends(before), may_be_issued = issued_kinds.ends(before);
  if (!law && !loose && !may_be_issued) return {};
  const std::string_view run = run_before(text, begin, end);
  const std::string_view issued = may_be_issued ? issued_title(run) : std::string_view{};
  if (!issued.empty()) return {{with_joint_issuers(text, begin, end - static_cast<std::uint32_t>(issued.size())), end}};
  if (!law && !loose) return {};
  const std::string_view listed = known_tail(run);
  const std::string_view name = listed.empty() ? behind_leads(run) : listed;
  if (const UnknownName staged = staged_kind(run, name, end); !staged.span.empty()) return staged;
  const std::string_view present = present_words.beginning(name);
  const std::string_view rest = name.substr(present.size());
  const Span span{end - static_cast<std::uint32_t>(name.size()), end};
  if (present.size() > 3) return {{end - static_cast<std::uint32_t>(rest.size()), end}};  // 现行河湖法第三条
  const bool kind_alone = kind_word_length(name) == name.size();
  if ((listed.empty() && (kind_alone || !long_enough(name, law))) || no_beginnings.begins(name)) return {};
  return {span};
}

// 国务院制定关于实施…: a sentence that says what a body does with 关于…, no title, in which only other bodies stand between.
bool tells_of_issuing(std::string_view issued) {
  static constexpr WordSet acts{"制定", "作出", "发布", "公布", "提出", "审议",
                                "通过", "听取", "起草", "应当", "可以", "负责"};
  return acts.stands_in(issued.substr(0, find_word(issued, "关于")));
}

}  // namespace

Span issued_title_around(std::string_view text, std::uint32_t begin, Span law, std::uint32_t limit) {
  constexpr std::size_t longest = 75;  // bytes behind the law's title
  static constexpr WordSet stops{"，", "。", "；", "：", "、", "《", "“", "（", "(", "第", ",", "\n", "|", "有"};
  const std::string_view run = run_before(text, begin, law.begin);
  const std::string_view issued = issued_title(run);
  if (issued.empty() || ends_in(issued, "关于") || tells_of_issuing(issued)) return {};
  const std::string_view behind =
      text.substr(law.end, std::min<std::size_t>(longest, limit - std::min(limit, law.end)));
  std::size_t end = 0;
  const auto ends_title = [behind](std::size_t at) {  // 关于适用刑法分则规定的犯罪的意见
    const std::size_t kind = issued_kinds.beginning(behind.substr(at)).size();
    return kind != 0 && !begins_with(behind.substr(at + kind), "的");
  };
  while (end < behind.size() && !ends_title(end)) {
    if (stops.begins(behind.substr(end))) return {};
    end += character_step(behind[end]);
  }
  if (end >= behind.size()) return {};
  end += issued_kinds.beginning(behind.substr(end)).size();
  const std::string_view after = behind.substr(end);
  const std::size_t close = open_bracket(after) == 0 ? after.npos : find_close_bracket(after);
  const std::size_t whole = close == after.npos ? 0 : end + close + close_bracket(after.substr(close));
  if (series_length(behind.substr(0, whole)) != 0) end = whole;
  return {with_joint_issuers(text, begin, law.begin - static_cast<std::uint32_t>(issued.size())),
          law.end + static_cast<std::uint32_t>(end)};
}

UnknownName name_before(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  if (const Span quoted = quoted_name_before(text, begin, at); !quoted.empty()) return {quoted};
  const std::string_view ahead = trim_end(text.substr(begin, at - begin));
  const std::uint32_t series = series_length(ahead);
  if (series == 0) return name_until(text, begin, before_version(text, begin, at));
  UnknownName name = name_until(text, begin, begin + static_cast<std::uint32_t>(ahead.size()) - series);
  if (!name.span.empty()) name.span.end += series;
  return name;
}

bool ends_longer_name(std::string_view text, std::uint32_t begin, Span name) {
  static constexpr WordSet closing{"”第", "’第", "】第", "〕第", "﹞第", "］第", "〗第"};
  const std::size_t mark = closing.beginning(text.substr(name.end)).size();
  if (mark == 0) return false;
  const Span quoted = quoted_name_before(text, begin, name.end + static_cast<std::uint32_t>(mark) - 3);
  return !quoted.empty() && quoted.begin < name.begin && quoted.end == name.end;
}

bool ends_in_no_law(std::string_view words) { return no_law.ends(words) && !ends_in(words, "宪法"); }

bool says_present(std::string_view before) { return present_words.ends(before); }

bool says_newer(std::string_view before) { return newer_words.ends(before); }

std::string title_in_force(std::string_view title) {
  static constexpr WordSet stages{"草案", "稿", "修正", "修订"};
  const std::size_t open = title.rfind("（");
  const bool staged = open != std::string_view::npos && open != 0 && stages.stands_in(title.substr(open));
  return std::string(staged ? title.substr(0, open) : title);
}

}  // namespace yiju
