// Tools that are commands of the command line, asked of the draft or of the library.
#include <algorithm>

#include "base/error.hpp"
#include "base/json_writer.hpp"
#include "mcp/tool.hpp"
#include "output/table/table.hpp"
#include "yiju/table.hpp"

namespace yiju::mcp {

namespace {

constexpr std::size_t usual_rows = 100, most_rows = 500;

// Where a question goes: where the call says so, else to the draft if there is one.
bool goes_to_draft(const Desk& desk, const Arguments& arguments) {
  const std::string place = arguments.text("in");
  if (place == "draft" && !desk.has_draft()) {
    throw Error(ErrorCode::usage, {"没有打开草案：以 yiju mcp 草案 --library … 启动",
                                   "no draft is open: start with yiju mcp DRAFT --library …"});
  }
  return desk.has_draft() && place != "library";
}

std::vector<std::string> day_option(const Arguments& arguments) {
  if (!arguments.has("date")) return {};
  return {"--as-of=" + to_string(arguments.date("date"))};
}

std::string answer_of(InsideRun run, const Arguments& arguments) {
  return table_page(run.table ? std::move(*run.table) : Table(), arguments, run.remarks);
}

std::string ask_node(Desk& desk, const Arguments& arguments, std::string_view command,
                     std::vector<std::string> options) {
  const std::vector<std::string> day = day_option(arguments);
  options.insert(options.end(), day.begin(), day.end());
  return answer_of(desk.run(command, goes_to_draft(desk, arguments), options, {arguments.text("node")}), arguments);
}

}  // namespace

Page page_of(const Arguments& arguments, std::size_t total) {
  Page page{total, std::min(arguments.number("from", 0), total), 0};
  page.count = std::min({arguments.number("limit", usual_rows), most_rows, total - page.from});
  return page;
}

std::string page_members(const Page& page) {
  return "\"total\":" + std::to_string(page.total) + ",\"from\":" + std::to_string(page.from) +
         ",\"left_off\":" + std::to_string(page.total - page.from - page.count) + ",";
}

std::string table_page(Table table, const Arguments& arguments, const std::string& remarks) {
  const Page page = page_of(arguments, table.rows.size());
  const auto first = table.rows.begin() + static_cast<std::ptrdiff_t>(page.from);
  table.rows.erase(first + static_cast<std::ptrdiff_t>(page.count), table.rows.end());
  table.rows.erase(table.rows.begin(), first);
  std::string said;
  append_json_string(said, remarks);
  return "{" + page_members(page) + "\"remarks\":" + said + ",\"answer\":" + draw_table(table, "json") + "}";
}

std::string trace_tool(Desk& desk, const Arguments& arguments) {
  const std::size_t depth = std::min<std::size_t>(arguments.number("depth", 0), 1000);
  return ask_node(desk, arguments, "trace", {"--depth=" + std::to_string(depth)});
}

std::string impact_tool(Desk& desk, const Arguments& arguments) {
  std::vector<std::string> options;
  if (arguments.flag("direct")) options.emplace_back("--direct");
  return ask_node(desk, arguments, "impact", options);
}

std::string gaps_tool(Desk& desk, const Arguments& arguments) {
  const bool draft = goes_to_draft(desk, arguments);
  std::vector<std::string> options = day_option(arguments);
  if (arguments.has("of")) options.push_back("--of=" + arguments.text("of"));
  if (!draft && !arguments.has("of"))
    throw Error(ErrorCode::usage, {"应写明 of：查库中哪一件文件", "expected \"of\": which instrument of the library"});
  return answer_of(desk.run("gaps", draft, options), arguments);
}

std::string stale_tool(Desk& desk, const Arguments& arguments) {
  const bool draft = goes_to_draft(desk, arguments) && !arguments.has("of");
  std::vector<std::string> options = day_option(arguments);
  if (arguments.has("of")) options.push_back("--of=" + arguments.text("of"));
  if (!draft && !arguments.has("of"))
    throw Error(ErrorCode::usage, {"应写明 of：查库中哪一件文件", "expected \"of\": which instrument of the library"});
  if (draft) return answer_of(desk.run("stale", true, options), arguments);
  InsideRun run = desk.run_on_texts("stale", options);
  run.remarks.clear();  // what is odd with files of the library is told by the command line
  return answer_of(std::move(run), arguments);
}

std::string suggest_tool(Desk& desk, const Arguments& arguments) {
  std::vector<std::string> options = day_option(arguments);
  options.push_back("--top=" + std::to_string(std::clamp<std::size_t>(arguments.number("top", 5), 1, 100)));
  std::vector<std::string> node;
  if (arguments.has("node")) node.push_back(arguments.text("node"));
  const bool draft = goes_to_draft(desk, arguments);
  if (!draft && node.empty())
    throw Error(ErrorCode::usage, {"应写明 node：库中哪一条", "expected \"node\": which article of the library"});
  return answer_of(desk.run("suggest", draft, options, node), arguments);
}

}  // namespace yiju::mcp
