#include <algorithm>

#include "answer.hpp"
#include "graph_with_texts.hpp"
#include "output/basis/basis_table.hpp"
#include "output/format.hpp"

namespace yiju {

void declare_table(OptionList& options) {
  std::vector<std::string_view> formats = table_formats();
  const auto markdown = std::ranges::find(formats, std::string_view("markdown"));
  std::rotate(formats.begin(), markdown, markdown + 1);  // what stdout gets
  options.formats(std::move(formats));
  options.text("columns", "LIST",
               "列，逗号分隔：草案条文,草案原文,依据文件,依据条款,依据原文,关系,认定者,状态,备注,出处",
               "columns, separated by commas: "
               "article,draft_words,instrument,provision,words,relation,asserted_by,status,why,source");
  options.text("of", "INSTRUMENT", "哪一部文件（缺省为唯一的草案）", "of which instrument (else the only draft)");
  options.example("yiju table corpus/guangdong-ai -o 对照表.docx", "Word 文档：A4 横向，可直接附在报告后",
                  "a Word document, A4 landscape");
  options.example("yiju table corpus/guangdong-ai -o 对照表.basis.xlsx",
                  "Excel 工作簿；改好后放回语料目录，build 会读它", "an Excel workbook; edited, build reads it back");
  options.example("yiju table G --columns 草案条文,草案原文,依据文件,依据条款,依据原文,备注 -o 对照.docx",
                  "左边草案全条，右边所据原文", "the draft's whole article left, the words of its sources right");
}

namespace {

/// What the workbook's sheet of findings shows; a written graph has no texts to check.
SheetFindings check_texts(const Context& context, const Corpus& corpus) {
  return {check_corpus(corpus, check_options(context)), !corpus.documents.empty()};
}

}  // namespace

ExitStatus run_table(Context& context) {
  BasisSheetOptions options;
  options.language = context.language();
  options.columns = parse_basis_columns(context.arguments().text("columns"));
  const GraphWithTexts source(context);
  options.texts = source.texts();
  options.tables = source.corpus().tables;
  const std::string of = context.arguments().text("of");
  if (!of.empty()) options.draft = find_instrument(source.graph(), of);
  const BasisSheet sheet = make_basis_sheet(source.graph(), options);
  Table table = table_of(sheet);
  if (context.format() == "xlsx") add_findings(table, source.graph(), sheet, check_texts(context, source.corpus()));
  write_table(context, table);
  source.tell_absent(context);
  return ExitStatus::done;
}

}  // namespace yiju
