#include "function/power_words.hpp"

#include <string>

#include "function/article_text.hpp"
#include "function/word_pattern.hpp"

namespace yiju {

namespace {

// Without what only tells who does a work (由具有相应资质的单位承担) and how plans are approved inside government.
std::string without_passing(std::string_view words) {
  static const WordPattern plan(
      "规划的变更|规划的调整|规划经…批准|规划由…批准|规划，报|规划报|规划…确需修改|规划…确需变更|修改…规划"),
      works("占用|建设|开发|申请|使用|单位|个人");
  static const WordPattern paper("资质|资格|许可|证书|执照");
  std::string kept;
  for (const std::string_view sentence : split_outside_brackets(words, "。")) {
    if (plan.stands_in(sentence) && !works.stands_in(sentence)) continue;
    std::string_view rest = sentence;
    for (const std::string_view opener : {"具有相应", "具备相应", "具有"}) {
      const std::size_t begin = rest.find(opener);
      if (begin == std::string_view::npos) continue;
      const std::string_view behind = rest.substr(begin, rest.find("，", begin) - begin);
      static const WordPattern ends("的单位|的机构|的企业|的人员|的保安|的监理|监理单位");
      const std::size_t end = ends.find(behind, CharacterSet(behind));
      if (end == std::string_view::npos || !paper.stands_in(behind.substr(0, end))) continue;
      kept += rest.substr(0, begin);
      rest.remove_prefix(begin + end);
      break;
    }
    (kept += rest) += "。";
  }
  return kept;
}

}  // namespace

bool tells_power(Function function, std::string_view words) {
  static const WordPattern leave(
      "批准|许可|审批|核准|方可|方能|同意|执照|资质|资格|审查|审核|检验|验收|验审|考核合格|号牌|证书|换发|补发|核发|"
      "领取…证|发给…证|取得…证|办理…证|持有…证|注册|准予|延续|收回|具备…条件|符合…条件|未…登记|登记后|登记，领取|"
      "申请…指标");
  static const WordPattern charge("费|价格|基金|保障金|保证金|收取|征收|税|定价|票价|有偿");
  static const WordPattern spares("免交|免缴|免收|免费|合理收取|下列权利");  // 救护车免交通行费, 司法鉴定人享有下列权利
  static const WordPattern owes("缴纳|缴付|交纳|征收|应当支付|收费标准");
  static const WordPattern kept("滥用行政权力|增加审批手续");  // of organs: what they must not do
  if (function == Function::licence) return leave.stands_in(without_passing(words)) && !kept.stands_in(words);
  // 出租人可以按照租赁合同收取保证金: what two agree on is no public charge.
  static const WordPattern agreed("租赁合同|租金|合同约定|当事人约定"),
      public_charge("政府|部门|机关|财政|行政事业|国家");
  if (function == Function::fee && agreed.stands_in(words) && !public_charge.stands_in(words)) return false;
  const bool only_spares = spares.stands_in(words) && !owes.stands_in(words);
  return function != Function::fee || (charge.stands_in(words) && !only_spares);
}

}  // namespace yiju
