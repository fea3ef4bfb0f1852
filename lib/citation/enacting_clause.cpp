#include "citation/enacting_clause.hpp"

#include <algorithm>

#include "base/line_break.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/self_name.hpp"
#include "document/draft_stage.hpp"

namespace yiju {

namespace {

// What an enacting clause says of itself before 如下 and 以下: 作出如下安排, 解释如下, 提出以下意见 …
constexpr WordSet announcing{"作",   "作出", "做出", "提出", "制定", "达成", "规定", "决定", "解释",
                             "通知", "公告", "通告", "意见", "安排", "批复", "答复", "命令", "复函",
                             "决议", "解答", "回复", "函复", "现复", "订立", "签订", "议定", "约定"};
// … but 作出如下处理 is what an authority may do.
constexpr WordSet acts{"处理", "处罚", "处分", "处置", "判决", "裁定", "裁决", "认定"};

constexpr WordSet enacting_words{"特制定",     "特作出",     "特作补充",   "特提出",       "达成本",
                                 "提出本",     "决定：",     "，决定废止", "，现决定废止", "决定对《",
                                 "，决定批准", "，决定同意", "予以废止："};

// 本市, 本级, 本单位 …: 制定本级预算草案编制规程 enacts something else.
constexpr WordSet other_owners{"市", "省", "区", "县", "级", "单", "地", "行", "部", "企", "机",
                               "校", "院", "州", "辖", "乡", "镇", "村", "社", "系", "流", "公"};

std::size_t first_mark(std::string_view text) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view mark : {"，", "。", "；", "、", "（", "\n"}) first = std::min(first, text.find(mark));
  return first;
}

// What parties and offices make besides instruments: 订立本合同, 制定本手册.
constexpr WordSet own_papers{"合同",   "协议",   "手册",   "须知",     "规约",   "白皮书",
                             "责任书", "承诺",   "民约",   "村规民约", "文件",   "法律意见书",
                             "意见书", "意向书", "备忘录", "声明",     "责任状", "公约"};

std::size_t own_kind_length(std::string_view text) {
  return std::max<std::size_t>(kind_word_length(text), own_papers.beginning(text).size());
}

// 本条例, 本组织法, 本若干规定 behind 制定: the kind may stand behind an attribute.
bool names_own_kind(std::string_view after) {
  if (own_kind_length(after) != 0) return true;
  constexpr std::size_t longest = 36;
  if (other_owners.begins(after)) return false;
  const std::string_view clause = after.substr(0, std::min(first_mark(after.substr(0, longest)), longest));
  for (std::size_t at = 0; at < clause.size(); at += 3) {
    if (own_kind_length(clause.substr(at)) == clause.size() - at) return true;
  }
  return false;
}

constexpr WordSet made_words{"制定了《", "制订了《", "修订了《", "修改了《", "编制了《",
                             "起草了《", "拟定了《", "拟订了《", "形成了《", "达成《"};

// 现将《甲方案》印发给你们, 现将《乙办法》重新发布: the notice carries out what it names before.
bool issues(std::string_view rest) {
  static constexpr WordSet handing_over{"现将", "现予", "现把"};
  static constexpr WordSet issuing{"印发", "发布", "公布", "转发", "下发", "发给", "颁布", "发送", "下达"};
  for (std::size_t at = 0; at < rest.size(); at += character_step(rest[at])) {
    if (handing_over.begins(rest.substr(at))) return issuing.stands_in(rest.substr(at));
  }
  return false;
}

// 现将《甲条例（草案）》公布，征求意见: by which rules a draft is put before the public is no basis of anything.
bool puts_up_draft(std::string_view rest) {
  static constexpr WordSet signs{"征求意见", "公开征集", "听取意见", "草案）》", "送审稿）》", "审议稿）》"};
  return signs.stands_in(rest) && !made_words.stands_in(rest);
}

// 订立本合同, 编写本手册.
bool makes_own_paper(std::string_view rest) {
  static constexpr WordSet verbs{"订立本", "签订本", "达成本", "拟定本", "拟订本", "作出本",
                                 "做出本", "编写本", "编制本", "签署本", "议定本", "出具本"};
  for (std::size_t at = 0; at < rest.size(); at += character_step(rest[at])) {
    const std::size_t verb = verbs.beginning(rest.substr(at)).size();
    if (verb != 0 && names_own_kind(rest.substr(at + verb))) return true;
  }
  return false;
}

constexpr WordSet handed_over{"现印发", "现发布", "现公布", "现予", "现下发", "现转发"};

// 修订了《甲办法》，…现印发给你们.
bool hands_over_made(std::string_view rest) {
  static constexpr WordSet verbs{"修订了《", "修订《", "修改了《", "编制了《", "起草了《", "拟定了《", "拟订了《"};
  for (std::size_t at = 0; at < rest.size(); at += character_step(rest[at])) {
    if (verbs.begins(rest.substr(at))) return issues(rest.substr(at)) || handed_over.stands_in(rest.substr(at));
  }
  return false;
}

// 制定本条例; 制定了《甲办法》，现印发给你们; in a sentence on 本办法 also 制定 at its end.
bool makes_itself(std::string_view rest, bool own_subject) {
  for (std::size_t at = 0; (at = find_word(rest, "制", at)) != std::string_view::npos; at += 3) {
    std::string_view here = rest.substr(at);
    if (begins_with(here, "制本") && names_own_kind(here.substr(6))) return true;  // 编制本规划
    const bool planned = own_subject && ends_in(rest.substr(0, at), "编");  // 本规划根据《甲条例》编制，…
    const bool made = begins_with(here, "制定") || begins_with(here, "制订") || begins_with(here, "制發");
    if (!made && !planned) continue;
    here.remove_prefix(made ? 6 : 3);
    if (own_subject && (here.empty() || begins_with(here, "。") || begins_with(here, "，"))) return true;
    if (begins_with(here, "了")) here.remove_prefix(3);
    if (begins_with(here, "本") && names_own_kind(here.substr(3))) return true;
    if (begins_with(here, "《") && find_word(here, "现") != std::string_view::npos &&
        find_word(here, "发") != std::string_view::npos)
      return true;
  }
  return false;
}

// 解释如下, 作出如下安排, 提出以下意见.
bool announces(std::string_view rest, std::string_view word) {
  for (std::size_t at = 0; (at = find_word(rest, word, at)) != std::string_view::npos; at += 6) {
    const std::string_view before = rest.substr(0, at), after = rest.substr(at + 6);
    const bool announced = announcing.ends(before);
    const bool act = acts.begins(after);
    // 作出以下规定: 以下 also counts things, so what they are must be said.
    const bool told = word == "如下" || ends_in(before, "提出") || ends_in(before, "达成") ||
                      kind_word_length(after) != 0 || begins_with(after, "补充");
    if (announced && !act && told) return true;
  }
  return false;
}

// 条例依据《甲法》制定, 《办法（草案）》根据《甲法》制定: the text or the draft that is spoken of, by its kind alone.
bool begins_with_bare_kind(std::string_view before) {
  static constexpr WordSet rests{"依据", "根据", "主要依据", "主要根据", "是依据", "是根据", "系依据", "系根据", "以"};
  if (begins_with(before, "《")) before.remove_prefix(3);
  const std::size_t whole = before.size();
  before.remove_prefix(kind_word_length(before));
  before.remove_prefix(read_stages(before).bytes);
  if (before.size() == whole) return false;
  if (begins_with(before, "》")) before.remove_prefix(3);
  return rests.begins(before);
}

}  // namespace

bool makes_paper(std::string_view words) {
  static constexpr WordSet titles_made{"了《", "达成《"};
  return titles_made.stands_in(words) && made_words.stands_in(words);
}

bool hands_over(std::string_view sentence) { return issues(sentence) || handed_over.stands_in(sentence); }

bool enacts(std::string_view before, std::string_view rest, std::string_view title) {
  if (rest.find('\n') != rest.npos)  // 制定本⏎办法
    return enacts(without_breaks(before), without_breaks(rest), title);
  const bool named = !title.empty() && begins_with(before, title);  // 民族区域自治法，根据宪法制定。
  const bool own_subject =
      named || begins_with_bare_kind(before) ||
      (begins_with(before, "本") && kind_word_length(before.substr(3)) != 0);  // 本办法依据《甲法》制定。
  if (makes_itself(rest, own_subject) || announces(rest, "如下") || announces(rest, "以下")) return true;
  return enacting_words.stands_in(rest) || (issues(rest) && !puts_up_draft(rest)) || hands_over_made(rest) ||
         makes_own_paper(rest);
}

}  // namespace yiju
