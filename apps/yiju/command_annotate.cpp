#include <algorithm>

#include "answer.hpp"
#include "base/english.hpp"
#include "base/file_system.hpp"
#include "output/annotate/draft_comments.hpp"
#include "output/annotate/draft_links.hpp"
#include "output/annotate/html_comments.hpp"

namespace yiju {

void declare_annotate(OptionList& options) {
  options.formats({"docx", "html"});
  declare_author(options);
  options.texts("only", "KIND", "只写这类批注，可写几次：check、gaps、powers、suggest、versions",
                "only comments of this kind, may be given several times: check, gaps, powers, suggest, versions");
  options.text("links", "PATH", "引用加上链接：互动页面（page.html）或文本所在文件夹，相对于写出的文件",
               "make citations links, to the page (page.html) or a folder of texts, as seen from the file written");
  options.flag("clean", "取下 yiju 的批注和链接，恢复原文件", "take yiju's comments and links out again");
  options.example("yiju annotate draft.docx -o 批注.docx --library laws.graph", "问题、缺口、设定权和变动写成批注",
                  "findings, gaps, powers and changes as comments at the words");
  options.example("yiju annotate 批注.docx --clean -o draft.docx", "取下批注，正文逐字节还原",
                  "the comments taken out, the text as it was, to the byte");
  options.example("yiju annotate draft.pdf -o 批注.html", "PDF 和纯文本写成网页", "a page for PDF and plain text");
}

namespace {

void check_kinds(const std::vector<std::string>& only) {
  for (const std::string& kind : only) {
    if (std::ranges::find(comment_kinds, kind) != comment_kinds.end()) continue;
    std::string known;
    for (const std::string_view one : comment_kinds) known += (known.empty() ? "" : ", ") + std::string(one);
    throw Error(ErrorCode::usage,
                Bilingual("--only：没有这类批注：" + kind, "--only: expected a kind of comment, found " + kind),
                verbatim(known));
  }
}

/// Throws Error{usage} where comments can only be written beside the text.
void check_is_docx(const std::string& path, std::string_view bytes) {
  if (is_docx(path, bytes)) return;
  throw Error(ErrorCode::usage, path, 0, 0,
              {"不是 DOCX，批注写不进去", "expected a DOCX to write comments into, found another kind"},
              {"加 -o 批注.html 写成网页", "-o comments.html writes a page"});
}

TextMarks marks_of(Context& context, const Corpus& corpus, const LegalGraph& graph, DocumentId document) {
  const Arguments& arguments = context.arguments();
  DraftCommentOptions options{context.language(), arguments.texts("only")};
  TextMarks marks;
  marks.author = comment_author(context);
  marks.comments = comments_on(corpus, graph, review_draft(corpus, graph, document, review_options(context)), options);
  if (arguments.has("links")) marks.links = links_of(corpus, graph, document, arguments.text("links"));
  return marks;
}

}  // namespace

ExitStatus run_annotate(Context& context) {
  check_kinds(context.arguments().texts("only"));
  if (context.arguments().flag("clean")) {
    const std::string bytes = read_file(context.argument(0));
    check_is_docx(context.argument(0), bytes);
    context.write(clean_docx(context.argument(0), bytes));
    return ExitStatus::done;
  }
  context.read_library_texts();
  const Corpus corpus = context.corpus();
  const LegalGraph graph = context.graph(corpus);
  const DocumentId document = document_meant(corpus);
  const Source& source = corpus.documents[document].source;
  const bool as_page = context.format() == "html";
  const std::string bytes = as_page ? std::string() : read_file(source.path);
  if (!as_page) check_is_docx(source.path, bytes);
  const TextMarks marks = marks_of(context, corpus, graph, document);
  context.write(as_page ? annotate_html(source, corpus.documents[document].title, marks, context.language())
                        : annotate_docx(source.path, bytes, marks, context.read_options()));
  const std::size_t count = marks.comments.size();
  context.note(context.language() == Language::zh ? std::to_string(count) + " 条批注" : counted(count, "comment"));
  return ExitStatus::done;
}

}  // namespace yiju
