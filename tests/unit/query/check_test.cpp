#include "query/check.hpp"

#include <doctest/doctest.h>

#include "citation/extractor.hpp"
#include "document/parser.hpp"
#include "output/answer/findings.hpp"

using namespace yiju;

namespace {

struct Texts {
  Corpus corpus;

  Texts& add(std::string path, std::string text) {
    Source source;
    source.path = std::move(path);
    source.text = std::move(text);
    corpus.documents.push_back(parse_document(std::move(source)));
    return *this;
  }

  // One line a finding: rule severity line words.
  std::string check() {
    corpus.registry.add_documents(corpus.documents);
    for (const Document& document : corpus.documents) corpus.extractions.push_back(extract_citations(document));
    for (DocumentId document = 0; document < corpus.documents.size(); ++document) {
      corpus.resolutions.push_back(
          resolve_citations(document, corpus.documents, corpus.extractions[document], corpus.registry, {}));
    }
    std::string dump;
    for (const Finding& finding : check_corpus(corpus, {})) {
      dump += std::string(name_of(finding.rule)) + " " + name_of(finding.severity) + " " +
              std::to_string(finding.begin.line) + ":" + std::to_string(finding.begin.column) + " " + finding.words +
              "\n";
    }
    return dump;
  }
};

}  // namespace

TEST_CASE("one finding a title that nobody knows") {
  CHECK(Texts()
            .add("a.md",
                 "# 临江市水价办法\n\n第一条 依照《临江市没有的条例》第二条。\n\n第二条 违反《临江市没有的条例》"
                 "第三条、第四条的，处罚款。\n")
            .check() == "unknown-title warning 3:7 《临江市没有的条例》第二条\n");
}

TEST_CASE("dangling and unknown citations are found at their place") {
  Texts texts;
  texts.add("a.md", "# 临江市供水条例\n\n第一条 依照本条例第九条和《临江市没有的条例》执行。\n");
  CHECK(texts.check() ==
        "dangling error 3:7 本条例第九条\n"
        "unknown-title warning 3:14 《临江市没有的条例》\n");
}

TEST_CASE("a chapter whose heading the file has lost proves nothing") {
  const auto check = [](std::string title, std::string chapters) {
    return Texts().add("a.md", "# " + title + "\n\n" + chapters + "第二条 依照本条例第二章执行。\n").check();
  };
  const std::string adopted = "2016年4月6日临江市人民代表大会通过\n\n";
  CHECK(check("临江市水条例", "## 第一章 总则\n\n第一条 甲。\n\n").starts_with("dangling error"));
  CHECK(check("临江市水条例", "第一条 甲。\n\n").starts_with("dangling error"));
  CHECK(check("临江市水条例", adopted + "第一条 甲。\n\n").starts_with("dangling note"));
  CHECK(check("临江市水条例", "## 第一章 总则\n\n第一条 甲。\n\n## 第三章 附则\n\n").starts_with("dangling note"));
}

TEST_CASE("a law that had been repealed by the date of the text") {
  Texts later;
  later.add("a(2022-05-01).md",
            "# 临江市合同管理办法\n\n2022年5月1日 公布\n\n第一条 依照《中华人民共和国合同法》执行。\n");
  CHECK(later.check() == "repealed warning 5:7 《中华人民共和国合同法》\n");
  Texts earlier;
  earlier.add("a(2012-05-01).md",
              "# 临江市合同管理办法\n\n2012年5月1日 公布\n\n第一条 依照《中华人民共和国合同法》执行。\n");
  CHECK(earlier.check().empty());
}

TEST_CASE("a text that ends others, or took their place, does not rely on them") {
  Texts ends;
  ends.add("a.md",
           "# 临江市人民政府关于废止部分规章的决定\n\n2022年5月1日 "
           "公布\n\n一、《中华人民共和国合同法》已不再适用，有关规定废止。\n");
  CHECK(ends.check().find("repealed") == std::string::npos);
}

TEST_CASE("a text into which amendments were not worked proves nothing where another has the article") {
  const std::string head = "# 临江市刑事补偿条例\n\n（1997年3月14日临江市人民代表大会通过　";
  Texts texts;
  texts
      .add("a.md",
           "# 临江市补偿办法\n\n2010年5月1日 公布\n\n第一条 依照《临江市刑事补偿条例》第一条之一和第一条第二款执行。\n")
      .add("b.md", head + "2009年8月27日修正）\n\n第一条 甲。\n\n第二条 乙。\n")
      .add("c.md", head + "2020年12月26日修正）\n\n第一条 甲。\n\n丙。\n\n第一条之一 丁。\n\n第二条 乙。\n");
  CHECK(texts.check() == "dangling note 5:7 《临江市刑事补偿条例》第一条之一\ndangling note 5:24 第一条第二款\n");
}

TEST_CASE("修改后 speaks of a wording that may be long past") {
  Texts texts;
  texts.add("a.md", "# 临江市商标办法\n\n2020年5月1日 公布\n\n第一条 适用修改后《临江市商标条例》第九条。\n")
      .add("b.md", "# 临江市商标条例\n\n2019年5月1日 公布\n\n第一条 甲。\n");
  CHECK(texts.check() == "dangling note 5:10 《临江市商标条例》第九条\n");
}

TEST_CASE("words quoted right behind the pinpoint are looked up, where a rule is meant") {
  const std::string law = "# 临江市公园条例\n\n第一条 公园应当免费开放。\n\n第二条 公园内禁止吸烟、烧烤和露营。\n";
  const auto said = [&](const std::string& words) {
    Texts texts;
    texts.add("a.md", "# 临江市公园办法\n\n第一条 " + words + "\n").add("b.md", law);
    return texts.check();
  };
  CHECK(said("落实《临江市公园条例》第一条“公园内禁止吸烟、烧烤和露营”的规定。") ==
        "words-elsewhere warning 3:7 《临江市公园条例》第一条\n");
  CHECK(said("落实《临江市公园条例》第一条“公园免费向公众开放”一项。").empty());  // a name for it
}

TEST_CASE("a lower instrument as the basis of a higher one") {
  Texts texts;
  texts.add("a.md", "# 临江市供水条例\n\n第一条 根据《商品房屋租赁管理办法》，制定本条例。\n")
      .add("b.md", "# 商品房屋租赁管理办法\n\n第一条 甲。\n")
      .add("c.md", "# 优化临江条例\n\n第一条 根据《临江市供水条例》，制定本条例。\n");
  CHECK(texts.check() == "level-inverted error 3:7 《临江市供水条例》\n");
}

TEST_CASE("a basis clause that names nothing") {
  Texts texts;
  texts.add("a.md", "# 临江市供水条例\n\n第一条 为了管好供水，根据有关法律、法规，制定本条例。\n");
  CHECK(texts.check() == "basis-unnamed warning 3:12 根据有关法律、法规，制定\n");
}

TEST_CASE("a basis clause that names a decision without 《》, or tells how and not on what") {
  const auto check = [](const std::string& clause) {
    return Texts().add("a.md", "# 临江市供水条例\n\n第一条 为了管好供水，" + clause + "，制定本条例。\n").check();
  };
  CHECK(check("根据临江市人民代表大会常务委员会关于加强供水管理的决定").empty());
  CHECK(check("按照节约优先的原则，结合本市实际").empty());
  CHECK(check("根据国家关于供水的政策") == "basis-unnamed warning 3:12 根据国家关于供水的政策，制定\n");
}

TEST_CASE("what a text tells of a repealed law is history") {
  const auto check = [](const std::string& sentence) {
    const std::string issued = "# 临江市水费规则\n\n2022年1月1日临江市人民政府公布\n\n第一条 ";
    return Texts().add("rule.md", issued + sentence + "\n").check();
  };
  CHECK(check("水费依照《中华人民共和国合同法》收取。") == "repealed warning 5:9 《中华人民共和国合同法》\n");
  CHECK(check("依照《中华人民共和国合同法》、《中华人民共和国物权法》设立的水站，可以继续收费。") ==
        "repealed note 5:7 《中华人民共和国合同法》\nrepealed note 5:20 《中华人民共和国物权法》\n");
  CHECK(check("此前发生的水费，适用当时的《中华人民共和国合同法》。") ==
        "repealed note 5:18 《中华人民共和国合同法》\n");
}

TEST_CASE("a letter that a reply answers is in no register") {
  const std::string text = "# 临江市供水条例\n\n第一条 你局《关于水费如何收取的请示》收悉。\n";
  CHECK(Texts().add("a.md", text).check() == "unknown-title note 3:7 《关于水费如何收取的请示》\n");
}

TEST_CASE("the first paragraph of a point is not the point itself") {
  const std::string decision =
      "# 临江市人民代表大会常务委员会关于设立水务法庭的决定\n\n一、设立水务法庭。\n\n"
      "二、水务法庭管辖供水案件。\n\n水务法庭对第一款规定的案件实行集中管辖。\n";
  CHECK(Texts().add("a.md", decision).check().empty());
}

TEST_CASE("words of an annex are not looked for in the text") {
  const auto check = [](const std::string& sentence) {
    const std::string law = "# 临江市供水条例\n\n第一条 供水实行许可。\n\n第二条 水费按月收取。\n\n第三条 ";
    return Texts().add("law.md", law + sentence + "\n").check();
  };
  CHECK(check("本条例第一条规定：“水费由居民委员会代收。”") == "words-elsewhere warning 7:5 本条例第一条\n");
  CHECK(check("附件一第一条规定：“水费由居民委员会代收。”").empty());
}

TEST_CASE("an amendment of articles put in, held against the law as it was first made") {
  const std::string law =
      "# 临江市供水条例\n\n2001年1月1日临江市人民代表大会通过\n\n第一条 供水实行许可。\n\n第二条 水费按月收取。\n";
  const auto check = [&](const std::string& change) {
    return Texts()
        .add("law.md", law)
        .add("a.md", "# 关于修改《临江市供水条例》的决定\n\n对《临江市供水条例》作如下修改：\n\n" + change)
        .check();
  };
  CHECK(check("一、删去第九条。\n").find("amending-misfit warning") != std::string::npos);
  CHECK(check("一、删去第九条。\n\n二、将第一条之一修改为：“水价由市政府定。”\n").find("amending-misfit warning") ==
        std::string::npos);
}

TEST_CASE("an article that moved between two wordings") {
  const std::string old_text =
      "# 临江市供水条例\n\n第一条 供水企业应当保证水质符合国家规定的标准。\n\n第二条 用户应当按时缴纳水费。\n";
  const std::string new_text =
      "# 临江市供水条例\n\n第一条 用户可以要求复核水表的读数和计量结果。\n\n第二条 "
      "供水企业应当保证水质符合国家规定的标准。\n";
  Texts texts;
  texts.add("a(2012-01-01).md", "# 临江市排水办法\n\n2012年1月1日 公布\n\n第一条 依照《临江市供水条例》第一条执行。\n")
      .add("b(2010-01-01).md", old_text)
      .add("c(2020-01-01).md", new_text);
  CHECK(texts.check() == "article-changed warning 5:7 《临江市供水条例》第一条\n");
}

TEST_CASE("a drafting note is held against its draft") {
  const std::string draft =
      "# 临江市数据条例（草案）\n\n## 第一章 总则\n\n第一条 甲。\n\n第二条 乙。\n\n## 第二章 附则\n\n第三条 丙。\n";
  Texts texts;
  texts.add("draft.md", draft)
      .add("note.md",
           "《临江市数据条例（草案）》起草说明\n\n一、主要内容\n\n草案分为二章，共4条。\n\n（一）第一章为总则，共2条。"
           "\n\n"
           "（二）第二章为罚则，共1条。\n");
  CHECK(texts.check() ==
        "note-mismatch error 5:9 4条\n"
        "note-mismatch error 9:4 第二章为罚则，共1条\n"
        "note-confirmed note 5:5 二章\n"
        "note-confirmed note 7:12 2条\n"
        "note-confirmed note 9:12 1条\n");
}

TEST_CASE("findings as SARIF name rule, level and region") {
  Texts texts;
  texts.add("草案 a.md", "# 临江市供水条例\n\n第一条 依照本条例第九条执行。\n");
  (void)texts.check();
  const std::string sarif = findings_sarif(check_corpus(texts.corpus, {}), Language::en);
  CHECK(sarif.find("\"version\": \"2.1.0\"") != std::string::npos);
  CHECK(sarif.find("\"ruleId\": \"dangling\"") != std::string::npos);
  CHECK(sarif.find("\"uri\": \"%E8%8D%89%E6%A1%88%20a.md\"") != std::string::npos);
  CHECK(sarif.find("\"startLine\": 3") != std::string::npos);
}

TEST_CASE("a number beyond the newest wording is one beyond it, even where an older wording is loaded") {
  Texts texts;
  texts.corpus.registry.load_register_text("register.json", R"([{"title": "临江市灯会条例", "level": "local_regulation",
    "adopted": "2010-03-01", "amended": "2024-06-27", "amended_effective": "2024-09-01", "article_count": 5}])");
  texts
      .add("a.md",
           "# 临江市灯会条例\n\n（2010年3月1日临江市人民代表大会常务委员会通过）\n\n第一条 甲。\n\n第二条 乙。\n")
      .add("b.md", "# 临江市灯会管理办法\n\n2025年5月1日 公布\n\n第一条 依照《临江市灯会条例》第五条、第九条执行。\n")
      .add("c.md", "# 临江市灯谜管理办法\n\n2012年5月1日 公布\n\n第一条 依照《临江市灯会条例》第九条执行。\n");
  CHECK(texts.check() ==
        "dangling error 5:7 《临江市灯会条例》第九条\n"
        "beyond-count error 5:20 第九条\n"
        "other-wording note 5:7 《临江市灯会条例》第五条\n");
}

TEST_CASE("the last article of a wording in several files is that of the last file") {
  Texts texts;
  const std::string head = "# 临江市生态条例\n\n（2020年3月1日临江市人民代表大会通过）\n\n";
  texts.add("1.md", head + "第二条 甲。\n\n第三条 乙。\n")
      .add("2.md", head + "第一条 丙。\n")
      .add("b.md", "# 临江市生态办法\n\n2025年5月1日 公布\n\n第一条 依照《临江市生态条例》第九条执行。\n");
  texts.check();
  const auto findings = check_corpus(texts.corpus, {});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].suggestion.zh == "该文本到第3条为止");
}
