#include "registry/decision_day.hpp"

#include <doctest/doctest.h>

#include "citation/extractor.hpp"
#include "support/parsed.hpp"

using namespace yiju;

TEST_CASE("the day beside a title stands in the brackets behind it, else in the phrase before it") {
  const auto day = [](const std::string& text) {
    const std::size_t begin = text.find("《"), end = text.find("》") + 3;
    return to_string(day_beside(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}));
  };
  CHECK(day("《甲条例》（2005年1月10日临江市人民政府公布）") == "2005-01-10");
  CHECK(day("根据2007年10月28日临江市第三届人民代表大会第二次会议《甲决定》修正") == "2007-10-28");
  CHECK(day("自2001年1月1日起施行的1988年5月2日公布的《甲办法》") == "1988-05-02");
  CHECK(day("2007年10月28日，临江市通过《甲决定》") == "");  // of another phrase
  CHECK(day("《甲条例》同时废止") == "");
}

TEST_CASE("decisions that amend are told with their days") {
  const Document document = parsed(
      "# 临江市公园条例\n\n2010年1月1日临江市人民代表大会通过\n\n"
      "根据2018年5月1日临江市人民代表大会第二次会议《关于修改〈临江市公园条例〉的决定》第一次修正\n\n"
      "第一条 根据《临江市绿化条例》（2001年1月1日公布），制定本条例。\n");
  Extraction extraction = extract_citations(document);
  date_decisions(document, extraction);
  REQUIRE(extraction.decision_days.size() == 1);
  CHECK(to_string(extraction.decision_days[0].day) == "2018-05-01");
}

TEST_CASE("the wording that stands beside a title") {
  const auto beside = [](std::string text) {
    const auto begin = static_cast<std::uint32_t>(text.find("《")),
               end = static_cast<std::uint32_t>(text.find("》") + 3);
    return to_string(wording_beside(text, {begin, end}));
  };
  CHECK(beside("《临江市渡口条例》（2015年修正）第三条") == "2015");
  CHECK(beside("《临江市渡口条例》(2015)第三条") == "2015");
  CHECK(beside("《临江市渡口条例》（2015-03-15）第三条") == "2015-03-15");
  CHECK(beside("《临江市渡口条例（2015年）》第三条") == "2015");
  CHECK(beside("2015年修正的《临江市渡口条例》第三条") == "2015");
  CHECK(beside("《临江市渡口条例》（临府〔2015〕3号）第三条").empty());
  CHECK(beside("《临江市渡口条例》（2015年3月1日通过）第三条").empty());
  CHECK(beside("2015年，《临江市渡口条例》第三条").empty());
  CHECK(beside("2015年《临江市渡口条例》第三条") == "2015");
  CHECK(beside("2015年版的《临江市渡口条例》第三条") == "2015");
  CHECK(beside("2015年3月1日通过的《临江市渡口条例》第三条").empty());
  CHECK(beside("《临江市渡口条例》（临府令〔2009〕3号，2015年第二次修正）第三条") == "2015");
}

TEST_CASE("what goes on with a citation means the wording that it names") {
  const Document document = parsed(
      "# 临江市码头规定\n\n第一条 适用2015年修正的《临江市渡口条例》第三条、第四条和该条例第五条。\n\n"
      "第二条 适用《临江市渡口条例》（2009）（以下简称《旧渡口条例》）第三条；《临江市渡口条例》第四条不同。\n\n"
      "第三条 适用《旧渡口条例》第六条，修订前的《临江市渡口条例》第七条、第八条；草原《临江市渡口条例》第九条。\n");
  Extraction extraction = extract_citations(document);
  date_decisions(document, extraction);
  std::string told;
  for (const DecisionDay& day : extraction.decision_days) {
    const Locator& target = extraction.citations[day.citation].target;
    told += std::to_string(target[Unit::article]) + (day.earlier ? " earlier" : " " + to_string(day.day)) + "; ";
  }
  CHECK(told == "3 2015; 4 2015; 5 2015; 3 2009; 6 2009; 7 earlier; 8 earlier; ");
}

TEST_CASE("原 in a note is the wording that its draft changes, which is in force") {
  CHECK(asks_earlier_wording("适用修订前的"));
  CHECK(asks_earlier_wording("原"));
  CHECK_FALSE(asks_earlier_wording("新旧"));
  const Document note =
      parsed("关于《临江市渡口条例（修订草案）》的说明\n\n原《临江市渡口条例》第三条不再适应需要。\n");
  REQUIRE(note.form == DocumentForm::note);
  Extraction extraction = extract_citations(note);
  date_decisions(note, extraction);
  CHECK(extraction.decision_days.empty());
}
