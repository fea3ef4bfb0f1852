#include "function/fine_range.hpp"

#include <algorithm>
#include <utility>

#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr std::string_view fine = "罚款";
constexpr WordSet not_imposing{"处理", "处罚", "处分", "处置", "处所", "处于", "处决", "处长", "处方", "处境", "处（"};
constexpr WordSet not_before_imposing{"查", "办事", "何", "此", "用", "益", "相", "惩", "到", "一", "管理", "出口"};

// In front of an amount: it is the most that may be imposed.
constexpr WordSet at_most{"不超过", "不得超过", "不能超过", "不高于", "不多于", "至多", "最高"};

struct BaseWord {
  std::string_view word;
  FineBase base;
};
constexpr BaseWord bases[] = {
    {"违法所得", FineBase::gains},  {"非法所得", FineBase::gains}, {"违法收入", FineBase::gains},
    {"货值", FineBase::value},      {"经营额", FineBase::value},   {"总值", FineBase::value},
    {"销售额", FineBase::value},    {"销售金额", FineBase::value}, {"价值", FineBase::value},
    {"应缴", FineBase::due},        {"应当缴纳", FineBase::due},   {"应补缴", FineBase::due},
    {"欠缴", FineBase::due},        {"未缴", FineBase::due},       {"税款", FineBase::due},
    {"票款", FineBase::due},        {"费用", FineBase::cost},      {"造价", FineBase::cost},
    {"成本", FineBase::cost},       {"开垦费", FineBase::cost},    {"费税额", FineBase::due},
    {"罚款数额", FineBase::amount}, {"赔偿费", FineBase::amount}};

struct UnitWord {
  std::string_view word, id;
};
constexpr UnitWord units[] = {
    {"每平方米", "m2"},    {"每立方米", "m3"},    {"每吨", "ton"},       {"每日", "day"},       {"按日", "day"},
    {"每逾期一天", "day"}, {"每逾期一日", "day"}, {"每超过一日", "day"}, {"每车次", "vehicle"}, {"每条", "dog"},
    {"每个泊位", "space"}, {"每泊位", "space"},   {"每只", "dog"},       {"每亩", "mu"},        {"每株", "tree"},
    {"每棵", "tree"},      {"每人", "person"},    {"每户", "household"}, {"每件", "piece"},     {"每头", "head"},
    {"每辆", "vehicle"},   {"每处", "place"},     {"每次", "time"},      {"每张", "sheet"},     {"每台", "piece"},
    {"每名", "person"},    {"每份", "copy"},      {"每公里", "km"},      {"每公顷", "hectare"}};

// An amount as written: 二万元, 1.5万元, 三倍, 百分之五十, 千分之五, 五千 (of 五千以上一万元以下).
struct Amount {
  std::uint64_t parts = 0;  // of amount_scale
  bool multiple = false;
  std::size_t bytes = 0;  // 0: none
};

std::uint64_t scale_of(std::string_view text, std::size_t& at) {
  constexpr std::pair<std::string_view, std::uint64_t> scales[] = {
      {"亿", 100000000}, {"万", 10000}, {"千", 1000}, {"百", 100}};
  for (const auto& [word, scale] : scales) {
    if (!text.substr(at).starts_with(word)) continue;
    at += word.size();
    return scale;
  }
  return 1;
}

// A number: 2, 1.5, 二十, with its 万.
Amount scan_number(std::string_view text) {
  const Numeral numeral = scan_numeral(text);
  if (numeral.bytes == 0) return {};
  Amount amount{std::uint64_t{numeral.value} * amount_scale, false, numeral.bytes};
  if (amount.bytes + 1 < text.size() && text[amount.bytes] == '.') {
    const Numeral decimals = scan_numeral(text.substr(amount.bytes + 1));
    if (decimals.bytes == 1) amount.parts += std::uint64_t{decimals.value} * (amount_scale / 10);
    if (decimals.bytes == 2) amount.parts += std::uint64_t{decimals.value} * (amount_scale / 100);
    amount.bytes += 1 + decimals.bytes;
  }
  amount.parts *= scale_of(text, amount.bytes);
  amount.parts *= scale_of(text, amount.bytes);
  return amount;
}

constexpr std::uint64_t least_sum = 100 * amount_scale;

Amount scan_amount(std::string_view text) {
  constexpr std::string_view equal = "等值";
  if (text.starts_with(equal)) return {amount_scale, true, equal.size()};
  for (const auto& [share, divisor] : {std::pair<std::string_view, unsigned>{"百分之", 100}, {"千分之", 1000}}) {
    if (!text.starts_with(share)) continue;
    const Amount amount = scan_number(text.substr(share.size()));
    if (amount.bytes == 0) return {};
    return {amount.parts / divisor, true, amount.bytes + share.size()};
  }
  Amount amount = scan_number(text);
  if (amount.bytes == 0) return {};
  std::string_view rest = text.substr(amount.bytes);
  if (rest.starts_with("%") || rest.starts_with("％")) {
    return {amount.parts / 100, true, amount.bytes + (rest.front() == '%' ? 1 : std::string_view("％").size())};
  }
  constexpr std::string_view times = "倍";
  if (rest.starts_with(times)) return {amount.parts, true, amount.bytes + times.size()};
  for (const std::string_view money : {"元人民币", "元"}) {
    if (rest.starts_with(money)) return {amount.parts, false, amount.bytes + money.size()};
  }
  // 五千以上一万元以下, 一至三倍: the first of a range may leave its unit to the second.
  for (const std::string_view open : {"以上", "至", "到", "-", "—", "～", "~"}) {
    if (rest.starts_with(open)) return amount;
  }
  if (rest.starts_with("以下") && amount.parts >= least_sum) return amount;  // 三千元以上一万以下: the unit was told
  return {};
}

std::size_t range_mark(std::string_view text) {
  for (const std::string_view mark : {"以上至", "以上、", "以上，", "以上", "至", "到", "-", "—", "～", "~"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

FineBase base_of(std::string_view before) {
  FineBase base = FineBase::amount;
  std::size_t best = 0;
  for (const BaseWord& row : bases) {
    const std::size_t at = before.rfind(row.word);
    if (at == std::string_view::npos || at + 1 < best) continue;
    best = at + 1;
    base = row.base;
  }
  return base;
}

std::string unit_of(std::string_view before) {
  for (const UnitWord& row : units) {
    if (before.find(row.word) != std::string_view::npos) return std::string(row.id);
  }
  return before.ends_with("每") || before.find("每") != std::string_view::npos ? "unit" : "";
}

// The sum that the fine never exceeds: of 三倍以下 its cap, of 一万元以上 its end.
void limit(FineRange& range, std::uint64_t sum) {
  const bool plain = range.base == FineBase::yuan && range.unit.empty();
  if (!plain || range.high) {
    range.cap = sum;
  } else {
    range.high = sum;
  }
}

// Adds the ranges between 处 and 罚款. `before` is what tells base and unit where the region does not.
void add_ranges(std::string_view region, std::string_view before, std::vector<FineRange>& out) {
  std::size_t begin = 0;  // of the words that belong to the next range
  const std::size_t known = out.size();
  for (std::size_t at = 0; at < region.size();) {
    const Amount first = scan_amount(region.substr(at));
    if (first.bytes == 0) {
      at += character_step(region[at]);
      continue;
    }
    FineRange range;
    std::size_t end = at + first.bytes;
    Amount last = first;
    const std::size_t mark = range_mark(region.substr(end));
    const Amount second = mark == 0 ? Amount{} : scan_amount(region.substr(end + mark));
    if (second.bytes != 0) {
      last = second;
      range.low = first.parts;
      range.high = second.parts;
      end += mark + second.bytes;
    } else if (mark != 0) {
      range.low = first.parts;
      end += mark;
    } else if (region.substr(end).starts_with("以下") || region.substr(end).starts_with("以内")) {
      range.high = first.parts;
    } else {
      range.low = range.high = first.parts;
    }
    const std::string_view own = region.substr(begin, at - begin);
    const bool most = mark == 0 && at_most.stands_in(own);
    if (most) range.low.reset();
    if (most && !first.multiple && out.size() > known) {  // 一倍以上三倍以下，最高不超过三万元
      limit(out.back(), first.parts);
      begin = at = end;
      continue;
    }
    if (last.multiple) range.base = base_of(own);
    if (!last.multiple) range.unit = unit_of(std::string(before) + std::string(own));
    if (std::ranges::find(out, range) == out.end()) out.push_back(range);
    begin = at = end;
  }
}

std::string decimal(std::uint64_t parts) {
  std::string text = std::to_string(parts / amount_scale);
  std::string decimals = std::to_string(amount_scale + parts % amount_scale).substr(1);
  while (decimals.ends_with('0')) decimals.pop_back();
  if (!decimals.empty()) text += "." + decimals;
  return text;
}

const char* name_of(FineBase base) {
  constexpr const char* names[] = {"", "gains", "value", "due", "cost", "amount"};
  return names[static_cast<std::size_t>(base)];
}

}  // namespace

std::size_t imposing_at(std::string_view text, std::size_t from) {
  constexpr std::string_view verb = "处";
  for (std::size_t at = text.find(verb, from); at != std::string_view::npos; at = text.find(verb, at + verb.size())) {
    const std::string_view before = text.substr(0, at), rest = text.substr(at);
    // 各处五千元: each of them is fined; 各处室 are offices.
    const bool of_each = before.ends_with("各") && scan_amount(rest.substr(verb.size())).bytes == 0;
    const bool to_fine =
        rest.starts_with("处罚款") && !before.ends_with("行政") && !before.ends_with("所");  // 按照每吨一千元处罚款
    if ((to_fine || !not_imposing.begins(rest)) && !not_before_imposing.ends(before) && !of_each) return at;
  }
  return std::string_view::npos;
}

namespace {

// Bytes of 额为, 数额为, 幅度为 … behind a 罚款: its amount comes next.
std::size_t amount_told_at(std::string_view behind) {
  constexpr WordSet words{"额为", "数额为", "金额为", "幅度为", "额度为", "标准为", "为"};
  return words.beginning(behind).size();
}

// ，但最高不超过三万元 behind a 罚款: what it never exceeds.
std::optional<std::uint64_t> cap_told_at(std::string_view behind) {
  static constexpr WordSet lead{"，",   "（",   "、",   "但是", "但",   "并且", "且",   "罚款", "总额",
                                "总计", "累计", "合计", "数额", "金额", "最多", "最高", "额"};
  for (std::size_t word = lead.beginning(behind).size(); word != 0; word = lead.beginning(behind).size())
    behind.remove_prefix(word);
  const std::size_t said = at_most.beginning(behind).size();
  if (said == 0) return std::nullopt;
  const Amount sum = scan_amount(behind.substr(said));
  return sum.bytes == 0 || sum.multiple ? std::nullopt : std::optional(sum.parts);
}

// Where the next 罚款 is that is imposed; of 罚款数额百分之五的罚款 the second, the first is what it counts from.
std::size_t next_fine(std::string_view text, std::size_t from) {
  constexpr WordSet counted{"数额", "金额", "总额", "额度"};
  std::size_t at = text.find(fine, from);
  while (at != std::string_view::npos && counted.begins(text.substr(at + fine.size())) &&
         amount_told_at(text.substr(at + fine.size())) == 0) {
    at = text.find(fine, at + 1);
  }
  return at;
}

// 按违法所得的百分之十至百分之五十处以罚款, 按每辆车一万元处罚款: the amount stands in front of the verb.
void add_told_before(std::string_view text, std::vector<FineRange>& out) {
  constexpr std::string_view by = "按";
  const std::size_t comma = text.rfind("，");
  const std::size_t at = text.find(by, comma == std::string_view::npos ? 0 : comma);
  if (at != std::string_view::npos) add_ranges(text.substr(at), {}, out);
}

}  // namespace

std::vector<FineRange> fine_ranges(std::string_view text) {
  std::vector<FineRange> ranges;
  std::size_t from = 0;
  for (std::size_t at = next_fine(text, 0); at != std::string_view::npos; at = next_fine(text, from)) {
    // The last 处 in front of this 罚款, behind the one before.
    std::size_t verb = std::string_view::npos;
    for (std::size_t next = imposing_at(text.substr(0, at), from); next != std::string_view::npos;
         next = imposing_at(text.substr(0, at), next + 1)) {
      verb = next;
    }
    const std::size_t found = ranges.size();
    if (verb != std::string_view::npos) {
      const std::size_t before = text.rfind("，", verb);
      std::size_t begin = before == std::string_view::npos || before < from ? from : before;
      if (begin == before && begin != 0) {  // 每逾期一天，处以…
        const std::size_t comma = text.rfind("，", begin - 1);
        const std::size_t part = comma == std::string_view::npos ? 0 : comma + std::string_view("，").size();
        if (part >= from && text.substr(part).starts_with("每")) begin = part;
      }
      add_ranges(text.substr(verb, at - verb), text.substr(begin, verb - begin), ranges);
    }
    if (verb != std::string_view::npos && ranges.size() == found)
      add_told_before(text.substr(from, verb - from), ranges);
    from = at + fine.size();
    if (const std::size_t told = amount_told_at(text.substr(from)); told != 0) {  // 处以罚款的，罚款额为…
      const std::string_view rest = text.substr(from + told);
      add_ranges(rest.substr(0, rest.find("，")), {}, ranges);
    }
    if (ranges.size() == found && verb != std::string_view::npos) {  // 处罚款五千元
      const Amount behind = scan_amount(text.substr(from));
      if (behind.bytes != 0) add_ranges(text.substr(from, text.find("，", from) - from), {}, ranges);
    }
    if (const auto cap = cap_told_at(text.substr(from)); cap && ranges.size() > found) limit(ranges.back(), *cap);
  }
  return ranges;
}

std::string to_string(const FineRange& range) {
  std::string text;
  if (range.low && range.high && *range.low == *range.high) {
    text = decimal(*range.low);
  } else {
    text = (range.low ? decimal(*range.low) : "") + ".." + (range.high ? decimal(*range.high) : "");
  }
  if (range.base != FineBase::yuan) text += std::string("x:") + name_of(range.base);
  return range.unit.empty() ? text : text + "/" + range.unit;
}

// 每平方米 of m2; of a unit without an id of its own only that the fine is counted by it.
static std::string words_of_unit(std::string_view id) {
  const auto* const found = std::ranges::find(units, id, &UnitWord::id);
  return found == std::end(units) ? "每单位" : std::string(found->word);
}

std::string with_cap(const FineRange& range) {
  return to_string(range) + (range.cap ? "<=" + decimal(*range.cap) : "");
}

std::string describe(const FineRange& range, Language language) {
  static constexpr std::string_view zh[] = {"", "违法所得", "货值", "应缴额", "费用", "金额"};
  const bool chinese = language == Language::zh;
  const std::string low = range.low ? decimal(*range.low) : "", high = range.high ? decimal(*range.high) : "";
  const bool open = low.empty() || high.empty();
  std::string text = open ? low + high : low == high ? low : low + "–" + high;
  if (!chinese) {
    if (open) text = low.empty() ? "up to " + text : text + " or more";
    text += range.base == FineBase::yuan ? " yuan" : std::string(" times the ") + name_of(range.base);
  } else {
    const bool plain = range.base == FineBase::yuan;
    if (!plain) text = std::string(zh[static_cast<std::size_t>(range.base)]) + " " + text;
    text += plain ? " 元" : " 倍";
    if (open) text += low.empty() ? "以下" : "以上";
  }
  if (!range.unit.empty()) text = chinese ? words_of_unit(range.unit) + " " + text : text + " per " + range.unit;
  if (range.cap)
    text += chinese ? "（最高 " + decimal(*range.cap) + " 元）" : " (" + decimal(*range.cap) + " yuan at most)";
  return text;
}

}  // namespace yiju
