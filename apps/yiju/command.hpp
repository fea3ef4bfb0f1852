// A command is a row of the table in commands.cpp and one file, command_<name>.cpp, with two functions. Nothing else
// has to be touched but the file list in CMakeLists.txt: help, completion, man page and the -h test follow from the
// row. An example:
//
//   #include "answer.hpp"
//   #include "query/impact.hpp"
//
//   namespace yiju {
//
//   void declare_impact(OptionList& options) {           // phase 1: says what may be typed; must not open files
//     options.table_formats();                           // gives --format, --json and the endings of -o
//     options.number("depth", 9, 1, 99, "最多走几步", "steps to go at the most");
//     options.example("yiju impact corpus/guangdong-ai 《网络安全法》", "哪些条文依据它", "what rests on it");
//   }
//
//   ExitStatus run_impact(Context& context) {            // phase 2: works; throws Error where it cannot go on
//     const LegalGraph graph = context.graph();          // of the first argument: folder, file or written graph
//     const NodeId node = asked_node(context, graph, context.argument(1));
//     const auto depth = static_cast<std::uint32_t>(context.arguments().number("depth"));
//     write_answer(context, graph, impact(graph, node, {depth}));   // text, JSON or the table, as --format and -o say
//     return ExitStatus::done;                           // findings: done, but something was found wrong (gaps, check)
//   }
//
//   }  // namespace yiju
//
// and in commands.cpp, one line in each of two places:
//   YIJU_COMMAND(impact)
//   {"impact", CommandGroup::ask, "G NODE", "谁依据它", "what rests on NODE", declare_impact, run_impact},
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "options.hpp"

namespace yiju {

class Context;

/// What the process ends with.
enum class ExitStatus : std::uint8_t {
  done = 0,
  findings = 1,  ///< done, with findings (gaps, check) or unreadable inputs
  usage = 2,     ///< the command line is wrong
  failed = 3,    ///< could not run
};

/// Headings of the help page, in its order.
enum class CommandGroup : std::uint8_t { read, ask, show, tool };

struct Command {
  std::string_view name;
  CommandGroup group;
  std::string_view arguments;  ///< "G NODE"; … takes several, [X] may be left out
  std::string_view zh, en;     ///< one line saying what it answers
  void (*declare)(OptionList&);
  ExitStatus (*run)(Context&);
};

/// All commands in the order of the help page.
[[nodiscard]] std::span<const Command> all_commands();

/// Null where there is none of that name.
[[nodiscard]] const Command* find_command(std::string_view name);

/// A command's own options and the shared ones.
[[nodiscard]] OptionList options_of(const Command& command);

}  // namespace yiju
