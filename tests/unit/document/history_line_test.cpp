#include "document/history_line.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("history lines give dates and issuers") {
  TitleBlock block;
  read_history("2019年3月1日 临江市第九届人民代表大会常务委员会第三次会议通过", block);
  read_history(
      "根据2022年5月6日临江市第十届人民代表大会常务委员会第八次会议《关于修改〈临江市公园条例〉的决定》第一次修正",
      block);
  read_history("2019年5月1日 施行", block);
  CHECK(to_string(block.adopted) == "2019-03-01");
  CHECK(to_string(block.version) == "2022-05-06");
  CHECK(to_string(block.effective) == "2019-05-01");
  REQUIRE(block.issuers.size() == 1);
  CHECK(block.issuers[0] == "临江市人民代表大会常务委员会");
}

TEST_CASE("two bodies on one line, an order, an approval") {
  TitleBlock both;
  read_history(
      "2018年9月17日 "
      "最高人民法院审判委员会第1749次会议、2018年12月12日最高人民检察院第十三届检察委员会第十一次会议通过",
      both);
  REQUIRE(both.issuers.size() == 2);
  CHECK(both.issuers[0] == "最高人民法院");
  CHECK(both.issuers[1] == "最高人民检察院");
  TitleBlock order;
  read_history("1996年10月3日 中华人民共和国交通部令第8号发布", order);
  REQUIRE(order.issuers.size() == 1);
  CHECK(order.issuers[0] == "交通部");
  TitleBlock city;
  read_history("2019年3月1日 临江市第九届人民代表大会常务委员会第三次会议通过", city);
  read_history("2019年5月1日 江南省第十届人民代表大会常务委员会第二次会议批准", city);
  CHECK(city.issuers.size() == 1);
}

TEST_CASE("an approval or an issue completes the wording that was passed") {
  TitleBlock city;
  read_history(
      "（2011年4月2日临江市第九届人民代表大会常务委员会第三次会议通过　2011年5月27日江南省人民代表大会常务委员会批准　"
      "2024年8月9日临江市人民代表大会常务委员会修订　2024年9月26日江南省人民代表大会常务委员会批准）",
      city);
  REQUIRE(city.wordings.size() == 2);
  CHECK(to_string(city.wordings[0]) == "2011-05-27");
  CHECK(to_string(city.wordings[1]) == "2024-09-26");
  TitleBlock lines;
  read_history("2011年4月2日临江市第九届人民代表大会常务委员会第三次会议通过", lines);
  read_history("2011年5月27日江南省人民代表大会常务委员会批准", lines);
  CHECK(lines.wordings.size() == 1);
  TitleBlock rule;  // what is only issued twice has two wordings
  read_history("（1999年10月1日临江市人民政府令第5号发布　2008年3月1日临江市人民政府令第20号发布）", rule);
  CHECK(rule.wordings.size() == 2);
}

TEST_CASE("a history line may break inside a date, or before its act") {
  CHECK(is_history_line("（2026年3月1日临江市第九届人民代表大会"));
  CHECK(continues_history("（2026年3月1日临江市第九届人民代表大会", "第一次会议通过）"));
  CHECK(is_history_line("1993年3月29日临江市第八届人民代表大会"));
  CHECK(continues_history("1993年3月29日临江市第八届人民代表大会", "第一次会议通过"));
  CHECK_FALSE(
      continues_history("（2026年3月1日临江市人民代表大会常务委员会通过）", "第一条 为了规范公园管理，制定本条例。"));
}

TEST_CASE("a 修正 keeps the first date of its 施行 article, a 修订 does not") {
  TitleBlock block;
  CHECK(read_history(
      "（2002年3月1日临江市人民代表大会常务委员会第三次会议通过　根据2016年7月2日临江市人民代表大会常务委员会"
      "第二十一次会议《关于修改〈临江市公园条例〉的决定》修正）",
      block));
  CHECK(to_string(block.version) == "2016-07-02");
  TitleBlock revised;
  CHECK_FALSE(
      read_history("（2002年3月1日临江市人民代表大会常务委员会第三次会议通过　2016年7月2日临江市人民代表大会常务委员会"
                   "第二十一次会议修订）",
                   revised));
  CHECK(to_string(revised.adopted) == "2002-03-01");
}

TEST_CASE("what a decision on many regulations changed is in force from the day of that decision") {
  const auto in_force = [](std::string_view decision) {
    TitleBlock block;
    read_history("（1993年8月1日国务院令第9号发布　" + std::string(decision) + "）", block);
    return to_string(block.effective);
  };
  CHECK(in_force("根据2020年3月27日《国务院关于修改和废止部分行政法规的决定》修订") == "2020-03-27");
  CHECK(in_force("根据2024年3月10日《国务院关于修改和废止\n部分行政法规的决定》修订") == "2024-05-01");
  CHECK(in_force("根据2020年3月28日《国务院关于修改部分行政法规的决定》修订") == "");  // no such day
  CHECK(in_force("根据2020年3月27日《国务院关于修改〈水条例〉的决定》修订") == "");    // tells only itself
  CHECK(in_force("根据2016年2月6日《国务院关于修改部分行政法规的决定》第一次修订　"
                 "根据2021年5月5日《国务院关于修改〈水条例〉的决定》第二次修订") == "");
}

TEST_CASE("what a decision on one law changed is in force from the day that the table of decisions tells") {
  const auto in_force = [](std::string_view decision) {
    TitleBlock block;
    block.effective = *parse_date("1995-01-01");  // the last article keeps the first day
    read_history("1994年12月29日 第八届全国人民代表大会常务委员会第十一次会议通过\n" + std::string(decision), block);
    return to_string(block.effective);
  };
  const std::string meeting = "第十一届全国人民代表大会常务委员会第二十九次会议";
  CHECK(in_force("2012年10月26日 " + meeting + "《关于修改<中华人民共和国监狱法>的决定》修正") == "2013-01-01");
  CHECK(in_force("根据2012年10月26日" + meeting + "《关于修改〈监狱法〉的决定》修正") == "2013-01-01");
  CHECK(in_force("根据2012年10月26日" + meeting +
                 "《全国人民代表大会常务委员会关于修改〈中华人民共和国监狱法〉的决定》"
                 "修正") == "2013-01-01");
  CHECK(in_force("根据2012年10月27日" + meeting + "《关于修改〈监狱法〉的决定》修正") == "");  // not of that day
}

TEST_CASE("adopted, issued and in force are three days; the meeting is kept") {
  TitleBlock block;
  CHECK_FALSE(read_history(
      "（2019年9月18日国务院第65次常务会议通过　2019年10月11日国务院令第721号公布　自2019年12月1日起施行）", block));
  CHECK(to_string(block.adopted) == "2019-09-18");
  CHECK(to_string(block.issued) == "2019-10-11");
  CHECK(to_string(block.version) == "2019-10-11");
  CHECK(to_string(block.effective) == "2019-12-01");
  CHECK(block.meeting == "国务院第65次常务会议");
}

TEST_CASE("dates inside the titles of other texts are none of this one's") {
  TitleBlock block;
  read_history(
      "（2019年9月18日临江市人民政府令第1号公布　根据《临江市人民政府关于2020年1月1日以前规章清理的决定》修改）",
      block);
  CHECK(to_string(block.version) == "2019-09-18");
}

TEST_CASE("a reply has its date and number on one line") {
  TitleBlock block;
  REQUIRE(is_history_line("1994年4月29日　法经〔1994〕103号") == false);
  read_history("1994年4月29日　法经〔1994〕103号", block);
  CHECK(to_string(block.issued) == "1994-04-29");
  CHECK(block.document_number == "法经〔1994〕103号");
}

TEST_CASE("a sentence that begins with the day from which it holds is no history line") {
  CHECK_FALSE(is_history_line("自2024年5月1日起，《临江市渡口办法》第三条废止。"));
  CHECK(is_history_line("自2024年5月1日起施行"));
}

TEST_CASE("an issuer and a day in brackets, and what others made and one passed on") {
  CHECK(is_history_line("（国务院、中央军事委员会 1979年6月29日）"));
  CHECK_FALSE(is_history_line("（联系电话：1979年6月29日）"));
  TitleBlock block;
  REQUIRE(is_history_line("（临江市水利局制定 1999年7月15日临江市人民政府批转）"));
  read_history("（临江市水利局制定 1999年7月15日临江市人民政府批转）", block);
  CHECK(to_string(block.version) == "1999-07-15");
}

TEST_CASE("a 修订 by an order is issued by it") {
  TitleBlock block;
  read_history("（2005年6月23日临江市人民政府令第4号公布　2017年9月27日临江市人民政府令第9号修订）", block);
  CHECK(to_string(block.issued) == "2017-09-27");
  TitleBlock amended;
  read_history(
      "（2005年6月23日临江市人民政府令第4号公布　根据2017年9月27日临江市人民政府令第9号《关于修改部分规章的决定》修正"
      "）",
      amended);
  CHECK(to_string(amended.issued) == "2005-06-23");
}

TEST_CASE("days of a history line may be written without 年") {
  TitleBlock block;
  read_history("2019-05-06 临江市人大常委会通过", block);
  CHECK(to_string(block.adopted) == "2019-05-06");
  TitleBlock changed;
  read_history("（2019.5.6临江市人大常委会通过 2021.10.3临江市人大常委会修正）", changed);
  CHECK(to_string(changed.adopted) == "2019-05-06");
  CHECK(to_string(changed.version) == "2021-10-03");
}
