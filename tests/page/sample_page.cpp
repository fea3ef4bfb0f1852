// Writes the pages that the browser tests open: sample_page small|large FOLDER [PROVISIONS CITATIONS]. `small` is an
// invented draft with every kind of relation, asserter and trouble, and a title that tries to break out of the page;
// `large` has 5,000 provisions and 20,000 citations, or as many as are asked for.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "output/page/explore_page.hpp"
#include "page/sample_graph.hpp"

namespace yiju {
namespace {

void write_sample(SampleGraph sample, const std::string& folder, const char* name, const ExploreOptions& options) {
  const std::vector<std::string> texts = std::move(sample.texts);
  const LegalGraph graph = std::move(sample.draft).freeze();
  const auto text_of = [&](std::uint32_t file) {
    return file < texts.size() ? std::string_view(texts[file]) : std::string_view();
  };
  write_file(folder + "/" + name + ".html", write_explore_page(graph, text_of, options));
}

}  // namespace
}  // namespace yiju

int main(int count, char** values) {
  using namespace yiju;
  if (count != 3 && count != 5) return 2;
  const auto number = [&](int at, std::uint32_t usual) {
    return count > at ? static_cast<std::uint32_t>(std::strtoul(values[at], nullptr, 10)) : usual;
  };
  const std::string_view kind = values[1];
  try {
    if (kind == "small") write_sample(small_sample(), values[2], "small", {});
    if (kind == "large") write_sample(large_sample(number(3, 5000), number(4, 20000)), values[2], "large", {});
  } catch (const Error& error) {
    std::fprintf(stderr, "%s\n%s\n", describe(error, Language::en).c_str(), error.hint.en.c_str());
    return 1;
  }
  return 0;
}
