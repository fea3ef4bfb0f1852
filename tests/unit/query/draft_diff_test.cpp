#include "query/draft_diff.hpp"

#include <doctest/doctest.h>

#include "citation/extractor.hpp"
#include "pairing/article_pairing.hpp"
#include "query/shingles.hpp"
#include "support/parsed.hpp"

using namespace yiju;

namespace {

// One line an article: fate, numbers, * where changed, citations lost and gained.
std::string compared(const std::string& before, const std::string& after) {
  const Document old = parsed(before), young = parsed(after);
  const Extraction cited_old = extract_citations(old), cited_young = extract_citations(young);
  const auto number = [](const Document& document, NodeIndex article) {
    return article == no_node ? std::string("-") : to_string(locator_of(document, article));
  };
  std::string out;
  for (const ArticleChange& change : compare_drafts({old, cited_old, young, cited_young}).articles) {
    out += std::string(name_of(change.fate)) + " " + number(old, change.before) + ">" + number(young, change.after);
    if (change.changed) out += "*";
    for (const CitationChange& citation : change.citations.lost)
      out += " -" + citation.title + "#" + to_string(citation.target);
    for (const CitationChange& citation : change.citations.gained)
      out += " +" + citation.title + "#" + to_string(citation.target);
    for (const CitationRedirection& citation : change.citations.redirected)
      out += " " + citation.before.title + "#" + to_string(citation.before.target) + "→" +
             to_string(citation.after.target);
    out += "\n";
  }
  return out;
}

const std::string first = "第一条 为了促进数据利用，制定本条例。\n";
const std::string second = "第二条 数据的分类由市数据部门规定。\n";
const std::string third = "第三条 开放目录依照本条例第二条编制，并遵守《数据安全法》第九条。\n";

std::string numbered(std::string article, const std::string& from, const std::string& to) {
  const std::size_t at = article.find(from);
  return article.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the same draft has no difference") {
  CHECK(compared(first + second + third, first + second + third) == "kept 1>1\nkept 2>2\nkept 3>3\n");
}

TEST_CASE("an article put in renumbers those behind it, and their citations of each other stay the same") {
  const std::string put_in = "第二条 数据利用应当公平、公开。\n";
  CHECK(compared(first + second + third, first + put_in + numbered(second, "第二条", "第三条") +
                                             numbered(numbered(third, "第二条", "第三条"), "第三条 ", "第四条 ")) ==
        "kept 1>1\nadded ->2\nrenumbered 2>3\nrenumbered 3>4\n");
}

TEST_CASE("citations are carried by paragraph, and one that points elsewhere is told") {
  const std::string schools = "第一条 学校应当开设游泳课。\n\n游泳课由持证教练讲授。\n";
  const std::string schools_now = "第一条 学校应当开设游泳课。\n\n学校可以租用游泳馆。\n\n游泳课由持证教练讲授。\n";
  CHECK(compared(schools + "第二条 违反第一条第二款的，由教育部门警告。\n",
                 schools_now + "第二条 违反第一条第三款的，由教育部门警告。\n") == "kept 1>1*\nkept 2>2\n");
  CHECK(compared(schools + "第二条 违反第一条第二款的，由教育部门警告。\n",
                 schools_now + "第二条 违反第一条第二款的，由教育部门警告。\n") == "kept 1>1*\nkept 2>2 #1/2→1/2\n");
}

TEST_CASE("moved, dropped and changed articles are told apart") {
  const std::string fourth = "第四条 交易场所应当公布交易规则和收费标准。\n";
  CHECK(compared(first + second + third + fourth, numbered(fourth, "第四条", "第一条") +
                                                      numbered(first, "第一条", "第二条") +
                                                      "第三条 开放目录依照规定编制，并遵守《网络安全法》第九条。\n") ==
        "moved 4>1\nrenumbered 1>2\ndropped 2>-\nkept 3>3* -#2 -中华人民共和国数据安全法#9 "
        "+中华人民共和国网络安全法#9\n");
}

TEST_CASE("texts without articles are compared without trouble") {
  CHECK(compared("", "").empty());
  CHECK(compared("", first) == "added ->1\n");
  CHECK(compared(first, "") == "dropped 1>-\n");
}

TEST_CASE("likeness counts letters, not punctuation or blanks") {
  CHECK(likeness(shingles_of("数据 分类，分级", 3), shingles_of("数据分类分级。", 3)) == 1.0);
  CHECK(likeness(shingles_of("数据分类", 3), shingles_of("网络安全", 3)) == 0.0);
  CHECK(shingles_of("", 3).empty());
  CHECK(shingles_of("\xFF\xFE、。", 3).empty());
  CHECK(longest_shared("公共数据，按照用途分类", "其他数据按照用途分类管理", 4) == "数据，按照用途分类");
  CHECK(longest_shared("甲乙丙", "丁戊己", 2).empty());
}
