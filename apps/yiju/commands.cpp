#include <algorithm>

#include "command.hpp"

// The two functions of a command stand in command_<name>.cpp.
#define YIJU_COMMAND(name)          \
  void declare_##name(OptionList&); \
  ExitStatus run_##name(Context&);

namespace yiju {

YIJU_COMMAND(parse)
YIJU_COMMAND(extract)
YIJU_COMMAND(build)
YIJU_COMMAND(completion)
YIJU_COMMAND(man)

namespace {

// clang-format off: one row a line, however long
constexpr Command table[] = {
    {"parse", CommandGroup::read, "FILE", "一份文件的结构", "the structure of one document", declare_parse, run_parse},
    {"extract", CommandGroup::read, "FILE…", "文件中的引用", "the citations of documents", declare_extract,
     run_extract},
    {"build", CommandGroup::read, "G", "建成引用关系图", "the graph of a corpus", declare_build, run_build},
    {"completion", CommandGroup::tool, "SHELL", "命令补全脚本（bash、zsh、fish）",
     "completion script for bash, zsh or fish", declare_completion, run_completion},
    {"man", CommandGroup::tool, "", "手册页（roff）", "the man page (roff)", declare_man, run_man},
};
// clang-format on

}  // namespace

std::span<const Command> all_commands() { return table; }

const Command* find_command(std::string_view name) {
  const auto at = std::ranges::find(table, name, &Command::name);
  return at == std::end(table) ? nullptr : at;
}

OptionList options_of(const Command& command) {
  OptionList list;
  command.declare(list);
  add_shared_options(list);
  return list;
}

}  // namespace yiju
