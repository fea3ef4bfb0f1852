#include "support/spec.hpp"

#include <cstdio>

#include "base/file_system.hpp"

namespace yiju {

std::vector<SpecExample> read_spec(const std::string& text) {
  enum class Part : std::uint8_t { prose, input, expected };
  std::vector<SpecExample> examples;
  Part part = Part::prose;
  std::uint32_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string_view line = std::string_view(text).substr(at, next - at);
    ++number;
    if (part == Part::prose && line == "```example\n") {
      examples.push_back({{}, {}, number, 0, 0});
      part = Part::input;
    } else if (part == Part::input && line == ".\n") {
      examples.back().begin = next;
      part = Part::expected;
    } else if (part == Part::expected && line.starts_with("```")) {
      examples.back().end = at;
      part = Part::prose;
    } else if (part == Part::input) {
      examples.back().input += line;
    } else if (part == Part::expected) {
      examples.back().expected += line;
    }
    at = next;
  }
  return examples;
}

int run_spec(const std::filesystem::path& file, const std::function<std::string(const std::string&)>& dump,
             bool rewrite) {
  const std::string text = read_file(file);
  std::string rewritten;
  std::size_t copied = 0;
  int differences = 0;
  const std::vector<SpecExample> examples = read_spec(text);
  for (const SpecExample& example : examples) {
    const std::string found = dump(example.input);
    rewritten += text.substr(copied, example.begin - copied) + found;
    copied = example.end;
    if (found == example.expected) continue;
    ++differences;
    if (rewrite) continue;
    std::printf("%s:%u: example\n%s  expected\n%s  found\n%s\n", file.c_str(), example.line, example.input.c_str(),
                example.expected.c_str(), found.c_str());
  }
  if (rewrite && differences > 0) write_file(file, rewritten + text.substr(copied));
  std::printf("%s: %zu examples, %d %s\n", file.filename().c_str(), examples.size(), differences,
              rewrite ? "rewritten" : "differ");
  return rewrite ? 0 : differences;
}

}  // namespace yiju
