#include "support/shell.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <stdexcept>

#include "base/file_system.hpp"

namespace yiju {
namespace {

std::string quoted(const std::filesystem::path& path) {
  std::string out = "'";
  for (const char letter : path.string()) out += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  return out + "'";
}

}  // namespace

ShellOutcome run_in_shell(const std::string& line, const std::filesystem::path& folder) {
  const TemporaryFolder streams;
  const std::filesystem::path out = streams.path() / "out";
  const std::filesystem::path err = streams.path() / "err";
  const std::string whole = "cd " + quoted(folder) + " && { " + line + "\n} >" + quoted(out) + " 2>" + quoted(err);
  const int status = std::system(whole.c_str());
  ShellOutcome outcome{read_file(out), read_file(err), 0};
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return outcome;
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "yiju-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace yiju
