#include "text/reader_epub.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "text/reader.hpp"
#include "unit/text/office_file.hpp"

namespace yiju {
namespace {

std::string epub_of(std::initializer_list<std::pair<std::string, std::string>> parts) {
  ZipArchive archive;
  archive.add("META-INF/container.xml",
              "<container><rootfiles><rootfile full-path=\"OEBPS/a.opf\"/></rootfiles></container>");
  archive.add("OEBPS/a.opf",
              "<package><manifest><item id=\"b\" href=\"%E4%B9%99.xhtml\"/><item id=\"a\" href=\"a.xhtml\"/></manifest>"
              "<spine><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>");
  for (const auto& [name, bytes] : parts) archive.add(name, bytes);
  return archive.finish();
}

}  // namespace

TEST_CASE("EPUB: the pages in reading order, each whole; one that is missing is said") {
  const std::string page = "<html><body><p>第一条　甲。</p></body></html>";
  CHECK(read_source_bytes("书.epub", epub_of({{"OEBPS/乙.xhtml", "<html><p>乙</p></html>"}, {"OEBPS/a.xhtml", page}}))
            .text == "第一条　甲。\n乙\n");
  const Source cut = read_source_bytes("书.epub", epub_of({{"OEBPS/a.xhtml", page}}));
  REQUIRE(cut.diagnostics.size() == 1);
  CHECK(is_lost_part(cut.diagnostics[0]));
  CHECK_THROWS_AS((void)read_source_bytes("空.epub", zip_of({{"META-INF/container.xml", "<container/>"}})), Error);
}

}  // namespace yiju
