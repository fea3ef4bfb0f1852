#include "registry/amendment.hpp"

#include <doctest/doctest.h>

#include "citation/extractor.hpp"
#include "document/parser.hpp"
#include "registry/resolver.hpp"

using namespace yiju;

namespace {

const std::string first =
    "# 临江市渡口条例\n\n（2012年3月1日临江市第十届人民代表大会常务委员会第三次会议通过）\n\n"
    "第一条 甲。\n\n第二条 乙。\n\n第三条 本条例自2012年5月1日起施行。\n";
const std::string amended =
    "# "
    "临江市渡口条例\n\n（2012年3月1日临江市第十届人民代表大会常务委员会第三次会议通过　根据2016年6月20日临江市第十一届"
    "人民代表大会常务委员会第九次会议《关于修改〈临江市渡口条例〉的决定》修正）\n\n"
    "第一条 甲。\n\n第二条 丙。\n\n第三条 本条例自2012年5月1日起施行。\n";
const std::string decision =
    "# 临江市人民代表大会常务委员会关于修改《临江市渡口条例》的决定\n\n（2016年6月20日临江市第十一届人民代表大会常务"
    "委员会第九次会议通过）\n\n临江市第十一届人民代表大会常务委员会第九次会议决定对《临江市渡口条例》作如下修改：\n\n"
    "将第一条修改为：“第一条 依照本条例第二条办理。”\n\n本决定自2016年10月1日起施行。\n";

struct Texts {
  std::vector<Document> documents;
  std::vector<Extraction> extractions;
  Registry registry;

  explicit Texts(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      Source source;
      source.path = std::string(1, static_cast<char>('a' + documents.size())) + ".md";
      source.text = text;
      documents.push_back(parse_document(std::move(source)));
      extractions.push_back(extract_citations(documents.back()));
    }
    registry.add_documents(documents);
    add_amendments(documents, extractions, registry);
  }
};

}  // namespace

TEST_CASE("a loaded decision tells from when on the wording that it made is in force") {
  const Texts texts({first, amended, decision});
  CHECK(to_string(texts.registry.in_force_from(1)) == "2016-10-01");
  CHECK(to_string(texts.registry.in_force_until(0)) == "2016-10-01");
  CHECK(texts.registry.wording_made_by(2, texts.registry.instrument_of(0)) == 1);
  CHECK(texts.registry.wording_made_by(1, texts.registry.instrument_of(0)) == no_document);
}

TEST_CASE("what a decision that was made amends is known, what a draft names is not") {
  const auto known = [](const std::string& text) {
    const Texts texts({text});
    const TitleMatch match = texts.registry.find("临江市渡口条例");
    return match.instruments.empty() ? std::string("unknown")
                                     : to_string(texts.registry.instruments()[match.instruments.front()].amended);
  };
  CHECK(known(decision) == "2016-06-20");
  std::string draft = decision;
  draft.replace(draft.find("的决定"), 9, "的决定（草案）");
  CHECK(known(draft) == "unknown");
}

TEST_CASE(
    "without the decision a wording counts from its adoption, and a decision of another day tells nothing of it") {
  CHECK(to_string(Texts({first, amended}).registry.in_force_from(1)) == "2016-06-20");
  std::string other = decision;
  for (std::size_t at = other.find("2016年"); at != std::string::npos; at = other.find("2016年"))
    other.replace(at, 7, "2014年");
  CHECK(to_string(Texts({first, amended, other}).registry.in_force_from(1)) == "2016-06-20");
}

TEST_CASE("本条例第二条 in the new words of a decision is that of the text which it made") {
  const Texts texts({first, amended, decision});
  const std::vector<Resolution> resolutions =
      resolve_citations(2, texts.documents, texts.extractions[2], texts.registry, {});
  const std::vector<Citation>& citations = texts.extractions[2].citations;
  bool seen = false;
  for (std::size_t at = 0; at < citations.size(); ++at) {
    if (citations[at].rule != RuleId::amended_text) continue;
    seen = true;
    CHECK(resolutions[at].outcome == Outcome::resolved);
    CHECK(resolutions[at].document == 1);
  }
  CHECK(seen);
}
