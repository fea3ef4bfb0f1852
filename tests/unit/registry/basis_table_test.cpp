#include "registry/basis_table.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "support/messages.hpp"

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
  CHECK(table.cited.size() == 1);
  CHECK(table.rows[0].draft == "临江条例");
  CHECK(to_string(table.rows[0].article) == "1");
  REQUIRE(table.diagnostics.size() == 1);
  CHECK(table.diagnostics[0].detail == "心情");
}

TEST_CASE("what the text says by itself is kept apart from the rows of the table") {
  const BasisTable table = parse_basis_table("t.tsv",
                                             "# draft: 丙\narticle\tinstrument\trelation\tasserted_by\n"
                                             "1\t甲\tcites\ttext\n2\t乙\tbased_on\tanalyst\n");
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].instrument == "乙");
  REQUIRE(table.cited.size() == 1);
  CHECK(table.cited[0].instrument == "甲");
  CHECK(table.cited[0].line == 3);
}

TEST_CASE("of a row that had no source the brackets that say why are yiju's, the rest is the analyst's") {
  const BasisTable table =
      parse_basis_table("t.tsv",
                        "# draft: 丙\n草案条文\t依据文件\t关系\t状态\t备注\n"
                        "第一条\t甲\t依据\t无依据\t（未引依据）\n第二条\t甲\t依据\t已指明\t有理由\n"
                        "第三条\t甲\t依据\t无依据\t（未引依据） 待核\n第四条\t\t\t无依据\t（未引依据）\n"
                        "第五条\t\t\t无依据\t拟删去\n");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].why.empty());
  CHECK(table.rows[1].why == "有理由");
  CHECK(table.rows[2].why == "待核");
  REQUIRE(table.remarks.size() == 1);
  CHECK(table.remarks[0].why == "拟删去");
  CHECK(table.remarks[0].line == 7);
}

TEST_CASE("a table of which no row can be read says why, with row and column") {
  const struct {
    const char* text;
    const char* message;
    unsigned line, column;
  } rows[] = {
      {"", "没有找到表头 / expected a basis table, found no header line", 0, 1},
      {"article\tinstrument\n",
       "依据表缺少“关系”一列，表头是：article instrument / "
       "expected a column relation (关系), found article instrument",
       1, 1},
      {"# 草案：丙\n依据文件\t关系\n",
       "依据表缺少“草案条文”一列，表头是：依据文件 关系 / "
       "expected a column article (草案条文), found 依据文件 关系",
       2, 1},
      {"article\tinstrument\trelation\n1\t甲\tbased_on\n",
       "没有写明是哪一部草案的依据表 / expected the draft's title, found none", 2, 1},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    try {
      (void)parse_basis_table("t.tsv", row.text);
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(both(error.message).ends_with(row.message));
      CHECK(error.line == row.line);
      CHECK(error.column == row.column);
    }
  }
}

TEST_CASE("a bad cell costs its own row only, and is told with row, column and what was expected") {
  const BasisTable table = parse_basis_table("t.tsv",
                                             "# draft: 丙\narticle\tinstrument\tprovision\trelation\tasserted_by\n"
                                             "1\t甲\t\tloves / hates\tanalyst\n"
                                             "2\t乙\t\tbased_on\tanalyst\n"
                                             "第x条\t甲\t\tbased_on\tanalyst\n"
                                             "3\t甲\t第零零条\tbased_on\tanalyst\n"
                                             "4\t甲\t\tcontains\tanalyst\n"
                                             "5\t甲\t\tbased_on\t我\n"
                                             "6\t\t第三条\tbased_on\tanalyst\n"
                                             "7\t甲\t\tbased_on\tanalyst\t多\n"
                                             "8\t丁\t\tcites\t\n");
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].instrument == "乙");
  CHECK(table.rows[1].instrument == "丁");
  const struct {
    const char* message;
    unsigned line, column;
  } skipped[] = {
      {"“关系”一栏应为依据、实施、借鉴、引用、修改、被修改、废止之一，实为“loves / hates”；这一行已跳过 / column "
       "relation: "
       "expected based_on, implements, draws_on, cites, amends, amended_by or repeals, found loves / hates; the row is "
       "skipped",
       3, 4},
      {"“草案条文”一栏应为条款，如 第十二条第二款 或 12/2，实为“第x条”；这一行已跳过 / column article: expected a "
       "provision "
       "such as 第十二条第二款 or 12/2, found 第x条; the row is skipped",
       5, 1},
      {"“依据条款”一栏应为条款，如 第十二条第二款 或 12/2，实为“第零零条”；这一行已跳过 / column provision: expected a "
       "provision such as 第十二条第二款 or 12/2, found 第零零条; the row is skipped",
       6, 3},
      {"“关系”一栏应为依据、实施、借鉴、引用、修改、被修改、废止之一，实为“contains”；这一行已跳过 / column relation: "
       "expected "
       "based_on, implements, draws_on, cites, amends, amended_by or repeals, found contains; the row is skipped",
       7, 4},
      {"“认定者”一栏应为分析或说明，实为“我”；这一行已跳过 / column asserted_by: expected analyst (分析) or note "
       "(说明), found "
       "我; the row is skipped",
       8, 5},
      {"“依据条款”已填而“依据文件”空着；这一行已跳过 / expected an instrument beside the provision, found none; the "
       "row is "
       "skipped",
       9, 2},
      {"应为 5 列，这一行多出“多”；这一行已跳过 / expected 5 columns, found one more: 多; the row is skipped", 10, 6},
  };
  REQUIRE(table.skipped.size() == std::size(skipped));
  for (std::size_t i = 0; i < std::size(skipped); ++i) {
    CHECK(both(table.skipped[i].message) == skipped[i].message);
    CHECK(table.skipped[i].path == "t.tsv");
    CHECK(table.skipped[i].line == skipped[i].line);
    CHECK(table.skipped[i].column == skipped[i].column);
  }
}
