#include "text/reading_budget.hpp"

#include <doctest/doctest.h>

#include <cstdint>

#include "base/error.hpp"
#include "text/reader.hpp"
#include "text/reader_table.hpp"
#include "unit/text/office_file.hpp"

namespace yiju {
namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;

std::string refusal_of(std::size_t size, std::size_t words, std::size_t unpacked) {
  const ReadingBudget budget("甲.docx", size);
  try {
    charge_words(words);
    charge_unpacked(unpacked);
    return {};
  } catch (const Error& error) {
    CHECK(error.path == "甲.docx");
    return error.message.en.substr(error.message.en.rfind(": ") + 2);
  }
}

}  // namespace

TEST_CASE("a document's budget is by its size, between a floor and a ceiling") {
  CHECK(refusal_of(1000, 16 * mebibyte, 64 * mebibyte).empty());
  CHECK(refusal_of(1000, 16 * mebibyte + 1, 0) == "it has more than 16 MB of words and cells");
  CHECK(refusal_of(1000, 0, 64 * mebibyte + 1) == "it unpacks to more than 64 MB");
  CHECK(refusal_of(mebibyte, 32 * mebibyte, 256 * mebibyte).empty());
  CHECK(refusal_of(mebibyte, 0, 256 * mebibyte + 1) == "it unpacks to more than 256 MB");
  CHECK(refusal_of(SIZE_MAX, 256 * mebibyte + 1, 0) == "it has more than 256 MB of words and cells");
  CHECK(refusal_of(SIZE_MAX, 0, 1024 * mebibyte + 1) == "it unpacks to more than 1024 MB");
}

TEST_CASE("what a document within a document takes is the outer one's") {
  const ReadingBudget outer("外.docx", 0);
  {
    const ReadingBudget inner("内.docx", 100 * mebibyte);
    charge_words(10 * mebibyte);
  }
  CHECK_THROWS_AS(charge_words(10 * mebibyte), Error);
}

TEST_CASE("outside a document nothing is charged") {
  { const ReadingBudget over("甲.docx", 0); }
  charge_words(SIZE_MAX);
  charge_unpacked(SIZE_MAX);
}

TEST_CASE("words in many merged cells are charged as often as they are seen") {
  const std::string cell = paragraph(std::string(100'000, 'x'));
  std::string rows = "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + cell + "</w:tc></w:tr>";
  for (int row = 0; row < 300; ++row) rows += "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>";
  const std::string bytes = docx_of("<w:tbl>" + rows + "</w:tbl>");
  CHECK_THROWS_AS((void)read_tables_bytes("表.docx", bytes), Error);
  CHECK(read_source_bytes("表.docx", bytes).text.size() == 100'001);  // in the text they stand once
}

}  // namespace yiju
