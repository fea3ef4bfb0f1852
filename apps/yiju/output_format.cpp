#include "output_format.hpp"

#include <unistd.h>

#include <algorithm>
#include <cctype>

#include "base/error.hpp"
#include "output/format.hpp"

namespace yiju {
namespace {

bool is_stdout(std::string_view output) { return output.empty() || output == "-"; }

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return out;
}

bool names_a_format(std::string_view ending) {
  return std::ranges::any_of(all_formats(), [&](const Format& format) {
    return !ending.empty() && std::ranges::count(format.endings, ending) > 0;
  });
}

Error wrong_ending(const OptionList& list, std::string_view command, std::string_view ending) {
  const std::string name(command), dotted = "." + std::string(ending), known = endings_of(list.formats());
  const bool choice = list.find("format") != nullptr;
  return {ErrorCode::usage,
          Bilingual(name + " 写不出 " + dotted + " 文件", name + " cannot write a file that ends in " + dotted),
          Bilingual("可以写：" + known + (choice ? "；别的文件名请加 --format" : ""),
                    "it can write " + known + (choice ? "; for any other name say --format" : ""))};
}

}  // namespace

std::string settle_format(const OptionList& list, std::string_view command, std::string_view asked,
                          std::string_view output) {
  if (list.formats().empty()) return std::string(asked);
  std::string_view name = asked;
  if (asked.empty() || asked == "auto") {
    const std::string ending = is_stdout(output) ? std::string() : lower(ending_of(output));
    name = format_of_ending(ending, list.formats());
    if (name.empty() && !is_stdout(output) && !names_a_format(ending)) name = list.format_of_others();
    if (name.empty() && !ending.empty()) throw wrong_ending(list, command, ending);
    if (name.empty()) name = list.formats().front();
  }
  const Format* format = find_format(name);
  if (format != nullptr && format->binary && is_stdout(output) && isatty(STDOUT_FILENO) == 1) {
    throw Error(ErrorCode::usage,
                Bilingual(std::string(name) + " 须写到文件，不能写到终端",
                          "expected a file for " + std::string(name) + ", found a terminal"),
                verbatim("-o FILE." + std::string(name)));
  }
  return std::string(name);
}

}  // namespace yiju
