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
  write_file(path,
             "# "
             "临江市灯塔条例\n\n第三条　灯塔常亮。\n依照本条例第三条第二款第（一）项管理。\n\n第二条　违反《临江市港口"
             "办法》的，改正。\n\n"
             "第三条　灯塔开放。\n灯塔管理包括：\n（一）依照《中华人民共和国安全生产法》处罚。\n");
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
