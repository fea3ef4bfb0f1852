#include "registry/register_writer.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "citation/extractor.hpp"
#include "registry/registry.hpp"
#include "support/parsed.hpp"

using namespace yiju;

namespace {

Document document(std::string path, std::string text) { return parsed(std::move(text), std::move(path)); }

}  // namespace

TEST_CASE("a register tells what texts say of themselves and what they repeal") {
  std::vector<Document> documents;
  documents.push_back(document(
      "a.md",
      "# 临江市渡口条例\n\n（2010年5月1日临江市人民代表大会常务委员会通过　2018年6月1日修订）\n\n第一条 甲。\n\n"
      "第二条 本条例自2018年9月1日起施行。《临江市渡船管理办法》同时废止。\n"));
  documents.push_back(document("b.txt", "这一行说的是天气。\n"));
  Registry registry;
  registry.add_documents(documents);
  std::vector<Repeal> repeals = repeals_in(documents[0], extract_citations(documents[0]));
  for (Repeal& repeal : repeals) repeal.by = 0;
  registry.add_repeals(documents, repeals);
  const std::vector<Instrument> told = told_by_texts(registry, documents);
  REQUIRE(told.size() == 2);  // b.txt is no instrument
  CHECK(told[0].title == "临江市渡口条例");
  CHECK_FALSE(told[0].effective.known());  // that of the first wording: nobody told it
  CHECK(to_string(told[0].amended_from) == "2018-09-01");
  CHECK(told[1].title == "临江市渡船管理办法");
  CHECK(told[1].status == InstrumentStatus::repealed);
  CHECK(told[1].successor == "临江市渡口条例");
}

TEST_CASE("a row with any cell filled in is read back; its level may follow from the title") {
  std::vector<Error> troubles;
  const auto rows = read_filled_titles("t.tsv",
                                       "title\tlevel\tadopted\tcited\n临江省航道条例\t\t2009-01-02\t3\n"
                                       "临江省水上交通办法\t\t\t1\n",
                                       troubles);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].title == "临江省航道条例");
  CHECK(rows[0].level == Level::local_regulation);
  CHECK(troubles.empty());
  CHECK_THROWS_AS((void)read_filled_titles("t.tsv", "书名\n甲条例\n", troubles), Error);
}

TEST_CASE("of a filled table a row that cannot be read is told and the others are kept") {
  std::vector<Error> troubles;
  const auto rows = read_filled_titles("t.tsv",
                                       "登记表\n\n名称\t通过\t制定机关\n甲条例\t2009-13-01\t\n"
                                       "乙条例\t2009-12-01\t临江市人民政府、临江市军分区\n",
                                       troubles);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].issuers.size() == 2);
  REQUIRE(troubles.size() == 1);
  CHECK(troubles[0].line == 4);
}
