#include "graph/graph_file.hpp"

#include <doctest/doctest.h>

#include <cstring>

#include "base/error.hpp"
#include "graph/graph_json.hpp"
#include "sample_graph.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "support/messages.hpp"

using namespace yiju;

namespace {

std::string message_of(std::string bytes) {
  try {
    (void)read_graph_file("g.yiju", std::move(bytes));
  } catch (const Error& error) {
    CHECK(error.code == ErrorCode::input);
    return both(error);
  }
  return {};
}

void seal(std::string& bytes) {
  const std::uint64_t sum = XXH3_64bits(bytes.data() + 32, bytes.size() - 32);
  std::memcpy(bytes.data() + 24, &sum, sizeof sum);
}

/// Calls everything that reads the columns.
std::size_t walk(const LegalGraph& graph) {
  std::size_t sum = write_graph_json(graph).size();
  for (NodeId node = 0; node < graph.nodes().size(); ++node) {
    sum += graph.in_edges(node).size() + graph.children(node).size() + graph.label(node, Language::zh).size();
  }
  return sum;
}

}  // namespace

TEST_CASE("a graph file gives back the graph") {
  const LegalGraph graph = sample_graph();
  const std::string bytes = write_graph_file(graph);
  CHECK(is_graph_file(bytes));
  const LegalGraph read = read_graph_file("g.yiju", bytes);
  CHECK(write_graph_json(read) == write_graph_json(graph));
  CHECK(write_graph_file(read) == bytes);
}

TEST_CASE("an empty graph can be written and read") {
  const LegalGraph graph = GraphDraft().freeze();
  CHECK(read_graph_file("g.yiju", write_graph_file(graph)).nodes().empty());
}

TEST_CASE("foreign, truncated, damaged and newer files are told apart") {
  const std::string good = write_graph_file(sample_graph());
  CHECK(message_of("一般的文字").find("expected a graph file") != std::string::npos);
  CHECK(message_of("").find("expected a graph file") != std::string::npos);
  CHECK(message_of(good.substr(0, 100)).find("truncated") != std::string::npos);
  CHECK(message_of(good.substr(0, good.size() - 8)).find("truncated") != std::string::npos);
  std::string newer = good;
  newer[8] = 9;
  CHECK(message_of(newer).find("found version 9") != std::string::npos);
  std::string of_other_words = good;  // a rule more, or one of another name
  of_other_words[32] ^= 1;
  CHECK(message_of(of_other_words).find("another version of yiju") != std::string::npos);
  std::string swapped = good;
  swapped[12] = 1;
  CHECK(message_of(swapped).find("byte order") != std::string::npos);
  std::string damaged = good;
  damaged[good.size() / 2] ^= 1;
  CHECK(message_of(damaged).find("checksum") != std::string::npos);
}

TEST_CASE("no byte of a file with a right checksum makes a reader go astray") {
  const std::string good = write_graph_file(sample_graph());
  unsigned refused = 0;
  std::size_t read = 0;
  for (std::size_t at = 32; at < good.size(); ++at) {
    for (const char flip : {'\x01', '\x80', '\xFF'}) {
      std::string odd = good;
      odd[at] = static_cast<char>(odd[at] ^ flip);
      seal(odd);
      try {
        read += walk(read_graph_file("g.yiju", odd));
      } catch (const Error& error) {
        CHECK(error.code == ErrorCode::input);
        ++refused;
      }
    }
  }
  CHECK(refused > good.size());
  CHECK(read > 0);
}
