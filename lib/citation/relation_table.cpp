#include "citation/relation_table.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/relation_changes.hpp"
#include "citation/self_name.hpp"

namespace yiju {

namespace {

struct Trigger {
  std::string_view word;
  Mode mode;
};

// 为正确适用 counts as a basis by the guidelines.
constexpr std::array enacting_triggers{
    Trigger{"根据", Mode::based},       Trigger{"依据", Mode::based},        Trigger{"依照", Mode::based},
    Trigger{"按照", Mode::based},       Trigger{"遵照", Mode::based},        Trigger{"遵循", Mode::based},
    Trigger{"正确适用", Mode::applies}, Trigger{"准确适用", Mode::applies},  Trigger{"统一适用", Mode::applies},
    Trigger{"依法适用", Mode::applies}, Trigger{"正确理解", Mode::applies},  Trigger{"正确审理", Mode::none},
    Trigger{"贯彻", Mode::implements},  Trigger{"落实", Mode::implements},   Trigger{"实施", Mode::implements},
    Trigger{"执行", Mode::implements},  Trigger{"借鉴", Mode::draws},        Trigger{"依《", Mode::based},
    Trigger{"根據", Mode::based},       Trigger{"依據", Mode::based},        Trigger{"實施", Mode::implements},
    Trigger{"参考", Mode::refers},      Trigger{"吸收", Mode::refers},       Trigger{"结合《", Mode::refers},
    Trigger{"结合已有", Mode::refers},  Trigger{"履行《", Mode::implements},  // not 履行宪法赋予的职责
    Trigger{"，对", Mode::none},        Trigger{"，就", Mode::none},         Trigger{"现对", Mode::none},
    Trigger{"制定了《", Mode::none},  // 制定了《乙办法》，现印发: what is made is no basis
    Trigger{"制订了《", Mode::none},    Trigger{"修订了《", Mode::none},     Trigger{"修改了《", Mode::none},
    Trigger{"起草了《", Mode::none},    Trigger{"编制了《", Mode::none},     Trigger{"拟订了《", Mode::none},
    Trigger{"现就", Mode::none},        Trigger{"参照", Mode::refers}};

constexpr std::array policy_triggers{
    Trigger{"主要依据《", Mode::based}, Trigger{"主要依据：", Mode::based}, Trigger{"主要依据了", Mode::based},
    Trigger{"编制依据《", Mode::based}, Trigger{"制定依据《", Mode::based}, Trigger{"起草依据《", Mode::based},
    Trigger{"上位法依据", Mode::based}, Trigger{"依据主要有", Mode::based}, Trigger{"依据主要为", Mode::based},
    Trigger{"依据主要包括", Mode::based}, Trigger{"上位法主要", Mode::based}, Trigger{"上位法有", Mode::based},
    Trigger{"上位法为", Mode::based}, Trigger{"法律依据", Mode::none}, Trigger{"依据：", Mode::based},
    Trigger{"依据是", Mode::based}, Trigger{"依据为", Mode::based}, Trigger{"依据包括", Mode::based},
    Trigger{"依据有", Mode::based}, Trigger{"上位法是", Mode::based}, Trigger{"依据主要是", Mode::based},
    Trigger{"贯彻", Mode::implements}, Trigger{"落实", Mode::implements}, Trigger{"借鉴", Mode::draws},
    Trigger{"履行《", Mode::implements}, Trigger{"参考", Mode::draws}, Trigger{"吸收《", Mode::draws},
    Trigger{"吸收了", Mode::draws}, Trigger{"吸收借鉴", Mode::draws}, Trigger{"吸收和借鉴", Mode::draws},
    Trigger{"结合", Mode::draws}, Trigger{"衔接", Mode::none}, Trigger{"根据", Mode::rests},
    Trigger{"按照", Mode::rests}, Trigger{"依照", Mode::rests}, Trigger{"依据", Mode::rests},
    Trigger{"适用", Mode::none}, Trigger{"遵守", Mode::none}, Trigger{"符合", Mode::none},
    Trigger{"规定了", Mode::none}, Trigger{"对照", Mode::none}, Trigger{"参照执行", Mode::none},
    Trigger{"参照适用", Mode::none}, Trigger{"参照", Mode::refers}, Trigger{"，对", Mode::none},
    // 参照《甲标准》，加快制定《乙标准》: what is still to be made
    Trigger{"制定《", Mode::none}, Trigger{"修订《", Mode::none}, Trigger{"修改《", Mode::none},
    Trigger{"起草了《", Mode::none}, Trigger{"形成了《", Mode::none}, Trigger{"起草《", Mode::none},
    Trigger{"形成《", Mode::none}, Trigger{"制定了《", Mode::none}, Trigger{"出台《", Mode::none},
    Trigger{"完善《", Mode::none}, Trigger{"编制《", Mode::none}};

struct ModeRow {
  Mode mode;
  RelationFound enacting, policy;
};

constexpr RelationFound draws{Relation::draws_on, RuleId::policy_draws_on};
constexpr std::array mode_rows{
    ModeRow{Mode::none, {}, {}},
    ModeRow{
        Mode::based, {Relation::based_on, RuleId::enacting_based_on}, {Relation::based_on, RuleId::policy_based_on}},
    ModeRow{Mode::rests, {}, {}},
    ModeRow{Mode::applies, {Relation::based_on, RuleId::enacting_applies}, {}},
    ModeRow{Mode::implements,
            {Relation::implements, RuleId::enacting_implements},
            {Relation::implements, RuleId::policy_implements}},
    ModeRow{Mode::draws, draws, draws},
    ModeRow{Mode::refers, draws, draws}};

struct Frame {
  Clause clause;
  std::string_view before, behind;
  RelationFound found;
};

constexpr std::array frames{
    Frame{Clause::enacting, "以", "为根据", {Relation::based_on, RuleId::enacting_based_on}},
    Frame{Clause::enacting, "以", "为依据", {Relation::based_on, RuleId::enacting_based_on}},
    Frame{Clause::policy, "以", "为根据", {Relation::based_on, RuleId::policy_based_on}},
    Frame{Clause::policy, "以", "为依据", {Relation::based_on, RuleId::policy_based_on}},
    Frame{Clause::policy, "以", "为主要依据", {Relation::based_on, RuleId::policy_based_on}},
    Frame{Clause::policy, "以", "为主要上位法依据", {Relation::based_on, RuleId::policy_based_on}},
    Frame{Clause::policy, "以", "为上位法", {Relation::based_on, RuleId::policy_based_on}},
    Frame{Clause::policy, "以", "为直接上位法", {Relation::based_on, RuleId::policy_based_on}},
    Frame{Clause::policy, "", "基础上", draws},
    Frame{Clause::policy, "", "的基础上", draws}};

// 原告以《甲法》第三条为依据，主张…: a party rests on it, not the text.
bool claims(std::string_view after) {
  static constexpr WordSet claiming{"主张", "认为", "要求", "请求", "抗辩", "辩称", "提起", "提出"};
  static constexpr WordSet commas{"，", ","};
  after.remove_prefix(commas.beginning(after).size());
  return claiming.begins(after);
}

// Triggers, found by what a text begins with.
template <std::size_t count>
class TriggerSet {
 public:
  explicit constexpr TriggerSet(const std::array<Trigger, count>& triggers)
      : triggers_(triggers), words_(words_of(triggers)) {}

  /// The first that `text` begins with; null if none does.
  [[nodiscard]] const Trigger* beginning(std::string_view text) const {
    const std::size_t i = words_.index_of_beginning(text);
    return i == count ? nullptr : &triggers_[i];
  }

 private:
  static constexpr std::array<std::string_view, count> words_of(const std::array<Trigger, count>& triggers) {
    std::array<std::string_view, count> words;
    for (std::size_t i = 0; i < count; ++i) words[i] = triggers[i].word;
    return words;
  }
  std::array<Trigger, count> triggers_;
  WordSet<count> words_;
};

constexpr TriggerSet enacting_set{enacting_triggers};
constexpr TriggerSet policy_set{policy_triggers};

// 未落实《甲意见》, 未依法履行《乙法》第三条规定的职责: what is not done carries nothing out.
bool is_denied(std::string_view before) {
  static constexpr WordSet denials{"未",     "不",     "没有",   "未能",     "拒不",   "未依法", "不依法",
                                   "未认真", "未严格", "未全面", "未有效",   "未切实", "未及时", "未按规定",
                                   "未正确", "未完全", "未充分", "未按要求", "不认真", "不严格", "不正确"};
  return denials.ends(before);
}

template <typename Triggers>
Seen last_of(std::string_view text, std::uint32_t begin, std::uint32_t end, const Triggers& triggers) {
  Seen seen;
  for (std::uint32_t at = begin; at < end;) {
    const std::string_view rest = text.substr(at, end - at + 3);  // with the 《 that opens at `end`: 履行《
    if (begins_with(rest, "《")) {
      at = std::min(skip_title(text, at, end), end);
      continue;
    }
    const Trigger* const hit = triggers.beginning(rest);
    const bool names = hit != nullptr && hit->word == "实施" &&
                       kind_word_length(rest.substr(6)) != 0;  // 《甲法》及其实施条例、《乙法》
    const bool joins = hit != nullptr && hit->word == "结合" && ends_in(text.substr(0, at), "相");  // 监督与服务相结合
    if (hit != nullptr && !names && !joins) {
      const std::size_t title = ends_in(hit->word, "《") ? 3 : 0;
      const bool denied = hit->mode == Mode::implements && is_denied(text.substr(0, at));
      seen = {denied ? Mode::none : hit->mode, at + static_cast<std::uint32_t>(hit->word.size() - title)};
      at = seen.end;
      continue;
    }
    at += static_cast<std::uint32_t>(character_step(text[at]));
  }
  return seen;
}

}  // namespace

Seen last_trigger(std::string_view text, std::uint32_t begin, std::uint32_t end, Clause clause) {
  return clause == Clause::enacting ? last_of(text, begin, end, enacting_set) : last_of(text, begin, end, policy_set);
}

bool holds_trigger(std::string_view words, Clause clause) {
  const auto holds = [words](const Trigger& trigger) {
    return find_word(words, trigger.word) != std::string_view::npos;
  };
  return clause == Clause::enacting ? std::any_of(enacting_triggers.begin(), enacting_triggers.end(), holds)
                                    : std::any_of(policy_triggers.begin(), policy_triggers.end(), holds);
}

RelationFound told_by(Mode mode, Clause clause) {
  const ModeRow& row = mode_rows[static_cast<std::size_t>(mode)];
  return clause == Clause::enacting ? row.enacting : row.policy;
}

bool is_object_of_other_verb(std::string_view words) {
  static constexpr WordSet leads{"对", "就"};
  const std::size_t open = std::min(words.find("《"), words.size());
  return leads.ends(words.substr(0, open));
}

bool is_read_along(std::string_view after) {
  static constexpr WordSet aspects{"的语境", "的文义", "的上下文", "的立法目的", "的立法原意"};
  static constexpr WordSet rules{"的规定", "规定", "之规定"};
  static constexpr WordSet manners{"来", "进行", "予以", "加以", "综合", "作", "一并", "一起", "做"};
  static constexpr WordSet verbs{"理解", "认定", "判断", "分析", "把握", "解释",
                                 "确定", "审查", "考量", "考虑", "适用"};
  if (aspects.begins(after)) return true;
  after.remove_prefix(rules.beginning(after).size());
  after.remove_prefix(manners.beginning(after).size());
  return verbs.begins(after);
}

RelationFound framed(std::string_view before, std::string_view after, Clause clause) {
  const auto row = std::find_if(frames.begin(), frames.end(), [&](const Frame& frame) {
    return frame.clause == clause && ends_in(before, frame.before) && begins_with(after, frame.behind) &&
           !claims(after.substr(frame.behind.size()));
  });
  return row == frames.end() ? RelationFound{} : row->found;
}

}  // namespace yiju
