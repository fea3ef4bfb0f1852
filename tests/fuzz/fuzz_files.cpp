#include <optional>
#include <string>

#include "citation/extractor.hpp"
#include "document/parser.hpp"
#include "fuzz_targets.hpp"
#include "output/annotate/docx_comments.hpp"
#include "output/zip_archive.hpp"
#include "support/tree_invariants.hpp"
#include "text/pdf_words.hpp"
#include "text/placed_source.hpp"
#include "text/reader.hpp"
#include "text/reader_table.hpp"
#include "text/zip_reader.hpp"

namespace yiju {

namespace {

/// What must hold of whatever was read.
void look_at(Source source) {
  for (const SourceNote& note : source.notes)
    hold(note.text.end <= source.text.size() && note.anchor <= body_size(source), "a note stands in its text");
  for (const SourceCell& cell : source.cells)
    hold(cell.text.begin < cell.text.end && cell.text.end <= source.text.size(), "a cell stands in its text");
  const Document document = parse_document(std::move(source));
  const std::string broken = broken_invariant(document);
  hold(broken.empty(), broken.c_str());
  for (const Citation& citation : extract_citations(document).citations)
    hold(citation.span.end <= document.source.text.size(), "a citation stands in its text");
}

template <const char* name>
void read_as(std::string_view bytes) {
  look_at(read_source_bytes(name, std::string(bytes)));
}

/// "=== word/document.xml\n…\n=== word/styles.xml\n…" → the ZIP archive of these members: of packed bytes a fuzzer breaks little but
/// their checksums.
std::string packed(std::string_view text) {
  constexpr std::string_view begin = "=== ";
  ZipArchive archive;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = text.find("\n=== ", at);
    std::string_view part = text.substr(at, next - at);
    const std::size_t line = std::min(part.find('\n'), part.size());
    if (part.starts_with(begin) && line > begin.size())
      archive.add(std::string(part.substr(begin.size(), line - begin.size())),
                  std::string(part.substr(std::min(line + 1, part.size()))));
    at = next == std::string_view::npos ? text.size() : next + 1;
  }
  return archive.finish();
}

template <const char* name>
void read_package(std::string_view text) {
  const std::string bytes = packed(text);
  look_at(read_source_bytes(name, bytes));
  (void)read_tables_bytes(name, bytes);
}

void read_table(std::string_view bytes) { (void)read_tables_bytes("甲.csv", std::string(bytes)); }

void read_pages(std::string_view bytes) {
  std::vector<PlacedPage> pages;
  const PdfState state = read_pdf_words(pdf_words_head() + std::string(bytes), [&](const PdfWords& page) {
    std::vector<PlacedLine> words;
    for (const PdfWord& word : page.words)
      words.push_back({std::string(word.text.begin(), word.text.end()), word.left, word.right, word.top, word.bottom,
                       word.size, 0, word.turned, word.recognised});
    pages.push_back(page_of_words(page.width, page.height, std::move(words)));
  });
  if (state == PdfState::whole) look_at(source_of_pages("甲.pdf", std::move(pages), "PDF"));
}

std::optional<std::string> main_part(const std::string& docx) {
  return ZipReader("甲.docx", docx).read("word/document.xml");
}

/// Comments at all words and none at all: the text stays, and taking the comments out gives the main part back.
void comment(std::string_view text) {
  const std::string bytes = packed(text);
  const ReadOptions options;
  const Source before = read_source_bytes("甲.docx", bytes, options);
  TextMarks marks;
  const auto size = static_cast<std::uint32_t>(body_size(before));
  if (size > 1) marks.comments.push_back({{0, size - 1}, "批注"});
  const std::string clean = clean_docx("甲.docx", bytes), commented = annotate_docx("甲.docx", bytes, marks, options);
  hold(read_source_bytes("甲.docx", commented, options).text == read_source_bytes("甲.docx", clean, options).text,
       "comments leave the text as it is");
  hold(main_part(clean_docx("甲.docx", commented)) == main_part(clean), "the comments come out again");
}

constexpr char docx[] = "甲.docx", xlsx[] = "甲.xlsx", epub[] = "甲.epub", ofd[] = "甲.ofd", xml[] = "甲.xml",
               html[] = "甲.html", mht[] = "甲.mht", rtf[] = "甲.rtf", doc[] = "甲.doc", md[] = "甲.md";

constexpr FuzzTarget targets[] = {
    {"docx", read_package<docx>}, {"xlsx", read_package<xlsx>}, {"epub", read_package<epub>},
    {"ofd", read_package<ofd>},   {"zip", read_as<docx>},       {"word_xml", read_as<xml>},
    {"html", read_as<html>},      {"mht", read_as<mht>},        {"rtf", read_as<rtf>},
    {"doc", read_as<doc>},        {"plain", read_as<md>},       {"csv", read_table},
    {"pages", read_pages},        {"comments", comment},
};

}  // namespace

std::span<const FuzzTarget> file_targets() { return targets; }

}  // namespace yiju
