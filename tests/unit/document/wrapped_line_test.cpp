#include "document/wrapped_line.hpp"

#include <doctest/doctest.h>

#include "document/cut_number.hpp"

using namespace yiju;

namespace {

bool joined(std::string_view before, std::string_view words, const Margin& margin = {}) {
  Line line{words, 0, {}};
  line.mark = read_line_mark(words);
  return goes_on(before, line, margin, false);
}

}  // namespace

TEST_CASE("a comma, an open title or half a pinpoint at a line's end goes on") {
  CHECK(joined("新建工程应当规划附属绿地，", "其比例由市人民政府规定。"));
  CHECK(joined("除本条例第十", "二条规定的以外，禁止下列行为："));
  CHECK(joined("依照《临江", "市公园条例》处罚。"));
  CHECK(joined("违反本条例第十条规定的，按照下列", "规定予以处罚："));
  CHECK(joined("本条例自2020", "年1月1日起施行。"));
  CHECK(joined("本条例自20", "26年3月1日起施行。"));
  CHECK_FALSE(joined("渡口编号为20", "6年内不变。"));
  CHECK_FALSE(joined("渡口编号为70", "20年内不变。"));
  CHECK(holds_cut_number("本条例自20\n26年3月1日起施行。"));
  CHECK_FALSE(holds_cut_number("本条例自2026年3月1日起施行。\n附表"));
  CHECK_FALSE(joined("公园免费开放。", "农村公园参照管理。"));
  CHECK_FALSE(joined("公园分类", "公园分为两类。"));
  CHECK_FALSE(joined("应纳费额＝面积×标准费率，按照年度核定的面积和市人民政府公布的标准计算的数额",
                     "公式中的面积由市园林部门核定。"));
}

TEST_CASE("a name, a number or a mark that a line's end cuts goes on") {
  CHECK(joined("为了发展水运，制定本", "实施细则。"));
  CHECK(joined("违反本条", "例规定的，责令改正。"));
  CHECK(joined("根据《临江市渡口条例》（临府办〔2021〕", "4号），制定本办法。"));
  CHECK(joined("根据《临江市渡口条例", "》，制定本办法。"));
  CHECK(joined("根据《临江市渡口条例》", "（临府办〔2021〕4号，以下简称《条例》），制定本办法。"));
  CHECK_FALSE(joined("《临江市渡口条例》", "（草案）"));
  CHECK_FALSE(joined("渡口的设置应当符合规划", "<!-- 完 -->"));
}

TEST_CASE("where no page tells a margin, a line goes on that could not end there") {
  const auto cut = [](std::string_view before, std::string_view words) {
    Line line{words, 0, {}};
    line.mark = read_line_mark(words);
    return cuts_words(before, line);
  };
  CHECK(cut("根据《临江市渡口条例》，经市人民政府同意，", "现将《临江市船员办法》重新发布。"));
  CHECK(cut("经市人民政府同意，现将《临江市船", "员办法》重新发布。"));
  CHECK(cut("各项指标，与《", "“十四五”水运规划》相衔接。"));
  CHECK_FALSE(cut("临江市人民政府关于印发《临江市船", "员办法》的通知"));  // a title over two lines
  CHECK_FALSE(cut("临江市人民政府", "2024年5月1日"));
  CHECK_FALSE(cut("", "临江市"));
}

TEST_CASE("a text that breaks its lines at one margin") {
  const std::string_view text =
      "第一条　为了加强公园管理，保障公众使用公园的权利，根据有\n关法律、法规，结合本市实际，制定本条例。\n"
      "第二条　市人民政府应当将公园建设纳入国民经济和社会发展\n规划，并安排必要的资金，用于公园的建设、养护和管理等的\n"
      "各项支出。\n第三条　市园林主管部门负责公园的监督管理工作，区园林主\n管部门按照职责负责本区公园的监督管理工作。"
      "\n";
  const Margin margin = read_margin(text);
  CHECK(margin.width > 50);
  CHECK_FALSE(margin.indented);
  CHECK(joined("第二条　市人民政府应当将公园建设纳入国民经济和社会发展", "规划", margin));
  CHECK_FALSE(joined("各项支出", "公园", margin));
  CHECK(read_margin("第一条 甲。\n第二条 乙。\n").width == 0);
}

TEST_CASE("figures tell whether a page counts its columns or its characters") {
  const std::string han = "　　渡口应当设置照明和救生设备渡船应当经检验合格渡工应当持有证书";
  const std::string wide = "　　渡船载客不得超过120人，在2026年12月31日以前应当检验的渡\n";
  const std::string counted = "　　渡船载客不得超过120人，在2026年12月31日以前应当检\n";
  const std::string lines = han + "\n" + han + "\n" + han + "并\n";
  const std::string by_width = lines + wide + wide + han + "。\n";
  const std::string by_count = lines + counted + counted + han + "。\n";
  CHECK_FALSE(read_margin(by_width).counted);
  CHECK(read_margin(by_count).counted);
}

TEST_CASE("where paragraphs are indented, a line that is not goes on, even behind a full stop") {
  const std::string_view text =
      "　　第一条　为了加强公园管理，保障公众使用公园的权利，\n根据有关法律、法规，结合本市实际，制定本条例。\n"
      "　　第二条　市人民政府应当将公园建设纳入国民经济和社会\n发展规划，并安排必要的资金，用于公园的建设、养护和管\n"
      "理等各项支出。\n　　第三条　市园林主管部门负责公园的监督管理工作，区园\n林部门按照职责负责本区公园的监督管理工作"
      "，并报告。\n"
      "前款规定的报告每年一次，由区人民政府公布。\n";
  const Margin margin = read_margin(text);
  CHECK(margin.indented);
  CHECK(joined("林部门按照职责负责本区公园的监督管理工作，并报告。", "前款规定的报告每年一次。", margin));
  CHECK_FALSE(joined("林部门按照职责负责本区公园的监督管理工作，并报告。", "　　前款规定的报告。", margin));
  CHECK_FALSE(joined("理等各项支出。", "区园林部门予以配合。", margin));
}

TEST_CASE("where blank lines part the paragraphs, a full line goes on with the line directly below") {
  const std::string_view text =
      "# "
      "临江市人民代表大会常务委员会关于加强渡口和码头以及其他水上交通设施安全管理若干问题的规定（第二次修订草案送审稿）"
      "\n\n"
      "第一条 "
      "渡口的经营者应当每日检查渡船、码头和救生设备的状况。\n检查发现问题的，应当立即停止经营，报告所在地街道办事处并\n"
      "通知候船的旅客。\n\n渡口停业的，经营者应当提前五日公告，说明停业的原因和期限并\n告知绕行的路线。\n\n"
      "第二条 街道办事处接到前条规定的报告后，应当派员到现场核实并\n督促整改。\n\n第三条 本规定自公布之日起施行。\n";
  const Margin margin = read_margin(text);
  CHECK(margin.width != 0);  // the long heading is of no page
  CHECK(margin.spaced);
  const std::string_view full = "第一条 渡口的经营者应当每日检查渡船、码头和救生设备的状况。";
  const std::string_view next = "检查发现问题的，应当立即停止经营，报告所在地街道办事处并";
  Line line{next, 0, read_line_mark(next)};
  CHECK(goes_on(full, line, margin, true));
  CHECK_FALSE(goes_on(full, line, margin, false));
  CHECK_FALSE(goes_on("通知候船的旅客。", line, margin, true));
}

TEST_CASE("quotes that a line begins with stand inside the sentence that the line above broke off") {
  CHECK(joined("违反本条例第十条规定的，渡口经营者应当认定为刑法第二百六十六条规定的，", "“数额较大”，依法追究责任。"));
  CHECK_FALSE(joined("将第三条修改为：", "“第三条 渡口由市人民政府设置。”"));
}

TEST_CASE("an inserted article's paragraph goes on with its pinpoint") {
  CHECK(joined("依照《临江市渡口条例》第三条之一", "第二款处罚。"));
}
