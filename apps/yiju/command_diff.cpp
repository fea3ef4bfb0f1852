#include "answer.hpp"
#include "base/error.hpp"
#include "query/draft_diff.hpp"

namespace yiju {

namespace {

// Of a folder the draft is compared; of a file that file.
std::size_t document_meant(const Corpus& corpus, const std::string& path) {
  std::size_t meant = corpus.documents.size(), drafts = 0;
  for (std::size_t at = 0; at < corpus.documents.size(); ++at) {
    const InstrumentId instrument = corpus.registry.instrument_of(static_cast<DocumentId>(at));
    const bool is_note = corpus.documents[at].form == DocumentForm::note;
    const Instrument& facts = corpus.registry.instruments()[instrument];
    if (is_note || (facts.level != Level::draft && facts.status != InstrumentStatus::draft)) continue;
    meant = at;
    ++drafts;
  }
  if (corpus.documents.size() == 1) return 0;
  if (drafts == 1) return meant;
  throw Error(ErrorCode::usage, {"应为一份文本或只有一件草案的文件夹：" + path,
                                 "expected one text, or a folder with one draft: " + path});
}

}  // namespace

void declare_diff(OptionList& options) {
  options.table_formats();
  options.example("yiju diff draft-1.docx draft-2.docx", "两稿之间条文和引用的增减",
                  "articles and citations lost and gained");
}

ExitStatus run_diff(Context& context) {
  const Corpus old = context.corpus(context.argument(0));
  const Corpus young = context.corpus(context.argument(1));
  const std::size_t before = document_meant(old, context.argument(0));
  const std::size_t after = document_meant(young, context.argument(1));
  const DiffInput input{old.documents[before], old.extractions[before], young.documents[after],
                        young.extractions[after]};
  const DraftDiff diff = compare_drafts(input);
  write_forms(context, {.table = [&] { return table_of(input, diff, context.language()); },
                        .text = [&] { return to_text(input, diff, text_style(context)); },
                        .json = [&] { return to_json(input, diff); }});
  return ExitStatus::done;
}

}  // namespace yiju
