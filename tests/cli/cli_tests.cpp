// Golden tests of the command line: `cli_tests [--rewrite] YIJU CASES`. A cases file is prose with command lines in it,
// two blanks in front, each followed by what it prints:
//
//   A misspelt command gets the nearest one.
//     $ yiju trcae corpus
//     ! yiju: unknown command: trcae          stderr: `! ` in front
//     stdout lines as they are                (without a last line break: `\` behind the last line)
//     [2]                                     exit status, left out where it is 0
//
// Lines run with /bin/sh in a fresh copy of the cases' folder, where `corpus` and `queries` lead to those of the
// project and `samples` to tests/samples, in English unless the line says otherwise; pipes and redirections work. A
// file whose first line is `needs: ../shared` finds that as `shared`, and is skipped (77) without it;
// with `needs: a terminal` it is skipped where no pseudo-terminal can be made.
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "support/shared.hpp"
#include "support/shell.hpp"

namespace {

using namespace yiju;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string indented(const std::string& stream, const std::string& mark) {
  std::string out;
  for (const std::string& line : lines_of(stream)) out += "  " + mark + line + "\n";
  if (!stream.empty() && stream.back() != '\n') out.insert(out.size() - 1, "\\");
  return out;
}

std::string shown(const ShellOutcome& outcome) {
  std::string out = indented(outcome.out, "") + indented(outcome.err, "! ");
  if (outcome.status != 0) out += "  [" + std::to_string(outcome.status) + "]\n";
  return out;
}

// Not so in a bare root without /dev/pts.
bool can_make_terminal() {
  const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
  if (terminal < 0) return false;
  const bool usable = grantpt(terminal) == 0 && unlockpt(terminal) == 0;
  close(terminal);
  return usable;
}

void prepare(const std::filesystem::path& folder, const std::filesystem::path& from, bool needs_shared) {
  std::filesystem::copy(from, folder, std::filesystem::copy_options::recursive);
  for (const char* name : {"corpus", "queries"}) {
    std::filesystem::create_directory_symlink(source_folder() / name, folder / name);
  }
  std::filesystem::create_directory_symlink(source_folder() / "tests" / "samples", folder / "samples");
  if (needs_shared) std::filesystem::create_directory_symlink(*shared_folder(), folder / "shared");
}

struct Runner {
  std::filesystem::path file;
  std::filesystem::path folder;
  int differences = 0;
  int count = 0;

  // Runs one command; `expected` is what the file says. Returns what was found.
  std::string run(const std::string& line, const std::string& expected, std::size_t number) {
    ++count;
    const std::string found = shown(run_in_shell(line, folder));
    if (found != expected) {
      ++differences;
      std::printf("%s:%zu: $ %s\nexpected\n%sfound\n%s\n", file.c_str(), number, line.c_str(), expected.c_str(),
                  found.c_str());
    }
    return found;
  }
};

std::string run_cases(Runner& runner, const std::string& text) {
  std::string rewritten;
  const std::vector<std::string> lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size();) {
    rewritten += lines[i] + "\n";
    if (!lines[i].starts_with("  $ ")) {
      ++i;
      continue;
    }
    const std::size_t number = i + 1;
    std::string command = lines[i++].substr(4);
    for (; i < lines.size() && lines[i].starts_with("  > "); ++i) {  // a command over several lines
      rewritten += lines[i] + "\n";
      command += "\n" + lines[i].substr(4);
    }
    std::string expected;
    for (; i < lines.size() && lines[i].starts_with("  ") && !lines[i].starts_with("  $ "); ++i)
      expected += lines[i] + "\n";
    rewritten += runner.run(command, expected, number);
  }
  return rewritten;
}

}  // namespace

int main(int count, char** values) {
  std::vector<std::string> words(values + 1, values + count);
  const bool rewrite = !words.empty() && words.front() == "--rewrite";
  if (rewrite) words.erase(words.begin());
  if (words.size() != 2) {
    std::fputs("usage: cli_tests [--rewrite] YIJU CASES\n", stderr);
    return 2;
  }
  const std::filesystem::path program = std::filesystem::absolute(words[0]);
  const std::filesystem::path file = std::filesystem::absolute(words[1]);
  const std::string text = read_file(file);
  if (text.starts_with("needs: a terminal") && !can_make_terminal()) {
    std::printf("SKIPPED: %s needs a pseudo-terminal, which this machine cannot make\n", file.c_str());
    return 77;
  }
  const bool needs_shared = text.starts_with("needs: ../shared");
  if (needs_shared && !shared_folder()) {
    std::printf("SKIPPED: %s needs ../shared beside the checkout, or YIJU_SHARED\n", file.c_str());
    return 77;
  }
  const char* path = std::getenv("PATH");
  setenv("PATH", (program.parent_path().string() + ":" + (path == nullptr ? "/usr/bin:/bin" : path)).c_str(), 1);
  setenv("LC_ALL", "C.UTF-8", 1);
  unsetenv("NO_COLOR");
  const TemporaryFolder temporary;
  Runner runner{file, temporary.path() / "work"};
  prepare(runner.folder, file.parent_path(), needs_shared);
  const std::string rewritten = run_cases(runner, text);
  if (rewrite && rewritten != text) write_file(file, rewritten);
  std::printf("%s: %d commands, %d %s\n", file.c_str(), runner.count, runner.differences,
              rewrite ? "rewritten" : "differ");
  return rewrite || runner.differences == 0 ? 0 : 1;
}
