// What the commands that ask a graph share: reading NODE, and writing an answer in the format that was asked for.
#pragma once

#include <functional>
#include <string>

#include "context.hpp"
#include "output/answer/answer_json.hpp"
#include "output/answer/answer_table.hpp"
#include "output/answer/answer_text.hpp"
#include "query/check.hpp"
#include "query/draft_review.hpp"
#include "query/node_finder.hpp"

namespace yiju {

[[nodiscard]] inline TextStyle text_style(const Context& context) { return {context.language(), context.colored()}; }

/// The node of a NODE argument; a note to the user where something that holds it is taken instead.
[[nodiscard]] NodeId asked_node(const Context& context, const LegalGraph& graph, const std::string& text);

/// The texts of --of, on the day of --as-of; empty where none is named.
[[nodiscard]] std::vector<NodeId> asked_texts(const Context& context, const LegalGraph& graph);

/// The instrument of a title, as the registry of a corpus finds it. Throws Error{usage}: none or several bear it.
[[nodiscard]] InstrumentId instrument_named(const Corpus& corpus, const std::string& title);

/// What --as-of and -j say of a check of a corpus, and of a review of a draft.
[[nodiscard]] inline CheckOptions check_options(const Context& context) {
  return {context.pipeline_options().as_of, context.threads()};
}
[[nodiscard]] ReviewOptions review_options(const Context& context);

/// --author, for the commands that write comments, and who it is.
void declare_author(OptionList& options);
[[nodiscard]] std::string comment_author(const Context& context);

/// An answer in its forms. Only the one that is asked for is made. text and json may be empty: then the table is drawn.
struct AnswerForms {
  std::function<Table()> table;
  std::function<std::string()> text{}, json{};
};

/// Writes the form that context.format() names.
void write_forms(Context& context, const AnswerForms& forms);

/// A table that has no other forms.
inline void write_table(Context& context, const Table& table) {
  write_forms(context, {.table = [&] { return table; }});
}

/// Answers that are told of a graph.
template <typename Answer>
void write_answer(Context& context, const LegalGraph& graph, const Answer& answer) {
  write_forms(context, {.table = [&] { return table_of(graph, answer, context.language()); },
                        .text = [&] { return to_text(graph, answer, text_style(context)); },
                        .json = [&] { return to_json(graph, answer); }});
}

}  // namespace yiju
