// HTML for reading, printing and pasting into Word: one file, no script, no network, fonts by name with fallbacks.
// Article cells span their sources (rowspan), a chapter is a band, the header row repeats on every printed page.
#include "base/markup.hpp"
#include "output/table.hpp"

namespace yiju {
namespace {

constexpr std::string_view kStyle = R"(
@page { size: A4 landscape; margin: 16mm 14mm; }
:root { --ink: #1f2933; --soft: #5b6770; --line: #d5dbe1; --band: #eef2f6; --head: #27496d; --gap: #fdf3e1; --gap-ink: #8a4b08; }
body { margin: 2.2rem auto; max-width: 84rem; padding: 0 1.5rem; color: var(--ink); background: #fff;
  font: 15px/1.65 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
h1 { font: 600 1.6rem/1.4 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif;
  text-align: center; margin: 0 0 .4rem; text-wrap: balance; }
p.summary, p.source { text-align: center; color: var(--soft); margin: 0 0 1.4rem; font-size: .92rem; }
p.source { text-align: left; margin-top: 1.2rem; }
nav { text-align: center; margin: -.8rem 0 1.4rem; font-size: .92rem; } nav a { color: #1f5fa8; }
tr:target td { outline: 2px solid var(--gap-ink); outline-offset: -2px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.55; }
thead { display: table-header-group; }
th { background: var(--head); color: #fff; font: 600 .88rem/1.4 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  text-align: left; padding: .55rem .6rem; white-space: nowrap; }
td { border: 1px solid var(--line); padding: .45rem .6rem; vertical-align: top; overflow-wrap: anywhere; }
td.words { white-space: pre-line; min-width: 14em; }
td.article { min-width: 8em; } td.article b { display: block; }
td.relation, td.asserted_by, td.status { white-space: nowrap; }
tr.band td { background: var(--band); font: 600 .9rem/1.4 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
tr.gap td { background: var(--gap); } tr.gap td.status { color: var(--gap-ink); font-weight: 600; white-space: normal; }
tr.trouble td.status { color: #a3262a; font-weight: 600; white-space: normal; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10pt; } tr { break-inside: avoid; }
  th, tr.band td, tr.gap td { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
)";

constexpr std::string_view kClasses[] = {"article",     "instrument", "provision", "words",   "relation",
                                         "asserted_by", "status",     "note",      "evidence"};

std::size_t group_size(const BasisSheet& sheet, std::size_t first) {
  std::size_t end = first + 1;
  while (end < sheet.rows.size() && !begins_group(sheet, end)) ++end;
  return end - first;
}

/// A gap's row is a place that the list on top leads to.
std::string gap_anchor(std::size_t row) { return "gap-" + std::to_string(row + 1); }

/// Links to the articles without a source.
void write_gap_links(std::string& out, const BasisSheet& sheet) {
  std::string links;
  for (const std::size_t i : gap_rows(sheet)) {
    links += links.empty() ? "" : choose(sheet.language, "、", ", ");
    links += "<a href=\"#" + gap_anchor(i) + "\">" + escape_markup(sheet.rows[i].article) + "</a>";
  }
  if (links.empty()) return;
  out += "<nav>";
  out += choose(sheet.language, "无依据条文：", "Articles without a source: ");
  out += links + "</nav>\n";
}

void write_article_cell(std::string& out, const BasisSheet& sheet, std::size_t index) {
  const std::size_t rows = group_size(sheet, index);
  out += "<td class=\"article\"";
  if (rows > 1) out += " rowspan=\"" + std::to_string(rows) + "\"";
  out +=
      "><b>" + escape_markup(sheet.rows[index].article) + "</b>" + escape_markup(sheet.rows[index].caption) + "</td>";
}

void write_row(std::string& out, const BasisSheet& sheet, std::size_t index) {
  const BasisSheetRow& row = sheet.rows[index];
  out += "<tr";
  if (is_gap_row(sheet, index)) out += " id=\"" + gap_anchor(index) + "\"";
  out += row.gap ? " class=\"gap\">" : row.trouble ? " class=\"trouble\">" : ">";
  for (const BasisColumn column : sheet.columns) {
    if (column == BasisColumn::article) {
      if (begins_group(sheet, index)) write_article_cell(out, sheet, index);
      continue;
    }
    out += "<td class=\"";
    out += kClasses[static_cast<std::size_t>(column)];
    out += "\">" + escape_markup(cell_of(row, column)) + "</td>";
  }
  out += "</tr>\n";
}

}  // namespace

std::string write_table_html(const BasisSheet& sheet) {
  const std::string title = escape_markup(sheet.title);
  std::string out = "<!DOCTYPE html>\n<html lang=\"";
  out += choose(sheet.language, "zh-CN", "en");
  out += "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n";
  out += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
  out += "<title>" + title + "</title>\n<style>";
  out += kStyle;
  out += "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n<p class=\"summary\">" + escape_markup(sheet.summary);
  out += "</p>\n";
  write_gap_links(out, sheet);
  out += "<table>\n<thead><tr>";
  for (const BasisColumn column : sheet.columns) {
    out += "<th scope=\"col\">" + escape_markup(header_of(column, sheet.language)) + "</th>";
  }
  out += "</tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    const std::string& chapter = sheet.rows[i].chapter;
    if (!chapter.empty() && (i == 0 || chapter != sheet.rows[i - 1].chapter)) {
      out +=
          "<tr class=\"band\"><td colspan=\"" + std::to_string(sheet.columns.size()) + "\">" + escape_markup(chapter);
      out += "</td></tr>\n";
    }
    write_row(out, sheet, i);
  }
  out += "</tbody>\n</table>\n";
  if (!sheet.source.empty()) out += "<p class=\"source\">" + escape_markup(sheet.source) + "</p>\n";
  return out + "</body>\n</html>\n";
}

}  // namespace yiju
