#include <algorithm>

#include "base/white_space.hpp"
#include "context.hpp"
#include "document/dump.hpp"
#include "document/parser.hpp"
#include "registry/register_dates.hpp"
#include "text/reader.hpp"

namespace yiju {

void declare_parse(OptionList& options) {
  options.formats({"text", "json"});
  options.flag("text", "只输出提取的文字；各处的行号都按它计",
               "print the extracted text alone: lines in messages are its lines");
  options.number("width", 100, 0, 10000, "每行显示的列数，0 为不截短", "columns shown of a line, 0 for all");
  options.example("yiju parse draft.docx", "草案的结构：编章节条款项目", "the structure of a draft");
  options.example("yiju parse draft.pdf --text > draft.txt", "提取的文字", "its text alone");
}

namespace {

/// Findings where there is no text, or parts of it could not be read.
ExitStatus status_of(const Source& source) {
  const bool whole = !trim(source.text).empty() && std::ranges::none_of(source.diagnostics, is_lost_part);
  return whole ? ExitStatus::done : ExitStatus::findings;
}

/// What the built-in register tells of the text's dates where it is silent itself.
ToldDates told_dates(const Document& document) {
  if (document.version.known() && document.effective.known()) return {};
  const Registry registry;
  ToldDates told = dates_in_register(registry, document);
  if (!told.effective.known() && !document.effective.known()) told.effective = in_force_by_decision(registry, document);
  return told;
}

}  // namespace

ExitStatus run_parse(Context& context) {
  Source source = read_source(context.argument(0), context.read_options());
  if (context.arguments().flag("text")) {
    context.report(source.diagnostics, source);
    context.write(source.text);
    return status_of(source);
  }
  const Document document = parse_document(std::move(source));
  const auto columns = static_cast<std::size_t>(context.arguments().number("width"));
  const ToldDates told = told_dates(document);
  context.write(context.format() == "json" ? write_tree_json(document, told)
                                           : write_tree_text(document, context.language(), columns, told));
  context.report(document.source.diagnostics, document.source);
  context.report(document.diagnostics, document.source);
  const bool any = std::ranges::find(document.diagnostics, DiagnosticCode::no_text, &Diagnostic::code) ==
                   document.diagnostics.end();  // front matter alone tells nothing
  return any ? status_of(document.source) : ExitStatus::findings;
}

}  // namespace yiju
