#include "query/dossier_changes.hpp"

#include <doctest/doctest.h>

#include "graph/source_texts.hpp"

using namespace yiju;

namespace {

CitedText cited(const std::string& title, const char* place, const std::string& words) {
  CitedText text;
  text.title = title;
  text.place = *parse_locator(place);
  text.status = InstrumentStatus::in_force;
  text.version = text.newest = Date{2020, 5, 1};
  text.outcome = Outcome::resolved;
  text.path = title + ".md";
  text.words = words;
  text.hash = hash_of_text(words);
  return text;
}

CitingCell cell(const char* article, std::size_t text, const std::string& words) {
  CitingCell out;
  out.article = *parse_locator(article);
  out.cited = text;
  out.words = words;
  return out;
}

/// Two articles of a draft that cite two provisions, and what the rules said of one.
DossierRecord record() {
  DossierRecord record;
  record.draft = "临江市供水条例（草案）";
  record.hash = 7;
  record.cited = {cited("临江省供水条例", "5", "提前告知。"), cited("临江省湖泊条例", "8", "处一万元以下罚款。")};
  record.cells = {cell("2", 0, "《临江省供水条例》第五条"), cell("3", 1, "《临江省湖泊条例》第八条")};
  record.verdicts = {{"powers", *parse_locator("3"), "《临江省湖泊条例》第八条", "within"}};
  return record;
}

std::string told(const DossierChanges& changes) {
  std::string out;
  for (const DossierChange& change : changes.changes) {
    out += std::string(out.empty() ? "" : "; ") + name_of(change.kind) + " " + change.title + "#" +
           to_string(change.place);
    for (const VerdictChange& verdict : change.and_so)
      out += " [" + verdict.list + " " + verdict.then + ">" + verdict.now + "]";
  }
  return out;
}

}  // namespace

TEST_CASE("two records that are the same differ in nothing") {
  const DossierChanges changes = compare_records(record(), record());
  CHECK(changes.changes.empty());
  CHECK(changes.texts == 2);
  CHECK(changes.cells == 2);
  CHECK(changes.verdicts == 1);
}

TEST_CASE("a change is told once, with what the rules say otherwise because of it") {
  DossierRecord now = record();
  now.cited[1].words = "处三万元以下罚款。";
  now.cited[1].hash = hash_of_text(now.cited[1].words);
  now.verdicts[0].verdict = "beyond";
  CHECK(told(compare_records(record(), now)) == "text_changed 临江省湖泊条例#8 [powers within>beyond]");
  now = record();
  now.verdicts[0].verdict = "beyond";
  now.verdicts[0].article = *parse_locator("4");
  CHECK(told(compare_records(record(), now)) == "rule_differs # [powers within>]; rule_differs # [powers >beyond]");
}

TEST_CASE("what holds of an instrument is told before what holds of its provisions, the gravest first") {
  DossierRecord now = record();
  now.cited[0].status = InstrumentStatus::repealed;
  now.cited[1].newest = Date{2024, 6, 1};
  CHECK(told(compare_records(record(), now)) == "repealed 临江省供水条例#; superseded 临江省湖泊条例#");
  now = record();
  now.cited[0].outcome = Outcome::dangling;
  now.cited[0].words.clear();
  now.cited[0].hash = 0;
  now.cited[1].path.clear();
  now.cited[1].outcome = Outcome::outside;
  CHECK(told(compare_records(record(), now)) == "provision_gone 临江省供水条例#5; text_gone 临江省湖泊条例#");
}

TEST_CASE("a text that was not at hand and is now has no newer wording, and lost no provision") {
  DossierRecord then = record(), now = record();
  then.cited[0].path.clear();
  then.cited[0].version = then.cited[0].newest = {};
  then.cited[0].words.clear();
  then.cited[0].hash = 0;
  then.cited[0].outcome = now.cited[1].outcome = Outcome::outside;
  then.cited[1] = now.cited[1];
  now.cited[0].outcome = Outcome::dangling;
  now.verdicts.push_back({"check", *parse_locator("2"), "《临江省供水条例》第五条", "dangling"});
  CHECK(told(compare_records(then, now)) == "text_found 临江省供水条例# [check >dangling]");
}

TEST_CASE("of another draft only the texts are compared") {
  DossierRecord now = record();
  now.hash = 8;
  now.cells.pop_back();
  now.verdicts.clear();
  now.cited[0].words = "提前二日告知。";
  now.cited[0].hash = hash_of_text(now.cited[0].words);
  const DossierChanges changes = compare_records(record(), now);
  CHECK(told(changes) == "draft_changed 临江市供水条例（草案）#; text_changed 临江省供水条例#5");
  CHECK(changes.verdicts == 0);
  now = record();
  now.cells.pop_back();
  CHECK(told(compare_records(record(), now)) == "citation_differs 临江省湖泊条例#8");
}
