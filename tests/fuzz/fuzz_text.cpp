#include <filesystem>
#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "base/scratch_folder.hpp"
#include "fuzz_targets.hpp"
#include "graph/graph_file.hpp"
#include "graph/graph_json.hpp"
#include "inside.hpp"

namespace yiju {

namespace {

using Words = std::vector<std::string>;

/// What is done with the texts, as at a shell.
const std::vector<Words>& command_lines() {
  static const std::vector<Words> lines = [] {
    std::vector<Words> all = {{"parse", "F"},
                              {"parse", "F", "--format", "json"},
                              {"extract", "G", "--format", "tsv"},
                              {"extract", "G", "--format", "jsonl"},
                              {"trace", "G", "第一条"},
                              {"impact", "G", "第一条"},
                              {"history", "G", "第一条"},
                              {"diff", "F", "H", "--format", "docx"},
                              {"diagram", "G", "--format", "svg"},
                              {"diagram", "G", "第一条", "--format", "dot"},
                              {"explore", "G"},
                              {"register", "G"},
                              {"matrix", "G", "--format", "xlsx"},
                              {"annotate", "F", "--format", "html"},
                              {"build", "G", "--format", "graph"}};
    for (const char* name :
         {"stats", "gaps", "functions", "powers", "rank", "check", "parallels", "suggest", "stale", "table"}) {
      for (const char* format : {"text", "json", "csv", "markdown", "html", "docx"})
        all.push_back({name, "G", "--format", format});
    }
    for (const char* format : {"graphml", "gexf", "jsonl", "dot", "cypher", "sqlite", "eli", "turtle"})
      all.push_back({"export", "G", "--format", format});
    return all;
  }();
  return lines;
}

/// The texts of a folder: two, parted by a line of %%%.
class Texts {
 public:
  explicit Texts(std::string_view text) {
    const std::size_t middle = text.find("\n%%%\n");
    const std::string_view second = middle == std::string_view::npos ? std::string_view() : text.substr(middle + 5);
    std::filesystem::create_directory(path("g"));
    write_file(path("g/a.md"), text.substr(0, middle));
    write_file(path("g/b.md"), second);
  }
  [[nodiscard]] std::string path(const char* name) const { return (folder_.path() / name).string(); }

  void run(const Words& line, OpenGraphs& graphs) const {
    Words words;
    for (const std::string& word : line)
      words.push_back(word == "G" ? path("g") : word == "F" ? path("g/a.md") : word == "H" ? path("g/b.md") : word);
    words.insert(words.end(), {"-j", "1"});
    (void)run_inside(words, graphs);
  }

 private:
  ScratchFolder folder_;
};

/// The first byte chooses the command; the graph is built in any case, and comes through both of its forms.
void take_text(std::string_view bytes) {
  if (bytes.empty()) return;
  const Texts texts(bytes.substr(1));
  const LegalGraph graph = open_graph(texts.path("g"), {.threads = 1});
  for (NodeId node = 0; node < graph.nodes().size(); ++node)
    hold(graph.find(graph.id(node)) == node, "an id leads to its node");
  const std::string json = write_graph_json(graph), file = write_graph_file(graph);
  hold(write_graph_json(read_graph_json("g.json", json)) == json, "JSON comes back as it was");
  hold(write_graph_file(read_graph_file("g.graph", file)) == file, "a graph file comes back as it was");
  OpenGraphs graphs;
  texts.run(command_lines()[static_cast<unsigned char>(bytes.front()) % command_lines().size()], graphs);
}

constexpr FuzzTarget targets[] = {{"text", take_text}};

}  // namespace

std::span<const FuzzTarget> text_targets() { return targets; }

}  // namespace yiju
