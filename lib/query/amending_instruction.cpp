#include "query/amending_instruction.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "query/place_list.hpp"
#include "query/unquoted.hpp"

namespace yiju {

namespace {

constexpr std::size_t npos = std::string_view::npos;

std::size_t first_of(std::string_view text, std::initializer_list<std::string_view> words) {
  std::size_t first = npos;
  for (const std::string_view word : words) first = std::min(first, find_word(text, word));
  return first;
}

// 两条, 3款: the unit that is counted at the start of a text.
std::string_view counted_unit(std::string_view text) {
  const std::size_t two = begins_with(text, "两") ? 3 : scan_numeral(text).bytes;
  if (two == 0) return {};
  static constexpr WordSet units{"条", "款", "项", "章", "节"};
  return units.beginning(text.substr(two));
}

/// What a clause says of chapters and sections.
struct DivisionClause {
  bool names = false;                    ///< 章名, 节名
  std::string_view added;                ///< 章 or 节: one is put in
  std::optional<Locator> ahead, behind;  ///< of the verb that changes it; all is ahead where there is none
};

DivisionClause division_clause(std::string_view clause) {
  const std::size_t change = std::min(first_of(clause, {"修改为", "改为", "调整为"}), clause.size());
  DivisionClause said;
  said.names = first_of(clause, {"章名", "节名"}) != npos;
  const std::size_t add = find_word(clause, "增加");
  const std::string_view unit = add == npos ? std::string_view() : counted_unit(clause.substr(add + 6));
  if (unit == "章" || unit == "节") said.added = unit;
  said.ahead = division_in(clause.substr(0, change));
  said.behind = division_in(clause.substr(change));
  return said;
}

class InstructionReader {
 public:
  explicit InstructionReader(std::string_view text) : unquoted_(unquote(text)) {}

  std::vector<AmendingStep> read() {
    std::string_view rest = unquoted_.words;
    while (!rest.empty()) {
      const std::size_t end = std::min(first_of(rest, {"，", "；", "。", "\n"}), rest.size());
      const std::string_view clause = trim(rest.substr(0, end));
      if (!clause.empty()) read_clause(clause);
      rest.remove_prefix(end == rest.size() ? end : end + (rest[end] == '\n' ? 1 : 3));
    }
    std::erase_if(steps_, [](const AmendingStep& step) {
      return step.wordings.empty() && (step.kind == StepKind::add || step.kind == StepKind::revise);
    });
    put_longer_first();
    return std::move(steps_);
  }

 private:
  // Of words that are replaced in the same places: 林业部门 would take its own out of 农业、林业部门.
  void put_longer_first() {
    const auto other = [](const AmendingStep& one, const AmendingStep& two) {
      return one.kind != StepKind::replace || two.kind != StepKind::replace || one.places != two.places;
    };
    for (auto begin = steps_.begin(); begin != steps_.end();) {
      const auto last = std::adjacent_find(begin, steps_.end(), other);
      const auto end = last == steps_.end() ? last : last + 1;
      std::stable_sort(begin, end, [](const AmendingStep& one, const AmendingStep& two) {
        return one.old_words.size() > two.old_words.size();
      });
      begin = end;
    }
  }

  void read_clause(std::string_view clause) {
    if (clause.front() == quoted) {
      if (find_word(clause, "为") == npos) return add_wordings(clause);  // “…” on a line of its own
    }
    if (read_division(clause)) return;
    if (const std::size_t add = find_word(clause, "增加"); add != npos) return read_addition(clause, add);
    if (const std::size_t strike = first_of(clause, {"删去", "删除"}); strike != npos)
      return read_removal(clause.substr(strike + 6));
    read_change(clause);
  }

  // 第二章章名修改为“…”, 第三章第一节改为第二节, 增加一章，作为第五章“…”, 节名为“…”.
  bool read_division(std::string_view clause) {
    const DivisionClause said = division_clause(clause);
    const bool numbers = numbers_last_division(clause, said);
    if (!numbers && !names_last_division(said)) {
      if (!said.names && said.added.empty() && !(said.ahead && said.behind)) return false;
      steps_.push_back({StepKind::division, {}, {}, {}, {}});
      if (said.ahead && said.added.empty()) steps_.back().places = {*said.ahead};
    }
    AmendingStep& step = steps_.back();
    const std::optional<Locator> first = said.ahead ? said.ahead : said.behind;
    if (numbers || (first && row_of(first->deepest()).zh == said.added)) {
      step.targets = {*first};  // not 第三章 of 第三章增加一节: that is where it goes
    } else if (said.added.empty() && said.behind) {
      step.targets = {*said.behind};
    }
    // 第二章“甲”改为第三章“乙”: the last of them is the new name.
    if (std::vector<std::string_view> names = take_quotations(clause); !names.empty()) step.wordings = {names.back()};
    return true;
  }

  [[nodiscard]] bool stands_in_division() const { return !steps_.empty() && steps_.back().kind == StepKind::division; }

  // 增加一章，│ 作为第四章
  [[nodiscard]] bool numbers_last_division(std::string_view clause, const DivisionClause& said) const {
    return begins_with(clause, "作为") && (said.ahead || said.behind) && stands_in_division() &&
           steps_.back().places.empty() && steps_.back().targets.empty();
  }

  // 增加一章，作为第四章，│ 章名为“…”; 将第四章改为第五章，│ 章名修改为“…”
  [[nodiscard]] bool names_last_division(const DivisionClause& said) const {
    return said.names && !said.ahead && said.added.empty() && stands_in_division() &&
           (steps_.back().places.empty() || steps_.back().wordings.empty());
  }

  std::vector<std::string_view> take_quotations(std::string_view clause) {
    const auto count = static_cast<std::size_t>(std::ranges::count(clause, quoted));
    const auto from = unquoted_.quotations.begin() + static_cast<std::ptrdiff_t>(next_quotation_);
    next_quotation_ += count;
    return {from, from + static_cast<std::ptrdiff_t>(count)};
  }

  // Of the last step that takes new wording.
  void add_wordings(std::string_view clause) {
    const std::vector<std::string_view> found = take_quotations(clause);
    if (steps_.empty()) return;
    std::vector<std::string_view>& wordings = steps_.back().wordings;
    wordings.insert(wordings.end(), found.begin(), found.end());
  }

  // The places that a clause names ahead of its verb or of the words that it quotes; what it is about stays else.
  std::string_view take_places(std::string_view clause) {
    const std::size_t end = std::min(
        {first_of(clause, {"改为", "合并", "作为", "分为", "单列", "单作"}), clause.find(quoted), clause.size()});
    for (std::size_t at = find_word(clause, "第"); at < end; at = find_word(clause, "第", at + 3)) {
      const PlaceList list =
          place_list_at(clause.substr(at), within_.empty() ? Locator{} : article_of(within_.front()));
      if (list.bytes == 0 || list.places.front()[Unit::article] == 0) continue;
      within_ = list.places;
      return clause.substr(at + list.bytes);
    }
    return clause;
  }

  AmendingStep& put(StepKind kind) {
    steps_.push_back({kind, within_, {}, {}, {}});
    return steps_.back();
  }

  void put_words(StepKind kind, const std::vector<std::string_view>& old_words,
                 const std::vector<std::string_view>& wording) {
    for (const std::string_view words : old_words) {
      AmendingStep& step = put(kind);
      step.old_words = words;
      step.wordings = wording;
    }
  }

  // 在第一款中的“甲”后增加“乙”, 第八条增加一款, 增加一条
  void read_addition(std::string_view clause, std::size_t add) {
    const std::string_view ahead = clause.substr(0, add), behind = clause.substr(add + 6);
    const std::vector<std::string_view> words = take_quotations(ahead);
    const std::string_view unit = counted_unit(behind);
    if (unit != "条" || find_word(ahead, "后") != npos) {
      take_places(ahead);
    } else {
      within_.clear();
    }
    if (!words.empty())
      return put_words(find_word(ahead, "前") == npos ? StepKind::behind : StepKind::ahead, words,
                       take_quotations(behind));
    const std::vector<std::string_view> wording = take_quotations(behind);
    if (unit.empty() && !wording.empty()) {
      put(StepKind::append).wordings = wording;
    } else if (unit == "条" || unit == "款" || unit == "项") {
      put(StepKind::add).wordings = wording;
      if (const std::size_t as = find_word(behind, "作为"); as != npos) take_targets(behind.substr(as + 6));
    }
  }

  // 删去第二款, 删去其中的“甲”、“乙”, 删去第三条中的“甲”、第四条中的“乙”
  void read_removal(std::string_view behind) {
    for (std::size_t mark = behind.find(quoted); mark != npos; mark = behind.find(quoted, mark + 1)) {
      std::string_view next = behind.substr(mark + 1);
      if (!begins_with(next, "、") && !begins_with(next, "和")) continue;
      next.remove_prefix(3);
      if (!begins_with(next, "第")) continue;
      read_removal(behind.substr(0, mark + 1));
      return read_removal(next);
    }
    take_places(behind);
    const std::vector<std::string_view> words = take_quotations(behind);
    if (!words.empty()) return put_words(StepKind::replace, words, {});
    if (!within_.empty()) put(StepKind::strike);
  }

  // 修改为, or 调整为：“…
  static bool revises(std::string_view behind) {
    constexpr std::size_t nearest = 12;  // bytes: 调整为 and a colon
    return begins_with(behind, "修改为") || (begins_with(behind, "调整为") && behind.find(quoted) <= nearest);
  }

  // Behind the verb, and behind the name of the law: 作为《条例》│第七条.
  static std::string_view behind_verb(std::string_view behind) {
    behind.remove_prefix(begins_with(behind, "修改为") || begins_with(behind, "调整为") ? 9 : 6);
    const std::size_t close = begins_with(behind, "《") ? find_word(behind, "》") : npos;
    return close == npos ? behind : behind.substr(close + 3);
  }

  void read_change(std::string_view clause) {
    const std::size_t verb = first_of(clause, {"修改为", "改为", "合并", "作为", "分为", "单列", "单作", "调整为"});
    if (verb == npos) return void((take_places(clause), take_quotations(clause)));
    const std::string_view ahead = clause.substr(0, verb);
    if (read_replacements(ahead, clause.substr(verb))) return;
    const std::vector<std::string_view> words = take_quotations(ahead);
    const bool named = take_places(ahead).size() != ahead.size();
    std::string_view behind = clause.substr(verb);
    if (!words.empty()) return change_words(words, behind, named);
    if (begins_with(behind, "合并")) return void(put(StepKind::merge));
    if (begins_with(behind, "单列") || begins_with(behind, "单作")) return void(put(StepKind::renumber));
    const bool revising = revises(behind), as = begins_with(behind, "作为");
    behind = behind_verb(behind);
    if (begins_with(behind, "第")) {
      if (place_list_at(behind).bytes == 0) return void(take_quotations(behind));  // 第七章“…”
      if ((!as && !is_waiting()) || (as && named)) put(StepKind::renumber);
      take_targets(behind);
      return add_wordings(behind);
    }
    if (counted_unit(behind) == "条") {
      put(StepKind::split);
    } else if (revising) {
      if (!named && is_remade()) return add_wordings(behind);
      put(StepKind::revise).wordings = take_quotations(behind);
    } else {
      static_cast<void>(take_quotations(behind));
    }
  }

  // “甲”│ 修改为“乙”; but “第八条”调整为“第七条” are numbers, and 第一章“甲”分为六条 replaces no words.
  void change_words(const std::vector<std::string_view>& words, std::string_view behind, bool named) {
    const std::vector<std::string_view> wording = take_quotations(behind);
    if (begins_with(behind, "分为")) return;
    if (begins_with(behind, "调整为") && within_.empty() && words.size() == 1 && wording.size() == 1) {
      PlaceList from = place_list_at(words.front()), to = place_list_at(wording.front());
      if (from.bytes == words.front().size() && to.bytes == wording.front().size())
        return steps_.push_back({StepKind::renumber, std::move(from.places), std::move(to.places), {}, {}});
    }
    const std::size_t first = steps_.size();
    put_words(StepKind::replace, words, wording);
    for (std::size_t at = first; at < steps_.size(); ++at) steps_[at].inherited = !named;
  }

  // 第三条中的“甲”、第四条中的“乙”│ 修改为“丙”: each place has words of its own. False where the list has one place.
  bool read_replacements(std::string_view ahead, std::string_view behind) {
    std::vector<std::string_view> parts;
    for (std::size_t mark = ahead.find(quoted); mark != npos; mark = ahead.find(quoted, mark + 1)) {
      const std::string_view next = ahead.substr(mark + 1);
      if ((!begins_with(next, "、第") && !begins_with(next, "和第")) || next.find(quoted) == npos) continue;
      parts.push_back(ahead.substr(0, mark + 1));
      ahead = next.substr(3);
      mark = 0;
    }
    if (parts.empty()) return false;
    parts.push_back(ahead);
    const std::size_t first = steps_.size();
    for (const std::string_view part : parts) {
      const std::vector<std::string_view> words = take_quotations(part);
      take_places(part);
      put_words(StepKind::replace, words, {});
    }
    const std::vector<std::string_view> wording = take_quotations(behind);
    for (std::size_t at = first; at < steps_.size(); ++at) steps_[at].wordings = wording;
    return true;
  }

  // The last step still waits for its numbers: 增加一条, │ 第六条、第七条合并, │ 改为两条,
  [[nodiscard]] bool is_waiting() const {
    if (steps_.empty() || !steps_.back().targets.empty()) return false;
    const StepKind kind = steps_.back().kind;
    return kind == StepKind::add || kind == StepKind::merge || kind == StepKind::split || kind == StepKind::renumber;
  }

  // The last step makes other articles, which the wording that follows is for.
  [[nodiscard]] bool is_remade() const {
    if (steps_.empty()) return false;
    const AmendingStep& last = steps_.back();
    if (last.kind == StepKind::merge || last.kind == StepKind::split) return true;
    return last.kind == StepKind::renumber && !last.places.empty() && !is_article(last.places.front());
  }

  void take_targets(std::string_view text) {
    if (!is_waiting()) return;
    AmendingStep& step = steps_.back();
    const std::size_t at = find_word(text, "第");
    if (at == npos) return;
    step.targets = place_list_at(text.substr(at), step.places.empty() ? Locator{} : step.places.front()).places;
  }

  Unquoted unquoted_;
  std::size_t next_quotation_ = 0;
  std::vector<Locator> within_;  // what the instruction is speaking of
  std::vector<AmendingStep> steps_;
};

}  // namespace

std::vector<AmendingStep> read_instruction(std::string_view words) { return InstructionReader(words).read(); }

std::vector<std::string_view> lines_of_wording(const std::vector<std::string_view>& wordings) {
  std::vector<std::string_view> lines;
  for (std::string_view rest : wordings) {
    for (bool first = true; !rest.empty(); first = false) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      std::string_view line = trim(rest.substr(0, end));
      while (begins_with(line, ">")) line = trim(line.substr(1));
      if (!first && begins_with(line, "“")) line = trim(line.substr(3));
      if (!line.empty()) lines.push_back(line);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return lines;
}

}  // namespace yiju
