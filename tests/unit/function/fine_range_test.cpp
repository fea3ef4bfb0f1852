#include "function/fine_range.hpp"

#include <doctest/doctest.h>

using namespace yiju;

namespace {

std::string ranges(std::string_view text) {
  std::string all;
  for (const FineRange& range : fine_ranges(text)) all += (all.empty() ? "" : "|") + to_string(range);
  return all;
}

}  // namespace

TEST_CASE("fines are read as ranges, each once and in order") {
  struct Row {
    const char *text, *ranges;
  };
  const Row rows[] = {
      {"处五千元以上二万元以下的罚款", "5000..20000"},
      {"处五千以上一万元以下罚款", "5000..10000"},
      {"可以并处1.5万元以下罚款", "..15000"},
      {"处五百元罚款", "500"},
      {"处一百二十万元以上的罚款", "1200000.."},
      {"处违法所得三倍以上五倍以下的罚款", "3..5x:gains"},
      {"处应缴补偿费三倍以下的罚款", "..3x:due"},
      {"处合同价款百分之二以上百分之四以下的罚款", "0.02..0.04x:amount"},
      {"处货值金额等值以下的罚款", "..1x:value"},
      {"处销售额千分之五以上百分之一以下的罚款", "0.005..0.01x:value"},
      {"对单位处绿地建设费用四倍的罚款；对责任人处以罚款数额百分之一以上百分之五以下的罚款",
       "4x:cost|0.01..0.05x:amount"},
      {"处每立方米十元以上五十元以下的罚款", "10..50/m3"},
      {"对单位处一万元罚款，对个人处一万元罚款", "10000"},
      {"对单位处2000元以下罚款，对个人处500元以下罚款", "..2000|..500"},
      {"货值不足一万元的，处五万元以下罚款", "..50000"},
      {"处罚款三千元", "3000"},
      {"处以罚款的，罚款额为违法所得的10%以上50%以下", "0.1..0.5x:gains"},
      {"处以罚款的，罚款额为每平方米一百元以上一千元以下", "100..1000/m2"},
      {"处不超过三万元的罚款", "..30000"},
      {"处不超过违法所得三倍的罚款", "..3x:gains"},
      {"处一万元以上，最高不超过五万元的罚款", "10000..50000"},
      {"处违法所得一倍以上三倍以下，最高不得超过六万元的罚款", "1..3x:gains"},
      {"处违法所得三倍以下罚款，但最高不超过二万元", "..3x:gains"},
      {"并处罚款", ""},
      {"违法所得三十万元以上的，由办事处处理", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(ranges(row.text) == row.ranges);
  }
}

TEST_CASE("ranges are told to people") {
  CHECK(describe(fine_ranges("处五千元以上二万元以下的罚款").at(0), Language::zh) == "5000–20000 元");
  CHECK(describe(fine_ranges("处违法所得三倍以下的罚款").at(0), Language::en) == "up to 3 times the gains");
  CHECK(describe(fine_ranges("处货值金额十倍以下的罚款").at(0), Language::zh) == "货值 10 倍以下");
  CHECK(describe(fine_ranges("处每平方米十元以上五十元以下的罚款").at(0), Language::zh) == "每平方米 10–50 元");
  CHECK(describe(fine_ranges("处每平方米十元以上五十元以下的罚款").at(0), Language::en) == "10–50 yuan per m2");
}

TEST_CASE("the sum that a fine counted by something never exceeds stays with it") {
  struct Row {
    const char *text, *capped;
  };
  const Row rows[] = {
      {"处违法所得三倍以下罚款，但最高不超过二万元", "..3x:gains<=20000"},
      {"处违法所得三倍以下的罚款，但是，最高不得超过三万元，情节严重的，提请吊销", "..3x:gains<=30000"},
      {"处违法所得一倍以上三倍以下，最高不超过三万元的罚款", "1..3x:gains<=30000"},
      {"每滞留一日处五百元，总额不超过一万元的罚款", "500/unit<=10000"},
      {"处五万元以下罚款", "..50000"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(with_cap(fine_ranges(row.text).at(0)) == row.capped);
  }
  const FineRange range = fine_ranges(rows[0].text).at(0);
  CHECK(describe(range, Language::zh) == "违法所得 3 倍以下（最高 20000 元）");
  CHECK(describe(range, Language::en) == "up to 3 times the gains (20000 yuan at most)");
}
