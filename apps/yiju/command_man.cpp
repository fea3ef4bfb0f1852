// The man page, written from the command table: `yiju man | man -l -`.
#include <initializer_list>

#include "context.hpp"
#include "help.hpp"

namespace yiju {
namespace {

// roff reads a leading dot or quote as a request and a backslash as an escape.
std::string roff(std::string_view text) {
  std::string out;
  bool line_begins = true;
  for (const char letter : text) {
    if (line_begins && (letter == '.' || letter == '\'')) out += "\\&";
    out += letter == '\\' ? std::string("\\e") : letter == '-' ? std::string("\\-") : std::string(1, letter);
    line_begins = letter == '\n';
  }
  return out;
}

std::string options_text(const OptionList& list, bool shared, Language language) {
  std::string out;
  for (const Option& option : list.options()) {
    if (option.shared != shared) continue;
    const std::string spelling = spelling_of(option);
    out += ".TP\n.B " + roff(spelling.substr(spelling.find_first_not_of(' '))) + "\n" + roff(option.help.in(language));
    for (std::size_t i = 0; i < option.choices.size(); ++i) out += (i == 0 ? ": " : ", ") + roff(option.choices[i]);
    out += "\n";
  }
  return out;
}

std::string command_text(const Command& command, Language language) {
  const OptionList list = options_of(command);
  std::string out = ".SS " + roff(command.name) + " " + roff(command.arguments) + "\n" +
                    roff(choose(language, command.zh, command.en)) + "\n";
  out += options_text(list, false, language);
  for (const Example& example : list.examples()) {
    out += ".PP\n.EX\n" + roff(example.line) + "\n.EE\n" + roff(choose(language, example.zh, example.en)) + "\n";
  }
  return out;
}

/// A section of things and what each is for.
struct Entry {
  std::string_view name, zh, en;
};

std::string section(std::string_view title, std::initializer_list<Entry> entries, Language language) {
  std::string out = ".SH " + std::string(title) + "\n";
  for (const Entry& entry : entries)
    out += ".TP\n.B " + roff(entry.name) + "\n" + roff(choose(language, entry.zh, entry.en)) + "\n";
  return out;
}

std::string surroundings(Language language) {
  return section(choose(language, "环境变量", "ENVIRONMENT"),
                 {{"YIJU_LIBRARY", "垫在下面的法律，以 : 分隔；写了 --library 时不用",
                   "laws that lie under G, parted by :, where --library is not given"},
                  {"LC_ALL, LC_MESSAGES, LANG", "输出语言：以 zh 开头为中文，否则英文",
                   "language of the output: Chinese where they begin with zh"},
                  {"NO_COLOR", "不着色", "no colors"}},
                 language) +
         section(choose(language, "文件", "FILES"),
                 {{"register.json", "语料文件夹中的登记表：名称、简称、层级、日期、效力",
                   "a register in a corpus folder: titles, short titles, levels, dates, status"},
                  {"*.basis.xlsx, *.basis.tsv", "分析者的依据对照表", "an analyst's basis table"},
                  {"*.graph", "build 写出的图文件", "a graph written by build"},
                  {"share/yiju/queries", "存好的查询", "stored queries"}},
                 language) +
         section(choose(language, "例子", "EXAMPLES"),
                 {{"yiju gaps draft.docx --library laws.graph", "没有依据的条文", "articles without a source"},
                  {"yiju trace laws 网络安全法第二十一条", "一条的依据，直到最高层级", "what an article rests on"},
                  {"yiju diff old.docx new.docx -o comparison.docx", "新旧条文对照表", "old and new side by side"}},
                 language);
}

}  // namespace

void declare_man(OptionList& options) { options.example("yiju man | man -l -", "阅读手册页", "read the man page"); }

ExitStatus run_man(Context& context) {
  const Language language = context.language();
  std::string out = ".TH YIJU 1 \"" YIJU_DAY "\" \"yiju " YIJU_VERSION "\"\n.SH " +
                    std::string(choose(language, "名称", "NAME")) + "\nyiju \\- ";
  out += choose(language, "条文的依据从哪里来", "what an article of Chinese law rests on");
  out += "\n.SH " + std::string(choose(language, "用法", "SYNOPSIS")) + "\n.B yiju\n.I COMMAND\n[\\fIARGUMENTS\\fR]\n";
  for (const CommandGroup group : {CommandGroup::read, CommandGroup::ask, CommandGroup::show, CommandGroup::tool}) {
    out += ".SH \"" + std::string(label_of(group, language)) + "\"\n";
    for (const Command& command : all_commands()) {
      if (command.group == group) out += command_text(command, language);
    }
  }
  out += ".SH \"" + std::string(choose(language, "通用选项", "OPTIONS OF EVERY COMMAND")) + "\"\n";
  out += options_text(options_of(all_commands().front()), true, language);
  out += ".SH \"" + std::string(choose(language, "退出码", "EXIT STATUS")) + "\"\n";
  for (const auto& [status, zh, en] :
       {std::tuple{"0", "完成", "done"},
        std::tuple{"1", "完成，但有发现或有文件读不了", "done, with findings or unreadable inputs"},
        std::tuple{"2", "用法有误", "wrong usage"}, std::tuple{"3", "无法运行", "could not run"}}) {
    out += std::string(".TP\n.B ") + status + "\n" + std::string(choose(language, zh, en)) + "\n";
  }
  out += surroundings(language);
  context.write(out);
  return ExitStatus::done;
}

}  // namespace yiju
