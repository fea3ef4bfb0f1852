#include "output_guard.hpp"

#include <algorithm>
#include <filesystem>

#include "base/error.hpp"
#include "corpus/input_files.hpp"
#include "graph/written_graph.hpp"

namespace yiju {

namespace {

namespace fs = std::filesystem;

bool lies_in(const fs::path& folder, const fs::path& file) {
  std::error_code trouble;
  const fs::path inner = fs::weakly_canonical(file, trouble).lexically_relative(fs::canonical(folder, trouble));
  return !trouble && !inner.empty() && *inner.begin() != "..";
}

bool is_text_of(const std::string& input, const std::string& output) {
  std::error_code trouble;
  if (!fs::exists(input, trouble)) return false;  // a NODE, or what is told of elsewhere
  if (!fs::is_directory(input, trouble)) return fs::equivalent(input, output, trouble) && !is_written_graph(input);
  if (!lies_in(input, output)) return false;
  try {
    return std::ranges::any_of(list_inputs(input).documents,
                               [&](const FoundFile& file) { return fs::equivalent(file.path, output, trouble); });
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

bool is_read_as_text(std::span<const std::string> inputs, const std::string& output) {
  std::error_code trouble;
  if (!fs::is_regular_file(output, trouble)) return false;
  return std::ranges::any_of(inputs, [&](const std::string& input) { return is_text_of(input, output); });
}

void check_overwrites_no_text(std::span<const std::string> inputs, const std::string& output) {
  if (!is_read_as_text(inputs, output)) return;
  throw Error(
      ErrorCode::usage,
      {"结果会覆盖读入的文件：" + output, "the result would overwrite a text that is read: " + output},
      {"-o 另写一个名称，最好在读入的文件夹以外", "give -o another name, best outside of the folder that is read"});
}

}  // namespace yiju
