#include "help.hpp"

#include "base/joined.hpp"
#include "base/utf8.hpp"

namespace yiju {
namespace {

std::string padded(std::string_view text, std::size_t columns) {
  const std::size_t width = display_width(text);
  return std::string(text) + std::string(width < columns ? columns - width : 1, ' ');
}

std::string explain(const Option& option, Language language) {
  std::string text(option.help.in(language));
  if (!option.choices.empty()) text += std::string(colon(language)) + joined(option.choices, list_comma(language));
  if (!option.fallback.empty()) {
    text += std::string(choose(language, "（默认 ", " (default ")) + std::string(option.fallback) +
            std::string(choose(language, "）", ")"));
  }
  return text;
}

constexpr std::size_t explanation_column = 26, help_width = 118;

// Words set behind the option's spelling, gone on with below themselves; Chinese breaks anywhere, other words at blanks.
std::string set_in_column(std::string_view text) {
  const std::string indent = "\n" + std::string(explanation_column, ' ');
  constexpr std::size_t columns = help_width - explanation_column;
  std::string out, line;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, blank);
    text.remove_prefix(std::min(blank + 1, text.size()));
    const std::string joined = line.empty() ? std::string(word) : line + " " + std::string(word);
    if (display_width(joined) <= columns) {
      line = joined;
      continue;
    }
    if (!line.empty()) out += line + indent;
    line = wrap_by_width(word, columns, indent);
  }
  return out + line;
}

std::string option_lines(const OptionList& list, bool shared, Language language) {
  std::string out;
  for (const Option& option : list.options()) {
    if (option.shared != shared) continue;
    out += "  " + padded(spelling_of(option), explanation_column - 2) + set_in_column(explain(option, language)) + "\n";
  }
  return out;
}

constexpr std::string_view arguments_zh =
    "G 为语料文件夹、单个文件，或 build 写出的图文件。NODE 照平常引用的写法书写：\n"
    "《网络安全法》第二十条、草案第三十二条。\n";
constexpr std::string_view arguments_en =
    "G is a corpus folder, a single file, or a graph file written by build. NODE is a citation as a\n"
    "person writes it: 《网络安全法》第二十条, 草案第三十二条.\n";

constexpr std::string_view exit_zh =
    "退出码：0 完成；1 完成，但有发现（gaps、check）或有文件读不了；2 用法有误；3 无法运行。\n"
    "标准输出只有结果，其余都在标准错误。\n";
constexpr std::string_view exit_en =
    "Exit status: 0 done; 1 done, with findings (gaps, check) or unreadable inputs; 2 wrong usage;\n"
    "3 could not run. Standard output carries the result only, standard error the rest.\n";

}  // namespace

std::string spelling_of(const Option& option) {
  std::string out = option.letter == 0 ? "    " : std::string("-") + option.letter + ", ";
  out += "--" + std::string(option.name);
  if (option.kind != OptionKind::flag) out += " " + std::string(option.value);
  return out;
}

std::string_view label_of(CommandGroup group, Language language) {
  switch (group) {
    case CommandGroup::read:
      return choose(language, "读入与理解", "Read and understand");
    case CommandGroup::ask:
      return choose(language, "提问", "Ask");
    case CommandGroup::show:
      return choose(language, "成图成表", "Draw and write");
    case CommandGroup::tool:
      return choose(language, "其他", "Other");
  }
  return {};
}

std::string help_text(Language language) {
  std::string out(choose(
      language,
      "yiju（依据）：条文的依据从哪里来。读入草案、法律和政策，找出引用，建成带证据的有向图，回答关于依据的问题。\n\n"
      "用法：yiju COMMAND [ARGUMENTS]\n",
      "yiju: what an article of Chinese law rests on. Reads drafts, laws and policies, finds their citations,\n"
      "keeps them as a directed graph with evidence, and answers questions about it.\n\n"
      "Usage: yiju COMMAND [ARGUMENTS]\n"));
  for (const CommandGroup group : {CommandGroup::read, CommandGroup::ask, CommandGroup::show, CommandGroup::tool}) {
    std::string lines;
    for (const Command& command : all_commands()) {
      if (command.group != group) continue;
      const std::string usage = std::string(command.name) + " " + std::string(command.arguments);
      lines += "  " + padded(usage, 26) + std::string(choose(language, command.zh, command.en)) + "\n";
    }
    if (!lines.empty()) out += "\n" + std::string(label_of(group, language)) + "\n" + lines;
  }
  out += "\n" + std::string(choose(language, arguments_zh, arguments_en));
  out += choose(language, "各命令的选项与例子：yiju COMMAND --help。版本：yiju --version。\n\n",
                "Options and examples of a command: yiju COMMAND --help. Version: yiju --version.\n\n");
  return out + std::string(choose(language, exit_zh, exit_en));
}

std::string help_text(const Command& command, Language language) {
  const OptionList list = options_of(command);
  std::string out = "yiju " + std::string(command.name) + "：";
  if (language == Language::en) out = "yiju " + std::string(command.name) + ": ";
  out += std::string(choose(language, command.zh, command.en)) + "\n\n";
  out += std::string(choose(language, "用法：", "Usage: ")) + "yiju " + std::string(command.name);
  out += choose(language, " [选项]", " [OPTIONS]");
  out += (command.arguments.empty() ? "" : " ") + std::string(command.arguments) + "\n";
  const std::string own = option_lines(list, false, language);
  if (!own.empty()) out += "\n" + std::string(choose(language, "选项", "Options")) + "\n" + own;
  out += "\n" + std::string(choose(language, "通用选项", "Options of every command")) + "\n" +
         option_lines(list, true, language);
  if (!list.examples().empty()) out += "\n" + std::string(choose(language, "例子", "Examples")) + "\n";
  for (const Example& example : list.examples()) {
    out += "  " + std::string(example.line) + "\n      " + std::string(choose(language, example.zh, example.en)) + "\n";
  }
  if (command.arguments.starts_with("G")) out += "\n" + std::string(choose(language, arguments_zh, arguments_en));
  return out + "\n" + std::string(choose(language, exit_zh, exit_en));
}

}  // namespace yiju
