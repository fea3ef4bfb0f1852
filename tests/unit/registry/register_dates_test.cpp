#include "registry/register_dates.hpp"

#include <doctest/doctest.h>

#include "document/dump.hpp"
#include "support/parsed.hpp"

using namespace yiju;

namespace {

Registry registry() {
  Registry known;
  known.load_register_text("register.json", R"([
    {"title": "临江市灯会条例", "level": "local_regulation", "adopted": "2010-03-01", "effective": "2010-05-01",
     "amended": "2024-06-27", "amended_effective": "2024-09-01"},
    {"title": "临江市人民代表大会常务委员会关于修改部分法规的决定", "level": "local_regulation",
     "adopted": "2016-07-02", "effective": "2016-08-01"}])");
  return known;
}

// "made, in force" as far as the register tells what the text does not.
std::string told(const std::string& history, const std::string& in_force) {
  const ToldDates dates = dates_in_register(
      registry(),
      parsed("# 临江市灯会条例\n\n" + history + "\n\n第一条 甲。\n\n第二条 本条例自" + in_force + "起施行。\n"));
  return to_string(dates.version) + ", " + to_string(dates.effective);
}

constexpr const char* adopted = "（2010年3月1日临江市人民代表大会常务委员会通过";

}  // namespace

TEST_CASE("the register tells from when on a 修正 is in force, of the wording that it knows") {
  const std::string newest = "　根据2024年6月27日《关于修改〈临江市灯会条例〉的决定》修正）";
  CHECK(told(adopted + newest, "2010年5月1日") == ", 2024-09-01");
  CHECK(told(adopted + std::string("　根据2012年1月5日《关于修改〈临江市灯会条例〉的决定》修正）"), "2010年5月1日") ==
        ", ");
  CHECK(told(adopted + std::string("）"), "2010年5月1日") == ", ");  // it tells both itself
}

TEST_CASE("the register tells when a text without a history line was made, by the day it came into force") {
  CHECK(told("", "2010年5月1日") == "2010-03-01, ");
  CHECK(told("", "2024年9月1日") == "2024-06-27, ");
  CHECK(told("", "2018年1月1日") == ", ");
}

TEST_CASE("what an older text tells of a work does not become what the register tells of a newer one") {
  Registry known;
  known.load_register_text("register.json", R"([
    {"title": "临江市地名条例", "level": "local_regulation", "effective": "2022-05-01"}])");
  std::vector<Document> documents;
  documents.push_back(parsed("# 临江市地名条例\n\n（1986年1月23日临江市人民政府发布）\n\n第一条 甲。\n", "a.md"));
  documents.push_back(parsed("# 临江市地名条例\n\n第一条 甲。\n\n第二条 本条例自2022年5月1日起施行。\n", "b.md"));
  known.add_documents(documents);
  CHECK(to_string(known.in_force_until(0)) == "2022-05-01");
  CHECK_FALSE(known.in_force_until(1).known());
}

TEST_CASE("an amending decision that the register knows tells when what it amended holds") {
  const auto day = [](const std::string& date) {
    const std::string line = "　根据" + date + "《关于修改部分法规的决定》修正）";
    return to_string(
        in_force_by_decision(registry(), parsed("# 临江市花市条例\n\n" + (adopted + line) +
                                                "\n\n第一条 甲。\n\n第二条 本条例自2010年5月1日起施行。\n")));
  };
  CHECK(day("2016年7月2日") == "2016-08-01");
  CHECK(day("2018年7月2日") == "");  // another decision of that title
}

TEST_CASE("a tree marks the dates that the register tells") {
  const Document read = parsed("# 临江市灯会条例\n\n第一条 甲。\n\n第二条 本条例自2010年5月1日起施行。\n");
  const std::string json = write_tree_json(read, {*parse_date("2010-03-01"), *parse_date("2011-01-01")});
  CHECK(json.find(R"("version": "2010-03-01")") != json.npos);
  CHECK(json.find(R"("effective": "2010-05-01")") != json.npos);  // its own counts
  CHECK(json.find(R"("from_register")") != json.npos);
  CHECK(write_tree_json(read).find("from_register") == std::string::npos);
  const std::string text = write_tree_text(read, Language::en, 0, {*parse_date("2010-03-01"), {}});
  CHECK(text.find("version: 2010-03-01 (by the register)") != text.npos);
}
