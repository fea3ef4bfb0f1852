#include "text/reader_ofd.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "text/ofd_words.hpp"
#include "text/reader.hpp"
#include "unit/text/office_file.hpp"

namespace yiju {
namespace {

/// Runs of characters 5 mm wide; `at` is the left end and the base line.
std::string run_at(const std::string& text, double x, double y, const std::string& more = {}) {
  const std::size_t characters = text.size() / 3;
  return "<ofd:TextObject Boundary=\"" + std::to_string(x) + " " + std::to_string(y) + " 160 7\" Size=\"5\" " + more +
         "><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g " + std::to_string(characters - 1) + " 5\">" + text +
         "</ofd:TextCode></ofd:TextObject>";
}

/// As long as the page is wide, so that others are short.
const std::string full_line = "为了规范公共数据制定本办法依照临江市数据条例的规定执行";

std::string ofd_of(const std::string& content, const std::string& templates = {}, const std::string& behind = {}) {
  const std::string open = "<?xml version=\"1.0\"?><ofd:";
  const std::string space = " xmlns:ofd=\"http://www.ofdspec.org/2016\">";
  return zip_of(
      {{"OFD.xml",
        open + "OFD" + space + "<ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"},
       {"Doc_0/Document.xml", open + "Document" + space + "<ofd:CommonData>" + templates + "</ofd:CommonData>" +
                                  "<ofd:Pages><ofd:Page BaseLoc=\"Pages/P.xml\"/></ofd:Pages></ofd:Document>"},
       {"Doc_0/Tpl.xml",
        open + "Page" + space + "<ofd:Content><ofd:Layer>" + behind + "</ofd:Layer></ofd:Content></ofd:Page>"},
       {"Doc_0/Pages/P.xml", open + "Page" + space + "<ofd:Template TemplateID=\"7\"/><ofd:Content><ofd:Layer>" +
                                 content + "</ofd:Layer></ofd:Content></ofd:Page>"}});
}

}  // namespace

TEST_CASE("OFD: runs become lines and paragraphs by their places") {
  CHECK(read_source_bytes(
            "公文.ofd", ofd_of(run_at("第一条", 35, 20) + run_at("为了规范公共数据制定本办法依照临江市数据条", 55, 20) +
                               run_at("例执行。", 25, 30) + run_at("第二条", 35, 40) + run_at("乙。", 55, 40)))
            .text == "第一条　为了规范公共数据制定本办法依照临江市数据条例执行。\n第二条　乙。\n");
}

TEST_CASE("OFD: blocks, templates behind the page, runs that are not shown") {
  CHECK(read_source_bytes("公文.ofd", ofd_of("<ofd:PageBlock>" + run_at("正文", 25, 60) + "</ofd:PageBlock>" +
                                                 run_at(full_line, 25, 70) + run_at("隐", 25, 90, "Visible=\"false\""),
                                             "<ofd:TemplatePage ID=\"7\" BaseLoc=\"Tpl.xml\"/>",
                                             run_at("临江市人民政府文件", 40, 40)))
            .text == "临江市人民政府文件\n正文\n" + full_line + "\n");
}

TEST_CASE("OFD: a turned page is read upright, a vertical one is refused") {
  const std::string turned = "CTM=\"0 1 -1 0 0 0\"";
  CHECK(read_source_bytes("横.ofd", ofd_of(run_at(full_line, 150, 20, turned) + run_at("第一条甲", 140, 20, turned) +
                                           run_at("乙", 130, 20, turned)))
            .text == full_line + "第一条甲\n乙\n");
  std::string columns;
  for (int column = 0; column < 3; ++column) {
    columns += "<ofd:TextObject Boundary=\"" + std::to_string(100 - 10 * column) +
               " 20 7 160\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 9 0\" DeltaY=\"g 9 5.5\">"
               "一二三四五六七八九十</ofd:TextCode></ofd:TextObject>";
  }
  CHECK_THROWS_WITH_AS((void)read_source_bytes("竖.ofd", ofd_of(columns)),
                       "expected text in lines from left to right, found vertical text", Error);
}

TEST_CASE("OFD: a scanned one says that it has no text") {
  CHECK_THROWS_WITH_AS((void)read_source_bytes("扫描.ofd", ofd_of("<ofd:ImageObject ResourceID=\"3\"/>")),
                       "expected an OFD with text, found one without a text layer (a scan?)", Error);
}

TEST_CASE("OFD: numbers as they are written") {
  CHECK(numbers_in("0 0 210.5 297") == std::vector<double>{0, 0, 210.5, 297});
  CHECK(numbers_in("x").empty());
}

}  // namespace yiju
