// Holds the edges that were read one by one (edges.tsv: verdict, then the sampled row):
//   accuracy_tests            each edge judged right is still drawn the same; at most 2 of 300 were judged wrong
//   accuracy_tests --draw     prints the sample as it is drawn now, for reading; needs ../shared
#include <cstdio>
#include <cstring>
#include <fstream>
#include <set>
#include <string>

#include "accuracy/edge_sample.hpp"
#include "pipeline.hpp"
#include "support/shared.hpp"

namespace {

constexpr std::size_t sample_size = 300;
constexpr int skipped = 77;

}  // namespace

int main(int count, char** values) {
  const auto shared = yiju::shared_folder();
  if (!shared) {
    std::puts("SKIPPED: needs ../shared beside the checkout, or YIJU_SHARED");
    return skipped;
  }
  const std::string laws = (*shared / "laws").string();
  const yiju::LegalGraph graph = yiju::open_graph(laws, {});
  const std::vector<std::string> rows = yiju::sample_edges(graph, laws, sample_size);
  if (count > 1 && std::strcmp(values[1], "--draw") == 0) {
    for (const std::string& row : rows) std::puts(row.c_str());
    return 0;
  }
  const std::set<std::string> now(rows.begin(), rows.end());
  std::ifstream file(yiju::source_folder() / "tests" / "accuracy" / "edges.tsv");
  std::size_t read = 0, wrong = 0, changed = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    ++read;
    const std::size_t tab = line.find('\t');
    if (line.substr(0, tab) != "right") {
      ++wrong;
    } else if (!now.contains(line.substr(tab + 1))) {
      ++changed;
      std::printf("no longer in the sample: %s\n", line.c_str() + tab + 1);
    }
  }
  std::printf("%zu edges read, %zu wrong, %zu changed since\n", read, wrong, changed);
  const bool holds =
      read == sample_size && wrong <= 2 && changed <= 3;  // a handful may leave when better edges enter the sample
  std::printf("%d passed, %d failed\n", holds ? 1 : 0, holds ? 0 : 1);
  return holds ? 0 : 1;
}
