#include "text/reader_pdf.hpp"

#include <algorithm>
#include <climits>
#include <mutex>
#include <utility>

#include "base/error.hpp"
#include "base/module.hpp"
#include "base/utf8.hpp"
#include "text/pdf_layout.hpp"
#include "text/pdf_words.hpp"
#include "text/unified_han.hpp"

namespace yiju {

namespace {

[[noreturn]] void refuse(const std::string& name, Bilingual message, Bilingual hint) {
  throw Error(ErrorCode::input, name, 0, 0, std::move(message), std::move(hint));
}

std::string utf8_of(std::u16string_view units) {
  std::string text;
  for (std::size_t at = 0; at < units.size(); ++at) {
    char32_t c = units[at];
    if (c >= 0xD800 && c < 0xDC00 && at + 1 < units.size()) {
      c = 0x10000 + ((c - 0xD800) << 10) + (static_cast<char32_t>(units[++at]) - 0xDC00);
    }
    if (c != 0 && c != 0xFEFF && c < 0x110000) append_utf8(text, c);
  }
  return with_unified_han(std::move(text));
}

PdfPage page_of(const PdfWords& words) {
  std::vector<PdfLine> lines;
  for (const PdfWord& word : words.words) {
    lines.push_back({utf8_of(word.text), word.left, word.right, word.top, word.bottom, word.size});
  }
  return {words.width, words.height, lines_of_words(std::move(lines))};
}

/// Text that fonts without a character table give: private use characters and replacement marks.
bool is_unreadable(const std::vector<std::string>& paragraphs) {
  std::size_t odd = 0, all = 0;
  for (const std::string& text : paragraphs) {
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint c = decode(text, at);
      odd += (c.value >= 0xE000 && c.value <= 0xF8FF) || c.value == 0xFFFD || c.value < 0x20;
      ++all;
      at += c.bytes;
    }
  }
  return odd * 2 > all;
}

ReadPdfWords* reader_of_words(const std::string& name) {
  try {
    static auto* const read_words =
        reinterpret_cast<ReadPdfWords*>(function_of_module("yiju_pdf", "yiju_read_pdf_words"));
    return read_words;
  } catch (Error& error) {
    error.path = name;
    throw;
  }
}

std::vector<PdfPage> pages_of(const std::string& name, const std::string& bytes) {
  if (bytes.size() > INT_MAX)
    refuse(name, {"PDF 超过 2 GB", "expected a PDF below 2 GB, found a larger one"}, {"请拆分文件", "split the file"});
  static std::mutex one_at_a_time;  // poppler keeps fonts and its error function for the whole process
  const std::lock_guard lock(one_at_a_time);
  std::vector<PdfPage> pages;
  switch (reader_of_words(name)(bytes, [&](const PdfWords& page) { pages.push_back(page_of(page)); })) {
    case PdfState::whole:
      return pages;
    case PdfState::locked:
      refuse(name, {"PDF 有密码保护", "expected a readable PDF, found one protected by a password"},
             {"请打开后取消密码再保存", "open it and save it without the password"});
    case PdfState::damaged:
      break;
  }
  refuse(name, {"PDF 已损坏或不完整", "expected a whole PDF, found a damaged one"},
         {"请重新取得文件，或用阅读器打开后另存", "get the file again, or open it in a reader and save it anew"});
}

}  // namespace

bool is_pdf(std::string_view bytes) {
  constexpr std::string_view mark = "%PDF-";
  if (bytes.starts_with(mark)) return true;
  // Some programs put a few bytes in front. A text that only speaks of %PDF- has it later or has Chinese before it.
  const std::size_t at = bytes.substr(0, 64).find(mark);
  return at != std::string_view::npos &&
         (bytes[0] == '\n' || bytes[0] == '\r' || bytes[0] == '\0' || bytes.starts_with("\xEF\xBB\xBF"));
}

Source read_pdf(std::string name, const std::string& bytes) {
  std::vector<PdfPage> pages = pages_of(name, bytes);
  std::vector<std::size_t> without_text;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].lines.empty()) without_text.push_back(i + 1);
  }
  if (without_text.size() == pages.size()) {
    refuse(name, {"PDF 没有文字层，像是扫描件", "expected a PDF with text, found one without a text layer (a scan?)"},
           {"请先做文字识别，例如 ocrmypdf -l chi_sim",
            "recognise its text first, for example: ocrmypdf -l chi_sim in.pdf out.pdf"});
  }
  Source source;
  for (const std::size_t number : without_text) {
    source.diagnostics.push_back(
        {DiagnosticCode::part_skipped, Severity::warning, {}, 0, 0, "page " + std::to_string(number)});
  }
  drop_page_furniture(pages);
  const std::vector<std::string> paragraphs = join_paragraphs(pages);
  if (is_unreadable(paragraphs)) {
    refuse(name,
           {"PDF 的字体没有字符对照表，文字无法读出",
            "expected a PDF whose fonts say their characters, found one whose do not"},
           {"请用原文件，或先做文字识别", "use the original document, or recognise its text first"});
  }
  for (const std::string& paragraph : paragraphs) source.text += paragraph + '\n';
  source.path = std::move(name);
  return source;
}

}  // namespace yiju
