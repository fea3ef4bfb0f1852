#include "document/title_lines.hpp"

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
  CHECK(continues_title("临江市公园停车服务收费管理规", "定（试行）"));
  CHECK_FALSE(continues_title("临江市公园停车服务收费管理规定", "说明"));
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

TEST_CASE("what a title says about the form") {
  CHECK(form_of_title("临江市公园条例") == DocumentForm::statute);
  CHECK(form_of_title("关于《临江市公园条例（草案）》的说明") == DocumentForm::note);
  CHECK(form_of_title("《临江市公园条例（征求意见稿）》起草说明") == DocumentForm::note);
  CHECK(form_of_title("关于修改《临江市公园条例》的决定") == DocumentForm::amendment);
  CHECK(form_of_title("临江市公园条例修正案（二）") == DocumentForm::amendment);
  CHECK(form_of_title("关于废止《临江市公园条例》的决定") == DocumentForm::statute);
}

TEST_CASE("marks of Markdown, links and footnotes are no words of a title") {
  CHECK(join_title("> **临江市公园条例**") == "临江市公园条例");
  CHECK(join_title("# [临江市公园条例](https://example.org/a)") == "临江市公园条例");
  CHECK(join_title("临江市公园管理办法[^1]") == "临江市公园管理办法");
}

TEST_CASE("courts that issue together are joined as they are cited") {
  CHECK(join_title("最高人民法院 最高人民检察院\n关于办理公园案件的解释") ==
        "最高人民法院、最高人民检察院关于办理公园案件的解释");
}

TEST_CASE("a title with 关于 ends otherwise than one without") {
  CHECK(ends_as_title("临江市公园条例（草案）"));
  CHECK(ends_as_title("劳动合同"));
  CHECK(ends_as_title("关于修改《临江市公园条例》的决定"));
  CHECK_FALSE(ends_as_title("临江市人民法院关于审理房屋租赁合同"));
  CHECK(continues_title("临江市人民法院关于审理房屋租赁合同", "纠纷案件若干问题的解释"));
  CHECK(continues_title("临江市公园管理法", "实施细则"));
}

TEST_CASE("status lines") {
  CHECK(is_status_line("（征求意见稿）"));
  CHECK(is_status_line("(草案)"));
  CHECK_FALSE(is_status_line("（临府〔2026〕1号）"));
  CHECK_FALSE(is_status_line("征求意见稿"));
}

TEST_CASE("titles that only bring another text") {
  CHECK(is_bringing_title("临江市人民政府关于印发公园管理办法的通知"));
  CHECK(is_bringing_title("临江市人大常委会办公室公告"));
  CHECK_FALSE(is_bringing_title("临江市公园条例"));
}
