#include "registry/registry.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/error.hpp"
#include "citation/known_titles.hpp"
#include "support/messages.hpp"
#include "support/parsed.hpp"

using namespace yiju;

namespace {

std::string found(const Registry& registry, std::string_view title) {
  const TitleMatch match = registry.find(title);
  std::string text;
  for (const InstrumentId id : match.instruments) text += registry.instruments()[id].title + " ";
  return text + name_of(match.reason);
}

Document document(std::string path, std::string text) { return parsed(std::move(text), std::move(path)); }

}  // namespace

TEST_CASE("the built-in register knows laws by full, short and historic titles") {
  const Registry registry;
  CHECK(found(registry, "中华人民共和国网络安全法") == "中华人民共和国网络安全法 exact_title");
  CHECK(found(registry, "网络安全法") == "中华人民共和国网络安全法 short_title");
  CHECK(found(registry, "个保法") == "中华人民共和国个人信息保护法 short_title");
  CHECK(found(registry, "监督法") == "中华人民共和国各级人民代表大会常务委员会监督法 short_title");
  CHECK(found(registry, "民法通则") == "中华人民共和国民法通则 short_title");
  CHECK(found(registry, "中国人民解放军现役军官服役条例") == "中华人民共和国现役军官法 historic_title");
  CHECK(found(registry, "网络安全法（2016年）修正") == "title_unknown");
  CHECK(found(registry, "网络安全法（2025年修正）") == "中华人民共和国网络安全法 suffix_ignored");
  CHECK(found(registry, "中华人民共和国民法典合同编") == "中华人民共和国民法典 short_title");
  CHECK(found(registry, "关于维护互联网安全的决定") ==
        "全国人民代表大会常务委员会关于维护互联网安全的决定 short_title");
  CHECK(found(registry, "临江市不存在条例") == "title_unknown");
  CHECK(found(registry, "") == "title_unknown");
}

TEST_CASE("a trial instrument does not hide the one that came of it") {
  const Registry registry;
  CHECK(found(registry, "企业破产法") == "中华人民共和国企业破产法 short_title");
  CHECK(found(registry, "企业破产法(试行)") == "中华人民共和国企业破产法（试行） short_title");
}

TEST_CASE("repealed laws name what replaced them") {
  const Registry registry;
  const Instrument& law = registry.instruments()[registry.find("合同法").instruments.at(0)];
  CHECK(law.status == InstrumentStatus::repealed);
  CHECK(to_string(law.repealed) == "2021-01-01");
  CHECK(found(registry, law.successor) == "中华人民共和国民法典 short_title");
}

TEST_CASE("every successor in the built-in register is itself known") {
  const Registry registry;
  for (const Instrument& instrument : registry.instruments()) {
    if (instrument.successor.empty()) continue;
    CAPTURE(instrument.title);
    CAPTURE(instrument.successor);
    CHECK(registry.find(instrument.successor).instruments.size() == 1);
  }
}

TEST_CASE("names for citing are sorted and each stands once") {
  const auto titles = known_titles();
  CHECK(titles.size() > 2000);
  CHECK(std::is_sorted(titles.begin(), titles.end(), [](const auto& a, const auto& b) { return a.title < b.title; }));
  const auto find = [&](std::string_view name) {
    return *std::find_if(titles.begin(), titles.end(), [&](const auto& title) { return title.title == name; });
  };
  CHECK(find("行政处罚法").full_title == "中华人民共和国行政处罚法");
  CHECK(find("行政处罚法").bare_allowed);
  CHECK(find("治安管理处罚条例").bare_allowed);
  CHECK(find("宪法").level == static_cast<std::uint8_t>(Level::constitution));
  CHECK_FALSE(find("监督法").bare_allowed);
  CHECK_FALSE(find("药品生产质量管理规范").bare_allowed);
}

TEST_CASE("a register completes what is built in and adds what is not") {
  Registry registry;
  registry.load_register_text("register.json", R"([
    {"title": "中华人民共和国网络安全法", "level": "law", "amended": "2025-10-28", "source": "正文"},
    {"title": "临江市数据条例", "level": "地方性法规", "short_titles": ["临江数据条例"], "issuers": null}])");
  const Instrument& law = registry.instruments()[registry.find("网络安全法").instruments.at(0)];
  CHECK(to_string(law.adopted) == "2016-11-07");
  CHECK(to_string(law.amended) == "2025-10-28");
  CHECK(law.source == "正文");
  CHECK_FALSE(law.built_in);
  CHECK(found(registry, "临江数据条例") == "临江市数据条例 short_title");
}

TEST_CASE("what is wrong with a register is told with its place") {
  const struct {
    const char* json;
    const char* message;
  } rows[] = {
      {"{}", "expected a register, an array of instruments, found "},
      {"[\n {\"level\": \"law\"}]", "expected a title, found an instrument without one"},
      {"[{\"title\": \"临江条例\"}]", "expected a level, found none for 临江条例"},
      {"[{\"title\": \"临江条例\", \"level\": \"lore\"}]", "expected a level, found \"lore\""},
      {"[{\"title\": \"临江条例\", \"level\": \"law\", \"adopted\": \"2023-13-01\"}]",
       "expected a date such as 2023-07-10, found \"2023-13-01\""},
      {"[{\"titel\": \"临江条例\"}]", "expected a field of a register, found \"titel\""},
  };
  for (const auto& row : rows) {
    Registry registry;
    CAPTURE(row.json);
    try {
      registry.load_register_text("r.json", row.json);
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(both(error.message).find(std::string(" / ") + row.message) != std::string::npos);
      CHECK(error.line >= 1);
      CHECK(error.path == "r.json");
    }
  }
}

TEST_CASE("an instrument is in force as its newest text tells, whichever is read first") {
  Registry registry;
  std::vector<Document> documents;
  documents.push_back(
      document("a.md", "# 临江市供水条例\n\n2015年3月4日通过\n\n第一条 本条例自2015年6月1日起施行。\n"));
  documents.push_back(
      document("b.md", "# 临江市供水条例\n\n2021年3月4日通过\n\n第一条 本条例自2021年7月1日起施行。\n"));
  documents.push_back(
      document("c.md", "# 临江市供水条例\n\n2018年3月4日通过\n\n第一条 本条例自2018年5月1日起施行。\n"));
  registry.add_documents(documents);
  CHECK(to_string(registry.instruments()[registry.instrument_of(0)].effective) == "2021-07-01");
}

TEST_CASE("texts of one title are versions of one instrument, oldest first") {
  Registry registry;
  std::vector<Document> documents;
  documents.push_back(document("a/临江条例(2021-03-04).md", "# 临江市供水条例\n\n第一条 甲。\n"));
  documents.push_back(document("b/临江条例(2015-03-04).md", "# 临江市供水条例（2015年修订）\n\n第一条 乙。\n"));
  documents.push_back(document("c/其他.md", "# 临江市排水条例\n\n第一条 丙。\n"));
  registry.add_documents(documents);
  CHECK(registry.instrument_of(0) == registry.instrument_of(1));
  CHECK(registry.instrument_of(2) != registry.instrument_of(0));
  const auto versions = registry.versions_of(registry.instrument_of(0));
  REQUIRE(versions.size() == 2);
  CHECK(versions[0].document == 1);
  CHECK(versions[1].document == 0);
  CHECK(registry.instruments()[registry.instrument_of(2)].level == Level::local_regulation);
}

TEST_CASE("the nearest titles of a misspelt one") {
  const Registry registry;
  const auto nearest = registry.nearest("网络按全法", 3);
  REQUIRE(!nearest.empty());
  CHECK(registry.instruments()[nearest[0]].title == "中华人民共和国网络安全法");
  CHECK(registry.nearest("qwertyuiop", 3).empty());
  const auto reversed = registry.nearest("信息个人保护法", 1);
  REQUIRE(reversed.size() == 1);
  CHECK(registry.instruments()[reversed[0]].title == "中华人民共和国个人信息保护法");
}
