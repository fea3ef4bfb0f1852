#include "text/pdf_words.hpp"

#include <doctest/doctest.h>

#include "base/scratch_folder.hpp"
#include "text/child_program.hpp"

using namespace yiju;

namespace {

PdfWords sample_page() {
  PdfWords page{595, 842, {}};
  page.words.push_back({u"第一条", 10.5, 52, 100, 112, 10.5, 1, true});
  page.words.push_back({std::u16string(1, u'\xD800'), 0, 0, 0, 0, 0, 0, false});
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
  CHECK(pages[1].words.empty());
  CHECK(read_pdf_words(pdf_words_head() + pdf_words_end(PdfState::locked), [](const PdfWords&) {}) == PdfState::locked);
}

TEST_CASE("what breaks off anywhere is damaged") {
  const std::string written = pdf_words_head() + pdf_words_page(sample_page()) + pdf_words_end(PdfState::whole);
  for (std::size_t length = 0; length < written.size(); ++length)
    CHECK(read_pdf_words(std::string_view(written).substr(0, length), [](const PdfWords&) {}) == PdfState::damaged);
  CHECK(read_pdf_words("yiju_pdf 0.0.0\nE", [](const PdfWords&) {}) == PdfState::damaged);
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
