#include <initializer_list>

#include "answer.hpp"
#include "base/error.hpp"
#include "base/file_system.hpp"
#include "citation/extractor.hpp"
#include "query/amending_pairs.hpp"
#include "query/draft_diff.hpp"
#include "query/draft_review.hpp"
#include "query/pairs_file.hpp"
#include "query/wording_columns.hpp"

namespace yiju {

namespace {

// An amending decision that lies beside a draft says what became of its numbers; pairs made by hand come first.
void add_told_pairs(const Corpus& corpus, const DiffInput& input, std::vector<GivenPair>& given) {
  if (!given.empty()) return;
  for (const Document& document : corpus.documents) {
    if (document.form == DocumentForm::amendment && &document != &input.before && &document != &input.after)
      given = pairs_told_by(document, input.before, input.after);
  }
}

ExitStatus compare(Context& context, DiffInput input, std::initializer_list<const Corpus*> beside) {
  std::vector<GivenPair> given;
  if (const std::string path = context.arguments().text("pairs"); !path.empty())
    given = read_pairs(read_file(path), path, input.before, input.after);
  for (const Corpus* corpus : beside) add_told_pairs(*corpus, input, given);
  input.given = given;
  const DraftDiff diff = compare_drafts(input);
  if (context.format() == "tsv") {
    context.write(write_pairs(input, diff));
    return ExitStatus::done;
  }
  write_forms(context, {.table = [&] { return table_of(input, diff, context.language()); },
                        .text = [&] { return to_text(input, diff, text_style(context)); },
                        .json = [&] { return to_json(input, diff); }});
  return ExitStatus::done;
}

}  // namespace

void declare_diff(OptionList& options) {
  options.table_formats({"tsv"});
  options.text("pairs", "FILE", "手工对应表：旧条号、新条号两列（--format tsv 写出的表改好后可读回）",
               "pairs made by hand: old and new number (what --format tsv writes, mended)");
  options.example("yiju diff draft-1.docx draft-2.docx", "两稿之间条文和引用的增减",
                  "articles and citations lost and gained");
  options.example("yiju diff 对照表.docx", "一个文件本身就是新旧对照表",
                  "one file that is a table of old and new wording");
  options.example("yiju diff old.docx new.docx -o 对照表.docx", "新旧条文对照表，增删逐字标出",
                  "old and new side by side, with the words marked");
}

ExitStatus run_diff(Context& context) {
  const Corpus old = context.corpus(context.argument(0));
  const DocumentId before = document_meant(old);
  if (context.argument(1).empty()) {
    const auto columns = columns_of(old.documents[before]);
    if (!columns)
      throw Error(ErrorCode::usage, {"只有一个文件时，应为新旧对照表：" + context.argument(0),
                                     "expected a table of old and new wording, or two files: " + context.argument(0)});
    const Extraction cited_before = extract_citations(columns->before), cited_after = extract_citations(columns->after);
    return compare(context, {columns->before, cited_before, columns->after, cited_after}, {});
  }
  const Corpus young = context.corpus(context.argument(1));
  const DocumentId after = document_meant(young);
  const DiffInput input{old.documents[before], old.extractions[before], young.documents[after],
                        young.extractions[after]};
  return compare(context, input, {&old, &young});
}

}  // namespace yiju
