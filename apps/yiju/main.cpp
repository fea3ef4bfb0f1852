// The life of the program: find the command, read its arguments, run it, tell what went wrong. The only place that
// catches.
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "base/edit_distance.hpp"
#include "base/error.hpp"
#include "context.hpp"
#include "help.hpp"

namespace yiju {
namespace {

constexpr BilingualView kAllCommands{"全部命令见 yiju --help", "all commands: yiju --help"};

Error unknown_command(const std::string& name) {
  std::vector<std::string_view> known;
  for (const Command& command : all_commands()) known.push_back(command.name);
  const std::string_view nearest = nearest_word(name, known);
  Bilingual hint = kAllCommands;
  if (!nearest.empty()) hint = Bilingual("是否想用 yiju ", "did you mean yiju ") + (std::string(nearest) + "?");
  return {ErrorCode::usage, {"没有这个命令：" + name, "unknown command: " + name}, hint};
}

void print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);  // a reader that has gone (| head) is no trouble: SIGPIPE is ignored and so is the error here
}

// How many words from `at` on choose the language: --lang zh, --lang=zh; 0 where none does.
std::size_t words_of_language(const std::vector<std::string>& words, std::size_t at) {
  return words[at] == "--lang" ? 2 : words[at].starts_with("--lang=") ? 1 : 0;
}

bool names_command(const std::vector<std::string>& words, std::size_t at) {
  return at < words.size() && find_command(words[at]) != nullptr;
}

// `yiju --lang zh trace G` is `yiju trace --lang zh G`.
std::vector<std::string> with_command_first(std::vector<std::string> words, std::size_t taken) {
  const auto command = words.begin() + static_cast<std::ptrdiff_t>(taken);
  std::rotate(words.begin(), command, command + 1);
  return words;
}

// `yiju`, `yiju --help`, `yiju --version`, `yiju help trace`.
ExitStatus run_without_command(std::vector<std::string> words, Language language) {
  std::erase_if(words, [](const std::string& word) { return word == "-h" || word == "--help" || word == "help"; });
  for (std::size_t i = 0; i < words.size();) {  // --lang only chooses the language of the help
    const std::size_t taken = words_of_language(words, i);
    const auto at = words.begin() + static_cast<std::ptrdiff_t>(i);
    if (taken == 0) {
      ++i;
    } else {
      words.erase(at, at + static_cast<std::ptrdiff_t>(std::min(taken, words.size() - i)));
    }
  }
  if (words.empty()) {
    print(help_text(language));
    return ExitStatus::done;
  }
  if (words.front() == "--version") {
    const std::string commit = YIJU_COMMIT;
    print(std::string("yiju ") + YIJU_VERSION + (commit.empty() ? "" : " (" + commit + ")") + "\n");
    return ExitStatus::done;
  }
  if (words.front().starts_with("-")) {
    throw Error(ErrorCode::usage,
                {"应先写命令，而不是 " + words.front(), "expected a command first, found " + words.front()},
                kAllCommands);
  }
  const Command* command = find_command(words.front());
  if (command == nullptr) throw unknown_command(words.front());
  print(help_text(*command, language));
  return ExitStatus::done;
}

ExitStatus run(const std::vector<std::string>& words, Language language) {
  if (words.empty()) {
    std::fputs(help_text(language).c_str(), stderr);
    return ExitStatus::usage;
  }
  if (const std::size_t taken = words_of_language(words, 0); taken != 0 && names_command(words, taken))
    return run(with_command_first(words, taken), language);
  if (words.front().starts_with("-") || words.front() == "help") return run_without_command(words, language);
  const Command* command = find_command(words.front());
  if (command == nullptr) throw unknown_command(words.front());
  const std::vector<std::string> rest(words.begin() + 1, words.end());
  Arguments arguments = read_arguments(rest, options_of(*command), command->name, command->arguments);
  if (arguments.flag("help")) {
    print(help_text(*command, language));
    return ExitStatus::done;
  }
  Context context(*command, std::move(arguments), language);
  const ExitStatus status = command->run(context);
  context.tell_total();
  return status == ExitStatus::done && context.had_trouble() ? ExitStatus::findings : status;
}

}  // namespace
}  // namespace yiju

int main(int count, char** values) {
  using namespace yiju;
  std::signal(SIGPIPE, SIG_IGN);  // write() tells, see Context::write_part
  const std::vector<std::string> words(values + std::min(count, 1), values + count);
  const Language language = language_of(words);
  try {
    return static_cast<int>(run(words, language));
  } catch (const BrokenPipe&) {
    return static_cast<int>(ExitStatus::done);
  } catch (const Error& error) {
    print_error(error, language);
    return static_cast<int>(error.code == ErrorCode::usage ? ExitStatus::usage : ExitStatus::failed);
  } catch (const std::bad_alloc&) {
    std::fputs(language == Language::zh ? "yiju: 内存不足\n" : "yiju: out of memory\n", stderr);
  } catch (const std::exception& trouble) {
    std::fprintf(stderr, "yiju: %s%s\n", language == Language::zh ? "内部错误：" : "internal error: ", trouble.what());
  }
  return static_cast<int>(ExitStatus::failed);
}
