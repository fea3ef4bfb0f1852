#include "text/placed_source.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "text/placed_notes.hpp"
#include "text/placed_rows.hpp"

namespace yiju {

namespace {

[[noreturn]] void refuse(std::string name, Bilingual message, Bilingual hint) {
  throw Error(ErrorCode::input, std::move(name), 0, 0, std::move(message), std::move(hint));
}

/// Text that fonts without a character table give: private use characters and replacement marks.
bool is_unreadable(std::string_view text) {
  std::size_t odd = 0, all = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const bool control = c.value < 0x20 && c.value != '\n';
    odd += (c.value >= 0xE000 && c.value <= 0xF8FF) || c.value == 0xFFFD || control;
    all += c.value != '\n';
    at += c.bytes;
  }
  return odd * 2 > all;
}

void check_for_text(const std::string& name, const std::vector<PlacedPage>& pages, const std::string& format) {
  if (std::ranges::any_of(pages, [](const PlacedPage& page) { return !page.lines.empty(); })) return;
  if (std::ranges::any_of(pages, &PlacedPage::vertical)) {
    refuse(name,
           Bilingual(format + " 的文字是竖排的", "expected text in lines from left to right, found vertical text"),
           Bilingual("请用横排的文件", "use a document whose text runs from left to right"));
  }
  refuse(
      name,
      Bilingual(format + " 没有文字层，像是扫描件", "expected " + std::string(format == "OFD" ? "an " : "a ") + format +
                                                        " with text, found one without a text layer (a scan?)"),
      format == "PDF"
          ? Bilingual("请先做文字识别，例如 ocrmypdf -l chi_sim",
                      "recognise its text first, for example: ocrmypdf -l chi_sim in.pdf out.pdf")
          : Bilingual("请用有文字的文件，或先做文字识别", "use a document with text, or recognise its text first"));
}

/// A page whose text is vertical is lost text; one without text may be a picture.
std::vector<Diagnostic> diagnostics_of(const std::vector<PlacedPage>& pages) {
  std::vector<Diagnostic> found;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!pages[i].lines.empty()) continue;
    const std::string number = std::to_string(i + 1);
    if (pages[i].vertical)
      found.push_back({DiagnosticCode::part_skipped,
                       Severity::error,
                       {},
                       0,
                       0,
                       "page " + number,
                       {"文字是竖排的", "its text is vertical"}});
    else
      found.push_back({DiagnosticCode::part_skipped, Severity::warning, {}, 0, 0, "page " + number});
  }
  return found;
}

}  // namespace

Source source_of_pages(std::string name, std::vector<PlacedPage> pages, std::string_view format) {
  check_for_text(name, pages, std::string(format));
  TextDraft draft;
  draft.diagnostics = diagnostics_of(pages);
  drop_page_furniture(pages);
  take_notes(pages, draft);
  add_pages(pages, draft);
  Source source = draft.finish(name);
  if (is_unreadable(source.text)) {
    refuse(std::move(name),
           Bilingual(std::string(format) + " 的字体没有字符对照表，文字无法读出",
                     "expected fonts that say their characters, found a " + std::string(format) + " whose do not"),
           Bilingual("请用原文件，或先做文字识别", "use the original document, or recognise its text first"));
  }
  return source;
}

}  // namespace yiju
