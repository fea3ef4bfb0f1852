#include "graph/clause_index.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "graph/clause_index_file.hpp"
#include "graph/graph_file.hpp"
#include "graph_of_texts.hpp"

using namespace yiju;

namespace {

const TestTexts texts = {
    {"a.md", "# 江东省灯塔条例\n\n第一条 灯塔应当常明；不得熄灭。\n\n第二条之一 渡口、灯塔归口管理。\n"},
    {"b.md", "# 河西省灯塔条例\n\n第一条 灯塔常明。\n"}};

WordPair pair_of(std::string_view text) { return clauses_of(text).front().pairs.front(); }

std::vector<ClauseId> clauses_with(const ClauseIndex& index, std::string_view word) {
  std::vector<ClauseId> found;
  index.for_each_clause(pair_of(word), [&](ClauseId clause) { found.push_back(clause); });
  return found;
}

}  // namespace

TEST_CASE("clauses end at full stops, semicolons, colons and lines, and a comma ends none") {
  const std::vector<ClauseWords> clauses = clauses_of("有下列情形的：\n（一）开放，共享；\n关闭。。");
  REQUIRE(clauses.size() == 3);
  CHECK(clauses[0].words == "有下列情形的");
  CHECK(clauses[1].words == "（一）开放，共享");
  CHECK(clauses[1].pairs.size() == 2);  // 开放 and 共享: no pair over the comma
  CHECK(clauses[2].words == "关闭");
  CHECK(clauses_of(" \n。；").empty());
}

TEST_CASE("words begin behind the article's number") {
  struct Case {
    const char *provision, *words;
  };
  for (const Case& each : {Case{"第三条 灯塔", " 灯塔"}, Case{"**第十二条之一** 灯塔", "** 灯塔"},
                           Case{"第 三 条灯塔", "灯塔"}, Case{"第三方机构", "第三方机构"}, Case{"", ""}}) {
    CAPTURE(each.provision);
    CHECK(behind_number(each.provision) == each.words);
  }
}

TEST_CASE("the index tells which clauses hold a pair, the same whatever the threads") {
  const GraphOfTexts given(texts);
  CHECK(given.index.unit_count() == 3);
  CHECK(given.index.clause_count() == 4);
  CHECK(clauses_with(given.index, "灯塔") == std::vector<ClauseId>{0, 2, 3});
  CHECK(clauses_with(given.index, "常明") == std::vector<ClauseId>{0, 3});
  CHECK(clauses_with(given.index, "没有").empty());
  CHECK(given.index.rarity(pair_of("熄灭")) > given.index.rarity(pair_of("灯塔")));
  CHECK(write_clause_index(given.index) == write_clause_index(GraphOfTexts(texts, 3).index));
}

TEST_CASE("a written index is read back, and a damaged one is refused") {
  const GraphOfTexts given(texts);
  const std::string graph = write_graph_file(given.graph), index = write_clause_index(given.index);
  const auto path = (std::filesystem::temp_directory_path() / "yiju_clause_index_test.graph").string();
  write_file(path, graph + index);
  CHECK(open_graph_file(path).nodes().size() == given.graph.nodes().size());
  CHECK(write_clause_index(open_clause_index(path, given.graph)) == index);
  write_file(path, graph);
  CHECK(open_clause_index(path, given.graph).empty());
  for (std::size_t at = 8; at < index.size(); at += 7) {
    std::string damaged = index;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    write_file(path, graph + damaged);
    CHECK_THROWS_AS(static_cast<void>(open_clause_index(path, given.graph)), Error);
  }
  for (std::size_t size = 8; size < index.size(); size += 13) {
    write_file(path, graph + index.substr(0, size));
    CHECK_THROWS_AS(static_cast<void>(open_clause_index(path, given.graph)), Error);
  }
  std::filesystem::remove(path);
}
