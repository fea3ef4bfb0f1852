#include "function/segment.hpp"

#include <algorithm>

#include "base/joined.hpp"
#include "base/word_set.hpp"
#include "function/article_text.hpp"
#include "function/audience.hpp"
#include "function/function_rules.hpp"
#include "function/modal.hpp"
#include "function/organ_segment.hpp"

namespace yiju {

namespace {

// A part that only says when, where or for whom: what is done comes behind it.
bool is_condition(std::string_view part) {
  static constexpr WordSet closers{"的",   "内",   "前",   "后",   "时",   "起",     "中",   "下",   "上",   "外",
                                   "等",   "情况", "需要", "情形", "之一", "为依据", "范围", "目的", "原则", "方式",
                                   "要求", "规定", "标准", "条件", "职责", "分工",   "意见", "期间", "之日"};
  static constexpr WordSet openers{"因",   "在",     "对",   "根据", "按照", "依照", "依据", "经",   "除",
                                   "为",   "为了",   "自",   "通过", "凡",   "需要", "确需", "属于", "违反",
                                   "符合", "不符合", "发生", "发现", "逾期", "情节", "由于", "以",   "从事",
                                   "本着", "结合",   "采取", "会同", "利用", "向"};
  const std::size_t modal = modal_at(part);
  if (closers.ends(part) &&
      (modal == std::string_view::npos ||
       openers.begins(part.substr(modal + 6 <= part.size() ? modal + 6 : part.size())) || part.ends_with("的")))
    return true;
  return modal == std::string_view::npos && openers.begins(part) && closers.ends(part);
}

// 必须提出申请, 禁止任何单位…: from here on there is no other subject to wait for.
bool opens_with_modal(std::string_view part) {
  const std::size_t modal = modal_at(part);
  return modal != std::string_view::npos && modal <= 6;
}

// 应当如实提供，不得拒绝: who does what he must cannot break the ban behind it.
bool is_same_duty(std::string_view part) {
  static constexpr WordSet words{"拒绝",     "阻碍", "妨碍", "阻挠", "拖延", "虚假", "隐瞒",
                                 "擅自拆除", "停用", "低于", "超过", "少于", "高于", "弄虚作假",
                                 "推诿",     "损害", "危害", "污染", "影响", "干扰", "侵害"};
  return words.stands_in(part);
}

Function of_mood(Mood mood, Addressee who) {
  if (who == Addressee::organ) return Function::procedure;
  switch (mood) {
    case Mood::must_not:
      return Function::prohibition;
    case Mood::may:
      return Function::right;
    case Mood::none:
      return who == Addressee::nobody ? Function::procedure : Function::duty;
    default:
      return Function::duty;
  }
}

// Delegations and licences take the whole segment, whoever is named in it.
std::optional<Function> function_of_whole(const Segment& segment, Function before, const Shares& shares) {
  const std::string words = segment.words();
  const std::optional<Function> rule = function_of_part(words, segment.who);
  // 企业名称应当便于识别，不得与已登记的名称相同: what is forbidden needs no licence.
  static constexpr WordSet without_leave{"未", "无《", "无证", "没有取得"};
  const bool forbids = !without_leave.stands_in(words) && std::ranges::any_of(segment.parts, [](std::string_view part) {
    return mood_of(part) == Mood::must_not;
  });
  if (rule == Function::delegation || (rule == Function::licence && !forbids)) return rule;
  const bool decided = segment.who == Addressee::nobody && shares.last == Function::licence && is_decision(words);
  if (decided || (before == Function::licence && is_detail_of_licence(words))) return Function::licence;
  if (segment.who == Addressee::nobody && is_content(words)) {
    const Function matter = shares.read != 0 ? shares.last : before;
    if (matter == Function::procedure || matter == Function::planning || matter == Function::duty) return matter;
  }
  return std::nullopt;
}

// What others must, must not and may do, part by part; what a part says goes on in those behind it.
class PartReader {
 public:
  PartReader(const Segment& segment, Shares& shares) : segment_(segment), shares_(shares) {}

  Function read() {
    for (std::size_t at = 0; at < segment_.parts.size(); ++at) {
      const std::string_view part = segment_.parts[at];
      if (!take(part, at + 1 == segment_.parts.size())) {
        waiting_ += part.size();
        continue;
      }
      shares_.add(*last_, part.size() + waiting_);
      waiting_ = 0;
    }
    // Words without 应当 and without a subject go on with what was said before them.
    const bool goes_on = segment_.who == Addressee::nobody && mood_ == Mood::none && shares_.read != 0;
    if (!last_) last_ = goes_on ? shares_.last : of_mood(mood_, segment_.who);
    if (waiting_ != 0) shares_.add(*last_, waiting_);
    return *last_;
  }

 private:
  // False where the part is a condition of what comes.
  bool take(std::string_view part, bool closes) {
    const Mood own = mood_of(part);
    const bool repeats = mood_ == Mood::must && own == Mood::must_not && is_same_duty(part);
    if (own != Mood::none && !repeats) mood_ = own;
    const bool silent = repeats || (part.ends_with("的") && !closes);
    if (const std::optional<Function> rule = silent ? std::nullopt : function_of_part(part, segment_.who)) {
      last_ = rule;
      return true;
    }
    if (is_condition(part) || (!last_ && mood_ == Mood::none)) return false;
    if (own != Mood::none || !last_) last_ = of_mood(mood_, segment_.who);
    return true;
  }

  const Segment& segment_;
  Shares& shares_;
  std::size_t waiting_ = 0;  // bytes of conditions
  std::optional<Function> last_;
  Mood mood_ = Mood::none;
};

Function add_of_others(const Segment& segment, Function before, Shares& shares) {
  if (std::optional<Function> whole = function_of_whole(segment, before, shares)) {
    const bool plan = segment.who == Addressee::nobody && whole == Function::licence;
    if (plan && is_plan_approval(segment.words())) whole = Function::planning;
    shares.add(*whole, segment.words().size());
    return *whole;
  }
  return PartReader(segment, shares).read();
}

// True where nothing is said yet of those that a segment names: 公民拥有产权的房屋，可以依法出租.
bool is_topic(const Segment& segment) {
  return segment.who != Addressee::organ && std::ranges::all_of(segment.parts, [&](std::string_view part) {
           return mood_of(part) == Mood::none && !function_of_part(part, segment.who);
         });
}

// A segment of conditions alone (有关部门检查时，) or of a topic belongs to the next one.
void merge_conditions(std::vector<Segment>& segments) {
  for (std::size_t at = 0; at + 1 < segments.size();) {
    if (!std::ranges::all_of(segments[at].parts, is_condition) && !is_topic(segments[at])) {
      ++at;
      continue;
    }
    std::vector<std::string_view>& next = segments[at + 1].parts;
    next.insert(next.begin(), segments[at].parts.begin(), segments[at].parts.end());
    segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

}  // namespace

std::size_t Segment::size() const {
  std::size_t bytes = 0;
  for (const std::string_view part : parts) bytes += part.size();
  return bytes;
}

std::string Segment::words() const { return joined(parts, "，"); }

namespace {

// Gathers the parts of a clause into segments.
class SegmentMaker {
 public:
  explicit SegmentMaker(Addressee& who) : who_(who) {}

  void add(std::string_view part) {
    const bool conditional = part.ends_with("的");
    const std::optional<Addressee> subject = subject_in(part, conditional);
    if (segments_.empty() && (!subject || conditional)) {
      hinted_ = actor_of_condition(part);
      waiting_.push_back(part);
      return;
    }
    if (subject && !conditional) {
      if (segments_.empty() || segments_.back().who != *subject) segments_.push_back({*subject, {}});
      if (*subject != Addressee::nobody) who_ = *subject;
    }
    take_waiting();
    segments_.back().parts.push_back(part);
  }

  std::vector<Segment> finish() {
    merge_conditions(segments_);
    if (!waiting_.empty()) {
      const bool hint = hinted_ && who_ == Addressee::nobody;
      if (segments_.empty()) segments_.push_back({hint ? *hinted_ : who_, {}});
      take_waiting();
    }
    return std::move(segments_);
  }

 private:
  [[nodiscard]] std::optional<Addressee> subject_in(std::string_view part, bool conditional) const {
    const bool opens = segments_.empty();
    if (opens && who_ != Addressee::nobody && (encourages(part) || opens_with_deed(part)))
      return who_;  // 主办者应当…；支持承办者…
    if (const std::optional<Addressee> named = subject_of(part, opens)) return named;
    if (!opens) return std::nullopt;
    static constexpr WordSet bans{"禁止", "严禁"};  // whatever organ was named before
    if (bans.begins(part)) return Addressee::nobody;
    if (hinted_ && modal_at(part) == 0) return hinted_;
    return !conditional && opens_with_modal(part) ? std::optional(who_) : std::nullopt;
  }

  void take_waiting() {
    std::vector<std::string_view>& parts = segments_.back().parts;
    parts.insert(parts.end(), waiting_.begin(), waiting_.end());
    waiting_.clear();
  }

  Addressee& who_;
  std::vector<Segment> segments_;
  std::vector<std::string_view> waiting_;  // conditions in front of a subject
  std::optional<Addressee> hinted_;        // 造成流失的单位和个人，应当…
};

}  // namespace

std::vector<Segment> segments_of(std::string_view clause, Addressee& who) {
  SegmentMaker maker(who);
  for (const std::string_view part : split_outside_brackets(clause, "，")) maker.add(part);
  return maker.finish();
}

namespace {

// What a segment without a subject is about, without the grounds on which it is done: 按照…的要求.
std::string matter_of(const Segment& segment) {
  WordRow words("，");
  for (const std::string_view part : segment.parts) words.add(without_inner_ground(part));
  return std::move(words).words();
}

}  // namespace

Function add_shares(const Segment& segment, const ArticleAround& around, Shares& shares) {
  if (segment.who == Addressee::organ) return add_of_organ(segment, around.before, shares);
  const std::string words = segment.words();
  if (around.of_organs && !names_private_person(words)) {
    Shares own;
    const Function does = add_of_organ({Addressee::organ, segment.parts}, around.before, own);
    own.move(Function::licence, Function::procedure);  // 取得执法证件: no leave for others
    shares.take(own);
    return does == Function::licence ? Function::procedure : does;
  }
  const bool told =
      std::ranges::any_of(segment.parts, [](std::string_view part) { return mood_of(part) != Mood::none; });
  const bool agent = segment.parts.front().find("由") != std::string_view::npos;
  const bool unsaid = segment.who == Addressee::nobody || (!told && !agent);
  const std::optional<Function> power = function_of_part(words, Addressee::nobody);
  const bool told_apart = power == Function::licence || power == Function::fee || is_content(words) ||
                          opens_with_person(segment.parts.front());
  if (unsaid && !told_apart && is_organ_matter(matter_of(segment), around.title))
    return add_of_organ(segment, around.before, shares);
  return add_of_others(segment, around.before, shares);
}

bool announces_items(const Segment& segment) {
  static constexpr WordSet words{"下列", "以下"};
  return std::ranges::any_of(segment.parts, [](std::string_view part) { return words.stands_in(part); });
}

bool bans_behind_duty(std::string_view item) {
  const std::vector<std::string_view> parts = split_outside_brackets(item, "，");
  const auto bans = [](std::string_view part) { return mood_of(part) == Mood::must_not && !is_same_duty(part); };
  return !parts.empty() && !bans(parts.front()) && std::ranges::any_of(parts, bans);
}

Function function_of_item(std::string_view item) {
  if (bans_behind_duty(item)) return Function::duty;
  const std::optional<Function> rule = function_of_part(item, Addressee::person);
  const bool own = rule == Function::prohibition || rule == Function::filing ||
                   (rule == Function::licence && item.find("未经") != std::string_view::npos);
  return own ? *rule : Function::duty;
}

}  // namespace yiju
