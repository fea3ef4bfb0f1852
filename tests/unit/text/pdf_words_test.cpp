#include "text/pdf_words.hpp"

#include <doctest/doctest.h>

#include "base/file_system.hpp"
#include "base/module.hpp"
#include "base/scratch_folder.hpp"
#include "text/child_program.hpp"

using namespace yiju;

namespace {

PdfWords sample_page() {
  PdfWords page{595, 842, {}};
  page.words.push_back({u"第一条", 10.5, 52, 100, 112, 10.5, 1, true});
  page.words.push_back({std::u16string(1, u'\xD800'), 0, 0, 0, 0, 0, 0, false, 7, 6});
  return page;
}

}  // namespace

TEST_CASE("what yiju_pdf writes is read back") {
  const std::string written =
      pdf_words_head() + pdf_words_page(sample_page()) + pdf_words_page({}) + pdf_words_end(PdfState::whole);
  std::vector<PdfWords> pages;
  CHECK(read_pdf_words(written, [&](const PdfWords& page) { pages.push_back(page); }) == PdfState::whole);
  REQUIRE(pages.size() == 2);
  REQUIRE(pages[0].words.size() == 2);
  const PdfWord& word = pages[0].words[0];
  CHECK(word.text == u"第一条");
  CHECK(word.left == 10.5);
  CHECK(word.turned == 1);
  CHECK(word.recognised);
  CHECK(word.block == 0);
  CHECK(pages[0].words[1].block == 7);
  CHECK(pages[0].words[1].row == 6);
  CHECK(pages[1].words.empty());
  CHECK(read_pdf_words(pdf_words_head() + pdf_words_end(PdfState::locked), [](const PdfWords&) {}) == PdfState::locked);
}

TEST_CASE("what breaks off anywhere is damaged") {
  const std::string written = pdf_words_head() + pdf_words_page(sample_page()) + pdf_words_end(PdfState::whole);
  for (std::size_t length = 0; length < written.size(); ++length)
    CHECK(read_pdf_words(std::string_view(written).substr(0, length), [](const PdfWords&) {}) == PdfState::damaged);
  CHECK(read_pdf_words("yiju_pdf 0.0.0\nE", [](const PdfWords&) {}) == PdfState::damaged);
}

TEST_CASE("the words of a tagged file are told their paragraphs") {
  // Alpha beta | gamma, Delta: two paragraphs, of which the first has a link over a line's end.
  const std::string content =
      "q 1 0 0 1 50 0 cm /P <</MCID 0>> BDC BT /F1 12 Tf 0 700 Td (Alpha ) Tj ET EMC /Link /M1 BDC BT /F1 12 Tf 1 0 0 "
      "1 "
      "40 700 Tm (beta) Tj 14 TL -40 0 Td T* (gamma) Tj ET EMC Q /P <</MCID 2>> BDC BT /F1 12 Tf 50 600 Td (Delta) Tj "
      "ET EMC";
  const std::string pdf =
      "%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R>> endobj\n"
      "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
      "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 <</Type "
      "/Font /Subtype /Type1 /BaseFont /Helvetica>>>> /Properties <</M1 <</MCID 1>>>>>>>> endobj\n"
      "4 0 obj <</Length " +
      std::to_string(content.size()) + ">> stream\n" + content +
      "\nendstream endobj\n"
      "5 0 obj <</Type /StructTreeRoot /RoleMap <</Body /P>> /K [6 0 R 7 0 R]>> endobj\n"
      "6 0 obj <</S /Body /Pg 3 0 R /K [0 <</S /Link /Pg 3 0 R /K 1>> 6 0 R]>> endobj\n"
      "7 0 obj <</S /P /K <</Type /MCR /Pg 3 0 R /MCID 2>>>> endobj\n"
      "trailer <</Root 1 0 R /Size 8>>\n%%EOF\n";
  const ScratchFolder folder;
  write_file(folder.path() / "in.pdf", pdf);
  REQUIRE(run_program({part_of_program("in.pdf", "yiju_pdf").string(), (folder.path() / "in.pdf").string()},
                      folder.path(), folder.path() / "out", {std::chrono::seconds(30)}) == ProgramEnd::done);
  std::string marked;
  CHECK(read_pdf_words(read_file(folder.path() / "out"), [&](const PdfWords& page) {
          for (const PdfWord& word : page.words)
            marked += std::to_string(word.block) + ":" + std::string(word.text.begin(), word.text.end()) + " ";
        }) == PdfState::whole);
  CHECK(marked == "1:Alpha 1:beta 1:gamma 2:Delta ");
}

TEST_CASE("a child is held to its time and memory") {
  const ScratchFolder folder;
  const auto run = [&](const std::string& command, ProgramLimits limits) {
    return run_program({"/bin/sh", "-c", command}, folder.path(), folder.path() / "out", limits);
  };
  const ProgramLimits usual{std::chrono::seconds(30)};
  CHECK(run("exit 0", usual) == ProgramEnd::done);
  CHECK(run("exit 3", usual) == ProgramEnd::failed);
  CHECK(run("sleep 20 & sleep 20", {std::chrono::seconds(1)}) == ProgramEnd::over_time);
#ifndef __SANITIZE_ADDRESS__
  CHECK(run("awk 'BEGIN { s = \"x\"; while (length(s) < 1e9) s = s s }'",
            {std::chrono::seconds(30), std::uint64_t{100} << 20}) == ProgramEnd::failed);
#endif
  CHECK(run_program({"/no/such/program"}, folder.path(), folder.path() / "out", usual) == ProgramEnd::unusable);
}
