#include "function/audience.hpp"

#include <algorithm>

#include "base/word_set.hpp"
#include "function/liability.hpp"
#include "function/segment.hpp"
#include "function/word_pattern.hpp"

namespace yiju {

namespace {

// What organs do to each other; 监督管理 and 监督检查 are done to others.
bool is_title_on_organs(std::string_view title) {
  static const WordPattern words(
      "任免|立法条例|议事规则|制定程序|程序规定|程序条例|监督条例|监督工作|行政执法|执法责任|责任制|"
      "机构编制|组织条例|组织规则|守则|选举|代表建议|人大代表|代表大会|常务委员会|政府信息公开|重大行政决策|规范性文件|"
      "政务公开|备案审查|行政复议|行政应诉|街道办事处条例|执法监督|审计监督|预算|工作条例|工作规定|工作办法|听证规定|"
      "听取和审议|讨论决定|制定地方性法规|组织法|督察条例|督查|编制管理");
  static const WordPattern others("村民委员会|居民委员会");
  return words.stands_in(title) && !others.stands_in(title);
}

struct Actors {
  std::size_t organs = 0, persons = 0;  // bytes of what they do
  bool threatened = false;              // others than officials are threatened or forbidden something
};

void count_actors(const Sentence& sentence, Addressee& who, Actors& actors) {
  static constexpr WordSet bans{"禁止", "严禁", "任何单位", "任何个人", "任何组织"};
  for (const std::string_view clause : split_outside_brackets(sentence.words, "；")) {
    const std::optional<Function> liability = liability_of_clause(clause);
    actors.threatened |=
        liability == Function::order || liability == Function::penalty_reference || bans.stands_in(clause);
    for (const Segment& segment : segments_of(clause, who)) {
      if (segment.who == Addressee::organ) actors.organs += segment.size();
      if (segment.who == Addressee::person) actors.persons += segment.size();
    }
  }
}

}  // namespace

bool speaks_to_organs(std::string_view title, const std::vector<ArticleText>& articles) {
  if (is_title_on_organs(title)) return true;
  Actors actors;
  for (const ArticleText& article : articles) {
    Addressee who = Addressee::nobody;
    for (const Sentence& sentence : article.sentences) {
      count_actors(sentence, who, actors);
      if (actors.threatened || punishes(sentence)) return false;
    }
  }
  constexpr std::size_t least = 1500, times = 4;  // bytes; a few sentences tell nothing
  return actors.organs > least && actors.organs > actors.persons * times;
}

bool names_private_person(std::string_view words) {
  static constexpr WordSet persons{"公民",   "企业", "个人",     "申请人",   "当事人", "法人", "用人单位", "者",
                                   "相对人", "公众", "建设单位", "社会组织", "居民",   "村民", "纳税人",   "学校",
                                   "医院",   "业主", "用户",     "消费者",   "投资者", "协会", "商会",     "群众"};
  return persons.stands_in(words);
}

}  // namespace yiju
