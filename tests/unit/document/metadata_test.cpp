#include "document/metadata.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("YAML above a text is read for title, dates and status") {
  Metadata metadata;
  const std::string_view text =
      "---\nid: 7\ntitle: '临江市公园条例'\ndate: '2026-03-02'\npublication_date: '2026-03-01'\neffective_date: "
      "2026-05-01\n"
      "status: 有效\ntags:\n  - 公园\n---\n\n第一条 甲。\n";
  CHECK(text.substr(read_metadata(text, metadata)) == "\n第一条 甲。\n");
  CHECK(metadata.title == "临江市公园条例");
  CHECK(to_string(metadata.version) == "2026-03-01");
  CHECK(to_string(metadata.effective) == "2026-05-01");
  CHECK(metadata.status == "有效");
}

TEST_CASE("TOML too") {
  Metadata metadata;
  const std::string_view text = "+++\ntitle = \"临江市公园条例\"\n+++\n第一条 甲。\n";
  CHECK(text.substr(read_metadata(text, metadata)) == "第一条 甲。\n");
  CHECK(metadata.title == "临江市公园条例");
}

TEST_CASE("JSON too, and values that stand on the lines below") {
  Metadata metadata;
  const std::string_view json = "{\n  \"title\": \"临江市公园条例\",\n  \"date\": \"2026-03-01\"\n}\n第一条 甲。\n";
  CHECK(json.substr(read_metadata(json, metadata)) == "第一条 甲。\n");
  CHECK(metadata.title == "临江市公园条例");
  CHECK(to_string(metadata.version) == "2026-03-01");
  const std::string_view folded = "---\ntitle: >-\n  临江市\n  湿地条例\ndate: 2026/3/1\n...\n第一条 甲。\n";
  CHECK(folded.substr(read_metadata(folded, metadata)) == "第一条 甲。\n");
  CHECK(metadata.title == "临江市湿地条例");
  CHECK(to_string(metadata.version) == "2026-03-01");
}

TEST_CASE("a rule of Markdown begins no metadata") {
  Metadata metadata;
  CHECK(read_metadata("---\n\n临江市公园条例\n\n---\n第一条 甲。\n", metadata) == 0);
  CHECK(read_metadata("---\ntitle: 甲\n第一条 乙。\n", metadata) == 0);
  CHECK(read_metadata("第一条 甲。\n", metadata) == 0);
  CHECK(read_metadata("{\n  \"title\": \"甲\"\n第一条 乙。\n", metadata) == 0);
  CHECK(metadata.title.empty());
}
