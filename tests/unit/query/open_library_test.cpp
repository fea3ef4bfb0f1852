#include "query/open_library.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

#include "base/file_system.hpp"
#include "base/scratch_folder.hpp"
#include "graph/builder.hpp"
#include "graph/graph_file.hpp"
#include "pipeline.hpp"
#include "query/wording_proof.hpp"

using namespace yiju;

namespace {

using Row = std::tuple<std::string, std::string, Outcome, Reason>;

/// A folder with a library of laws of several dates, and its written graph.
struct Laws {
  Laws() {
    write("laws/临江市供水条例(2010-05-01).txt",
          "临江市供水条例\n（2010年5月1日通过）\n第一条 为了供水。\n第二条 "
          "供水单位应当：\n（一）保证水压；\n（二）保证水质。\n"
          "第三条 违反本条例第二条的，责令改正。\n第四条 本条例自2010年7月1日起施行。\n");
    write("laws/临江市供水条例(2020-05-01).txt",
          "临江市供水条例\n（2020年5月1日修订）\n第一条 为了供水。\n第二条 节约用水。\n第三条 "
          "供水单位应当：\n（一）保证水压；\n"
          "（二）保证水质。\n第四条 本条例自2020年7月1日起施行。\n");
    write("laws/临江市渡口办法.txt",
          "临江市渡口办法\n第一条 根据《临江市供水条例》，制定本办法。\n第二条 "
          "渡口应当公示。\n国家另有规定的，从其规定。\n第五条 甲。\n"
          "第五条 乙。\n");
    const std::string laws = path("laws");
    PipelineOptions options;
    write("laws.graph", write_graph_file(build_graph(read_corpus(laws, options), {.hash_texts = true}), "laws"));
  }
  [[nodiscard]] std::string path(const std::string& name) const { return (folder.path() / name).string(); }
  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((folder.path() / name).parent_path());
    write_file(path(name), text);
  }
  ScratchFolder folder;
};

/// What the graph of the text over the library says.
std::vector<Row> rows_of_graph(const Laws& laws, const std::string& name, const std::string& library, Date as_of) {
  PipelineOptions options;
  options.libraries = {library};
  options.as_of = as_of;
  options.prove = prove_wordings;
  const LegalGraph graph = build_graph(read_corpus(laws.path(name + ".txt"), options));
  std::vector<Row> rows;
  for (const EdgeRecord& edge : graph.edges()) {
    if (edge.file == 0) rows.emplace_back(graph.id(edge.from), graph.id(edge.to), edge.outcome, edge.reason);
  }
  return rows;
}

std::vector<Row> rows_of(const ResolvedText& text) {
  std::vector<Row> rows;
  for (const CitedPlace& cited : text.cited)
    rows.emplace_back(text.places[cited.citation], cited.id, cited.outcome, cited.reason);
  return rows;
}

const std::vector<std::string> texts = {
    "第一条 根据《临江市供水条例》第二条第一款第（二）项、第三条至第七条，制定本规定。\n第二条 "
    "依照前条、本规定第九条办理。\n",
    "依照《临江市渡口办法》第二条第二款、第二条第三款、第五条、第六条和《云山市没有条例》第四条、《没有条例》第二条至第"
    "四条。",
    "一、总则\n依照刑法第二百三十四条第二款。\n二、附则\n依照第一条办理。\n一、又一\n依照《临江市供水条例》（2010年）第"
    "二条。",
    "",
    "没有引用。",
    "《临江市供水条例》《临江市供水条例》第二条第九款第（三）项"};

}  // namespace

TEST_CASE("a text that is resolved over an open library leads to what its graph says") {
  const Laws laws;
  for (const std::string& library : {laws.path("laws.graph"), laws.path("laws")}) {
    for (const Date as_of : {Date{}, Date{2015, 1, 1}, Date{2024, 1, 1}}) {
      OpenLibrary open(library, as_of);
      CHECK(open.has_texts());
      for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string name = "记录" + std::to_string(i);
        laws.write(name + ".txt", texts[i]);
        CAPTURE(name);
        CHECK(rows_of(open.resolve(name, Source{.path = {}, .text = texts[i], .diagnostics = {}})) ==
              rows_of_graph(laws, name, library, as_of));
      }
    }
  }
}

TEST_CASE("a text's answer does not hang on those before it, nor on its name") {
  const Laws laws;
  OpenLibrary open(laws.path("laws.graph"), {});
  const auto resolve = [](OpenLibrary& library, const std::string& name, const std::string& text) {
    return rows_of(library.resolve(name, Source{.path = {}, .text = text, .diagnostics = {}}));
  };
  for (auto text = texts.rbegin(); text != texts.rend(); ++text) {
    OpenLibrary fresh(laws.path("laws.graph"), {});
    CHECK(resolve(open, "甲", *text) == resolve(fresh, "甲", *text));
  }
  const std::vector<Row> odd = resolve(open, "案#1@甲+%", "第一条 甲。\n第二条 依照本办法第一条。\n");
  REQUIRE_FALSE(odd.empty());
  CHECK(std::get<0>(odd.front()).starts_with("案%231%40甲%2B%25"));
}

TEST_CASE("without the library's texts articles are looked up, 款 are not; without a library titles are known") {
  const Laws laws;
  std::filesystem::remove_all(laws.path("laws"));
  OpenLibrary open(laws.path("laws.graph"), {});
  CHECK_FALSE(open.has_texts());
  const ResolvedText text =
      open.resolve("甲", Source{.path = {}, .text = "依照《临江市渡口办法》第二条第九款、第九条。", .diagnostics = {}});
  REQUIRE(text.cited.size() == 2);
  CHECK(text.cited[0].outcome == Outcome::resolved);
  CHECK(text.cited[1].outcome == Outcome::dangling);
  OpenLibrary register_alone("", {});
  const ResolvedText known =
      register_alone.resolve("甲", Source{.path = {}, .text = "依照刑法第三条。", .diagnostics = {}});
  REQUIRE(known.cited.size() == 1);
  CHECK(known.cited[0].outcome == Outcome::outside);
  CHECK(known.cited[0].id == "中华人民共和国刑法#3");
}
