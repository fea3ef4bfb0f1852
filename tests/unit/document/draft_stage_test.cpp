#include "document/draft_stage.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yiju;

TEST_CASE("stages in the order in which a draft passes them") {
  int before = -1;
  for (const char* stage : {"讨论稿", "征求意见稿", "草案送审稿", "草案", "草案一审稿", "草案二次审议稿", "草案三审稿",
                            "草案修改稿", "草案表决稿"}) {
    CAPTURE(stage);
    CHECK(rank_of_stage(stage) > before);
    before = rank_of_stage(stage);
  }
  CHECK(rank_of_stage("修订草案征求意见稿") < rank_of_stage("修订草案"));
  CHECK(rank_of_stage("二审") == rank_of_stage("草案二次审议稿"));
  CHECK(rank_of_stage("现行规定") == 0);
}

TEST_CASE("the words that part one text of a draft from the others") {
  struct Row {
    const char *words, *reading;
    bool follows;
  };
  for (const Row& row : {Row{"草案二次审议稿", "二次审议稿", true}, Row{"修订草案三审稿", "三审稿", true},
                         Row{"草案修改稿", "修改稿", true}, Row{"草案修改二稿", "修改二稿", true},
                         Row{"草案建议表决稿", "建议表决稿", true}, Row{"草案送审稿", "送审稿", false},
                         Row{"草案二次征求意见稿", "二次征求意见稿", false}, Row{"草案", "", false},
                         Row{"草案建议稿", "", false}, Row{"修改", "", false}, Row{"", "", false}}) {
    CAPTURE(row.words);
    const std::string reading(row.reading);
    CHECK(reading_at_end(row.words) == reading);
    CHECK(reading_at_begin(reading + "第三条") == reading);
    CHECK(follows_draft(reading) == row.follows);
  }
}

TEST_CASE("a stage stands in the words, or is all of them") {
  CHECK(names_stage("二次征求意见稿"));
  CHECK(names_stage("二审稿"));
  CHECK_FALSE(names_stage("试行"));
  CHECK(is_stage("征求意见稿"));
  CHECK_FALSE(is_stage("草案说明"));
  CHECK_FALSE(is_stage(""));
}

TEST_CASE("stages that words begin with are read with brackets of either width") {
  struct Row {
    const char *words, *stages;
    std::size_t behind;  // bytes that are left
  };
  for (const Row& row :
       {Row{"（修订草案）第三条", "修订草案", 9}, Row{"(草案)", "草案", 0},
        Row{"草案二次审议稿）", "草案二次审议稿", 3}, Row{"（草案", "", 9}, Row{"（试行）", "", 12}, Row{"", "", 0}}) {
    CAPTURE(row.words);
    const std::string_view words(row.words);
    const StagesRead read = read_stages(words);
    CHECK(read.stages == row.stages);
    CHECK(words.size() - read.bytes == row.behind);
  }
}
