#include "document/draft_title.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("a stage that closes the title makes it a draft's") {
  for (const char* title : {"临江市公园条例（草案）", "临江市公园条例(征求意见稿)", "临江市公园条例（草案二次审议稿）",
                            "临江市公园条例（草案）（征求意见稿）", "临江市公园条例草案", "临江市公园条例修订草案"}) {
    CAPTURE(title);
    CHECK(is_draft_title(title));
    CHECK(without_stage(title) == "临江市公园条例");
  }
  for (const char* title : {"临江市公园条例", "临江市公园管理办法（试行）", "关于《临江市公园条例（草案）》的说明",
                            "临江市公园条例（草案）审议结果的报告", "草案", "征求意见稿"}) {
    CAPTURE(title);
    CHECK_FALSE(is_draft_title(title));
  }
  CHECK(changes_text_in_force("临江市公园条例（修订草案）"));
  CHECK(changes_text_in_force("临江市公园条例修正案（草案）"));
  CHECK_FALSE(changes_text_in_force("临江市公园条例（草案）"));
}

TEST_CASE("companions by the words that close their titles") {
  for (const char* title :
       {"关于《临江市公园条例（草案）》的说明", "《临江市公园条例（草案）》修改情况的汇报",
        "临江市公园条例（草案）审议结果的报告", "《临江市公园条例》解读", "《临江市公园条例（草案）》公众意见采纳情况",
        "关于提请审议《临江市公园条例（草案）》的议案", "《临江市公园条例（修订草案）》修改对照表",
        "临江市园林局关于提请审议《临江市公园条例（草案）》的请示", "关于报送《临江市公园条例（送审稿）》的报告",
        "《临江市公园条例（送审稿）》合法性审核意见"}) {
    CAPTURE(title);
    CHECK(is_companion_title(title));
  }
  for (const char* title :
       {"临江市政府信息公开情况的报告", "关于拨付经费的请示", "临江市公园条例", "临江市公园条例（草案）"}) {
    CAPTURE(title);
    CHECK_FALSE(is_companion_title(title));
  }
  CHECK(announces_draft("关于公开征求《临江市公园条例（草案）》意见的公告"));
  CHECK_FALSE(announces_draft("临江市人民政府关于公园开放时间的公告"));
}

TEST_CASE("the draft that a companion's title names") {
  CHECK(draft_named("关于《临江市公园条例（草案）》的说明") == "临江市公园条例（草案）");
  CHECK(draft_named("关于公开征求临江市公园条例（草案）意见的公告") == "临江市公园条例（草案）");
  CHECK(draft_named("临江市公园条例（草案）审议结果的报告") == "临江市公园条例（草案）");
  CHECK(draft_named("关于《临江市公园条例（草案）》和《临江市绿道条例（草案）》的说明").empty());
  CHECK(draft_named("起草说明").empty());
}

TEST_CASE("a day behind the stage is no part of a draft's title") {
  const DatedTitle dated = take_date_apart("临江市公园条例（草案）（2025年3月1日）");
  CHECK(dated.title == "临江市公园条例（草案）");
  CHECK(dated.date == Date{2025, 3, 1});
  CHECK_FALSE(take_date_apart("临江市公园条例（2025年修正）").date.known());
  CHECK_FALSE(take_date_apart("临江市公园条例（2025年3月1日）").date.known());
}

TEST_CASE("the stage in a file's name") {
  CHECK(stage_in_file_name("a/附件1：临江市公园条例（征求意见稿）.docx") == "征求意见稿");
  CHECK(stage_in_file_name("临江市公园条例-修订草案.md") == "修订草案");
  CHECK(stage_in_file_name("临江市公园条例（草案）起草说明.docx").empty());
  CHECK(stage_in_file_name("草案/临江市公园条例.md").empty());
}

TEST_CASE("a committee's report of its opinion on a draft is the draft's companion") {
  CHECK(is_companion_title("关于《临江市公园条例（草案）》的审查意见报告"));
  CHECK(!is_companion_title("关于公园建设的意见报告"));
}
