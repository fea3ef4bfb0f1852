// A tool is a row of the table in tools.cpp: its name, what it tells, what it takes and gives, and the function that
// answers. Schemas, tools/list and the checking of arguments follow from the row.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "base/date.hpp"
#include "base/json_value.hpp"
#include "mcp/desk.hpp"

namespace yiju::mcp {

enum class ValueKind : std::uint8_t { text, date, number, flag, place };

struct Parameter {
  std::string_view name;
  ValueKind kind = ValueKind::text;  ///< place: "draft" or "library"
  bool required = false;
  BilingualView help;
};

/// What `structuredContent` looks like (schemas.cpp).
enum class Shape : std::uint8_t { verification, citations, resolutions, table };

/// The arguments of a call, checked against the tool's parameters.
class Arguments {
 public:
  /// Throws Error{usage}: unknown, missing, of another kind, no date.
  Arguments(const JsonValue& given, std::span<const Parameter> parameters);

  [[nodiscard]] bool has(std::string_view name) const { return given_.find(name) != nullptr; }
  [[nodiscard]] std::string text(std::string_view name) const;  ///< empty where not given
  [[nodiscard]] Date date(std::string_view name) const;         ///< unknown where not given
  [[nodiscard]] std::size_t number(std::string_view name, std::size_t otherwise) const;
  [[nodiscard]] bool flag(std::string_view name) const;

 private:
  const JsonValue& given_;
};

struct Tool {
  std::string_view name;
  BilingualView title, help;
  std::span<const Parameter> parameters;
  Shape shape;
  std::string (*answer)(Desk& desk, const Arguments& arguments);  ///< JSON; throws Error
};

/// In the order of tools/list.
[[nodiscard]] std::span<const Tool> all_tools();

/// Null where there is none of that name.
[[nodiscard]] const Tool* find_tool(std::string_view name);

/// JSON Schemas.
[[nodiscard]] std::string input_schema(const Tool& tool, Language language);
[[nodiscard]] std::string_view output_schema(Shape shape);

// The functions behind the rows: tools_text.cpp (what a text says), tools_graph.cpp (questions to draft or library).
[[nodiscard]] std::string verify_tool(Desk& desk, const Arguments& arguments);
[[nodiscard]] std::string read_tool(Desk& desk, const Arguments& arguments);
[[nodiscard]] std::string extract_tool(Desk& desk, const Arguments& arguments);
[[nodiscard]] std::string resolve_tool(Desk& desk, const Arguments& arguments);
[[nodiscard]] std::string diff_tool(Desk& desk, const Arguments& arguments);
[[nodiscard]] std::string trace_tool(Desk& desk, const Arguments& arguments);
[[nodiscard]] std::string impact_tool(Desk& desk, const Arguments& arguments);
[[nodiscard]] std::string gaps_tool(Desk& desk, const Arguments& arguments);
[[nodiscard]] std::string stale_tool(Desk& desk, const Arguments& arguments);
[[nodiscard]] std::string suggest_tool(Desk& desk, const Arguments& arguments);

/// Today on this machine: what "in force" means where a call names no day.
[[nodiscard]] Date today();

/// Which of so many rows a call asks for: those from `from` on, `limit` at the most. Answers are bounded, since clients
/// are: the official one for TypeScript closes at a message of 10 MB.
struct Page {
  std::size_t total = 0, from = 0, count = 0;
};
[[nodiscard]] Page page_of(const Arguments& arguments, std::size_t total);

/// Its members, in front of others: "total":7,"from":0,"left_off":0,
[[nodiscard]] std::string page_members(const Page& page);

/// A table as a page of rows: {"total", "from", "left_off", "answer": the JSON of the command line, "remarks"}.
[[nodiscard]] std::string table_page(Table table, const Arguments& arguments, const std::string& remarks = {});

/// The words of a provision of the draft; empty where the citation names none.
[[nodiscard]] std::string words_in_draft(Desk& desk, std::string_view citation);

}  // namespace yiju::mcp
