#include "query/amended_text.hpp"

#include <doctest/doctest.h>

#include "citation/extractor.hpp"
#include "support/parsed.hpp"

using namespace yiju;

namespace {

const char* const law =
    "# 临江市渡口条例\n\n"
    "第一章　总则\n\n"
    "第一条　为了规范渡口管理，制定本条例。\n\n"
    "第二条　渡口的设立由区人民政府批准。\n\n"
    "渡口不得擅自停渡。\n\n"
    "第三条　渡船应当具备下列条件：\n\n（一）经检验合格；\n\n（二）配备救生设备。\n\n"
    "第二章　责任\n\n"
    "第四条　擅自停渡的，处五百元罚款。\n\n"
    "第五条　渡工应当持证上岗。\n\n"
    "第六条　本条例自2010年1月1日起施行。\n";

AmendedText amended(const std::string& instructions) {
  const Document draft =
      parsed("# 临江市渡口条例修正案（草案）\n\n对《临江市渡口条例》作如下修改：\n\n" + instructions);
  REQUIRE(draft.form == DocumentForm::amendment);
  return amended_text(draft, parsed(law));
}

std::string article(const AmendedText& text, std::size_t index) {
  REQUIRE(index < text.document.articles.size());
  std::string words;
  for (const char byte : text_of(text.document, text.document.articles[index])) {
    if (byte != '\n') words += byte;
  }
  return words;
}

}  // namespace

TEST_CASE("an article that is put in moves the others up, and the told numbers hold") {
  const AmendedText text = amended(
      "一、增加一条，作为第二条：“渡口是公益设施。”\n\n"
      "二、将第四条改为第五条，其中的“五百元”修改为“一千元以上五千元以下”。\n\n"
      "三、删去第五条。\n");
  CHECK(text.misfits.empty());
  REQUIRE(text.document.articles.size() == 6);
  CHECK(article(text, 1) == "第二条　渡口是公益设施。");
  CHECK(article(text, 4).find("处一千元以上五千元以下罚款") != std::string::npos);
  CHECK(article(text, 5).find("第六条　本条例自") == 0);
}

TEST_CASE("paragraphs keep the numbers of the law whatever is put in before") {
  const AmendedText text = amended(
      "一、将第二条第一款修改为：“渡口的设立由市人民政府批准。”\n\n"
      "增加一款，作为第二款：“批准前应当听取意见。”\n\n"
      "将第二款改为第三款，修改为：“渡口停渡应当提前公告。”\n");
  CHECK(text.misfits.empty());
  CHECK(article(text, 1) == "第二条　渡口的设立由市人民政府批准。批准前应当听取意见。渡口停渡应当提前公告。");
}

TEST_CASE("an item is put in among the others") {
  const AmendedText text = amended("一、第三条增加一项，作为第二项：“（二）标明载客人数”。\n");
  CHECK(text.misfits.empty());
  CHECK(article(text, 2).find("（一）经检验合格；（二）标明载客人数；（三）配备救生设备。") != std::string::npos);
}

TEST_CASE("words struck in several articles are each looked for in their own") {
  const AmendedText text = amended("一、删去第四条中的“擅自”、第二条第二款中的“不得”。\n");
  CHECK(text.misfits.empty());
  CHECK(article(text, 3) == "第四条　停渡的，处五百元罚款。");
  CHECK(article(text, 1) == "第二条　渡口的设立由区人民政府批准。渡口擅自停渡。");
}

TEST_CASE("words replaced in several articles are each looked for in their own") {
  const AmendedText text = amended("一、将第四条中的“擅自停渡”、第五条中的“持证上岗”修改为“守时”。\n");
  CHECK(text.misfits.empty());
  CHECK(article(text, 3) == "第四条　守时的，处五百元罚款。");
  CHECK(article(text, 4) == "第五条　渡工应当守时。");
}

TEST_CASE("merged and split articles and a paragraph of its own") {
  const AmendedText merged =
      amended("一、将第四条、第五条合并，作为第四条，修改为：“渡工无证上岗的，处二百元罚款。”\n");
  CHECK(merged.document.articles.size() == 5);
  CHECK(article(merged, 3) == "第四条　渡工无证上岗的，处二百元罚款。");
  const AmendedText alone = amended("一、将第二条第二款单列一条，作为第三条。\n");
  CHECK(alone.document.articles.size() == 7);
  CHECK(article(alone, 2) == "第三条　渡口不得擅自停渡。");
  CHECK(article(alone, 1) == "第二条　渡口的设立由区人民政府批准。");
}

TEST_CASE("paragraphs of one article that are merged leave the others") {
  const AmendedText text = amended(
      "一、将第二条改为第二条，增加一款，作为第一款：“渡口是公益设施。”\n\n"
      "将第一款和第二款合并，作为第二款，修改为：“渡口的设立和停渡由市人民政府批准。”\n");
  CHECK(text.misfits.empty());
  CHECK(article(text, 1) == "第二条　渡口是公益设施。渡口的设立和停渡由市人民政府批准。");
  const AmendedText joined = amended("一、将第二条第一款、第二款合并。\n");
  CHECK(joined.misfits.empty());
  CHECK(article(joined, 1) == "第二条　渡口的设立由区人民政府批准。渡口不得擅自停渡。");
}

TEST_CASE("numbers that are adjusted in quotation marks are numbers, and a chapter that is divided loses no words") {
  const AmendedText text = amended(
      "一、删去第四条。\n\n二、将《条例》的条文顺序作相应调整：“第五条”调整为“第四条”，“第六条”调整为“第五条”。\n");
  CHECK(text.misfits.empty());
  CHECK(article(text, 3) == "第四条　渡工应当持证上岗。");
  const AmendedText divided = amended("一、第一章“总则”分为三条，包括第一条至第三条。\n");
  REQUIRE(divided.misfits.size() == 1);
  CHECK(divided.misfits[0].reason == MisfitReason::not_understood);
}

TEST_CASE("an article that is adjusted to quoted words is revised, and a number may have the law's name in front") {
  CHECK(article(amended("一、第五条调整为：“渡工应当经过培训。”\n"), 4) == "第五条　渡工应当经过培训。");
  const AmendedText text = amended("一、增加一条，作为《条例》第二条：“渡口是公益设施。”\n");
  CHECK(text.misfits.empty());
  CHECK(article(text, 1) == "第二条　渡口是公益设施。");
}

TEST_CASE(
    "longer words are replaced before those that stand in them, and words without a place anywhere in the article") {
  const AmendedText text = amended(
      "一、将本条例中的“渡口”修改为“码头”，“渡口的设立”修改为“渡口的开设”。\n\n"
      "二、删去第三条第一项中的“合格”，将“设备”修改为“器材”。\n");
  CHECK(text.misfits.empty());
  CHECK(article(text, 1) == "第二条　码头的开设由区人民政府批准。码头不得擅自停渡。");
  CHECK(article(text, 2).find("配备救生器材") != std::string::npos);
}

TEST_CASE("chapters are put in with their articles, sections named and numbered anew") {
  const AmendedText text = amended(
      "一、第一章增加一节，作为第一节，节名为“设立”：\n\n“第二条　渡口应当有专人值守。”\n\n"
      "二、增加一章，作为第三章：\n\n“第三章　附则\n\n“第八条　渡口管理办法另行制定。”\n");
  CHECK(text.misfits.empty());
  CHECK(text.document.articles.size() == 8);
  CHECK(article(text, 1) == "第二条　渡口应当有专人值守。");
  CHECK(article(text, 7) == "第八条　渡口管理办法另行制定。");
  CHECK(text.document.source.text.find("第一节　设立\n\n第二条") != std::string::npos);
  CHECK(text.document.source.text.find("第三章　附则\n\n第八条") != std::string::npos);
  const AmendedText named = amended("一、将第二章第一节节名修改为“责令”。\n");
  REQUIRE(named.misfits.size() == 1);
  CHECK(named.document.source.text.find("第二章　责任") != std::string::npos);
}

TEST_CASE("what cannot be carried out is told, and nothing is changed for it") {
  const AmendedText text = amended(
      "一、将第九条修改为：“渡口不收费。”\n\n"
      "二、将第五条中的“船长”修改为“驾驶员”。\n\n"
      "三、删去第二条第三款。\n");
  REQUIRE(text.misfits.size() == 3);
  CHECK(text.misfits[0].reason == MisfitReason::no_such_place);
  CHECK(text.misfits[1].reason == MisfitReason::no_such_words);
  CHECK(text.misfits[2].reason == MisfitReason::no_such_place);
  CHECK(text.document.articles.size() == 6);
  CHECK(article(text, 4) == "第五条　渡工应当持证上岗。");
}

TEST_CASE("the comparison keeps what the draft speaks of") {
  const Document old = parsed(law);
  const AmendedText text =
      amended("一、增加一条，作为第二条：“渡口是公益设施。”\n\n二、将第一条中的“规范”修改为“加强”。\n");
  const Extraction before = extract_citations(old), after = extract_citations(text.document);
  const DiffInput input{old, before, text.document, after, text.pairs};
  DraftDiff diff = compare_drafts(input);
  keep_amended(diff, input, text);
  REQUIRE(diff.articles.size() == 2);
  CHECK(std::string(relation_of(diff.articles[0])) == "changed");
  CHECK(std::string(relation_of(diff.articles[1])) == "new");
}

TEST_CASE("instructions for another law are left out") {
  const Document draft = parsed(
      "# 关于修改《临江市渡口条例》和《临江市码头条例》的决定（草案）\n\n"
      "一、对《临江市渡口条例》作出修改\n\n（一）将第一条中的“规范”修改为“加强”。\n\n"
      "二、对《临江市码头条例》作出修改\n\n（一）删去第二条。\n\n"
      "三、对《码头法》作出修改\n\n（一）删去第三条。\n");
  const AmendedText text = amended_text(draft, parsed(law));
  CHECK(text.document.articles.size() == 6);
  CHECK(text.articles.size() == 1);
}
