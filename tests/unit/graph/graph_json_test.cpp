#include "graph/graph_json.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "graph/graph_file.hpp"
#include "sample_graph.hpp"
#include "support/messages.hpp"

using namespace yiju;

namespace {

/// The English half of the message, with its place.
std::string message_of(std::string_view json) {
  try {
    (void)read_graph_json("g.json", json);
  } catch (const Error& error) {
    CHECK(error.code == ErrorCode::input);
    std::string message = both(error);
    const std::size_t chinese = message.find("图 JSON"), middle = message.find(" / ");
    REQUIRE(chinese < middle);
    return message.erase(chinese, middle + 3 - chinese);
  }
  return {};
}

/// Message and hint, "" where it is read.
std::string refusal_of(const std::string& json) {
  try {
    (void)read_graph_json("g.json", json);
    return {};
  } catch (const Error& error) {
    return both(error) + error.hint.en;
  }
}

/// A graph of one instrument, with `more` in place of its lists of edges.
std::string with(std::string_view more) {
  return "{\"format\": \"yiju-graph\", \"version\": 1,\n\"instruments\": [{\"title\": \"甲法\"}],\n"
         "\"nodes\": [{\"id\": \"甲法\", \"kind\": \"instrument\"}],\n" +
         std::string(more) + "}";
}

}  // namespace

TEST_CASE("what is read from JSON is the graph that was written, byte for byte") {
  const LegalGraph graph = sample_graph();
  const std::string json = write_graph_json(graph);
  CHECK(is_graph_json(json));
  const LegalGraph read = read_graph_json("g.json", json);
  CHECK(write_graph_json(read) == json);
  CHECK(read.edges().size() == graph.edges().size());
  CHECK(read.find("数据管理法#99-1") == graph.find("数据管理法#99-1"));
}

TEST_CASE("lists may stand in any order, and unknown members are passed over") {
  const LegalGraph graph =
      read_graph_json("g.json",
                      R"({"edges": [{"to": "甲法#1", "from": "甲法", "relation": "cites", "asserted_by": "text",
          "evidence": {"file": "a.txt", "line": 3}, "weight": [1, {"a": 2}]}], "files": [{"path": "a.txt"}],
          "nodes": [{"id": "甲法", "kind": "instrument"}, {"id": "甲法#1", "kind": "article", "number": 1, "parent": "甲法"}],
          "made_by": {"name": "somebody"}, "instruments": [{"title": "甲法"}], "version": 1, "format": "yiju-graph"})");
  REQUIRE(graph.edges().size() == 1);
  CHECK(graph.id(graph.edges()[0].to) == "甲法#1");
}

TEST_CASE("errors in JSON name the place, what was expected and what was found") {
  CHECK(message_of(with("\"edges\": [{\"from\": \"甲法\", \"to\": \"乙法\", \"relation\": \"cites\", "
                        "\"asserted_by\": \"text\"}]")) ==
        "g.json:4:11: graph JSON: expected the id of a node, found \"乙法\"");
  CHECK(message_of(with("\"edges\": [{\"from\": \"甲法\", \"to\": \"甲法\", \"relation\": \"likes\"}]")) ==
        "g.json:4:50: graph JSON: expected a known word as "
        "\"relation\", found \"likes\"");
  CHECK(message_of(with("\"nodes\": [{\"id\": \"甲法\", \"kind\": \"instrument\"}]")) ==
        "g.json:4:18: graph JSON: expected an id of its own as \"id\", found \"甲法\"");
  CHECK(message_of(
            with("\"nodes\": [{\"id\": \"甲法#2\", \"kind\": \"article\", \"number\": 3, \"parent\": \"甲法\"}]")) ==
        "g.json:4:11: graph JSON: expected \"甲法#3\" as the id of this place, found \"甲法#2\"");
  CHECK(message_of(with("\"edges\": [{\"from\": \"甲法\", \"to\": \"甲法\", \"relation\": \"cites\", "
                        "\"asserted_by\": \"text\"}]"))
            .find("g.json:4:11: graph JSON: expected \"evidence\"") == 0);
  CHECK(message_of(with("\"nodes\": [{\"id\": 7, \"kind\": \"instrument\"}]")).find("g.json:4:18: ") == 0);
  CHECK(message_of("{\"format\": \"yiju-graph\", \"version\": 2}").find("expected version 1") != std::string::npos);
  CHECK(message_of("{\"format\": \"yiju-graph\", \"version\": 1, \"nodes\": 7}") ==
        "g.json:1:49: graph JSON: expected a list as \"nodes\", found 7");
  CHECK(message_of("{}").find("expected \"format\"") != std::string::npos);
  CHECK(message_of("{\"format\": \"yiju-graph\",").find("g.json:1:25: ") == 0);
  CHECK(message_of("").find("g.json:1:1: ") == 0);
}

TEST_CASE("a value of the wrong kind is refused, and none is passed over in silence") {
  const struct {
    const char *members, *message;
  } rows[] = {
      {R"("nodes": {"id": "甲法"})", "expected a list as \"nodes\", found {…}"},
      {R"("edges": null)", "expected a list as \"edges\", found null"},
      {R"("edges": "none")", "expected a list as \"edges\", found \"none\""},
      {R"("files": true)", "expected a list as \"files\", found true"},
      {R"("nodes": [1, 2])", "expected an object in \"nodes\", found 1"},
      {R"("nodes": ["甲法"])", "expected an object in \"nodes\", found \"甲法\""},
      {R"("nodes": [null])", "expected an object in \"nodes\", found null"},
      {R"("nodes": [[{"id": "甲法", "kind": "instrument"}]])", "expected an object in \"nodes\", found […]"},
      {R"("folder": 7)", "expected \"folder\": \"…\", found 7"},
      {R"("folder": ["a"])", "expected \"folder\": \"…\", found […]"},
      {R"("version": "1")", "expected version 1, found \"1\""},
      {R"("version": [1])", "expected version 1, found […]"},
      {R"("files": [{"path": "b.txt", "text_hash": "xyz"}])",
       "expected a hexadecimal number as \"text_hash\", found \"xyz\""},
      {R"("files": [{"path": "b.txt", "text_hash": 12}])", "expected a text as \"text_hash\", found 12"},
      {R"("files": [{"path": {"name": "b.txt"}}])", "expected a text as \"path\", found {…}"},
      {R"("nodes": [{"id": "甲法#2", "kind": "article", "number": 2, "parent": "甲法", "span": [0, [9]]}])",
       "expected [begin, end] with begin before end as \"span\", found 0"},
      {R"("edges": [{"from": "甲法", "to": "甲法", "relation": "cites", "asserted_by": "text", "candidates": [7]}])",
       "expected a list of titles as \"candidates\", found 7"},
      {R"("edges": [{"from": "甲法", "to": "甲法", "relation": "cites", "asserted_by": "text", "candidates": {"a": "甲法"}}])",
       "expected a list of titles as \"candidates\", found {…}"},
      {R"("edges": [{"from": "甲法", "to": "甲法", "relation": "cites", "asserted_by": "text", "evidence": [{"file": "a.txt"}]}])",
       "expected \"evidence\" with the path of a file, found {…}"},
      {R"("edges": [{"from": "甲法", "to": "甲法", "relation": 3, "asserted_by": "text"}])",
       "expected a text as \"relation\", found 3"},
      {R"("edges": [{"from": "甲法", "to": "甲法", "relation": "cites", "asserted_by": "text", "evidence": {"line": -1}}])",
       "expected a whole number up to 4294967295 as \"line\", found -1"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.members);
    const std::string message = message_of(with(row.members));
    CHECK(message.ends_with(std::string("graph JSON: ") + row.message));
  }
  CHECK(message_of(R"([{"format": "yiju-graph"}])") == "g.json:1:1: graph JSON: expected an object, found […]");
  CHECK(message_of(R"({"format": "yiju-graph"})") == "g.json:1:1: graph JSON: expected \"version\": 1, found {…}");
}

TEST_CASE("any cut or changed byte of a JSON is refused") {
  const std::string json = write_graph_json(sample_graph());
  for (std::size_t at = 0; at < json.size(); ++at) {
    CAPTURE(at);
    if (at % 3 == 0) CHECK_FALSE(refusal_of(json.substr(0, at)).empty());
    std::string odd = json;
    odd[at] = json[at] == '9' ? '8' : '9';
    CHECK_FALSE(refusal_of(odd).empty());
    odd[at] = static_cast<char>(json[at] ^ (1 << at % 8));
    CHECK_FALSE(refusal_of(odd).empty());
  }
}

TEST_CASE("a graph without a checksum is read, and that is said") {
  std::vector<Error> remarks;
  (void)read_graph_json("g.json", write_graph_json(sample_graph()), &remarks);
  CHECK(remarks.empty());
  (void)read_graph_json("g.json", with("\"edges\": []"), &remarks);
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].message.en == "graph JSON without a checksum: nothing tells whether it is whole");
}

TEST_CASE("a graph that was changed by hand is read once its checksum is taken out") {
  std::string json = write_graph_json(sample_graph());
  const std::size_t member = json.rfind(",\n  \"checksum\"");
  CHECK(refusal_of(json.substr(0, member) + " " + json.substr(member)).find("delete its \"checksum\"") !=
        std::string::npos);
  CHECK(refusal_of(json.substr(0, member) + "}").empty());
}

TEST_CASE("what is no graph is not taken for one") {
  CHECK_FALSE(is_graph_json("{\"title\": \"甲法\"}"));
  CHECK_FALSE(is_graph_json("[]"));
  CHECK(is_graph_json("\xEF\xBB\xBF {\n \"format\" : \"yiju-graph\""));
}
