#include "graph_with_texts.hpp"
#include "output/basis_sheet.hpp"
#include "output/findings.hpp"
#include "output/sheet_links.hpp"
#include "output/table.hpp"
#include "output_format.hpp"
#include "query/check.hpp"
#include "query/node_finder.hpp"

namespace yiju {

void declare_table(OptionList& options) {
  options.formats({"auto", "markdown", "html", "csv", "docx", "xlsx"});
  options.text(
      "columns", "LIST", "列，逗号分隔：草案条文,依据文件,依据条款,依据原文,关系,认定者,状态,备注,出处",
      "columns, separated by commas: article,instrument,provision,words,relation,asserted_by,status,why,source");
  options.text("of", "INSTRUMENT", "哪一部文件（缺省为唯一的草案）", "of which instrument (else the only draft)");
  options.example("yiju table corpus/guangdong-ai -o 对照表.docx", "Word 文档：A4 横向，可直接附在报告后",
                  "a Word document, A4 landscape");
  options.example("yiju table corpus/guangdong-ai -o 对照表.basis.xlsx",
                  "Excel 工作簿；改好后放回语料目录，build 会读它", "an Excel workbook; edited, build reads it back");
  options.example("yiju table G --columns 草案条文,依据文件,依据条款", "只要三列的 Markdown",
                  "Markdown with three columns");
}

ExitStatus run_table(Context& context) {
  const std::string format = chosen_format(context, "markdown");
  BasisSheetOptions options;
  options.language = context.language();
  options.columns = parse_basis_columns(context.arguments().text("columns"));
  if (format == "docx" || format == "xlsx") refuse_terminal(context, format);
  const GraphWithTexts source(context);
  const LegalGraph& graph = source.graph();
  options.texts = source.texts();
  // The sheet of findings needs documents; a written graph has none, and its workbook no findings.
  std::vector<Finding> findings;
  if (format == "xlsx") {
    CheckOptions check;
    check.as_of = context.pipeline_options().as_of;
    check.threads = context.threads();
    findings = check_corpus(source.corpus(), check);
  }
  const std::string of = context.arguments().text("of");
  if (!of.empty()) options.draft = find_instrument(graph, of);
  const BasisSheet sheet = make_basis_sheet(graph, options);
  if (format == "markdown") {
    context.write(write_table_markdown(sheet));
  } else if (format == "html") {
    context.write(write_table_html(sheet));
  } else if (format == "csv") {
    context.write(write_table_csv(sheet));
  } else if (format == "docx") {
    context.write(write_table_docx(sheet));
  } else if (format == "xlsx") {
    std::vector<FindingRow> rows = finding_rows(findings, context.language(), graph.folder());
    link_findings(graph, sheet, findings, rows);
    context.write(write_table_xlsx(sheet, rows, !source.corpus().documents.empty()));
  } else {
    throw Error(ErrorCode::usage, in_both("没有这种表格格式：" + format, "expected a table format, found " + format),
                "md html csv docx xlsx");
  }
  source.tell_absent(context);
  return ExitStatus::done;
}

}  // namespace yiju
