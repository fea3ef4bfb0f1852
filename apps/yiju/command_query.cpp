#include "answer.hpp"
#include "base/error.hpp"
#include "base/file_system.hpp"
#include "query/query_engine.hpp"
#include "query/query_parser.hpp"

namespace yiju {

namespace {

QueryParameters parameters_of(const Context& context) {
  QueryParameters parameters;
  for (const std::string& text : context.arguments().texts("set")) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw Error(ErrorCode::usage,
                  {"--set 之后应为 NAME=VALUE，实为 " + text, "expected NAME=VALUE after --set, found " + text});
    }
    parameters[text.substr(0, equals)] = text.substr(equals + 1);
  }
  return parameters;
}

}  // namespace

void declare_query(OptionList& options) {
  options.table_formats();
  options.texts("set", "NAME=VALUE", "给查询的参数赋值", "gives a parameter of the query its value");
  options.example("yiju query corpus/guangdong-ai queries/article-sources.json --set article=草案第九条",
                  "问一个存好的查询", "asks a stored query");
}

ExitStatus run_query(Context& context) {
  const std::string& path = context.argument(1);
  const StoredQuery query =
      parse_query(path, path == "-" ? read_standard_input() : read_file(path), parameters_of(context));
  const LegalGraph graph = context.graph();
  write_answer(context, graph, run_query(graph, query));
  return ExitStatus::done;
}

}  // namespace yiju
