#include "text/reader_pdf.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <utility>
#include <vector>

#include "base/byte_order_mark.hpp"
#include "base/error.hpp"
#include "base/file_system.hpp"
#include "base/median.hpp"
#include "base/module.hpp"
#include "base/scratch_folder.hpp"
#include "base/utf8.hpp"
#include "text/child_program.hpp"
#include "text/pdf_words.hpp"
#include "text/placed_source.hpp"
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

/// Some programs (Chromium) scale their characters in ways that poppler does not tell: by how much a Chinese character,
/// which is as wide as it is high, is wider than told.
double scale_of(const std::vector<PlacedLine>& words) {
  constexpr std::size_t han = 3, fewest = 4;
  std::vector<double> scales;
  for (const PlacedLine& word : words) {
    const std::size_t characters = word.text.size() / han;
    const bool all_han =
        word.text.size() % han == 0 && std::ranges::all_of(word.text, [](char c) { return (c & 0x80) != 0; });
    const double length = word.turned % 2 == 0 ? word.right - word.left : word.bottom - word.top;
    if (all_han && characters >= fewest && word.size > 0)
      scales.push_back(length / static_cast<double>(characters) / word.size);
  }
  const double scale = median(std::move(scales), 1);
  return scale > 0.1 && (scale < 0.85 || scale > 1.2) && scale < 10 ? scale : 1;
}

PlacedPage page_of(const PdfWords& page, const PlacedPage& before) {
  std::vector<PlacedLine> words;
  for (const PdfWord& word : page.words) {
    words.push_back(
        {utf8_of(word.text), word.left, word.right, word.top, word.bottom, word.size, 0, word.turned, word.recognised});
    words.back().block = word.block;
    words.back().block_row = word.row;
  }
  const double scale = scale_of(words);
  for (PlacedLine& word : words) word.size *= scale;
  return page_of_words(page.width, page.height, std::move(words), before);
}

/// A page of a few kilobytes may hold a book; a large file is more likely one.
std::chrono::seconds time_for(std::size_t bytes) {
  constexpr std::size_t least = 20, most = 120, bytes_a_second = 500000;
  return std::chrono::seconds(std::min(least + bytes / bytes_a_second, most));
}

/// What yiju_pdf writes of the PDF, as a child with limits.
std::string words_of(const std::string& name, const std::string& bytes) {
  constexpr std::uint64_t memory = std::uint64_t{1} << 30;
  const std::filesystem::path program = part_of_program(name, "yiju_pdf");
  const ScratchFolder folder;
  const std::filesystem::path input = folder.path() / "document.pdf", output = folder.path() / "words";
  write_file(input, bytes);
  const ProgramLimits limits{time_for(bytes.size()), memory};
  switch (run_program({program.string(), input.string()}, folder.path(), output, limits)) {
    case ProgramEnd::done:
      return read_file(output);
    case ProgramEnd::unusable:
      refuse(name, {"组件无法使用 " + program.string(), "cannot use " + program.string()},
             {"请重新安装 yiju 及其所需的库", "install yiju anew, with the libraries that it needs"});
    case ProgramEnd::over_time:
      refuse(name,
             Bilingual("读它超过 ", "expected a PDF that is read within ") + std::to_string(limits.time.count()) +
                 Bilingual(" 秒", " s, found one that takes longer"),
             {"请拆分文件，或用阅读器打开后另存", "split the file, or open it in a reader and save it anew"});
    case ProgramEnd::failed:
      break;
  }
  return {};  // it died of the PDF: damaged
}

std::vector<PlacedPage> pages_of(const std::string& name, const std::string& bytes) {
  std::vector<PlacedPage> pages;
  const auto add = [&](const PdfWords& page) { pages.push_back(page_of(page, last_of(pages))); };
  switch (read_pdf_words(words_of(name, bytes), add)) {
    case PdfState::whole:
      return pages;
    case PdfState::locked:
      refuse(name, Bilingual("PDF 有密码保护", "expected a readable PDF, found one protected by a password"),
             Bilingual("请打开后取消密码再保存", "open it and save it without the password"));
    case PdfState::lacks_data:
      refuse(name,
             Bilingual("读它的中文需要 poppler-data，这台机器上没有",
                       "expected poppler-data, which the Chinese of this PDF needs, found it not installed"),
             Bilingual("请安装 poppler-data", "install poppler-data"));
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
         (bytes[0] == '\n' || bytes[0] == '\r' || bytes[0] == '\0' || bytes.starts_with(byte_order_mark));
}

Source read_pdf(std::string name, const std::string& bytes) {
  std::vector<PlacedPage> pages = pages_of(name, bytes);
  return source_of_pages(std::move(name), std::move(pages), "PDF");
}

}  // namespace yiju
