#include "graph/source_texts.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>

#include "base/file_system.hpp"
#include "corpus/corpus_folder.hpp"
#include "graph/builder.hpp"
#include "graph/graph_file.hpp"
#include "graph/graph_json.hpp"
#include "output/page/explore_page.hpp"
#include "output/page/page_template.hpp"
#include "pipeline.hpp"

using namespace yiju;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, gone with the object.
struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "yiju-XXXXXX").string();
    path = mkdtemp(name.data());
    fs::create_directories(path / "laws");
    write_file(path / "laws/a.md", "# 临江市甲条例\n\n第一条 甲条例的话。\n");
    write_file(path / "laws/b.md", "# 临江市乙条例\n\n第一条 乙条例的话，根据《临江市甲条例》。\n");
  }
  ~Folder() { fs::remove_all(path); }
  fs::path path;

  [[nodiscard]] LegalGraph build() const {
    return build_graph(read_corpus((path / "laws").string(), {}), {.hash_texts = true});
  }
  /// The graph as the file of that name holds it.
  [[nodiscard]] std::string write(const std::string& name) const {
    const std::string file = (path / name).string();
    const LegalGraph graph = build();
    const std::string folder = folder_seen_from(file, graph.folder());
    write_file(file, name.ends_with(".json") ? write_graph_json(graph, folder) : write_graph_file(graph, folder));
    return file;
  }
};

}  // namespace

TEST_CASE("the folder of the texts as seen from the graph file, and back") {
  CHECK(folder_seen_from("out/g.yiju", "corpus/a") == "../corpus/a");
  CHECK(folder_seen_from("g.yiju", "corpus/a/") == "corpus/a/");
  CHECK(folder_seen_from("-", "corpus/a") == "corpus/a");
  CHECK(folder_seen_from("", "") == ".");
  CHECK(folder_seen_from("/x/out/g.yiju", "/x/laws") == "../laws");
  CHECK(folder_through("out/g.yiju", "../corpus/a") == "corpus/a");
  CHECK(folder_through("g.yiju", ".").empty());
  CHECK(folder_through("out/g.yiju", ".") == "out");
  CHECK(folder_through("g.yiju", "").empty());
}

TEST_CASE("a graph names its files below the folder that was read, and can still open them") {
  const Folder folder;
  const LegalGraph graph = folder.build();
  REQUIRE(graph.files().size() == 2);
  CHECK(graph.string(graph.files()[0].path) == "a.md");
  CHECK(graph.path_of(0) == (folder.path / "laws/a.md").string());
  const LegalGraph single = build_graph(read_corpus((folder.path / "laws/b.md").string(), {}));
  CHECK(single.string(single.files()[0].path) == "b.md");
  CHECK(single.path_of(0) == (folder.path / "laws/b.md").string());
  CHECK(path_below("corpus/a", "corpus/ab/x.md") == "corpus/ab/x.md");
  CHECK(path_below(".", "./x.md") == "x.md");
  CHECK(path_below("/", "/x.md") == "x.md");
}

TEST_CASE("a written graph gives the texts that are still the same, and why the others are not there") {
  for (const std::string name : {"g.yiju", "g.json", "out/g.yiju"}) {
    CAPTURE(name);
    const Folder folder;
    fs::create_directories(folder.path / "out");
    const std::string file = folder.write(name);
    CHECK(read_file(file).find(folder.path.string()) == std::string::npos);
    const LegalGraph graph = open_graph(file, {});
    {
      const SourceTexts texts(graph);
      CHECK(texts.text(0).words == "# 临江市甲条例\n\n第一条 甲条例的话。\n");
      CHECK(texts.absent().empty());
      CHECK(describe_absent(graph, texts, Language::zh).empty());
    }
    write_file(folder.path / "laws/a.md", "# 临江市甲条例\n\n第一条 别的话。\n");
    fs::remove(folder.path / "laws/b.md");
    const SourceTexts texts(graph);
    CHECK(texts.absent().empty());  // nothing was asked for yet
    CHECK(texts.text(0).words.empty());
    CHECK(texts.text(0).absence == TextAbsence::changed);
    CHECK(texts.text(1).absence == TextAbsence::gone);
    CHECK(describe_absent(graph, texts, Language::zh) ==
          "原文件不在原处或无法读取：b.md；原文件在建图之后有变动：a.md。这些文件只显示要旨，不显示原文");
    CHECK(describe_absent(graph, texts, Language::en) ==
          "the file is gone or cannot be read: b.md; the file has changed since the graph was built: a.md. Of these, "
          "gists are shown and not texts");
  }
}

TEST_CASE("a graph from elsewhere shows no file but the one whose words it was made from") {
  const Folder folder;
  write_file(folder.path / "secret.txt", "第一条 这是秘密。\n");
  std::string json = read_file(folder.write("g.json"));
  json = json.substr(0, json.rfind(",\n  \"checksum\"")) + "\n}\n";  // whoever makes one up leaves that out
  const auto with = [&](std::string_view old, std::string_view fresh) {
    std::string text = json;
    for (std::size_t at = text.find(old); at != std::string::npos; at = text.find(old, at + fresh.size())) {
      text.replace(at, old.size(), fresh);
    }
    return read_graph_json((folder.path / "evil.json").string(), text);
  };
  for (const std::string& path : {std::string("../secret.txt"), (folder.path / "secret.txt").string(),
                                  std::string("/dev/zero"), std::string("."), std::string("/proc/self/environ")}) {
    CAPTURE(path);
    const LegalGraph graph = with("\"a.md\"", '"' + path + '"');
    const SourceTexts texts(graph);
    CHECK(texts.text(0).words.empty());
    CHECK(texts.text(0).absence != TextAbsence::present);
    CHECK_FALSE(texts.text(1).words.empty());
    if (page_template().empty()) continue;
    const TextOfFile source = [&](std::uint32_t file) { return texts.text(file); };
    CHECK(write_explore_page(graph, source, {}).find("这是秘密") == std::string::npos);
  }
  const LegalGraph unsealed = with("\"text_hash\"", "\"other\"");
  const SourceTexts texts(unsealed);
  CHECK(texts.text(0).words.empty());
  CHECK(texts.text(0).absence == TextAbsence::unsealed);
}
