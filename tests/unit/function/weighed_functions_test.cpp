#include "function/weighed_functions.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "citation/extractor.hpp"
#include "document/parser.hpp"
#include "function/function_weights.hpp"
#include "function/word_class.hpp"

using namespace yiju;

namespace {

std::vector<ArticleEvidence> evidence_of(std::string text) {
  Source source;
  source.path = "draft.md";
  source.text = std::move(text);
  const Document document = parse_document(std::move(source));
  std::vector<ArticleEvidence> all = read_evidence(document, extract_citations(document));
  for (ArticleEvidence& evidence : all) evidence.place.chapter = {};  // it views the document
  return all;
}

class SignList : public SignTaker {
 public:
  void begin_part(std::size_t bytes) override { parts.push_back(bytes); }
  void take(std::string_view sign) override { signs.emplace_back(sign); }
  [[nodiscard]] bool has(std::string_view sign) const { return std::ranges::find(signs, sign) != signs.end(); }

  std::vector<std::size_t> parts;
  std::vector<std::string> signs;
};

constexpr const char* text =
    "临江市码头管理条例\n\n第一条 码头经营者应当于每年3月前检修岸电；禁止损坏岸电。\n\n"
    "第二条 码头经营者应当做好下列工作：\n（一）建立台账；\n（二）清理岸线。\n";

}  // namespace

TEST_CASE("the signs of a part are its runs of characters, its deeds and its place") {
  const std::vector<ArticleEvidence> all = evidence_of(text);
  REQUIRE(all.size() == 2);
  SignList first, second;
  read_signs(all[0].text, all[0].place, first);
  CHECK(first.parts.size() == 2);
  for (const char* sign : {"^码", "码头经", "岸电$", "begin:码头经", "end:修岸电", "must:person", "person:于每",
                           "must_not:nobody", "behind:码头", "part:first", "part:last", "每年N"}) {
    CHECK_MESSAGE(first.has(sign), sign);
  }
  CHECK(!first.has("3月前"));
  read_signs(all[1].text, all[1].place, second);
  CHECK(second.parts.size() == 3);
  for (const char* sign : {"item", "list:应当", "list_end:工作", "list_begin:码头经", "^建立"}) {
    CHECK_MESSAGE(second.has(sign), sign);
  }
}

TEST_CASE("words that stand among like words are of one class, the longest word counts, modals stand for themselves") {
  const auto first = [](std::string_view words) { return classes_of(words).front(); };
  CHECK(first("收取").starts_with("#"));
  CHECK(first("建立") == first("建立健全"));
  CHECK(classes_of("建立健全").size() == 1);
  CHECK(first("应当") == "应当");
  CHECK(classes_of("应当建立").size() == 2);
  CHECK(first("㐀") == "?");
  CHECK(classes_of("").empty());
}

TEST_CASE("every row of the table is found by its name") {
  const auto rows = all_sign_weights();
  REQUIRE(rows.size() > 100);
  for (std::uint32_t at = 0; at < rows.size(); ++at) {
    CHECK(find_sign(rows[at].sign) == at);
    CHECK(!weights_at(at).empty());
  }
  CHECK(find_sign("no such sign") == rows.size());
}

TEST_CASE("words that weigh enough are told although no rule knows them, and the part that says so is named") {
  const std::vector<ArticleEvidence> all = evidence_of(text);
  const ArticleWeights weights = weigh_parts(all[0].text, all[0].place);
  const FunctionEvidence& duty = weights[static_cast<std::size_t>(Function::duty)];
  const FunctionEvidence& ban = weights[static_cast<std::size_t>(Function::prohibition)];
  CHECK(duty.part == 0);
  CHECK(ban.part == 1);
  CHECK(duty.share > 0);
  CHECK(duty.chance >= duty.peak - 1e-9);  // one part is enough
  ArticleFunctions silent;                 // rules that found something else
  silent.functions = {Function::procedure};
  const std::vector<Function> told = weighed_functions(weights, silent);
  CHECK(std::ranges::find(told, Function::duty) != told.end());
  CHECK(std::ranges::find(told, Function::procedure) == told.end());
}

TEST_CASE("a penalty, a measure of coercion and an order are told by the rules alone") {
  const std::vector<ArticleEvidence> all = evidence_of(text);
  ArticleFunctions rules;
  rules.functions = {Function::duty, Function::penalty};
  const ArticleWeights weights = weigh_parts(all[0].text, all[0].place);
  const std::vector<Function> told = weighed_functions(weights, rules);
  CHECK(std::ranges::find(told, Function::penalty) != told.end());
  CHECK(told.size() <= 3);
  rules.functions = {Function::duty};
  const std::vector<Function> plain = weighed_functions(weights, rules);
  CHECK(std::ranges::find(plain, Function::penalty) == plain.end());
}

TEST_CASE("each function names the clause or item that speaks most for it") {
  Source source;
  source.path = "draft.md";
  source.text = "# 临江市码头管理条例\n\n";
  for (const char* article : {"第一条 为了加强码头管理，制定本条例。", "第二条 本市码头的管理，适用本条例。",
                              "第三条 市交通主管部门负责码头的监督管理工作。",
                              "第四条 码头经营者应当定期检修岸电设施；任何单位和个人不得损坏岸电设施。",
                              "第五条 本条例由市交通主管部门负责解释。", "第六条 本条例自2026年1月1日起施行。"}) {
    source.text += std::string(article) + "\n\n";
  }
  const Document document = parse_document(std::move(source));
  const std::vector<ArticleFunctions> rows = read_functions(document, extract_citations(document));
  REQUIRE(rows.size() == 6);
  REQUIRE(rows[3].parts.size() == rows[3].functions.size());
  for (const FunctionPart& part : rows[3].parts) {
    if (part.function == Function::duty) CHECK(part.words == "码头经营者应当定期检修岸电设施");
    if (part.function == Function::prohibition) CHECK(part.words == "任何单位和个人不得损坏岸电设施");
  }
  CHECK(rows[3].has(Function::duty));
  CHECK(rows[3].has(Function::prohibition));
}
