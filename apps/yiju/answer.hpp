// What the commands that ask a graph share: reading NODE, and writing an answer as text or JSON, lists as a table too.
#pragma once

#include <string>

#include "context.hpp"
#include "output/answer_json.hpp"
#include "output/answer_sheet.hpp"
#include "output/answer_text.hpp"
#include "output_format.hpp"
#include "query/node_finder.hpp"

namespace yiju {

[[nodiscard]] inline TextStyle text_style(const Context& context) { return {context.language(), context.colored()}; }

/// The node of a NODE argument; a note to the user where something that holds it is taken instead.
[[nodiscard]] inline NodeId asked_node(const Context& context, const LegalGraph& graph, const std::string& text) {
  const FoundNode found = find_node(graph, text);
  if (found.widened) {
    const std::string label = graph.label(found.node, context.language());
    context.note(context.language() == Language::zh
                     ? "图中没有单列这一处，以下按" + label + "回答"
                     : "the graph does not list that place by itself; this is the answer for " + label);
  }
  return found.node;
}

/// Of commands whose formats begin with auto: --format, else what the ending of -o says (-o gaps.csv), else text.
[[nodiscard]] inline std::string answer_format(const Context& context) {
  const std::string format = chosen_format(context, "text");
  for (const std::string_view other : {"xlsx", "docx", "pptx", "pdf", "html"}) {
    if (format != other) continue;
    throw Error(ErrorCode::usage, in_both("没有这种格式：" + format, "expected a format of lists, found " + format),
                "text json csv md");
  }
  return format;
}

/// A sheet as csv or markdown.
inline void write_sheet(Context& context, std::string_view format, const AnswerSheet& sheet) {
  context.write(format == "csv" ? write_sheet_csv(sheet) : write_sheet_markdown(sheet));
}

/// Answers that are lists: text, JSON, CSV or Markdown.
template <typename Answer>
void write_list(Context& context, const LegalGraph& graph, const Answer& answer) {
  const std::string format = answer_format(context);
  if (format == "csv" || format == "markdown") {
    write_sheet(context, format, sheet_of(graph, answer, context.language()));
  } else {
    context.write(format == "json" ? to_json(graph, answer) : to_text(graph, answer, text_style(context)));
  }
}

template <typename Answer>
void write_answer(Context& context, const LegalGraph& graph, const Answer& answer) {
  context.write(context.format() == "json" ? to_json(graph, answer) : to_text(graph, answer, text_style(context)));
}

}  // namespace yiju
