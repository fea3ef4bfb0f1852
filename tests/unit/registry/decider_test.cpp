#include "registry/decider.hpp"

#include <doctest/doctest.h>

#include "citation/extractor.hpp"
#include "document/parser.hpp"

using namespace yiju;

TEST_CASE("the meeting tells which organ made a decision") {
  Source source;
  source.text =
      "# 中华人民共和国示范法\n\n1979年7月1日第五届全国人民代表大会第二次会议通过\n\n"
      "根据1996年3月17日第八届全国人民代表大会第四次会议《关于修改〈中华人民共和国示范法〉的决定》第一次修正\n\n"
      "根据2018年10月26日第十三届全国人民代表大会常务委员会第六次会议《关于修改〈中华人民共和国示范法〉的决定》第二次修"
      "正\n\n"
      "第一条 甲。\n";
  const Document document = parse_document(std::move(source));
  Extraction extraction = extract_citations(document);
  name_deciders(document, extraction);
  REQUIRE(extraction.citations.size() == 2);
  CHECK(extraction.titles[extraction.citations[0].instrument] ==
        "全国人民代表大会关于修改〈中华人民共和国示范法〉的决定");
  CHECK(extraction.titles[extraction.citations[1].instrument] ==
        "全国人民代表大会常务委员会关于修改〈中华人民共和国示范法〉的决定");
}

TEST_CASE("the meeting tells of which place the organ is") {
  Source source;
  source.text =
      "# 临江市公园条例\n\n2010年1月1日日照市第八届人民代表大会常务委员会第一次会议通过\n\n"
      "根据2018年5月1日日照市第九届人民代表大会第二次会议《关于修改部分地方性法规的决定》第一次修正\n\n"
      "2020年5月1日临江自治州人民代表大会常务委员会第八次会议《关于修改部分地方性法规的决定》第二次修正\n\n"
      "第一条 甲。\n";
  const Document document = parse_document(std::move(source));
  Extraction extraction = extract_citations(document);
  name_deciders(document, extraction);
  REQUIRE(extraction.citations.size() == 2);
  CHECK(extraction.titles[extraction.citations[0].instrument] == "日照市人民代表大会关于修改部分地方性法规的决定");
  CHECK(extraction.titles[extraction.citations[1].instrument] ==
        "临江自治州人民代表大会常务委员会关于修改部分地方性法规的决定");
}

TEST_CASE("the names of the highest courts in front tell whose decision it is") {
  Source source;
  source.text =
      "# "
      "关于施行的说明\n\n最高人民法院、最高人民检察院《关于废止部分渡口解释的决定》已于2012年11月19日通过。2012年3月14"
      "日，"
      "第十一届全国人民代表大会第五次会议通过了《关于修改〈中华人民共和国示范法〉的决定》。\n";
  const Document document = parse_document(std::move(source));
  Extraction extraction = extract_citations(document);
  name_deciders(document, extraction);
  REQUIRE(extraction.citations.size() == 2);
  CHECK(extraction.titles[extraction.citations[0].instrument] ==
        "最高人民法院、最高人民检察院关于废止部分渡口解释的决定");
  CHECK(extraction.titles[extraction.citations[1].instrument] ==
        "全国人民代表大会关于修改〈中华人民共和国示范法〉的决定");
}
