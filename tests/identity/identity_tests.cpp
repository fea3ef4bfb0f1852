// Every node of real corpora is found by its id, no two share one, and a graph that goes through JSON comes back byte for
// byte. `identity_tests [FOLDER…]`; without folders those of ../shared.
#include <cstdio>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/parallel.hpp"
#include "graph/graph_json.hpp"
#include "pipeline.hpp"
#include "support/shared.hpp"

namespace {

constexpr int skipped = 77;

/// Told a few times; the rest is counted.
class Faults {
 public:
  void add(const char* what, const std::string& id) {
    const std::lock_guard lock(telling_);
    if (++count_ <= 20) std::printf("  %s: %s\n", what, id.c_str());
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::mutex telling_;
  std::size_t count_ = 0;
};

void check_ids(const yiju::LegalGraph& graph, Faults& faults) {
  std::vector<std::string> ids(graph.nodes().size());
  constexpr std::size_t batch = 64;
  yiju::for_each_index(
      ids.size(), yiju::thread_count(0),
      [&](std::size_t node, unsigned) {
        ids[node] = graph.id(static_cast<yiju::NodeId>(node));
        if (graph.find(ids[node]) != node) faults.add("id does not lead to its node", ids[node]);
      },
      batch);
  std::unordered_set<std::string_view> seen;
  for (const std::string& id : ids) {
    if (!seen.insert(id).second) faults.add("id of two nodes", id);
  }
}

std::size_t faults_of(const std::string& folder) {
  Faults faults;
  const yiju::LegalGraph graph = yiju::open_graph(folder, {});
  check_ids(graph, faults);
  const std::string json = yiju::write_graph_json(graph);
  if (yiju::write_graph_json(yiju::read_graph_json("graph.json", json)) != json)
    faults.add("JSON changes when it is read and written", folder);
  std::printf("%s: %zu nodes, %zu faults\n", folder.c_str(), graph.nodes().size(), faults.count());
  std::fflush(stdout);
  return faults.count();
}

}  // namespace

int main(int count, char** values) {
  std::vector<std::string> folders(values + 1, values + count);
  if (folders.empty()) {
    const auto shared = yiju::shared_folder();
    if (!shared) {
      std::puts("SKIPPED: needs ../shared beside the checkout, or YIJU_SHARED");
      return skipped;
    }
    for (const char* name : {"laws", "flk", "samples"}) folders.push_back(*shared / name);
  }
  std::size_t faults = 0;
  for (const std::string& folder : folders) faults += faults_of(folder);
  return faults == 0 ? 0 : 1;
}
