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
YIJU_COMMAND(check)
YIJU_COMMAND(completion)
YIJU_COMMAND(explore)
YIJU_COMMAND(man)
YIJU_COMMAND(mcp)
YIJU_COMMAND(diagram)
YIJU_COMMAND(export)
YIJU_COMMAND(diff)
YIJU_COMMAND(explain)
YIJU_COMMAND(parallels)
YIJU_COMMAND(functions)
YIJU_COMMAND(gaps)
YIJU_COMMAND(impact)
YIJU_COMMAND(matrix)
YIJU_COMMAND(path)
YIJU_COMMAND(powers)
YIJU_COMMAND(query)
YIJU_COMMAND(rank)
YIJU_COMMAND(history)
YIJU_COMMAND(stale)
YIJU_COMMAND(register)
YIJU_COMMAND(stats)
YIJU_COMMAND(suggest)
YIJU_COMMAND(table)
YIJU_COMMAND(trace)
YIJU_COMMAND(serve)
YIJU_COMMAND(annotate)
YIJU_COMMAND(dossier)
YIJU_COMMAND(verify)

namespace {

// One row a line, however long.
// clang-format off
constexpr Command table[] = {
    {"parse", CommandGroup::read, "FILE", "一份文件的结构", "the structure of one document", declare_parse, run_parse},
    {"extract", CommandGroup::read, "FILE…", "文件中的引用", "the citations of documents", declare_extract, run_extract},
    {"build", CommandGroup::read, "G", "建成引用关系图", "the graph of a corpus", declare_build, run_build},
    {"stats", CommandGroup::ask, "G", "数一数文件、条款、引用和关系", "counts of instruments, provisions, citations, relations", declare_stats, run_stats},
    {"trace", CommandGroup::ask, "G NODE", "它依据什么，直到最高层级", "what NODE rests on, up to the highest authority", declare_trace, run_trace},
    {"impact", CommandGroup::ask, "G NODE", "什么依据它，直接的和间接的", "what rests on NODE, direct and through others", declare_impact, run_impact},
    {"path", CommandGroup::ask, "G A B", "A 与 B 如何相连", "how A is connected with B", declare_path, run_path},
    {"gaps", CommandGroup::ask, "G", "没有依据的条文及其理由", "articles with no cited source, and why", declare_gaps, run_gaps},
    {"functions", CommandGroup::ask, "G", "每一条做什么：许可、处罚、义务、职责……", "what each article does: licence, penalty, duty, institution …", declare_functions, run_functions},
    {"powers", CommandGroup::ask, "G", "设定清单：处罚、许可、强制、收费及其上位依据", "what sets a penalty, licence, coercion or fee, and on what authority", declare_powers, run_powers},
    {"rank", CommandGroup::ask, "G", "最常被依据的文件和条款", "the most relied-on instruments and provisions", declare_rank, run_rank},
    {"check", CommandGroup::ask, "G", "引用有什么不对", "what is wrong with the citations", declare_check, run_check},
    {"matrix", CommandGroup::ask, "G", "章与文件的对照", "chapters × instruments", declare_matrix, run_matrix},
    {"parallels", CommandGroup::ask, "G [NODE]", "别处用语相近的条文", "provisions elsewhere that say the same in like words", declare_parallels, run_parallels},
    {"suggest", CommandGroup::ask, "G [NODE]", "没有依据的条文可能依据什么，附理由", "what an article without a source might rest on, with reasons", declare_suggest, run_suggest},
    {"diff", CommandGroup::ask, "OLD [NEW]", "新旧条文对照：条文、用语和引用的增减", "two versions side by side: articles, words, citations lost and gained", declare_diff, run_diff},
    {"history", CommandGroup::ask, "G NODE", "一条历次的文本、条号和引用", "one article through its versions: words, number, who cited it", declare_history, run_history},
    {"stale", CommandGroup::ask, "G", "所依据和引用的规定在其后的变动（清理）", "what has changed since of what instruments rest on", declare_stale, run_stale},
    {"explain", CommandGroup::ask, "G NODE", "引用为什么这样认定：规则、用语、候选", "why an edge is there: rule, words, candidates", declare_explain, run_explain},
    {"query", CommandGroup::ask, "G FILE.json", "存好的查询，如 queries/ 中的", "a stored query, such as those in queries/", declare_query, run_query},
    {"table", CommandGroup::show, "G", "立法依据对照表：Word、Excel、网页、Markdown、CSV", "the basis table: Word, Excel, HTML, Markdown, CSV", declare_table, run_table},
    {"diagram", CommandGroup::show, "G [NODE] [NODE]", "依据关系图：SVG、PNG、PDF、DOT", "pictures for briefings: SVG, PNG, PDF, DOT", declare_diagram, run_diagram},
    {"explore", CommandGroup::show, "G", "离线互动页面", "the offline interactive page", declare_explore, run_explore},
    {"serve", CommandGroup::show, "G", "在本机以网页浏览，随问随答", "the same page over HTTP on this machine, answers live", declare_serve, run_serve},
    {"annotate", CommandGroup::show, "DRAFT", "把检查结果作为批注写回草案原文件", "the drafter's own file with what was found as comments", declare_annotate, run_annotate},
    {"dossier", CommandGroup::show, "G", "卷宗：一件草案的全部材料，写进一个文件夹", "all of a briefing on one draft in one folder", declare_dossier, run_dossier},
    {"verify", CommandGroup::show, "DIR [G]", "卷宗里的依据，后来变了哪些", "what has become stale of a dossier", declare_verify, run_verify},
    {"register", CommandGroup::tool, "PATH", "由文本生成登记表，并列出待填的名称", "a register from texts, and the titles that nothing is known of", declare_register, run_register},
    {"completion", CommandGroup::tool, "SHELL", "命令补全脚本（bash、zsh、fish）", "completion script for bash, zsh or fish", declare_completion, run_completion},
    {"export", CommandGroup::show, "G", "写成别的程序的格式：GraphML、GEXF、Neo4j、SQLite、AKN、ELI…", "files for other programs: GraphML, GEXF, Neo4j, SQLite, AKN, ELI …", declare_export, run_export},
    {"mcp", CommandGroup::tool, "[DRAFT]", "供助手调用的 MCP 服务（标准输入输出）", "a server of the Model Context Protocol on stdin and stdout", declare_mcp, run_mcp},
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
