#include "base/diagnostic.hpp"

#include "base/joined.hpp"

namespace yiju {

namespace {

std::string with_numbers(const Diagnostic& d, Language language, std::string_view zh, std::string_view en) {
  const std::string found = std::to_string(d.found), expected = std::to_string(d.expected);
  if (language == Language::zh) return std::string(zh) + "：应为第" + expected + "条，实为第" + found + "条";
  return std::string(en) + ": expected article " + expected + ", found article " + found;
}

std::string with_detail(const Diagnostic& d, Language language, std::string_view zh, std::string_view en) {
  std::string out(choose(language, zh, en));
  if (!d.detail.empty()) out += std::string(colon(language)) + d.detail;
  if (!d.reason.empty()) out += std::string(colon(language)) + d.reason.in(language);
  return out;
}

std::string with_count(const Diagnostic& d, Language language, std::string_view zh_unit, std::string_view zh,
                       std::string_view en) {
  const std::string count = std::to_string(d.found);
  if (language == Language::zh) return count + " " + std::string(zh_unit) + std::string(zh);
  return std::string(en) + ": " + count;
}

}  // namespace

std::string describe_diagnostic(const Diagnostic& d, Language language) {
  switch (d.code) {
    case DiagnosticCode::article_gap:
      return with_numbers(d, language, "条号不连续", "article numbers skip");
    case DiagnosticCode::article_repeated:
      return with_numbers(d, language, "条号重复", "article number repeated");
    case DiagnosticCode::article_backward:
      return with_numbers(d, language, "条号倒退", "article numbers go back");
    case DiagnosticCode::numeral_unreadable:
      return with_detail(d, language, "序号无法识读", "numeral cannot be read");
    case DiagnosticCode::broken_utf8:
      return with_detail(d, language, "含有不合 UTF-8 的字节，已原样保留",
                         "bytes that are not UTF-8, kept as they are");
    case DiagnosticCode::no_provisions:
      return with_detail(d, language, "未找到条文或标题，全文按一段处理",
                         "no article and no heading found; the text is kept as one body");
    case DiagnosticCode::no_text:
      return with_detail(d, language, "没有文字内容", "no text");
    case DiagnosticCode::title_unclosed:
      return with_detail(d, language, "书名号《没有配对的》", "《 without its 》");
    case DiagnosticCode::encoding_guessed:
      return with_detail(d, language, "按推断的编码读入", "read in a guessed encoding");
    case DiagnosticCode::part_skipped:
      return with_detail(d, language, "部分内容无法读取，已跳过", "a part could not be read and was skipped");
    case DiagnosticCode::changes_accepted:
      return with_count(d, language, "处", "修订按接受后的文本读取；--revisions original 读修订前的文本",
                        "tracked changes read as accepted (--revisions original reads the text before them)");
    case DiagnosticCode::changes_rejected:
      return with_count(d, language, "处", "修订按修订前的文本读取", "tracked changes read as rejected");
    case DiagnosticCode::comments_passed_over:
      return with_count(d, language, "条", "批注未读；--comments 把批注作为分析者的依据读入",
                        "comments passed over (--comments reads them as an analyst's evidence)");
    case DiagnosticCode::hidden_passed_over:
      return with_count(d, language, "处", "隐藏文字未读", "pieces of hidden text passed over");
  }
  return {};
}

const char* name_of(DiagnosticCode code) {
  switch (code) {
    case DiagnosticCode::article_gap:
      return "article_gap";
    case DiagnosticCode::article_repeated:
      return "article_repeated";
    case DiagnosticCode::article_backward:
      return "article_backward";
    case DiagnosticCode::numeral_unreadable:
      return "numeral_unreadable";
    case DiagnosticCode::broken_utf8:
      return "broken_utf8";
    case DiagnosticCode::no_provisions:
      return "no_provisions";
    case DiagnosticCode::no_text:
      return "no_text";
    case DiagnosticCode::title_unclosed:
      return "title_unclosed";
    case DiagnosticCode::encoding_guessed:
      return "encoding_guessed";
    case DiagnosticCode::part_skipped:
      return "part_skipped";
    case DiagnosticCode::changes_accepted:
      return "changes_accepted";
    case DiagnosticCode::changes_rejected:
      return "changes_rejected";
    case DiagnosticCode::comments_passed_over:
      return "comments_passed_over";
    case DiagnosticCode::hidden_passed_over:
      return "hidden_passed_over";
  }
  return "";
}

std::string_view describe(Severity severity, Language language) {
  switch (severity) {
    case Severity::note:
      return choose(language, "提示", "note");
    case Severity::warning:
      return choose(language, "警告", "warning");
    case Severity::error:
      return choose(language, "错误", "error");
  }
  return {};
}

const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

}  // namespace yiju
