#include "registry/title.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("titles that mean the same have one key") {
  const struct {
    const char* written;
    const char* key;
  } rows[] = {
      {"中华人民共和国网络安全法", "网络安全法"},
      {"《网络安全法》", "网络安全法"},
      {"中华人民共和国 网络安全法", "网络安全法"},
      {"网络安全法（2025年修正）", "网络安全法(2025年修正)"},
      {"网络安全法(2025年修正)", "网络安全法(2025年修正)"},
      {"关于修改〈中华人民共和国公司法〉的决定", "关于修改公司法的决定"},
      {"关于修改<公司法>的决定", "关于修改公司法的决定"},
      {"临江市实施《中华人民共和国水法》办法", "临江市水法实施办法"},
      {"临江市实施中华人民共和国水法办法", "临江市水法实施办法"},
      {"关于深入实施“人工智能＋”行动的意见", "关于深入实施人工智能+行动的意见"},
      {"行动计划（2022—2025年）", "行动计划(2022-2025年)"},
      {"ＧＢ／Ｔ 15834", "gb/t15834"},
      {"中華人民共和國水法", "水法"},
      {"臨江市實施《中華人民共和國水法》辦法", "临江市水法实施办法"},
      {"中华人民共和国", "中华人民共和国"},
      {"", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.written));
    CHECK(title_key(row.written) == row.key);
  }
}

TEST_CASE("suffixes of a wording and of a trial are told apart") {
  CHECK(without_revision("临江条例(2021修订)") == "临江条例");
  CHECK(without_revision("临江条例(2018年第二次修正)") == "临江条例");
  CHECK(without_revision("临江指南(2024版)") == "临江指南");
  CHECK(without_revision("临江办法(试行)") == "临江办法(试行)");
  CHECK(without_suffix("临江办法(试行)") == "临江办法");
  CHECK(without_suffix("临江办法(试行)(2020年修订)") == "临江办法");
  CHECK(without_suffix("宪法修正案(1988年)") == "宪法修正案(1988年)");
  CHECK(without_suffix("刑法修正案(九)") == "刑法修正案(九)");
}

TEST_CASE("the issuer in front of 关于 can be left out") {
  CHECK(without_issuer("科技部关于支持临江的通知") == "关于支持临江的通知");
  CHECK(without_issuer("最高人民法院、最高人民检察院关于办理案件的解释") == "关于办理案件的解释");
  CHECK(without_issuer("关于支持临江的通知") == "关于支持临江的通知");
  CHECK(without_issuer("临江市民政局转发省民政厅关于支持临江的通知") == "临江市民政局转发省民政厅关于支持临江的通知");
  CHECK(without_issuer("临江市关于人工智能的措施") == "临江市关于人工智能的措施");
  CHECK(without_code_part("民法典合同编") == "民法典");
  CHECK(without_code_part("民法典") == "民法典");
}

TEST_CASE("title and folder tell the level") {
  const struct {
    const char* title;
    const char* path;
    Level level;
  } rows[] = {
      {"中华人民共和国宪法", "", Level::constitution},
      {"中华人民共和国网络安全法", "", Level::law},
      {"中华人民共和国刑法修正案（九）", "", Level::law},
      {"优化营商环境条例", "", Level::administrative_regulation},
      {"中华人民共和国药品管理法实施条例", "", Level::administrative_regulation},
      {"国务院关于职工工作时间的规定", "", Level::administrative_regulation},
      {"国务院关于深入实施“人工智能+”行动的意见", "", Level::state_council_policy},
      {"最高人民法院关于审理临江案件的解释", "", Level::judicial_interpretation},
      {"生成式人工智能服务管理暂行办法", "", Level::departmental_rule},
      {"关于支持临江的通知", "", Level::departmental_policy},
      {"广东省数据条例", "", Level::local_regulation},
      {"深圳经济特区人工智能产业促进条例", "", Level::local_regulation},
      {"上海市实施《中华人民共和国水法》办法", "", Level::local_regulation},
      {"临江市城市供水管理办法", "", Level::local_government_rule},
      {"广东省新一代人工智能发展规划", "", Level::provincial_policy},
      {"临江市人工智能行动方案", "", Level::municipal_policy},
      {"广东省人工智能发展促进条例（征求意见稿）", "", Level::draft},
      {"《广东省人工智能发展促进条例（征求意见稿）》起草说明", "", Level::unknown},
      {"濒危野生动植物种国际贸易公约", "", Level::international},
      {"城市供水条例", "", Level::administrative_regulation},
      {"临江办法", "laws/行政法规/临江办法.md", Level::administrative_regulation},
      {"临江规定", "司法解释/临江规定.md", Level::judicial_interpretation},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.title));
    CHECK(std::string(name_of(level_of_title(row.title, row.path))) == std::string(name_of(row.level)));
  }
}

TEST_CASE("dashes, dots, marks without width and year ranges fold") {
  CHECK(title_key("临江市信用规划（2014—2020年）") == title_key("临江市信用规划(2014～2020年)"));
  CHECK(title_key("临江市信用规划（2014—2020年）") == title_key("临江市信用规划（2014至2020年）"));
  CHECK(title_key("临江市信用规划（2014年至2020年）") == title_key("临江市信用规划（2014年-2020年）"));
  CHECK(title_key("临江市信用规划（2014—2020年）") == title_key("临江市信用规划（2014-2020）"));
  CHECK(title_key("临江市信用规划（2014—2020年）") == title_key("临江市信用规划（二〇一四—二〇二〇年）"));
  CHECK(title_key("临江市信用规划（二十一世纪）") != title_key("临江市信用规划（21世纪）"));
  CHECK(title_key("临江市信用•金融办法") == title_key("临江市信用·金融办法"));
  CHECK(title_key("临江市信用\u00ADbank办法") == title_key("临江市信用bank办法"));
  CHECK(title_key("临府〔2021〕19号") == title_key("临府[2021]19号"));
}

TEST_CASE("both word orders of an implementing instrument are one") {
  CHECK(title_key("临江省实施《水法》办法") == title_key("临江省〈水法〉实施办法"));
  CHECK(title_key("关于实施水法若干问题的规定") == "关于实施水法若干问题的规定");
}

TEST_CASE("a covering notice leads to what it brings") {
  CHECK(without_notice(title_key("临江市人民政府关于印发临江市公园办法的通知")) == "临江市公园办法");
  CHECK(without_notice(title_key("临江市公园办法")) == "临江市公园办法");
}
