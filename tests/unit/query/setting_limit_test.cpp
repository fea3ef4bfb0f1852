#include "query/setting_limit.hpp"

#include <doctest/doctest.h>

using namespace yiju;

namespace {

// The articles of the three laws that keep what is set for those above: 行政处罚法 16 as "penalty 16".
std::string kept(std::string_view title, Level level, const ArticleFunctions& what, Date day = {},
                 std::string_view words = {}) {
  std::string all;
  for (const SettingLimit& limit : limits_of(title, level, day, what, words))
    all += (all.empty() ? "" : ", ") + std::string(name_of(limit.function)) + " " + to_string(limit.provision);
  return all;
}

ArticleFunctions penalty(std::vector<PenaltyKind> kinds) {
  ArticleFunctions what;
  what.functions = {Function::penalty};
  what.penalty.kinds = std::move(kinds);
  return what;
}

ArticleFunctions coercion(std::vector<Measure> measures) {
  ArticleFunctions what;
  what.functions = {Function::coercion};
  what.measures = std::move(measures);
  return what;
}

ArticleFunctions licence() {
  ArticleFunctions what;
  what.functions = {Function::licence};
  return what;
}

}  // namespace

TEST_CASE("a county's document sets neither a penalty nor coercion nor a licence") {
  const char* const title = "临江县集市管理办法（征求意见稿）";
  CHECK(kept(title, Level::draft, penalty({PenaltyKind::fine})) == "penalty 16");
  CHECK(kept(title, Level::draft, coercion({Measure::seize})) == "coercion 10/4");
  CHECK(kept(title, Level::draft, licence()) == "licence 17");
}

TEST_CASE("a city's rule sets warnings and fines, a local regulation all but detention") {
  const char* const rule = "临江市集市管理办法（草案）";
  CHECK(kept(rule, Level::draft, penalty({PenaltyKind::warning, PenaltyKind::fine})).empty());
  CHECK(kept(rule, Level::draft, penalty({PenaltyKind::fine, PenaltyKind::confiscation})) == "penalty 14/2");
  CHECK(kept(rule, Level::draft, licence()) == "licence 17");
  CHECK(kept("广东省集市管理办法（草案）", Level::draft, licence()).empty());
  const char* const regulation = "临江市集市条例（草案）";
  CHECK(kept(regulation, Level::draft, penalty({PenaltyKind::revocation})).empty());
  CHECK(kept(regulation, Level::draft, penalty({PenaltyKind::detention})) == "penalty 12/1");
  CHECK(kept(regulation, Level::draft, coercion({Measure::seal, Measure::seize})).empty());
  CHECK(kept(regulation, Level::draft, coercion({Measure::freeze})) == "coercion 10/3");
  CHECK(kept(regulation, Level::draft, licence()).empty());
}

TEST_CASE("enforcement is set by law alone; asking the court for it is not setting it") {
  for (const char* const title :
       {"临江市集市条例（草案）", "临江市集市管理办法（草案）", "临江县集市管理办法（草案）"}) {
    CHECK(kept(title, Level::draft, coercion({Measure::demolish})) == "coercion 13");
    CHECK(kept(title, Level::draft, coercion({Measure::perform, Measure::late_fee})) == "coercion 13");
    CHECK(kept(title, Level::draft, coercion({Measure::court})).empty());
  }
  CHECK(kept("临江市集市条例", Level::local_regulation, coercion({Measure::demolish}), {2010, 5, 1}).empty());
  CHECK(kept("中华人民共和国集市法", Level::law, coercion({Measure::demolish})).empty());
}

TEST_CASE("a local regulation has no business licence revoked, but a permit of its own kind") {
  const char* const regulation = "临江市集市条例（草案）";
  const ArticleFunctions revoked = penalty({PenaltyKind::fine, PenaltyKind::revocation});
  CHECK(kept(regulation, Level::draft, revoked, {}, "情节严重的，吊销其营业执照。") == "penalty 12/1");
  CHECK(kept(regulation, Level::draft, revoked, {}, "情节严重的，吊销摊位证。").empty());
  CHECK(kept(regulation, Level::draft, revoked, {}, "情节严重的，吊销摊位证，并通知营业执照的登记机关。").empty());
  CHECK(kept(regulation, Level::draft, penalty({PenaltyKind::fine}), {}, "没有营业执照的，处一百元罚款。").empty());
}

TEST_CASE("what is not told by title and place, or is older than the laws, is not held against them") {
  CHECK(kept("集市管理办法（征求意见稿）", Level::draft, licence()).empty());
  CHECK(kept("临江县集市条例（草案）", Level::draft, penalty({PenaltyKind::fine})).empty());
  const ArticleFunctions taken = penalty({PenaltyKind::confiscation});
  CHECK(kept("临江市集市管理办法", Level::local_government_rule, taken, {2010, 5, 1}).empty());
  CHECK(kept("临江市集市管理办法", Level::local_government_rule, taken, {2023, 5, 1}) == "penalty 14/2");
}

TEST_CASE("a limit is told with the provision that sets it") {
  const auto limits = limits_of("临江县集市管理办法（草案）", Level::draft, {}, licence(), {});
  REQUIRE(limits.size() == 1);
  CHECK(describe(limits[0], Language::zh) == "规章以下的文件不得设定行政许可（《中华人民共和国行政许可法》第十七条）");
}
