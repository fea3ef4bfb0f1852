#include "registry/resolver.hpp"

#include <doctest/doctest.h>

#include "document/parser.hpp"

using namespace yiju;

namespace {

struct Texts {
  std::vector<Document> documents;
  Registry registry;

  Texts& add(std::string path, std::string text) {
    Source source;
    source.path = std::move(path);
    source.text = std::move(text);
    documents.push_back(parse_document(std::move(source)));
    return *this;
  }

  Texts& fix() {
    registry.add_documents(documents);
    return *this;
  }

  // A citation of `title` (empty: the citing text itself) at `locator`, made in the first document.
  Resolution resolve(std::string title, std::string_view locator, std::string_view as_of = {}) const {
    Extraction extraction;
    extraction.titles = {documents[0].title, title};
    Citation citation;
    citation.instrument = title.empty() ? self_title : 1;
    citation.target = *parse_locator(locator);
    citation.place = documents[0].articles.empty() ? 0 : documents[0].articles.back();
    extraction.citations.push_back(citation);
    ResolveOptions options;
    if (!as_of.empty()) options.as_of = *parse_date(as_of);
    return resolve_citations(0, documents, extraction, registry, options).at(0);
  }

  // "resolved exact_title 2": outcome, reason, document.
  std::string outcome(std::string title, std::string_view locator, std::string_view as_of = {}) const {
    const Resolution resolution = resolve(std::move(title), locator, as_of);
    std::string text = std::string(name_of(resolution.outcome)) + " " + name_of(resolution.reason);
    if (resolution.document != no_document) text += " " + std::to_string(resolution.document);
    return text;
  }
};

const char* const supply =
    "# 临江市供水条例\n\n第一条 甲：\n（一）子；\n（二）丑。\n乙。\n\n第二条 丙。\n\n第三条 丁。\n";

}  // namespace

TEST_CASE("outcomes and their reasons") {
  Texts texts;
  texts.add("a.md", "# 临江市排水办法\n\n第一条 本。\n\n第二条 末。\n").add("b.md", supply).fix();
  CHECK(texts.outcome("", "2") == "resolved self_reference 0");
  CHECK(texts.outcome("", "3") == "dangling no_such_article 0");
  CHECK(texts.outcome("临江市供水条例", "") == "resolved exact_title 1");
  CHECK(texts.outcome("临江市供水条例", "1/1/2") == "resolved exact_title 1");
  CHECK(texts.outcome("临江市供水条例", "1//2") == "resolved exact_title 1");
  CHECK(texts.outcome("临江市供水条例", "1/1/3") == "dangling no_such_item 1");
  CHECK(texts.outcome("临江市供水条例", "1/3") == "dangling no_such_paragraph 1");
  CHECK(texts.outcome("临江市供水条例", "1-1") == "dangling no_such_article 1");
  CHECK(texts.outcome("临江市供水条例", "c2") == "dangling no_such_division 1");
  CHECK(texts.outcome("临江市供水条例（试行）", "1") == "resolved suffix_ignored 1");
  CHECK(texts.outcome("网络安全法", "1") == "outside text_not_loaded");
  CHECK(texts.outcome("临江市没有的条例", "1") == "unknown title_unknown");
}

TEST_CASE("both ends of a range must be there") {
  Texts texts;
  texts.add("a.md", "# 临江市排水办法\n\n第一条 本。\n").add("b.md", supply).fix();
  CHECK(texts.outcome("临江市供水条例", "1~3") == "resolved exact_title 1");
  CHECK(texts.outcome("临江市供水条例", "2~4") == "dangling no_such_article 1");
  CHECK(texts.outcome("临江市供水条例", "1/1~2") == "resolved exact_title 1");
  CHECK(texts.outcome("临江市供水条例", "1/1/1~3") == "dangling no_such_item 1");
}

TEST_CASE("of several versions the one of the date is taken") {
  Texts texts;
  texts.add("a.md", "# 临江市排水办法\n\n第一条 本。\n")
      .add("供水(2010-01-01).md", supply)
      .add("供水(2015-01-01).md", supply)
      .add("供水(2020-01-01).md", supply)
      .fix();
  CHECK(texts.outcome("临江市供水条例", "1", "2012-06-01") == "resolved version_by_date 1");
  CHECK(texts.outcome("临江市供水条例", "1", "2016-06-01") == "resolved version_by_date 2");
  CHECK(texts.outcome("临江市供水条例", "1", "2020-01-01") == "resolved version_by_date 3");
  CHECK(texts.outcome("临江市供水条例", "1", "2009-01-01") == "outside version_later 1");
  CHECK(texts.outcome("临江市供水条例", "9", "2016-06-01") == "dangling no_such_article 2");
}

TEST_CASE("a chapter of another wording is doubted like an article: what it holds may have changed") {
  Texts texts;
  texts.add("a.md", "# 临江市排水办法\n\n2012年5月1日 公布\n\n第一条 本。\n")
      .add("供水(2015-01-01).md", "# 临江市供水条例\n\n第一章 总则\n\n第一条 甲。\n\n第二章 用水\n\n第二条 乙。\n")
      .add("公园(2015-01-01).md", "# 临江市公园条例\n\n第一章 总则\n\n第一条 甲。\n\n第一条之一 乙。\n")
      .fix();
  CHECK(texts.outcome("临江市供水条例", "c2") == "outside version_later 1");
  CHECK(texts.outcome("临江市公园条例", "c1") == "resolved number_kept 2");
  CHECK(texts.outcome("临江市供水条例", "") == "resolved version_later 1");
}

TEST_CASE("on another day than its own a text's citation is doubted until its article is paired") {
  Texts texts;
  texts.add("a.md", "# 临江市排水办法\n\n2016年5月1日 公布\n\n第一条 本。\n")
      .add("供水(2015-01-01).md", supply)
      .add("供水(2020-01-01).md", supply)
      .fix();
  CHECK(texts.outcome("临江市供水条例", "1") == "resolved version_by_date 1");
  CHECK(texts.outcome("临江市供水条例", "1", "2021-01-01") == "outside version_asked 2");
  CHECK(texts.resolve("临江市供水条例", "1", "2021-01-01").meant == 1);
  CHECK(texts.outcome("临江市供水条例", "", "2021-01-01") == "resolved version_by_date 1");
}

TEST_CASE("the first wording is meant by a text that waits for it, and is not in force on a day before") {
  Texts texts;
  texts.add("a.md", "# 临江市排水办法\n\n2020年12月1日 公布\n\n第一条 本。\n")
      .add("供水.md",
           "# 临江市供水条例\n\n（2020年5月1日临江市人民代表大会通过）\n\n第一条 甲。\n\n"
           "第二条 本条例自2021年1月1日起施行。\n")
      .fix();
  CHECK(texts.outcome("临江市供水条例", "1") == "resolved exact_title 1");
  Texts before;
  before.add("a.md", "# 临江市排水办法\n\n2019年12月1日 公布\n\n第一条 本。\n")
      .add("供水.md", "# 临江市供水条例\n\n（2020年5月1日临江市人民代表大会通过）\n\n第一条 甲。\n")
      .fix();
  CHECK(before.outcome("临江市供水条例", "1") == "outside namesake 1");
}

TEST_CASE("an instrument that was made after the citing text is no later wording of the one that is meant") {
  const std::string later = "（2015年7月1日临江市人民代表大会通过　2021年3月1日修正）";
  const auto said = [&](const std::string& history) {
    Texts texts;
    texts.add("a.md", "# 临江市防汛办法\n\n" + history + "\n\n第一条 本。\n\n第二条 本办法自2014年12月1日起施行。\n")
        .add("堤防.md", "# 临江市堤防条例\n\n" + later + "\n\n第一条 甲。\n")
        .fix();
    return texts.outcome("临江市堤防条例", "") + "; " + texts.outcome("临江市堤防条例", "1", "2022-01-01");
  };
  CHECK(said("（2014年11月1日临江市人民政府公布）") == "outside namesake 1; outside namesake 1");
  CHECK(said("（2016年11月1日临江市人民政府公布）").starts_with("resolved version_later 1"));
  // A text that tells only from when on it holds may be a newer wording than that.
  CHECK(said("").starts_with("resolved version_later 1"));
}

TEST_CASE("an annex is brought up to date without its text") {
  Texts texts;
  texts
      .add("a.md",
           "# 临江市灯塔条例\n\n（1990年4月4日临江市人民代表大会通过）\n\n第一条 "
           "本。\n\n附件一\n\n适用的法规\n\n1．《临江市航标条例》\n")
      .add("b.md", "# 临江市航标条例\n\n（2005年1月1日临江市人民代表大会通过）\n\n第一条 甲。\n")
      .fix();
  Extraction extraction;
  extraction.titles = {texts.documents[0].title, "临江市航标条例"};
  Citation citation;
  citation.instrument = 1;
  for (const bool in_annex : {false, true}) {
    citation.place =
        in_annex ? static_cast<NodeIndex>(texts.documents[0].nodes.size() - 1) : texts.documents[0].articles[0];
    extraction.citations = {citation};
    const Resolution found = resolve_citations(0, texts.documents, extraction, texts.registry, {}).at(0);
    CHECK(found.reason == (in_annex ? Reason::version_later : Reason::namesake));
  }
}

TEST_CASE("of decisions with one title that of the day beside the citation is meant") {
  const auto decision = [](const std::string& day) {
    return "# 临江市人民代表大会关于修改《临江市堤防条例》的决定\n\n（" + day +
           "临江市人民代表大会通过）\n\n一、将第一条修改为：“甲。”\n";
  };
  Texts texts;
  texts.add("a.md", "# 临江市堤防条例\n\n第一条 本。\n")
      .add("b.md", decision("2012年8月31日"))
      .add("c.md", decision("2021年12月24日"))
      .fix();
  CHECK(texts.registry.in_force_until(1) == Date{});  // one decision does not replace the other
  const auto cited = [&](const std::string& day) {
    Extraction extraction;
    extraction.titles = {"临江市堤防条例", "临江市人民代表大会关于修改〈临江市堤防条例〉的决定"};
    Citation citation;
    citation.instrument = 1;
    citation.place = 0;
    citation.relation = Relation::amended_by;
    extraction.citations = {citation};
    extraction.decision_days = {{0, *parse_date(day)}};
    const Resolution found = resolve_citations(0, texts.documents, extraction, texts.registry, {}).at(0);
    return std::string(name_of(found.reason)) + " " + std::to_string(found.document + 0);
  };
  CHECK(cited("2012-08-31").ends_with(" 1"));
  CHECK(cited("2021-12-24").ends_with(" 2"));
  CHECK(cited("2007-10-28").starts_with("namesake"));
}

TEST_CASE("本条 in a text that is attached whole has the numbers of that text") {
  Texts texts;
  texts
      .add(
          "a.md",
          "# 临江市人民政府关于修改《临江市灯会办法》的决定\n\n一、将第二条修改为：“乙。”\n\n附：\n\n临江市灯会办法\n\n"
          "第一条 甲。\n\n第二条 有下列情形之一的：\n\n（一）子；\n\n（二）丑。\n\n达到前款标准的，从重。\n")
      .fix();
  Extraction extraction;
  extraction.titles = {texts.documents[0].title};
  Citation citation;
  citation.naming = Naming::relative;
  citation.target = *parse_locator("2/1/2");
  citation.place = static_cast<NodeIndex>(texts.documents[0].nodes.size() - 1);
  extraction.citations = {citation};
  const Resolution found = resolve_citations(0, texts.documents, extraction, texts.registry, {}).at(0);
  CHECK(found.outcome == Outcome::resolved);
  CHECK(found.node != no_node);
}

TEST_CASE("a newer wording that the register knows of is told") {
  Texts texts;
  texts.add("a.md", "# 临江市排水办法\n\n第一条 本。\n").add("供水(2010-01-01).md", supply);
  texts.registry.load_register_text(
      "r.json", R"([{"title": "临江市供水条例", "level": "local_regulation", "amended": "2022-01-01"}])");
  texts.fix();
  CHECK(texts.outcome("临江市供水条例", "1", "2023-01-01") == "outside version_earlier 1");
  CHECK(texts.outcome("临江市供水条例", "1", "2021-01-01") == "resolved exact_title 1");
}

TEST_CASE("a code in one file a part is one instrument") {
  Texts texts;
  texts.add("a.md", "# 临江市排水办法\n\n第一条 本。\n")
      .add("民法典/合同编.md", "# 临江市示范典\n\n# 合同编\n\n第三条 丙。\n")
      .add("民法典/总则.md", "# 临江市示范典\n\n# 总则\n\n第一条 甲。\n\n第二条 乙。\n")
      .fix();
  CHECK(texts.outcome("临江市示范典", "3") == "resolved exact_title 1");
  CHECK(texts.outcome("临江市示范典", "2") == "resolved sibling_part 2");
  CHECK(texts.outcome("临江市示范典", "4") == "dangling no_such_article 1");
  CHECK(texts.outcome("临江市示范典", "p2") == "resolved sibling_part 1");
  CHECK(texts.outcome("临江市示范典", "p3") == "dangling no_such_division 1");
}

TEST_CASE("a number that stands twice is ambiguous from outside and the nearest from inside") {
  const char* const twice = "# 临江市两部办法\n\n第一条 甲。\n\n第二条 乙。\n\n第一条 丙。\n\n第二条 丁。\n";
  Texts texts;
  texts.add("a.md", twice).fix();
  const Resolution inside = texts.resolve("", "1");
  CHECK(inside.outcome == Outcome::resolved);
  CHECK(text_of(texts.documents[0], inside.node).find("丙") != std::string_view::npos);
  Texts others;
  others.add("a.md", "# 临江市排水办法\n\n第一条 本。\n").add("b.md", twice).fix();
  CHECK(others.outcome("临江市两部办法", "1") == "ambiguous several_places 1");
}

TEST_CASE("the points of an amendment are cited as articles") {
  Texts texts;
  texts.add("a.md", "# 临江市排水办法\n\n第一条 本。\n")
      .add("b.md", "# 临江市示范法修正案（二）\n\n一、将第三条修改为：“丙。”\n\n二、本修正案自公布之日起施行。\n")
      .fix();
  CHECK(texts.outcome("临江市示范法修正案（二）", "2") == "resolved exact_title 1");
  CHECK(texts.outcome("临江市示范法修正案（二）", "3") == "dangling no_such_article 1");
}

TEST_CASE("本法 in one file of a code finds articles in another") {
  Texts texts;
  texts.add("示范典/合同编.md", "# 临江市示范典\n\n# 合同编\n\n第三条 丙。\n")
      .add("示范典/总则.md", "# 临江市示范典\n\n# 总则\n\n第一条 甲。\n")
      .fix();
  CHECK(texts.outcome("", "3") == "resolved self_reference 0");
  CHECK(texts.outcome("", "1") == "resolved sibling_part 1");
  CHECK(texts.outcome("", "9") == "dangling no_such_article 0");
}

TEST_CASE("sections of an official document") {
  Texts texts;
  texts.add("a.md", "# 临江市排水办法\n\n第一条 本。\n")
      .add("b.md",
           "# 临江市人工智能行动方案\n\n一、总体要求\n\n甲。\n\n二、重点任务\n\n（一）算力\n\n1. 建设。\n\n2. 调度。\n")
      .fix();
  CHECK(texts.outcome("临江市人工智能行动方案", "二（一）2") == "resolved exact_title 1");
  CHECK(texts.outcome("临江市人工智能行动方案", "二（三）") == "dangling no_such_division 1");
}

TEST_CASE("an item that was called 款 before the parts of an article had their names") {
  const auto ferry = [](const std::string& year) {
    return "# 临江市渡口规则\n\n" + year +
           "年3月1日临江市人民政府发布\n\n第一条 渡工应当遵守下列规定：\n（一）子；\n（二）丑；\n（三）寅。\n\n第二条 "
           "末。\n";
  };
  Texts old, young;
  old.add("a.md", ferry("1988")).fix();
  young.add("a.md", ferry("2008")).fix();
  CHECK(old.outcome("", "1/3") == "resolved self_reference 0");
  CHECK(old.outcome("", "1/4") == "dangling no_such_paragraph 0");
  CHECK(young.outcome("", "1/3") == "dangling no_such_paragraph 0");
}
