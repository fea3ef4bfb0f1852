#include "output/dossier/batch.hpp"

#include "base/json_writer.hpp"
#include "output/answer/table_parts.hpp"
#include "output/dossier/dossier.hpp"
#include "output/dossier/index_page.hpp"
#include "output/format.hpp"

namespace yiju {

Table batch_table(const std::vector<BatchDraft>& drafts, Language language) {
  Table table = titled(language, {"总表", "Drafts"}, {"各件草案的依据情况", "Drafts and what was found of them"});
  table.summary = language == Language::zh ? "共 " + std::to_string(drafts.size()) + " 件草案，各有一份卷宗。"
                                           : std::to_string(drafts.size()) + " drafts, each with a dossier.";
  table.columns = {column("draft", {"草案", "Draft"}, language, 46, ColumnKind::label)};
  for (const Figure& figure : figures_of({}))
    table.columns.push_back(column(std::string(figure.column.en), figure.column, language, 9, ColumnKind::number));
  for (const BatchDraft& draft : drafts) {
    TableLine row;
    row.cells.emplace_back(draft.title);
    for (const Figure& figure : figures_of(draft.counts)) row.cells.emplace_back(figure.number());
    table.rows.push_back(std::move(row));
  }
  table.nothing = choose(language, "文件夹中没有草案", "no draft in the folder");
  return table;
}

std::vector<FolderFile> batch_files(const Table& table, const std::vector<BatchDraft>& drafts) {
  const Language language = table.language;
  IndexPage page;
  page.language = language;
  page.title = table.title;
  page.lines = {table.summary};
  const std::string name(choose(language, "总表", "Drafts"));
  page.files = {
      {name + ".xlsx", std::string(choose(language, "总表的工作簿", "the table as a workbook")), false},
      {name + ".docx", std::string(choose(language, "总表的 Word 文档", "the table as a Word document")), false}};
  page.table = &table;
  for (const BatchDraft& draft : drafts) page.row_addresses.push_back(draft.folder + "/index.html");
  JsonWriter manifest;
  manifest.object();
  manifest.member("format", "yiju dossiers");
  manifest.array("dossiers");
  for (const BatchDraft& draft : drafts) manifest.value(draft.folder);
  manifest.close();
  manifest.close();
  return {{std::string(manifest_name), manifest.take()},
          {"index.html", write_index_page(page, {})},
          {name + ".xlsx", draw_table(table, "xlsx")},
          {name + ".docx", draw_table(table, "docx")}};
}

}  // namespace yiju
