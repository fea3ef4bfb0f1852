#include "registry/version.hpp"

#include <doctest/doctest.h>

#include "citation/extractor.hpp"
#include "registry/national_register.hpp"
#include "registry/registry.hpp"
#include "registry/repeal.hpp"
#include "registry/version_order.hpp"
#include "support/parsed.hpp"

using namespace yiju;

namespace {

Date day(std::string_view text) { return *parse_date(text); }

// Index of the version taken and how it fits.
std::string taken(std::span<const Version> versions, Moment when) {
  const VersionChoice choice = choose_version(versions, when);
  constexpr const char* fits[] = {"only", "by_date", "later", "earlier"};
  return std::to_string(choice.texts.front().document) + " " + fits[static_cast<int>(choice.fit)];
}

std::string repeals(std::string text) {
  const Document read = parsed(std::move(text));
  std::string all;
  for (const Repeal& repeal : repeals_in(read, extract_citations(read))) {
    all += repeal.title + " " + to_string(repeal.from) +
           (repeal.dated.known() ? " of " + to_string(repeal.dated) : "") + (repeal.expires ? " expires" : "") +
           (repeal.clears_away ? " cleared" : "") + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a version is in force from the later of adoption and 施行") {
  CHECK(to_string(in_force_from(
            parsed("# 临江市湿地条例\n\n2025年6月27日临江市人民代表大会常务委员会通过\n\n第一条 甲。\n\n第二条 "
                   "本条例自2026年1月1日起施行。\n"))) == "2026-01-01");
}

TEST_CASE("the version is the one in force when the citing text comes into force, if it was adopted by then") {
  const std::vector<Version> versions = {
      {0, day("2010-05-01"), day("2010-07-01"), day("2017-01-01"), day("2016-09-01")},
      {1, day("2016-09-01"), day("2017-01-01"), {}, {}}};
  CHECK(taken(versions, moment_of(day("2012-01-01"))) == "0 by_date");
  CHECK(taken(versions, moment_of(day("2016-12-31"))) == "0 by_date");
  CHECK(taken(versions, moment_of(day("2017-01-01"))) == "1 by_date");
  CHECK(taken(versions, {day("2016-12-01"), day("2017-01-01")}) == "1 by_date");
  CHECK(taken(versions, {day("2016-08-01"), day("2017-01-01")}) == "0 by_date");
  CHECK(taken(versions, moment_of(day("2010-06-01"))) == "0 later");
  CHECK(taken(versions, {}) == "1 by_date");
}

TEST_CASE("a wording that is known of and not loaded is told") {
  const std::vector<Version> one = {{0, day("2010-05-01"), day("2010-07-01"), day("2014-06-01"), day("2014-03-01")}};
  CHECK(taken(one, moment_of(day("2012-01-01"))) == "0 only");
  CHECK(taken(one, moment_of(day("2014-04-01"))) == "0 only");  // adopted, and not yet in force
  CHECK(taken(one, {day("2014-04-01"), day("2014-07-01")}) == "0 earlier");
  CHECK(taken(one, moment_of(day("2015-01-01"))) == "0 earlier");
  CHECK(taken(one, {}) == "0 earlier");
}

TEST_CASE("a version of which only the month is told is not ended by the day of its own adoption") {
  std::vector<Version> versions = {{0, day("2012-02"), day("2012-02"), {}, {}}, {1, day("2019"), day("2019"), {}, {}}};
  order_versions(versions, {{day("2012-02-28"), day("2012-02-28")}, {day("2019-06-01"), day("2019-06-01")}});
  CHECK(to_string(versions[0].next) == "2019");
  CHECK(!versions[1].next.known());
}

TEST_CASE("repeals in an article") {
  const std::string head = "# 临江市生态条例\n\n2026年3月12日临江市人民代表大会通过\n\n第一条 为了生态。\n\n第二条 ";
  const std::string end = "\n\n第三条 本条例自2026年8月15日起施行。\n";
  CHECK(repeals(head + "《临江市公园条例》、《临江市绿地办法》同时废止。" + end) ==
        "临江市公园条例 2026-08-15\n临江市绿地办法 2026-08-15\n");
  CHECK(repeals(head + "1998年5月1日临江市人民政府发布的《临江市公园办法》同时废止。" + end) ==
        "临江市公园办法 2026-08-15 of 1998-05-01\n");
  CHECK(repeals(head + "违反《临江市公园条例》的，处以罚款。" + end).empty());
  CHECK(repeals(head + "《临江市公园条例》第四条第二款同时废止。" + end).empty());
  CHECK(repeals("# 临江市关于废止部分文件的决定\n\n2013年4月1日公布\n\n决定废止的文件目录\n\n| 1 | "
                "对执行《临江市公园条例》有关问题的通知 | 2001年9月17日 |\n") ==
        "对执行《临江市公园条例》有关问题的通知 2013-04-01 of 2001-09-17 cleared\n");
}

TEST_CASE("a text ends on the day that the sentence tells, if it tells one") {
  const std::string head = "# 临江市代表大会常务委员会关于废止《临江市公园条例》的决定\n\n（2026年6月1日通过）\n\n";
  const std::string park = "临江市公园条例 2027-01-01 cleared\n";
  CHECK(repeals(head + "会议决定：废止《临江市公园条例》，自2027年1月1日起施行。\n") == park);
  CHECK(repeals(head + "会议决定：自2027年1月1日起废止《临江市公园条例》。\n\n本决定自公布之日起施行。\n") == park);
  CHECK(repeals(head + "《临江市公园条例》（2010年5月1日通过）自2027年1月1日起停止施行。\n") ==
        "临江市公园条例 2027-01-01 of 2010-05-01 cleared\n");
  CHECK(repeals(head + "废止自2010年7月1日起施行的《临江市公园条例》。\n") ==
        "临江市公园条例 2026-06-01 of 2010-07-01 cleared\n");
  const std::string law =
      "# 临江市生态条例\n\n2026年3月12日临江市代表大会常务委员会通过\n\n第一条 为了生态。\n\n第二条 ";
  CHECK(repeals(law + "本条例自2026年8月15日起施行。《临江市苗圃条例》自2026年5月1日起废止，《临江市"
                      "花圃条例》自2027年2月1日起废止。\n") ==
        "临江市苗圃条例 2026-05-01\n临江市花圃条例 2027-02-01\n");
}

TEST_CASE("a rule of the same title that is younger than the ended notice's number does not end with it") {
  const std::string list = "# 临江市关于废止部分文件的决定\n\n2022年6月1日公布\n\n下列文件宣布失效：\n\n";
  const std::string notice = "临江市关于印发《临江市公园办法》的通知";
  CHECK(repeals(list + "1." + notice + "（临府发〔2003〕5号）\n") ==
        notice + " 2022-06-01 cleared\n临江市公园办法 2022-06-01 of 2003 cleared\n");
}

TEST_CASE("a rule ends with the notice that carries it") {
  const std::string list = "# 临江市关于废止部分文件的决定\n\n2013年4月1日公布\n\n决定废止的文件目录\n\n| 1 | ";
  const auto ended = [&](const std::string& row) {
    return ("\n" + repeals(list + row + " | 2001年9月17日 |\n")).find("\n临江市公园办法 ") != std::string::npos;
  };
  CHECK(ended("临江市建设局、临江市财政局印发《临江市公园办法》的通知"));
  CHECK(ended("临江市建设局印发《临江市公园办法》的通知 附：临江市公园办法的说明"));
  CHECK(!ended("临江市建设局转发《临江市公园办法》有关问题的通知"));
}

TEST_CASE("what a notice carries ends with it, unless it has a later wording") {
  const std::string notice = "临江市建设局关于印发《临江市公园管理办法》的通知";
  const std::string list = "# 临江市建设局关于废止部分文件的决定\n\n2020年5月1日公布\n\n决定废止的文件目录\n\n1．" +
                           notice + "（2001年9月17日）\n";
  CHECK(repeals(list) ==
        notice + " 2020-05-01 of 2001-09-17 cleared\n临江市公园管理办法 2020-05-01 of 2001-09-17 cleared\n");
  CHECK(repeals("# 临江市建设局关于废止部分文件的决定\n\n2020年5月1日公布\n\n决定废止的文件目录\n\n| 1 | " + notice +
                "  附：临江市公园管理办法 | 2001年9月17日 | 已被《关于修改〈临江市公园管理办法〉的决定》代替 |\n")
            .find("\n临江市公园管理办法 ") == std::string::npos);
  const auto ended = [&](const std::string& history) {
    std::vector<Document> documents;
    documents.push_back(parsed(list, "a.md"));
    documents.push_back(parsed("# 临江市公园管理办法\n\n" + history + "\n\n第一条 甲。\n", "b.md"));
    documents.push_back(parsed("# " + notice + "\n\n2001年9月17日公布\n\n各区：\n\n现将办法印发给你们。\n", "c.md"));
    Registry registry;
    registry.add_documents(documents);
    std::vector<Repeal> told = repeals_in(documents[0], extract_citations(documents[0]));
    for (Repeal& repeal : told) repeal.by = 0;
    registry.add_repeals(documents, told);
    const auto status = [&](DocumentId at) {
      return std::string(name_of(registry.instruments()[registry.instrument_of(at)].status));
    };
    return status(1) + " " + status(2);
  };
  CHECK(ended("（2001年9月17日临江市建设局公布）") == "repealed repealed");
  CHECK(ended("（2001年9月17日临江市建设局公布　2009年3月2日临江市建设局修订）") == "unknown repealed");
}

TEST_CASE("a notice that ends ends what it carried, whatever it appends") {
  const std::string told = repeals(
      "# 临江市人民政府关于废止部分文件的决定\n\n2020年5月1日公布\n\n一、对1件文件予以废止。\n\n附件\n\n"
      "临江市人民政府决定废止的文件\n\n"
      "1．临江市人民政府关于印发《临江市渡口管理办法》的通知　附：《临江市渡口图》\n");
  CHECK(told.find("临江市渡口管理办法 2020-05-01") != std::string::npos);
  CHECK(told.find("\n临江市渡口图") == std::string::npos);
}

TEST_CASE("who passes a rule on ends it not, and a sentence of a list is no title") {
  const std::string head = "# 临江市关于废止部分文件的决定\n\n2013年4月1日公布\n\n决定废止的文件目录\n\n";
  CHECK(repeals(head + "1．临江市建设局关于转发《江东省公园管理办法》的通知（2001年9月17日）\n")
            .find("\n江东省公园管理办法 ") == std::string::npos);
  CHECK(repeals(head + "一、废止《临江市公园管理办法》。\n") == "临江市公园管理办法 2013-04-01 cleared\n");
}

TEST_CASE("an amended text repeals from its first day on, unless it was revised") {
  const std::string first = "# 临江市渡口条例\n\n1995年2月28日临江市第八届人民代表大会常务委员会第十二次会议通过\n\n";
  const std::string amended =
      "根据2012年10月26日临江市第十一届人民代表大会常务委员会第二次会议《关于修改〈临江市渡口条例〉的决定》";
  const std::string end = "\n\n第一条 甲。\n\n第二条 本条例自公布之日起施行，《临江市船舶条例》同时废止。\n";
  CHECK(repeals(first + amended + "修正" + end) == "临江市船舶条例 1995-02-28\n");
  CHECK(repeals(first + amended + "修订" + end) == "临江市船舶条例 \n");
  CHECK(repeals(first + end) == "临江市船舶条例 1995-02-28\n");
}

TEST_CASE("of two instruments of one title the register tells of one") {
  const std::string title = "# 中华人民共和国劳动法\n\n";
  const std::string rest = "全国人民代表大会常务委员会第八次会议通过\n\n第一条 甲。\n";
  std::vector<Document> documents;
  documents.push_back(parsed(title + "1990年3月5日第七届" + rest));
  Registry alone;
  alone.add_documents(documents, 1);
  CHECK(alone.disagreements().size() == 1);
  documents.push_back(parsed(title + "1994年7月5日第八届" + rest));
  Registry both;
  both.add_documents(documents, 1);
  CHECK(both.disagreements().empty());
}

TEST_CASE("repeals in a list") {
  CHECK(repeals("# 临江市人民政府关于废止部分规章的决定\n\n2020年5月1日公布\n\n一、对3件规章予以废止。\n\n"
                "附件\n\n临江市人民政府决定废止的规章\n\n一、临江市渡口管理办法（1994年7月19日临江市人民政府发布）\n\n"
                "二、临江市灯会管理规定（试行）（2001年2月3日临江市人民政府令第7号公布）\n") ==
        "临江市渡口管理办法 2020-05-01 of 1994-07-19 cleared\n"
        "临江市灯会管理规定（试行） 2020-05-01 of 2001-02-03 cleared\n");
  // what the decision keeps is no title of its list
  CHECK(repeals(
            "# 临江市人民政府关于宣布失效一批文件的决定\n\n2020年5月1日公布\n\n一、保留《临江市房屋办法》继续有效。\n\n"
            "附件\n\n宣布失效的文件目录\n\n1.《临江市渡口管理办法》。\n")
            .find("保留") == std::string::npos);
}

TEST_CASE("what a text repeals is repealed, unless a later one bears the title") {
  const std::string code =
      "# 临江市生态条例\n\n2026年3月12日临江市人民代表大会通过\n\n第一条 甲。\n\n第二条 "
      "本条例自2026年8月15日起施行。《临江市公园条例》同时废止。\n";
  const auto registered = [&](const std::string& adopted) {
    std::vector<Document> documents;
    documents.push_back(parsed(code, "a.md"));
    documents.push_back(
        parsed("# 临江市公园条例\n\n" + adopted + "临江市人民代表大会常务委员会通过\n\n第一条 甲。\n", "b.md"));
    Registry registry;
    registry.add_documents(documents);
    std::vector<Repeal> told = repeals_in(documents[0], extract_citations(documents[0]));
    for (Repeal& repeal : told) repeal.by = 0;
    registry.add_repeals(documents, told);
    const Instrument& park = registry.instruments()[registry.instrument_of(1)];
    return std::string(name_of(park.status)) + " " + to_string(park.repealed) + " " + park.successor + " " +
           to_string(registry.in_force_until(1));
  };
  CHECK(registered("2010年5月1日") == "repealed 2026-08-15 临江市生态条例 2026-08-15");
  CHECK(registered("2026年9月1日") == "unknown   ");
}

TEST_CASE("a title that nothing else is known of is known from its end on") {
  std::vector<Document> documents;
  documents.push_back(
      parsed("# 临江市人民政府关于废止部分规章的决定\n\n2020年5月1日公布\n\n一、对2件规章予以废止。\n\n"
             "附件\n\n临江市人民政府决定废止的规章\n\n1．临江市渡口摆渡管理办法（临府〔2001〕3号）\n\n"
             "2．暂行办法（2001年2月3日临江市人民政府发布）\n"));
  Registry registry;
  registry.add_documents(documents);
  std::vector<Repeal> told = repeals_in(documents[0], extract_citations(documents[0]));
  for (Repeal& repeal : told) repeal.by = 0;
  registry.add_repeals(documents, told);
  const TitleMatch ferry = registry.find("临江市渡口摆渡管理办法");
  REQUIRE(ferry.instruments.size() == 1);
  const Instrument& facts = registry.instruments()[ferry.instruments[0]];
  CHECK(facts.status == InstrumentStatus::repealed);
  CHECK(to_string(facts.repealed) == "2020-05-01");
  CHECK(facts.successor.empty());
  CHECK(registry.versions_of(ferry.instruments[0]).empty());
  CHECK(registry.find("暂行办法").instruments.empty());  // anybody's
}

TEST_CASE("each successor that the register names is an instrument of the register") {
  const Registry registry;
  for (const NationalFact& fact : national_facts()) {
    const std::string_view successor = fact.successor.substr(0, fact.successor.rfind(" 第"));
    if (successor.empty()) continue;
    CAPTURE(successor);
    CHECK(registry.find(successor).instruments.size() == 1);
  }
}
