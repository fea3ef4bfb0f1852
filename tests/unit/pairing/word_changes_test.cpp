#include "pairing/word_changes.hpp"

#include <doctest/doctest.h>

using namespace yiju;

namespace {

// The new wording with [struck out]{put in}.
std::string marked(std::string_view before, std::string_view after, const std::vector<KnownMeaning>& known_before = {},
                   const std::vector<KnownMeaning>& known_after = {}) {
  const std::vector<WordChange> changes = compare_words(tokens_of(before, known_before), tokens_of(after, known_after));
  std::string out;
  std::uint32_t at = 0;
  for (const WordChange& change : changes) {
    out += after.substr(at, change.after.begin - at);
    if (!change.before.empty()) out += "[" + std::string(slice(before, change.before)) + "]";
    if (!change.after.empty()) out += "{" + std::string(slice(after, change.after)) + "}";
    at = change.after.end;
  }
  return out + std::string(after.substr(at));
}

}  // namespace

TEST_CASE("words are struck out and put in by character") {
  CHECK(marked("应当及时报告", "应当立即报告") == "应当[及时]{立即}报告");
  CHECK(marked("渔船的船长", "渔船的船长和船员") == "渔船的船长{和船员}");
  CHECK(marked("相同", "相同") == "相同");
  CHECK(marked("", "新增") == "{新增}");
  CHECK(marked("删去", "") == "[删去]");
}

TEST_CASE("pinpoints, amounts, titles and dates are whole") {
  CHECK(marked("依照第十二条处罚", "依照第十三条处罚") == "依照[第十二条]{第十三条}处罚");
  CHECK(marked("违反第三条第二款的", "违反第三条第一款的") == "违反[第三条第二款]{第三条第一款}的");
  CHECK(marked("处一万元罚款", "处三万元罚款") == "处[一万元]{三万元}罚款");
  CHECK(marked("百分之五以下", "百分之十五以下") == "[百分之五]{百分之十五}以下");
  CHECK(marked("依照《河道条例》处理", "依照《河道管理条例》处理") == "依照[《河道条例》]{《河道管理条例》}处理");
  CHECK(marked("自2001年起", "自2011年起") == "自[2001年]{2011年}起");
}

TEST_CASE("a letter in common by chance is no common words") {
  CHECK(marked("由水务局负责组织抢修", "由应急办统筹调度") == "由[水务局负责组织抢修]{应急办统筹调度}");
}

TEST_CASE("what is put into a list is put in with its mark") {
  CHECK(marked("水库、池塘、沟渠", "水库、湖泊、池塘、沟渠") == "水库、{湖泊、}池塘、沟渠");
}

TEST_CASE("an item is put in and taken out whole, with its number") {
  CHECK(marked("禁止：（一）攀树；（二）其他损害环境的行为。",
               "禁止：（一）攀树；（二）焚烧落叶；（三）其他损害环境的行为；（四）法规禁止的其他行为。") ==
        "禁止：（一）攀树；{（二）焚烧落叶；}[（二）]{（三）}其他损害环境的行为[。]{；}{（四）法规禁止的其他行为。}");
  CHECK(marked("材料：（一）申请书；（二）照片；（三）证明。", "材料：（一）申请书；（二）证明。") ==
        "材料：（一）申请书；[（二）照片；][（三）]{（二）}证明。");
}

TEST_CASE("what stayed between two insertions stayed") {
  CHECK(marked("部门应当编制规划，并报批", "部门应当会同他人编制规划，征求意见，并报批") ==
        "部门应当{会同他人}编制规划{，征求意见}，并报批");
}

TEST_CASE("a sentence that is put in behind others is marked with its own stop") {
  CHECK(marked("渡船每年检查。渡工持证。", "渡船每季检查。渡工持证。停渡应当公告。") ==
        "渡船每[年]{季}检查。渡工持证。{停渡应当公告。}");
  CHECK(marked("甲等渡船每年检查。乙等渡船停用；", "乙等渡船停用；") == "[甲等渡船每年检查。]乙等渡船停用；");
}

TEST_CASE("what was put for something stands beside it, and what is new stands apart") {
  CHECK(marked("处二千元以下的罚款。", "处五千元以下的罚款；情节严重的，处五千元以上二万元以下的罚款。") ==
        "处[二千元]{五千元}以下的罚款{；情节严重的，处五千元以上二万元以下的罚款}。");
  CHECK(marked("处五千元以下的罚款；情节严重的，处五千元以上二万元以下的罚款。", "处二千元以下的罚款。") ==
        "处[五千元]{二千元}以下的罚款[；情节严重的，处五千元以上二万元以下的罚款]。");
}

TEST_CASE("what is not marked is the same on both sides") {
  std::uint32_t seed = 7;
  const auto random = [&](std::uint32_t below) { return (seed = seed * 1664525 + 1013904223) / 65536 % below; };
  constexpr const char* letters[] = {"甲", "乙", "，", "丙", "第二条"};
  for (int round = 0; round < 3000; ++round) {
    std::string before, after;
    for (std::uint32_t i = random(14); i > 0; --i) before += letters[random(5)];
    for (std::uint32_t i = random(14); i > 0; --i) after += letters[random(5)];
    std::string kept_before, kept_after;
    std::uint32_t at_before = 0, at_after = 0;
    for (const WordChange& change : compare_words(tokens_of(before, {}), tokens_of(after, {}))) {
      REQUIRE(change.before.begin >= at_before);
      REQUIRE(change.after.begin >= at_after);
      kept_before += before.substr(at_before, change.before.begin - at_before);
      kept_after += after.substr(at_after, change.after.begin - at_after);
      at_before = change.before.end;
      at_after = change.after.end;
    }
    CHECK(kept_before + before.substr(at_before) == kept_after + after.substr(at_after));
  }
}

TEST_CASE("blanks and line breaks are no change") { CHECK(marked("甲 乙\n丙", "甲乙丙") == "甲乙丙"); }

TEST_CASE("words whose meaning is known to be the same are no change") {
  CHECK(marked("前条规定", "第八条规定", {{{0, 6}, "8"}}, {{{0, 9}, "8"}}) == "第八条规定");
  CHECK(marked("前条规定", "第八条规定", {{{0, 6}, "7"}}, {{{0, 9}, "8"}}) == "[前条]{第八条}规定");
}

TEST_CASE("what is struck out of all successors of an article is struck out") {
  const std::vector<Span> one{{0, 6}, {9, 12}}, other{{3, 10}};
  CHECK(common_spans(one, other) == std::vector<Span>{{3, 6}, {9, 10}});
  CHECK(common_spans(one, {}).empty());
}

TEST_CASE("struck out words are joined over what stayed between them by chance") {
  const auto joined = [](std::vector<Span> spans) {
    std::string out;
    for (const Span& span : joined_over_chance(spans))
      out += std::to_string(span.begin) + "-" + std::to_string(span.end) + " ";
    return out;
  };
  CHECK(joined({{0, 60}, {66, 69}, {84, 150}}) == "0-150 ");
  CHECK(joined({{0, 60}, {84, 87}, {111, 114}}) == "0-60 84-87 111-114 ");
  CHECK(joined({{0, 90}, {150, 240}}) == "0-90 150-240 ");
  CHECK(joined({}).empty());
}
