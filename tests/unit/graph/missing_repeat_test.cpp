#include <doctest/doctest.h>

#include <set>
#include <string>

#include "base/file_system.hpp"
#include "base/scratch_folder.hpp"
#include "pipeline.hpp"

using namespace yiju;

TEST_CASE("an item that the first of two articles of one number lacks is not the other's") {
  const ScratchFolder folder;
  const std::string path = (folder.path() / "a.md").string();
  write_file(
      path,
      "# "
      "临江市灯塔条例\n\n第三条　灯塔由市港口部门管理。\n灯塔应当常亮。\n\n第四条　违反本条例第三条第二款第（一）项的，"
      "改正。\n\n"
      "第三条　灯塔管理包括：\n下列事项：\n（一）值守。\n\n第五条　第三条第二款第（一）项所称值守，是指夜间值守。\n");
  PipelineOptions options;
  options.threads = 1;
  const LegalGraph graph = open_graph(path, options);
  std::set<std::string> ids;
  for (NodeId node = 0; node < graph.nodes().size(); ++node) {
    CAPTURE(graph.id(node));
    CHECK(ids.insert(std::string(graph.id(node))).second);
    CHECK(graph.find(graph.id(node)) == node);
  }
}
