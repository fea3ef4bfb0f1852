// Runs every specification through the stage that it specifies: `spec_tests [--rewrite]`.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "spec/citations.hpp"
#include "spec/resolution.hpp"
#include "spec/structure.hpp"
#include "support/shared.hpp"
#include "support/spec.hpp"

namespace {

struct Specification {
  const char* file;                                     ///< under tests/spec
  std::function<std::string(const std::string&)> dump;  ///< example's text → what stands below its dot
};

// One row a specification.
const std::vector<Specification>& specifications() {
  static const std::vector<Specification> table{
      {"resolution.txt", yiju::dump_resolution},
      {"structure.txt", yiju::dump_structure},
      {"citations.txt", yiju::dump_citations},
  };
  return table;
}

}  // namespace

int main(int count, char** values) {
  const bool rewrite = count > 1 && std::string_view(values[1]) == "--rewrite";
  int differences = 0;
  for (const Specification& each : specifications()) {
    differences += yiju::run_spec(yiju::source_folder() / "tests" / "spec" / each.file, each.dump, rewrite);
  }
  return differences == 0 ? 0 : 1;
}
