#include "function/power_words.hpp"

#include "function/word_pattern.hpp"

namespace yiju {

bool tells_power(Function function, std::string_view words) {
  static const WordPattern leave(
      "批准|许可|审批|核准|方可|方能|同意|执照|资质|资格|审查|审核|检验|验收|验审|考核合格|号牌|证书|换发|补发|核发|"
      "领取…证|发给…证|取得…证|办理…证|持有…证|注册|准予|延续|收回|具备…条件|符合…条件|未…登记|登记后|登记，领取|"
      "申请…指标");
  static const WordPattern charge("费|价格|基金|保障金|保证金|收取|征收|税|定价|票价|有偿");
  static const WordPattern spares("免交|免缴|免收|免费|合理收取|下列权利");  // 救护车免交通行费, 司法鉴定人享有下列权利
  static const WordPattern owes("缴纳|缴付|交纳|征收|应当支付|收费标准");
  static const WordPattern kept("滥用行政权力|增加审批手续");  // of organs: what they must not do
  if (function == Function::licence) return leave.stands_in(words) && !kept.stands_in(words);
  const bool only_spares = spares.stands_in(words) && !owes.stands_in(words);
  return function != Function::fee || (charge.stands_in(words) && !only_spares);
}

}  // namespace yiju
