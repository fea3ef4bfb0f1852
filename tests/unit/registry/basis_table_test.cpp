#include "registry/basis_table.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"

using namespace yiju;

TEST_CASE("rows of a basis table") {
  const BasisTable table =
      parse_basis_table("t.tsv",
                        "# draft: 《临江市人工智能条例（草案）》\n"
                        "article\tinstrument\tprovision\trelation\twhy\tasserted_by\n"
                        "0\t临江规划\t\tbased_on\t说明列出\tnote\r\n"
                        "第三十二条\t《临江办法》\t第十二条之一第二款第（三）项\timplements\t伦理审查\tanalyst\n"
                        "\n"
                        "6\t临江意见\t三（九）\t借鉴\t\t\n"
                        "7\t\t\t\t\t\n");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].draft == "临江市人工智能条例（草案）");
  CHECK(table.rows[0].article.whole());
  CHECK(table.rows[0].asserted_by == Assertion::note);
  CHECK(table.rows[0].line == 3);
  CHECK(to_string(table.rows[1].article) == "32");
  CHECK(table.rows[1].instrument == "临江办法");
  CHECK(to_string(table.rows[1].provision) == "12-1/2/3");
  CHECK(table.rows[1].relation == Relation::implements);
  CHECK(to_string(table.rows[2].provision) == "三（九）");
  CHECK(table.rows[2].relation == Relation::draws_on);
  CHECK(table.diagnostics.empty());
}

TEST_CASE("Chinese columns in any order, a draft a row, unknown columns reported") {
  const BasisTable table = parse_basis_table("t.tsv",
                                             "\xEF\xBB\xBF关系\t依据文件\t草案条文\t草案\t心情\t认定者\n"
                                             "依据\t临江规划\t第一条\t临江条例\t好\t分析\n"
                                             "依据\t临江规划\t第二条\t临江条例\t好\t条文\n");
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].draft == "临江条例");
  CHECK(to_string(table.rows[0].article) == "1");
  REQUIRE(table.diagnostics.size() == 1);
  CHECK(table.diagnostics[0].detail == "心情");
}

TEST_CASE("what is wrong with a table is told with row and column") {
  const struct {
    const char* text;
    const char* message;
    unsigned line, column;
  } rows[] = {
      {"", "expected a basis table, found no header line", 0, 1},
      {"article\tinstrument\n", "expected a column relation (关系), found none", 1, 1},
      {"article\tinstrument\trelation\n1\t甲\tbased_on\n", "expected the draft's title, found none", 2, 1},
      {"# draft: 丙\narticle\tinstrument\trelation\n1\t甲\tloves\n",
       "expected a relation such as based_on (依据), found loves", 3, 3},
      {"# draft: 丙\narticle\tinstrument\trelation\n第x条\t甲\tbased_on\n",
       "expected a provision such as 第十二条第二款 or 12/2, found 第x条", 3, 1},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    try {
      (void)parse_basis_table("t.tsv", row.text);
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(std::string(error.what()) == row.message);
      CHECK(error.line == row.line);
      CHECK(error.column == row.column);
    }
  }
}
