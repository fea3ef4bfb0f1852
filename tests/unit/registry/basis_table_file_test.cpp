#include "registry/basis_table_file.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "output/basis/basis_table.hpp"
#include "output/format.hpp"

namespace yiju {
namespace {

/// A sheet as `yiju table` makes it: one article with two sources, one with none.
BasisSheet sample_sheet() {
  BasisSheet sheet;
  sheet.draft = "临江市数据条例（草案）";
  sheet.title = "《临江市数据条例（草案）》立法依据对照表";
  sheet.columns = usual_basis_columns();
  const auto row = [](std::string article, std::string instrument, std::string provision) {
    BasisSheetRow made;
    made.chapter = "第一章 总则";
    made.article = std::move(article);
    made.caption = "目的";
    made.instrument = std::move(instrument);
    made.provision = std::move(provision);
    made.relation = made.instrument.empty() ? "" : "依据";
    made.asserted_by = made.instrument.empty() ? "" : "分析";
    made.status = "已指明";
    made.note = "=1+1";
    return made;
  };
  sheet.rows = {row("第一条", "临江省数据条例", "第三条"), row("第一条", "临江省大数据办法", ""),
                row("第二条", "", "")};
  sheet.rows[2].gap = true;
  return sheet;
}

}  // namespace

TEST_CASE("a basis table that yiju table wrote is read back, from each kind of file") {
  const BasisSheet sheet = sample_sheet();
  for (const auto& file :
       {std::pair<std::string, std::string>{"表.basis.xlsx", find_format("xlsx")->write.table(table_of(sheet))},
        {"表.basis.docx", find_format("docx")->write.table(table_of(sheet))},
        {"表.basis.csv", find_format("csv")->write.table(table_of(sheet))}}) {
    const auto& path = file.first;  // not a structured binding: clang 14 cannot capture one
    const auto& bytes = file.second;
    CAPTURE(path);
    const BasisTable table = read_basis_table_bytes(path, bytes, "临江市数据条例（草案）");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].draft == "临江市数据条例（草案）");
    CHECK(table.rows[0].article[Unit::article] == 1);
    CHECK(table.rows[0].instrument == "临江省数据条例");
    CHECK(table.rows[0].provision[Unit::article] == 3);
    CHECK(table.rows[0].relation == Relation::based_on);
    CHECK(table.rows[0].asserted_by == Assertion::analyst);
    CHECK(table.rows[0].why == "=1+1");
    CHECK(table.rows[1].article[Unit::article] == 1);
    CHECK(table.rows[1].instrument == "临江省大数据办法");
    CHECK(table.diagnostics.empty());
  }
}

TEST_CASE("workbooks and documents name their draft in their title") {
  CHECK(read_basis_table_bytes("表.basis.xlsx", find_format("xlsx")->write.table(table_of(sample_sheet())))
            .rows.at(0)
            .draft == "临江市数据条例（草案）");
  CHECK(read_basis_table_bytes("表.basis.docx", find_format("docx")->write.table(table_of(sample_sheet())))
            .rows.at(0)
            .draft == "临江市数据条例（草案）");
}

TEST_CASE("what an analyst does to a table: a title above, a broken header, merged cells, notes, another encoding") {
  const BasisTable table = read_basis_table_bytes(
      "表.basis.csv",
      "对照表（讨论稿）,,,\n,,,\n草案条文,\"依据\n文件\",依据条款,关系\n第一条,《临江省数据条例》,第三条,依据\n"
      "以下待定,,,\n第二条,临江省办法,,实施\n",
      "草案甲");
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].line == 5);
  CHECK(table.rows[1].line == 7);
  CHECK(table.rows[1].draft == "草案甲");
  const std::string gb18030 = "# draft: \xBC\xD7\narticle,instrument,relation\n1,\xD2\xD2,cites\n";
  const BasisTable other = read_basis_table_bytes("表.basis.csv", gb18030);
  REQUIRE(other.rows.size() == 1);
  CHECK(other.rows[0].draft == "甲");
  CHECK(other.rows[0].instrument == "乙");
}

TEST_CASE("a table that is not named as one is told, and how to name it") {
  CHECK(is_basis_table_name("a/表.basis.xlsx"));
  for (const auto& [path, name] :
       {std::pair("a/立法依据对照表.xlsx", "a/立法依据对照表.basis.xlsx"),
        std::pair("a/立法依据对照表.docx", "a/立法依据对照表.basis.docx"),
        std::pair("a/draft.basis.xls", "a/draft.basis.xlsx"), std::pair("a/draft.basis.xlsm", "a/draft.basis.xlsx"),
        std::pair("依据表.ods", "依据表.basis.xlsx")}) {
    const std::string file = path, wanted = name;
    CAPTURE(file);
    CHECK(looks_like_basis_table(file));
    CHECK(not_read_as_table(file).hint.en.ends_with(wanted));
  }
  for (const char* path : {"a/draft.basis.xlsx", "a/数据.xlsx", "关于依据表的通知.md", "立法依据对照表/办法.docx"}) {
    CAPTURE(path);
    CHECK_FALSE(looks_like_basis_table(path));
  }
}

TEST_CASE("a table without the column of sources, or without a draft, says so") {
  CHECK_THROWS_WITH_AS((void)read_basis_table_bytes("表.basis.csv", "草案条文,关系\n第一条,依据\n"),
                       "expected a table with a column 依据文件 (instrument), found none", Error);
  CHECK_THROWS_WITH_AS((void)read_basis_table_bytes("表.basis.csv", "草案条文,依据文件,关系\n第一条,甲法,依据\n"),
                       "expected the draft's title, found none", Error);
}

}  // namespace yiju
