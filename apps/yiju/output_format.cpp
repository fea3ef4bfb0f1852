#include "output_format.hpp"

#include <unistd.h>

#include <array>
#include <utility>

namespace yiju {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kEndings = {{{"md", "markdown"},
                                                                                    {"htm", "html"},
                                                                                    {"gv", "dot"},
                                                                                    {"ttl", "turtle"},
                                                                                    {"jsonld", "eli"},
                                                                                    {"db", "sqlite"},
                                                                                    {"xml", "akn"}}};

}  // namespace

std::string chosen_format(const Context& context, std::string_view fallback) {
  const std::string asked = context.format();
  if (!asked.empty() && asked != "auto") return asked;
  const std::string output = context.output();
  const std::size_t dot = output.find_last_of("./");
  if (output.empty() || output == "-" || dot == std::string::npos || output[dot] == '/') return std::string(fallback);
  std::string ending = output.substr(dot + 1);
  for (const auto& [alias, name] : kEndings) {
    if (ending == alias) ending = name;
  }
  return ending;
}

void refuse_terminal(const Context& context, std::string_view format) {
  const bool to_stdout = context.output().empty() || context.output() == "-";
  if (!to_stdout || isatty(STDOUT_FILENO) == 0) return;
  throw Error(ErrorCode::usage,
              in_both(std::string(format) + " 须写到文件，不能写到终端",
                      "expected a file for " + std::string(format) + ", found a terminal"),
              "-o FILE." + std::string(format));
}

}  // namespace yiju
