#include "graph/builder.hpp"

#include <doctest/doctest.h>

#include "citation/extractor.hpp"
#include "corpus/odd_documents.hpp"
#include "document/parser.hpp"
#include "graph/graph_json.hpp"
#include "graph/members.hpp"
#include "text/text_cursor.hpp"

using namespace yiju;

namespace {

constexpr const char* law_text =
    "数据管理法\n\n第一章　总则\n第一条　为了规范数据处理活动，制定本法。\n"
    "第二条　国家机关应当遵守下列规定：\n（一）合法；\n（二）正当；\n（三）必要。\n违反前款规定的，依照有关法律处理。\n"
    "第二章　附则\n第三条　本法自2021年9月1日起施行。\n";
constexpr const char* city_text =
    "临江市数据条例\n\n第一条　根据《数据管理法》，制定本条例。\n"
    "第二条　数据处理者应当遵守《数据管理法》第一条至第三条、第九条和本条例第三条。\n"
    "第三条　适用《云上办法》第五条第二款。\n按照国家有关规定执行。\n";

Document document(std::string path, std::string text) {
  return parse_document(Source{std::move(path), std::move(text), Encoding::utf8, {}});
}

Corpus corpus_of(std::vector<Document> documents) {
  Corpus corpus;
  corpus.documents = std::move(documents);
  corpus.registry.add_documents(corpus.documents);
  for (DocumentId d = 0; d < corpus.documents.size(); ++d) {
    corpus.extractions.push_back(extract_citations(corpus.documents[d]));
    corpus.excerpts.emplace_back(corpus.documents[d], corpus.extractions.back());
    corpus.resolutions.push_back(
        resolve_citations(d, corpus.documents, corpus.extractions.back(), corpus.registry, {}));
  }
  return corpus;
}

/// The edges of a node as "relation outcome target", in order.
std::vector<std::string> told(const LegalGraph& graph, std::string_view id) {
  std::vector<std::string> lines;
  const NodeId node = graph.find(id);
  REQUIRE(node != none);
  for (const EdgeRecord& edge : graph.out_edges(node)) {
    lines.push_back(std::string(name_of(edge.relation)) + " " + name_of(edge.outcome) + " " + graph.id(edge.to));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("texts become nodes in reading order, citations become edges with their evidence") {
  const LegalGraph graph = build_graph(corpus_of({document("a.txt", law_text), document("b.txt", city_text)}));
  CHECK(graph.id(0) == "数据管理法");
  CHECK(graph.caption(graph.find("数据管理法#c1")) == "总则");
  CHECK(graph.caption(graph.find("数据管理法#1")) == "为了规范数据处理活动，制定本法。");
  CHECK(graph.id(graph.nodes()[graph.find("数据管理法#3")].parent) == "数据管理法#c2");
  CHECK(told(graph, "临江市数据条例#1/1") == Lines{"based_on resolved 数据管理法"});

  const EdgeRecord& edge = graph.out_edges(graph.find("临江市数据条例#1/1"))[0];
  CHECK(graph.string(edge.words) == "《数据管理法》");
  CHECK(graph.string(graph.files()[edge.file].path) == "b.txt");
  CHECK(edge.line == 3);
  CHECK(edge.column == 7);
  CHECK(slice(city_text, edge.span) == "《数据管理法》");
}

TEST_CASE("a range and a list give an edge to each member, in one group; what is not there is a missing node") {
  const LegalGraph graph = build_graph(corpus_of({document("a.txt", law_text), document("b.txt", city_text)}));
  CHECK(told(graph, "临江市数据条例#2/1") == Lines{"cites resolved 数据管理法#1", "cites resolved 数据管理法#2",
                                                   "cites resolved 数据管理法#3", "cites dangling 数据管理法#9",
                                                   "cites resolved 临江市数据条例#3"});
  const auto edges = graph.out_edges(graph.find("临江市数据条例#2/1"));
  const auto first = static_cast<EdgeId>(&edges[0] - graph.edges().data());
  CHECK(edges[0].group == first);
  CHECK(edges[2].group == first);
  CHECK(edges[3].group == first);
  CHECK(graph.nodes()[graph.find("数据管理法#9")].missing == 1);
  CHECK(graph.nodes()[graph.find("数据管理法#9")].document != none);
}

TEST_CASE("what a bracket takes out is not relied on: neither by its own citation nor by the range") {
  const LegalGraph graph = build_graph(corpus_of(
      {document("a.txt", law_text),
       document(
           "b.txt",
           "临江市水条例\n\n第一条　适用《数据管理法》第一条至第三条（第二条除外）、第九条。\n"
           "第二条　适用《数据管理法》，第一条除外。\n第三条　适用《数据管理法》第二条第一款（第二项除外）。\n")}));
  CHECK(told(graph, "临江市水条例#1/1") ==
        Lines{"cites resolved 数据管理法#1", "cites resolved 数据管理法#3", "cites dangling 数据管理法#9"});
  CHECK(told(graph, "临江市水条例#2/1") == Lines{"cites resolved 数据管理法"});
  CHECK(told(graph, "临江市水条例#3/1") == Lines{"cites resolved 数据管理法#2/1"});
}

TEST_CASE("a range that runs beyond the text dangles at its end") {
  const LegalGraph graph = build_graph(corpus_of(
      {document("a.txt", law_text), document("c.txt", "甲市办法\n\n第一条　适用《数据管理法》第二条至第五条。\n")}));
  CHECK(told(graph, "甲市办法#1/1") == Lines{"cites resolved 数据管理法#2", "cites resolved 数据管理法#3",
                                             "cites dangling 数据管理法#4", "cites dangling 数据管理法#5"});
}

TEST_CASE("unknown instruments are nodes, unspecific sources are kept with their article") {
  const LegalGraph graph = build_graph(corpus_of({document("a.txt", law_text), document("b.txt", city_text)}));
  CHECK(told(graph, "临江市数据条例#3/1") == Lines{"cites unknown 云上办法#5/2"});
  const NodeId unknown = graph.find("云上办法");
  CHECK(graph.instruments()[graph.nodes()[unknown].instrument].known == 0);
  REQUIRE(graph.unspecific().size() == 2);
  CHECK(graph.string(graph.unspecific()[1].words) == "国家有关规定");
  CHECK(graph.unspecific()[1].line == 6);
}

TEST_CASE("the built-in register's instruments are nodes only where they are cited") {
  const LegalGraph graph = build_graph(corpus_of({document("a.txt", law_text)}));
  CHECK(graph.instruments().size() == 1);
}

TEST_CASE("rows of a basis table are edges of the analyst; none is lost") {
  Corpus corpus = corpus_of({document("a.txt", law_text), document("b.txt", city_text)});
  BasisTable table;
  table.path = "b.basis.tsv";
  const auto row = [&](const char* article, const char* instrument, const char* provision, std::uint32_t line) {
    BasisRow made;
    made.draft = "临江市数据条例";
    made.article = *parse_locator(article);
    made.instrument = instrument;
    made.provision = *parse_locator(provision);
    made.why = "会议纪要";
    made.line = line;
    table.rows.push_back(made);
  };
  row("2", "数据管理法", "2/1/2", 2);
  row("3", "海上规定", "1", 3);
  row("8", "数据管理法", "1", 4);
  corpus.tables.push_back(table);
  const LegalGraph graph = build_graph(corpus);
  REQUIRE(told(graph, "临江市数据条例#2") == Lines{"based_on resolved 数据管理法#2/1/2"});
  const EdgeRecord& edge = graph.out_edges(graph.find("临江市数据条例#2"))[0];
  CHECK(edge.asserted_by == Assertion::analyst);
  CHECK(graph.string(edge.words) == "会议纪要");
  CHECK(graph.files()[edge.file].table == 1);
  CHECK(edge.line == 2);
  CHECK(told(graph, "临江市数据条例#3") == Lines{"based_on unknown 海上规定#1"});
  CHECK(told(graph, "临江市数据条例#8") == Lines{"based_on resolved 数据管理法#1"});
  CHECK(graph.nodes()[graph.find("临江市数据条例#8")].missing == 1);
}

TEST_CASE("what a drafting note says the draft rests on starts at the draft and is asserted by the note") {
  const LegalGraph graph = build_graph(
      corpus_of({document("a.txt", law_text),
                 document("n.txt",
                          "关于《临江市数据条例（征求意见稿）》的起草说明\n\n一、起草依据\n"
                          "起草的主要依据是《数据管理法》。\n二、主要内容\n第二条参照《海上规定》作了规定。\n")}));
  const NodeId draft = graph.find("临江市数据条例（征求意见稿）");
  REQUIRE(draft != none);
  CHECK(graph.instruments()[graph.nodes()[draft].instrument].level == Level::draft);
  REQUIRE(told(graph, "临江市数据条例（征求意见稿）") == Lines{"based_on resolved 数据管理法"});
  CHECK(told(graph, "临江市数据条例（征求意见稿）#2") == Lines{"draws_on unknown 海上规定"});
  const EdgeRecord& edge = graph.out_edges(draft)[0];
  CHECK(edge.asserted_by == Assertion::note);
  CHECK(graph.string(graph.files()[edge.file].path) == "n.txt");
  CHECK(edge.line == 4);
  const auto cited = graph.in_edges(graph.find("临江市数据条例（征求意见稿）#2"));
  REQUIRE(cited.size() == 1);
  CHECK(graph.edges()[cited[0]].asserted_by == Assertion::text);
  CHECK(graph.id(graph.edges()[cited[0]].from) == "关于〈临江市数据条例（征求意见稿）〉的起草说明#二");
}

TEST_CASE("several texts of one instrument hang below it, each with its tag") {
  const LegalGraph graph = build_graph(
      corpus_of({document("数据管理法(2018-01-01).txt", law_text), document("数据管理法(2021-06-01).txt", law_text)}));
  const NodeId law = graph.find("数据管理法");
  REQUIRE(law != none);
  CHECK(graph.nodes()[law].document == none);
  CHECK(graph.children(law).size() == 2);
  CHECK(graph.find("数据管理法#1") == graph.find("数据管理法@2021-06-01#1"));
  CHECK(graph.find("数据管理法@2018-01-01#1") != none);
}

TEST_CASE("a repeated article keeps an id of its own") {
  const LegalGraph graph =
      build_graph(corpus_of({document("a.txt", "数据管理法\n\n第一条　甲。\n第一条　乙。\n第二条　丙。\n")}));
  CHECK(graph.caption(graph.find("数据管理法#1+2")) == "乙。");
  for (NodeId node = 0; node < graph.nodes().size(); ++node) CHECK(graph.find(graph.id(node)) == node);
}

TEST_CASE("a built graph survives JSON, and the same corpus gives the same bytes") {
  const LegalGraph graph = build_graph(corpus_of({document("a.txt", law_text), document("b.txt", city_text)}));
  const std::string json = write_graph_json(graph);
  CHECK(write_graph_json(read_graph_json("g.json", json)) == json);
  CHECK(write_graph_json(build_graph(corpus_of({document("a.txt", law_text), document("b.txt", city_text)}))) == json);
}

TEST_CASE("members of a range by number alone") {
  const auto members = [](const char* range, std::size_t most) {
    std::string all;
    for (const Locator& member : members_of(*parse_locator(range), most)) all += to_string(member) + " ";
    return all;
  };
  CHECK(members("10~12", 9) == "10 11 12 ");
  CHECK(members("12/2~3", 9) == "12/2 12/3 ");
  CHECK(members("7", 9) == "7 ");
  CHECK(members("1~60000", 4) == "1 2 3 60000 ");
  CHECK(members("133-1~133-3", 9) == "133-1 133-2 133-3 ");
}

TEST_CASE("lines and columns count characters, forwards and back") {
  TextCursor cursor("第一条\n依照本法");
  CHECK(cursor.at(0).column == 1);
  CHECK(cursor.at(16).line == 2);
  CHECK(cursor.at(16).column == 3);
  CHECK(cursor.at(3).line == 1);
  CHECK(cursor.at(3).column == 2);
  CHECK(cursor.at(999).line == 2);
}

TEST_CASE("what was passed over in the texts asked about is told, not what lies under them") {
  Corpus corpus;
  for (const char* path : {"公园条例（草案）.docx", "公园法.docx"}) {
    Document one = document(path, "第一条　甲。\n");
    one.source.diagnostics.emplace_back().code = DiagnosticCode::comments_passed_over;
    corpus.documents.push_back(std::move(one));
  }
  corpus.first_of_libraries = 1;
  const std::vector<Error> told = remarks_on_passed_over(corpus);
  REQUIRE(told.size() == 1);
  CHECK(std::string(told[0].what()).find("comments passed over") != std::string::npos);
}
