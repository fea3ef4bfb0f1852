#include "document/front_matter.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("a title is one line without blanks, but for issuers and Latin words") {
  CHECK(join_title("# 临江市 公园 条例") == "临江市公园条例");
  CHECK(join_title("**临江市公园条例**") == "临江市公园条例");
  CHECK(join_title("中共临江市委  临江市人民政府关于加强公园 管理的意见") ==
        "中共临江市委 临江市人民政府关于加强公园管理的意见");
  CHECK(join_title("公园 Wi Fi 建设规范") == "公园Wi Fi建设规范");
}

TEST_CASE("title lines that go on") {
  CHECK(continues_title("临江市公园条例", "（草案）"));
  CHECK(continues_title("《临江市公园条例", "（征求意见稿）》起草说明"));
  CHECK(continues_title("临江市人民政府", "关于加强公园管理的通知"));
  CHECK(continues_title("临江市人民代表大会常务委员会关于", "修改《临江市公园条例》的决定"));
  CHECK_FALSE(continues_title("临江市公园条例", "（2019年3月1日临江市人民代表大会常务委员会通过）"));
  CHECK_FALSE(continues_title("临江市公园条例", "各区人民政府："));
  CHECK_FALSE(continues_title("临江市人民政府关于加强公园管理的意见", "（2026年3月1日）"));
  CHECK_FALSE(continues_title("临江市公园条例", "为了规范公园管理，制定本条例。"));
  CHECK_FALSE(continues_title("临江市人民政府关于加强公园管理的通知", "（临府〔2026〕12号）"));
}

TEST_CASE("document numbers in all their brackets") {
  CHECK(find_document_number("国发〔2017〕35号") == "国发〔2017〕35号");
  CHECK(find_document_number("（国发[2017]35号）") == "国发[2017]35号");
  CHECK(find_document_number("临府（2026）1号") == "临府（2026）1号");
  CHECK(find_document_number("临府【2026】1号 2026年3月1日") == "临府【2026】1号");
  CHECK(find_document_number("国务院令第802号").empty());
  CHECK(find_document_number("2026年第3号").empty());
  CHECK(find_document_number("35号").empty());
}

TEST_CASE("history lines give dates and issuers") {
  Document document;
  read_history_line("2019年3月1日 临江市第九届人民代表大会常务委员会第三次会议通过", document);
  read_history_line(
      "根据2022年5月6日临江市第十届人民代表大会常务委员会第八次会议《关于修改〈临江市公园条例〉的决定》第一次修正",
      document);
  read_history_line("2019年5月1日 施行", document);
  CHECK(to_string(document.adopted) == "2019-03-01");
  CHECK(to_string(document.version) == "2022-05-06");
  CHECK(to_string(document.effective) == "2019-05-01");
  REQUIRE(document.issuers.size() == 1);
  CHECK(document.issuers[0] == "临江市人民代表大会常务委员会");
}

TEST_CASE("two bodies on one line, an order, an approval") {
  Document both;
  read_history_line(
      "2018年9月17日 "
      "最高人民法院审判委员会第1749次会议、2018年12月12日最高人民检察院第十三届检察委员会第十一次会议通过",
      both);
  REQUIRE(both.issuers.size() == 2);
  CHECK(both.issuers[0] == "最高人民法院");
  CHECK(both.issuers[1] == "最高人民检察院");
  Document order;
  read_history_line("1996年10月3日 中华人民共和国交通部令第8号发布", order);
  REQUIRE(order.issuers.size() == 1);
  CHECK(order.issuers[0] == "交通部");
  Document city;
  read_history_line("2019年3月1日 临江市第九届人民代表大会常务委员会第三次会议通过", city);
  read_history_line("2019年5月1日 江南省第十届人民代表大会常务委员会第二次会议批准", city);
  CHECK(city.issuers.size() == 1);
}

TEST_CASE("what a title says about the form") {
  CHECK(form_of_title("临江市公园条例") == DocumentForm::statute);
  CHECK(form_of_title("关于《临江市公园条例（草案）》的说明") == DocumentForm::note);
  CHECK(form_of_title("《临江市公园条例（征求意见稿）》起草说明") == DocumentForm::note);
  CHECK(form_of_title("关于修改《临江市公园条例》的决定") == DocumentForm::amendment);
  CHECK(form_of_title("临江市公园条例修正案（二）") == DocumentForm::amendment);
  CHECK(form_of_title("关于废止《临江市公园条例》的决定") == DocumentForm::statute);
}

TEST_CASE("the date of a version stands in the file's name") {
  Document document;
  document.source.path = "corpus/公园条例(2024-06-28).md";
  document.source.text = "第一条 甲。\n第二条 本条例自2019年5月1日起施行。\n";
  complete_dates(document);
  CHECK(to_string(document.version) == "2024-06-28");
  CHECK(to_string(document.effective) == "2019-05-01");
}
