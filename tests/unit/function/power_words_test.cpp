#include "function/power_words.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("an article sets a licence only where somebody's leave is needed") {
  CHECK(tells_power(Function::licence, "第三条　从事渡运的，应当经县水利部门批准。"));
  CHECK(tells_power(Function::licence, "第四条　设立渡口，应当具备下列条件：（一）有码头；"));
  CHECK(tells_power(Function::licence, "第五条　养鸽应当办理养鸽登记。未经登记的，不得饲养。"));
  CHECK_FALSE(tells_power(Function::licence, "第六条　渡运公司变更住所的，应当办理变更登记。"));
  CHECK_FALSE(tells_power(Function::licence, "第七条　渡口改建应当委托具有相应资质的单位设计。"));
  CHECK(tells_power(Function::licence, "第七条　具有相应资质的单位经批准后方可设计渡口。"));
  CHECK_FALSE(tells_power(Function::licence, "第七条　渡口布局规划的变更，须经原批准机关同意。"));
  CHECK(tells_power(Function::licence, "第七条　占用渡口设置广告，必须按照统一规划，经县水利部门批准。"));
  CHECK_FALSE(tells_power(Function::licence, "第七条　行政机关不得滥用行政权力，增加审批手续。"));
}

TEST_CASE("an article sets a fee only where it names a charge") {
  CHECK(tells_power(Function::fee, "第八条　过渡人应当缴纳过渡费。"));
  CHECK_FALSE(tells_power(Function::fee, "第九条　渡口实行节能评估制度。"));
  CHECK_FALSE(tells_power(Function::fee, "第十一条　救护船通过渡口免交过渡费。"));
  CHECK_FALSE(tells_power(Function::fee, "第十二条　引航员享有下列权利：（一）收取引航费；"));
  CHECK_FALSE(tells_power(Function::fee, "第十二条　船主可以按照租赁合同收取三个月租金的保证金。"));
  CHECK(tells_power(Function::fee, "第十二条　摊位租金以外的费用，由县水利部门收取。"));
  CHECK(tells_power(Function::fee, "第十三条　学生免交过渡费，其他过渡人应当缴纳。"));
  CHECK(tells_power(Function::penalty, "第十条　渡口公示价目。"));
}
