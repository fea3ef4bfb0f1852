#include "document/comparison_table.hpp"

#include <doctest/doctest.h>

#include "document/document.hpp"
#include "document/parser.hpp"
#include "document/table_row.hpp"

namespace yiju {

using enum ColumnRole;

TEST_CASE("the columns of a table of old and new wording are told by their heads") {
  CHECK(roles_of_heads({"现行条例", "修订草案", "修改说明"}) == std::vector{former, current, remark});
  CHECK(roles_of_heads({"修改后", "修改前"}) == std::vector{current, former});
  CHECK(roles_of_heads({"草案", "草案修改稿"}) == std::vector{former, current});
  CHECK(roles_of_heads({"送审稿", "草案"}) == std::vector{former, current});
  CHECK(roles_of_heads({"草案征求意见稿", "送审稿"}) == std::vector{former, current});
  CHECK(roles_of_heads({"序号", "原条文", "征求意见稿", "理由"}) == std::vector{other, former, current, remark});
  CHECK(roles_of_heads({"现行规定", "修改建议稿"}) == std::vector{former, current});
  CHECK(roles_of_heads({"原办法", "新办法", "修改依据"}) == std::vector{former, current, remark});
  CHECK(roles_of_heads({"现行", "修订"}) == std::vector{former, current});
  CHECK(roles_of_heads({"原文", "修改为"}) == std::vector{former, current});
  CHECK(roles_of_heads({"《临江市公园条例》", "《临江市公园条例（修订草案）》"}) == std::vector{former, current});
  CHECK(roles_of_heads({"现行条例", "征求意见稿", "送审稿"}) == std::vector{former, remark, current});
}

TEST_CASE("of two stages or years the later is the document") {
  CHECK(roles_of_heads({"一审稿", "二审稿"}) == std::vector{former, current});
  CHECK(roles_of_heads({"草案二次审议稿", "草案一次审议稿"}) == std::vector{current, former});
  CHECK(roles_of_heads({"2018年版", "2026年版"}) == std::vector{former, current});
  CHECK(roles_of_heads({"征求意见稿", "送审稿"}) == std::vector{former, current});
}

TEST_CASE("a draft's wording may stand beside its sources alone") {
  CHECK(roles_of_heads({"修订草案送审稿", "立法依据"}) == std::vector{current, remark});
  CHECK(roles_of_heads({"条文", "修订草案", "依据及理由"}) == std::vector{other, current, remark});
  CHECK(sources_below("修订依据") == NoteKind::basis_column);
  CHECK(roles_of_heads({"草案条文", "上位法规定", "说明"}) == std::vector{current, remark, remark});
  CHECK(roles_of_heads({"草案条文", "上位法规定", "外省参考条文"}) == std::vector{current, remark, other});
  CHECK(roles_of_heads({"征求意见稿", "参考条文"}) == std::vector{current, remark});
  CHECK(roles_of_heads({"序号", "草案条文", "参考条款", "备注"}) == std::vector{other, current, remark, remark});
  CHECK(sources_below("法律参考条款") == NoteKind::basis_column);
  CHECK(sources_below("对应上位法条款") == NoteKind::basis_column);
  CHECK(sources_below("修改理由") == NoteKind::reason_column);
  CHECK(sources_below("责任单位") == NoteKind::none);
}

TEST_CASE("a wording may stand beside remarks and numbers alone") {
  CHECK(roles_of_heads({"修订草案", "说明"}) == std::vector{current, remark});
  CHECK(roles_of_heads({"序号", "条文", "修改意见", "理由"}) == std::vector{remark, current, remark, remark});
  CHECK(roles_of_heads({"条款", "内容", "立法依据"}) == std::vector{other, current, remark});
  CHECK(roles_of_heads({"序号", "职权名称", "设定依据"}).empty());
  CHECK(roles_of_heads({"条文", "责任单位", "完成时限"}).empty());
}

TEST_CASE("other tables have no old and new column") {
  CHECK(roles_of_heads({"项目", "金额"}).empty());
  CHECK(roles_of_heads({"草案条文", "外省参考条文"}).empty());
  CHECK(roles_of_heads({"《临江市条例修正案（三）》第五条", "甲类管理办法"}).empty());
  CHECK(roles_of_heads({"现行条例 修订草案"}).empty());
  CHECK(roles_of_heads({"55", "关于对现行犯适用程序的批复", ""}).empty());
}

TEST_CASE("cells that say something about the wording") {
  CHECK(tells_no_wording("（新增）"));
  CHECK(tells_no_wording("【删除】"));
  CHECK_FALSE(tells_no_wording("第三条 删除登记。"));
  CHECK(tells_same_wording("同左"));
  CHECK_FALSE(tells_same_wording("第三条 内容不变的，免费。"));
}

TEST_CASE("a row is a line with tabs or bars") {
  Source source;
  source.text = "| 第一条　为了… |   | --- |";
  const TextRow row = read_table_row(source, 0, source.text.size());
  REQUIRE(row.cells.size() == 3);
  CHECK(slice(source.text, row.cells[0].words) == "第一条　为了…");
  CHECK(row.cells[1].words.empty());
  CHECK(row.cells[2].words.empty());
  CHECK(row.cells[2].column == 2);
  source.text = "甲\t\t乙";
  CHECK(read_table_row(source, 0, source.text.size()).cells.size() == 3);
  source.text = "甲 乙";
  CHECK(read_table_row(source, 0, source.text.size()).cells.empty());
}

TEST_CASE("the lines of a cell") {
  constexpr std::string_view text = "甲。<br> 乙。\n\n丙。";
  const auto lines = lines_of_cell(text, {0, static_cast<std::uint32_t>(text.size())});
  REQUIRE(lines.size() == 3);
  CHECK(slice(text, lines[1]) == "乙。");
  CHECK(slice(text, lines[2]) == "丙。");
}

TEST_CASE("cells of several lines stand by themselves, and their columns are the source's") {
  Source source;
  source.text = "现行条例\t修订草案\n第一条 旧。\n第一条 新。\n前款另行规定。\n";
  const auto cell = [&](std::string_view words, std::uint32_t row, std::uint32_t column) {
    const auto begin = static_cast<std::uint32_t>(source.text.find(words));
    source.cells.push_back({{begin, begin + static_cast<std::uint32_t>(words.size())}, 0, row, column});
  };
  cell("现行条例", 0, 0);
  cell("修订草案", 0, 1);
  cell("第一条 旧。", 1, 0);
  cell("第一条 新。\n前款另行规定。", 1, 1);
  const Document document = parse_document(std::move(source));
  REQUIRE(document.articles.size() == 1);
  CHECK(text_of(document, document.articles[0]) == "第一条 新。\n前款另行规定。\n");
  REQUIRE(document.enclosed.size() == 1);
  CHECK(document.enclosed[0].role == EnclosedRole::former);
}

}  // namespace yiju
