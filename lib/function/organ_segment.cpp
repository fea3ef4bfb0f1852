#include "function/organ_segment.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/word_set.hpp"
#include "function/function_rules.hpp"
#include "function/modal.hpp"
#include "function/organ_deed.hpp"

namespace yiju {

namespace {

// 按照…, 根据…, 对…: says how and for whom, the deed comes in the next part.
bool is_only_ground(std::string_view predicate) {
  static constexpr WordSet openers{"根据", "按照", "依照", "依据", "结合", "为了"};
  static constexpr WordSet deeds{"实行", "进行", "实施", "开展", "负责", "编制", "制定", "职责范围",
                                 "划定", "设置", "设立", "采取", "给予", "提供", "加强", "建立"};
  if (openers.begins(predicate)) return !deeds.stands_in(predicate);
  return predicate.starts_with("对") && !deeds.stands_in(predicate);
}

// What the parts of an organ's segment do, each by itself: by a rule for it, else by its verb.
class OrganParts {
 public:
  OrganParts(const Segment& segment, Function before) : segment_(segment), before_(before) {}

  // An aim, and a step on the way to a licence, say nothing beside what the other parts tell.
  Shares read() {
    for (std::size_t at = 0; at < segment_.parts.size(); ++at) read_part(at);
    if (own_.read == 0 && before_ != Function::licence) return weak_;
    return own_;
  }

 private:
  void read_part(std::size_t at) {
    const std::string_view part = segment_.parts[at];
    const std::string_view words = segment_.who == Addressee::organ ? predicate_of(part) : part;
    if (says_nothing(part, words, at + 1 == segment_.parts.size()) || is_topic(at)) return;
    const bool aim = at != 0 && is_aim(words);
    if (const std::optional<Function> rule = function_of_part(words, Addressee::organ)) {
      (aim && *rule == Function::support ? weak_ : own_).add(*rule, part.size());
    } else if (const std::optional<Function> deed = encouraged_ ? std::nullopt : function_of_deed(words)) {
      (is_step(*deed) || aim ? weak_ : own_).add(*deed, part.size());
    }
    encouraged_ = encouraged_ || encourages(words);
  }

  // True of parts that only say who acts, when and on what ground.
  static bool says_nothing(std::string_view part, std::string_view words, bool last) {
    static constexpr WordSet before_deed{"的", "时", "之前", "以前"};
    if (before_deed.ends(part)) return true;
    if (last) return false;
    const bool names = last_noun_at_end(part) == Addressee::organ && !encourages(predicate_of(part));
    return (names && modal_at(part) == std::string_view::npos) || is_only_ground(words) || is_manner_of_deed(words);
  }

  // 公安机关开展检查工作，应当接受监督: what the first part tells is only what the rule is about.
  [[nodiscard]] bool is_topic(std::size_t at) const {
    if (at != 0 || segment_.parts.size() < 2 || modal_at(segment_.parts[0]) != std::string_view::npos) return false;
    return modal_at(segment_.parts[1]) == 0 && mood_of(segment_.parts[1]) == Mood::must;
  }

  [[nodiscard]] bool is_step(Function deed) const {
    return deed == Function::procedure && (before_ == Function::licence || own_.of(Function::licence) != 0);
  }

  const Segment& segment_;
  Function before_;  // what was said before it
  Shares own_, weak_;
  bool encouraged_ = false;  // what follows 鼓励企业… is done by those encouraged
};

// What an organ's segment does as a whole, told over more than one part; nothing where its parts decide.
std::optional<Function> whole_of_organ(const std::string& words, const Shares& own, Function before) {
  if (own.of(Function::delegation) == 0 && is_delegation(words)) return Function::delegation;
  if (is_approval_of_activity(words)) return Function::licence;
  if ((own.of(Function::licence) != 0 || own.read == 0) && is_plan_approval(words)) return Function::planning;
  if (is_step_to_leave(words)) return Function::licence;
  if (own.read != 0) return std::nullopt;
  // How an organ decides on a licence belongs to the licence.
  return before == Function::licence && is_decision(words) ? Function::licence : Function::procedure;
}

}  // namespace

// What organs do: the function of most parts, and a second one that takes nearly half.
Function add_of_organ(const Segment& segment, Function before, Shares& shares) {
  if (shares.read != 0) before = shares.last;
  const Shares own = OrganParts(segment, before).read();
  std::size_t left = segment.size();
  if (const std::optional<Function> whole = whole_of_organ(segment.words(), own, before)) {
    shares.add(*whole, left);
    return *whole;
  }
  const auto main = static_cast<std::size_t>(std::ranges::max_element(own.bytes) - own.bytes.begin());
  for (std::size_t at = 0; at < function_count; ++at) {
    const bool weighs = own.bytes[at] * 20 >= own.read * 9;
    const bool apart = own.bytes[at] != 0 && (at == static_cast<std::size_t>(Function::delegation) ||
                                              at == static_cast<std::size_t>(Function::order));
    if (at == main || (!weighs && !apart)) continue;
    shares.add(static_cast<Function>(at), own.bytes[at]);
    left -= own.bytes[at];
  }
  shares.add(static_cast<Function>(main), left);
  return static_cast<Function>(main);
}

}  // namespace yiju
