#include "document/title_ahead.hpp"

#include <doctest/doctest.h>

#include "document/title_lines.hpp"

using namespace yiju;

TEST_CASE("a title over several lines, told by what stands below it") {
  CHECK(read_title_ahead(
            "临江市人民政府关于印发体制改革中\n\n单位转制和进一步\n\n支持发展两个规定的通知\n\n临府〔2026〕1号\n", 0)
            .title == "临江市人民政府关于印发体制改革中单位转制和进一步支持发展两个规定的通知");
  CHECK(read_title_ahead("临江市人民政府关于公园\n两起事故调查处理情况\n各区人民政府：\n", 0).title ==
        "临江市人民政府关于公园两起事故调查处理情况");
  CHECK(read_title_ahead("临江市公园条例\n（征求意见稿）\n第一条 甲。\n", 0).title == "临江市公园条例（征求意见稿）");
  CHECK(read_title_ahead("临江市公园条例\n为了规范公园管理，制定本条例。\n", 0).title == "临江市公园条例");
}

TEST_CASE("a number in brackets alone below a title of many is its end") {
  const TitleAhead ahead = read_title_ahead("关于审理渡口案件若干问题的解释\n（二）\n第一条 甲。\n", 0);
  CHECK(ahead.title == "关于审理渡口案件若干问题的解释（二）");
  CHECK(ahead.next.kind == LineKind::article);
  CHECK(numbers_title("关于渡口管理的批复", "(三)"));
  CHECK_FALSE(numbers_title("关于渡口管理的批复", "（三）渡口"));
  CHECK_FALSE(numbers_title("临江市渡口条例", "（三）"));
  CHECK_FALSE(numbers_title("关于渡口管理的批复", "（试行）"));
}

TEST_CASE("what opens below a title") {
  const TitleAhead ahead =
      read_title_ahead("临江市公园条例\n（2026年3月1日临江市人民代表大会通过）\n\n第一条 甲。\n", 0);
  CHECK(ahead.next.kind == LineKind::article);
  CHECK(ahead.next.number == 1);
  CHECK(read_title_ahead("临江市公园条例\n目录\n第一章 总则\n", 0).contents);
}

TEST_CASE("what is no title") {
  CHECK(read_title_ahead("https://example.org/a\n", 0).title.empty());
  CHECK(read_title_ahead("---\n", 0).title.empty());
  CHECK(read_title_ahead("2026年3月1日\n", 0).title.empty());
  CHECK(read_title_ahead("（此件公开发布）\n", 0).title.empty());
  CHECK(read_title_ahead("#公园 #条例\n", 0).title.empty());
}

TEST_CASE("a standard is headed by its rank, a page by labels") {
  CHECK(is_standard_head("临江市地方标准\nDB3399/T 012—2026\n渡口服务规范\n", 0));
  CHECK_FALSE(is_standard_head("临江市地方标准\n第一条 甲。\n", 0));
  CHECK(is_label_above_title("政务公开\n法规规章\n临江市渡口管理办法\n", 0, false));
  CHECK(is_label_above_title("联系我们\n临江市渡口管理办法\n", 0, true));
  CHECK_FALSE(is_label_above_title("临江市\n渡口管理暂行办法\n", 0, false));
  CHECK_FALSE(is_label_above_title("临江市渡口局\n临江市渡口管理办法\n", 0, false));
  CHECK_FALSE(is_label_above_title("渡口条例\n第一条 甲。\n", 0, false));
  CHECK(read_title_ahead("【法规】\n", 0).title.empty());
}

TEST_CASE("the addressees may be glued to the title") {
  const std::string title = "临江市人民政府关于加强渡口管理的意见";
  CHECK(title_before_addressee(title + "各区人民政府，市政府各部门：") == title.size());
  CHECK(title_before_addressee("关于各渡口安全的意见征集如下：") == 0);
  CHECK(title_before_addressee(title) == 0);
}

TEST_CASE("the head of a document names its issuers above the number") {
  CHECK(is_red_head("临江市园林局\n临江市财政局\n文件\n", 0));
  CHECK(is_red_head("临江市园林局\n临园〔2026〕3号\n", 0));
  CHECK_FALSE(is_red_head("临江市人民政府\n关于加强公园管理的通知\n临府〔2026〕1号\n", 0));
}
