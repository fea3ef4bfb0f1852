// Markdown for notes, wikis and reviews: a heading, the counts, and one pipe table a chapter (GitHub-flavoured
// Markdown, section 4.10). Rows without a source are set in bold; the article is named once a group.
#include "base/markup.hpp"
#include "output/table.hpp"

namespace yiju {
namespace {

void write_header(std::string& out, const BasisSheet& sheet) {
  for (const BasisColumn column : sheet.columns) {
    out += "| ";
    out += escape_markdown(header_of(column, sheet.language));
    out += ' ';
  }
  out += "|\n";
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) out += "| --- ";
  out += "|\n";
}

void write_row(std::string& out, const BasisSheet& sheet, std::size_t index) {
  const BasisSheetRow& row = sheet.rows[index];
  for (const BasisColumn column : sheet.columns) {
    std::string cell;
    if (column != BasisColumn::article || begins_group(sheet, index)) cell = escape_markdown(cell_of(row, column));
    if (!cell.empty() && (column == BasisColumn::article || (row.gap && column == BasisColumn::status))) {
      cell = "**" + cell + "**";
    }
    out += "| " + cell + ' ';
  }
  out += "|\n";
}

}  // namespace

std::string write_table_markdown(const BasisSheet& sheet) {
  std::string out = "# " + escape_markdown(sheet.title) + "\n\n" + escape_markdown(sheet.summary) + "\n";
  if (const std::string gaps = gap_line(sheet); !gaps.empty()) out += "\n" + escape_markdown(gaps) + "\n";
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    if (i == 0 || sheet.rows[i].chapter != sheet.rows[i - 1].chapter) {
      const std::string& chapter = sheet.rows[i].chapter;
      if (!chapter.empty()) out += "\n## " + escape_markdown(chapter) + "\n";
      out += '\n';
      write_header(out, sheet);
    }
    write_row(out, sheet, i);
  }
  if (!sheet.source.empty()) out += "\n" + escape_markdown(sheet.source) + "\n";
  return out;
}

}  // namespace yiju
