#include <initializer_list>

#include "answer.hpp"
#include "base/error.hpp"
#include "base/file_system.hpp"
#include "base/white_space.hpp"
#include "citation/extractor.hpp"
#include "query/amending_diff.hpp"
#include "query/amending_pairs.hpp"
#include "query/compared_side.hpp"
#include "query/draft_choice.hpp"
#include "query/draft_diff.hpp"
#include "query/draft_review.hpp"
#include "query/pairs_file.hpp"
#include "query/wording_columns.hpp"

namespace yiju {

namespace {

// An amending decision that lies beside a draft says what became of its numbers; pairs made by hand come first.
void add_told_pairs(const Corpus& corpus, const DiffInput& input, std::vector<GivenPair>& given) {
  if (given.empty()) given = pairs_told_beside(corpus, input.before, input.after);
}

ExitStatus write(Context& context, const DiffInput& input, const DraftDiff& diff) {
  if (context.format() == "tsv") {
    context.write(write_pairs(input, diff));
    return ExitStatus::done;
  }
  write_forms(context, {.table = [&] { return table_of(input, diff, context.language()); },
                        .text = [&] { return to_text(input, diff, text_style(context)); },
                        .json = [&] { return to_json(input, diff); }});
  return ExitStatus::done;
}

// What the draft orders and the new wording does not have, or would be believed to have.
void tell_misfits(Context& context, const Document& draft, const Document& law, const std::vector<Misfit>& misfits) {
  const LineTable lines(draft.source.text);
  for (const Misfit& misfit : misfits) {
    const std::string place = draft.source.path + ":" + std::to_string(lines.line_of(misfit.words.begin)) + ": ";
    const std::string words(trim(slice(draft.source.text, misfit.words)));
    context.note(place + shorten_to_width(words.substr(0, words.find('\n')), 60) +
                 std::string(choose(context.language(), "：", ": ")) + words_of(misfit, law).in(context.language()));
  }
}

// An amending draft changes a few provisions of a law, or of several: the answer is about these.
ExitStatus compare_amending(Context& context, const Document& draft, const Document& law) {
  compare_with_amended(draft, law, [&](const DiffInput& input, const DraftDiff& diff, const AmendedText& text) {
    tell_misfits(context, draft, law, text.misfits);
    write(context, input, diff);
  });
  return ExitStatus::done;
}

// Of several laws one table; text one after the other, JSON as a list.
ExitStatus compare_amending(Context& context, const Corpus& corpus, DocumentId meant,
                            const std::vector<DocumentId>& laws) {
  const Document& draft = corpus.documents[meant];
  if (context.format() == "tsv")
    throw Error(ErrorCode::usage,
                {"修改几件文件的决定没有 tsv 格式的对应表", "no tsv of pairs for a decision on several laws"},
                {"每次指明一件：yiju diff 原文 决定", "compare one at a time: yiju diff LAW DECISION"});
  const auto told = [&](auto form, std::string_view between) {
    std::string all;
    for (const DocumentId law : laws) {
      compare_with_amended(draft, corpus.documents[law],
                           [&](const DiffInput& input, const DraftDiff& diff, const AmendedText&) {
                             all += (all.empty() ? std::string_view() : between);
                             all += form(input, diff);
                           });
    }
    return all;
  };
  for (const DocumentId law : laws)
    tell_misfits(context, draft, corpus.documents[law], amended_text(draft, corpus.documents[law]).misfits);
  write_forms(context,
              {.table = [&] { return table_of_amended(corpus, meant, context.language()); },
               .text =
                   [&] {
                     return told([&](const DiffInput& input,
                                     const DraftDiff& diff) { return to_text(input, diff, text_style(context)); },
                                 "\n");
                   },
               .json =
                   [&] {
                     return "[" +
                            told([](const DiffInput& input, const DraftDiff& diff) { return to_json(input, diff); },
                                 ",") +
                            "]\n";
                   }});
  return ExitStatus::done;
}

ExitStatus compare(Context& context, DiffInput input, std::initializer_list<const Corpus*> beside) {
  std::vector<GivenPair> given;
  if (const std::string path = context.arguments().text("pairs"); !path.empty()) {
    given = read_pairs(read_file(path), path, input.before, input.after);
  } else {
    given.assign(input.given.begin(), input.given.end());
  }
  for (const Corpus* corpus : beside) add_told_pairs(*corpus, input, given);
  input.given = given;
  return write(context, input, compare_drafts(input));
}

// A table of old and new wording, an amending draft whose law is at hand, or a draft beside its earlier round.
ExitStatus compare_within(Context& context, const Corpus& corpus, DocumentId meant) {
  const Document& document = corpus.documents[meant];
  if (is_amendment(document)) {
    const std::vector<DocumentId> laws = laws_amended_by(corpus, meant);
    if (laws.empty())
      throw Error(ErrorCode::usage,
                  {"没有它所修改的文件的文本：" + context.argument(0),
                   "expected the text that it amends, found none: " + context.argument(0)},
                  {"把原文放进同一文件夹，或者用 --library 指明", "put it into the folder, or name it with --library"});
    if (laws.size() > 1) return compare_amending(context, corpus, meant, laws);
    return compare_amending(context, document, corpus.documents[laws.front()]);
  }
  const auto columns = columns_of(document);
  if (const DocumentId earlier = draft_meant(corpus).earlier; !columns && earlier != no_document) {
    const ComparedSide first(corpus, earlier), second(corpus, meant);
    return compare(context, {first.document(), first.extraction(), second.document(), second.extraction()}, {&corpus});
  }
  if (!columns)
    throw Error(
        ErrorCode::usage,
        {"只写一处时，应为新旧对照表、修正案，或者有前后两稿的文件夹：" + context.argument(0),
         "expected a table of old and new wording, an amending draft, or a folder with two rounds of one draft: " +
             context.argument(0)},
        {"两稿分开时：yiju diff 旧稿 新稿", "of two files: yiju diff OLD NEW"});
  const Extraction cited_before = extract_citations(columns->before), cited_after = extract_citations(columns->after);
  return compare(context, {columns->before, cited_before, columns->after, cited_after, columns->rows}, {});
}

}  // namespace

void declare_diff(OptionList& options) {
  options.table_formats({"tsv"});
  options.text("pairs", "FILE", "手工对应表：旧条号、新条号两列（--format tsv 写出的表改好后可读回）",
               "pairs made by hand: old and new number (what --format tsv writes, mended)");
  options.example("yiju diff draft-1.docx draft-2.docx", "两稿之间条文和引用的增减",
                  "articles and citations lost and gained");
  options.example("yiju diff 送审材料/", "文件夹里的前后两稿，或者修订草案与现行文本",
                  "two rounds in one folder, or a revision beside the text in force");
  options.example("yiju diff 对照表.docx", "一个文件本身就是新旧对照表",
                  "one file that is a table of old and new wording");
  options.example("yiju diff 修正案草案.docx --library laws.graph", "修正案草案所改的条文，旧条文取自文本库",
                  "what an amending draft changes, the old wording from the library");
  options.example("yiju diff old.docx new.docx -o 对照表.docx", "新旧条文对照表，增删逐字标出",
                  "old and new side by side, with the words marked");
}

ExitStatus run_diff(Context& context) {
  const Corpus old = context.corpus(context.argument(0));
  const DocumentId before = document_meant(old);
  if (context.argument(1).empty()) return compare_within(context, old, before);
  const Corpus young = context.corpus(context.argument(1));
  const DocumentId after = document_meant(young);
  if (is_amendment(young.documents[after]) && !is_amendment(old.documents[before]))
    return compare_amending(context, young.documents[after], old.documents[before]);
  const ComparedSide first(old, before), second(young, after);
  return compare(context, {first.document(), first.extraction(), second.document(), second.extraction()},
                 {&old, &young});
}

}  // namespace yiju
