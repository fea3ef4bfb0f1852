// HTML for reading, printing and pasting into Word: one file, no script, no network, fonts by name with fallbacks.
// Labels span their group (rowspan), bands go across, the header row repeats on every printed page.
#include "base/joined.hpp"
#include "base/markup.hpp"
#include "output/html_words.hpp"
#include "output/table/table.hpp"

namespace yiju {
namespace {

constexpr std::string_view kStyle = R"(
@page { size: A4 landscape; margin: 16mm 14mm; }
:root { --ink: #1f2933; --soft: #5b6770; --line: #d5dbe1; --band: #eef2f6; --head: #27496d; --gap: #fdf3e1; --gap-ink: #8a4b08; }
body { margin: 2.2rem auto; max-width: 84rem; padding: 0 1.5rem; color: var(--ink); background: #fff;
  font: 15px/1.65 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, "方正书宋_GBK", "FZShuSong-Z01", serif; }
h1 { font: 600 1.6rem/1.4 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", SimHei, "方正黑体_GBK", "FZHei-B01", sans-serif;
  text-align: center; margin: 0 0 .4rem; text-wrap: balance; }
p.summary, p.source { text-align: center; white-space: pre-line; color: var(--soft); margin: 0 0 1.4rem; font-size: .92rem; }
p.source { text-align: left; margin-top: 1.2rem; }
nav { text-align: center; margin: -.8rem 0 1.4rem; font-size: .92rem; } nav a { color: #1f5fa8; }
tr:target td { outline: 2px solid var(--gap-ink); outline-offset: -2px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.55; }
thead { display: table-header-group; }
th { background: var(--head); color: #fff; font: 600 .88rem/1.4 "Noto Sans CJK SC", "Microsoft YaHei", "方正黑体_GBK", sans-serif;
  text-align: left; padding: .55rem .6rem; white-space: nowrap; }
td { border: 1px solid var(--line); padding: .45rem .6rem; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
td.words { min-width: 14em; }
table.texts td { min-width: 6em; }
table.texts td.words { min-width: 12em; }
td.label { min-width: 8em; } td.label b { display: block; }
td.word { white-space: nowrap; } td.number, th.number { text-align: right; white-space: nowrap; }
tr.band td { background: var(--band); font: 600 .9rem/1.4 "Noto Sans CJK SC", "Microsoft YaHei", "方正黑体_GBK", sans-serif; }
tr.lacking td { background: var(--gap); } td.mark-lacking { color: var(--gap-ink); font-weight: 600; white-space: normal; }
td.mark-wrong { color: #a3262a; font-weight: 600; white-space: normal; } td a { color: inherit; }
del { color: #b3261e; } ins { color: #1f5fa8; font-weight: 600; text-underline-offset: .15em; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10pt; } tr { break-inside: avoid; }
  th, tr.band td, tr.lacking td { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
)";

std::string words_of(const Table& table, std::string_view text) { return html_words(text, table.language); }

/// The place of a row that links lead to.
std::string anchor_of(std::size_t row) { return "row-" + std::to_string(row + 1); }

std::string_view class_of(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::label:
      return "label";
    case ColumnKind::number:
      return "number";
    case ColumnKind::word:
      return "word";
    case ColumnKind::words:
      return "words";
    case ColumnKind::text:
      break;
  }
  return {};
}

/// ` class="word mark-wrong"`; nothing where there is nothing to say.
std::string class_attribute(ColumnKind kind, Mark mark) {
  std::string names(class_of(kind));
  if (mark != Mark::plain) {
    names += (names.empty() ? "" : " ") + std::string(mark == Mark::lacking ? "mark-lacking" : "mark-wrong");
  }
  return names.empty() ? names : " class=\"" + names + "\"";
}

void write_jumps(std::string& out, const Table& table) {
  std::string links;
  for (const std::size_t row : jump_rows(table)) {
    links += links.empty() ? "" : list_comma(table.language);
    links += "<a href=\"#" + anchor_of(row) + "\">" + words_of(table, label_of(table, row)) + "</a>";
  }
  if (!links.empty()) out += "<nav>" + words_of(table, table.jumps) + links + "</nav>\n";
}

void write_cell(std::string& out, const Table& table, std::size_t row, std::size_t column) {
  const TableCell& cell = table.rows[row].cells[column];
  const ColumnKind kind = table.columns[column].kind;
  out += "<td" + class_attribute(kind, cell.mark);
  if (kind == ColumnKind::label) {
    const std::size_t rows = group_size(table, row);
    if (rows > 1) out += " rowspan=\"" + std::to_string(rows) + "\"";
    out += "><b>" + words_of(table, cell.text) + "</b>" + words_of(table, cell.detail) + "</td>";
    return;
  }
  const bool linked = cell.link && cell.link->sheet == 0;
  out += linked ? "><a href=\"#" + anchor_of(cell.link->row) + "\">" : ">";
  for (const CellRun& run : runs_of(cell)) {
    const std::string words = words_of(table, run.text);
    out += run.kind == CellRun::Kind::kept      ? words
           : run.kind == CellRun::Kind::deleted ? "<del>" + words + "</del>"
                                                : "<ins>" + words + "</ins>";
  }
  out += linked ? "</a></td>" : "</td>";
}

void write_row(std::string& out, const Table& table, std::size_t index, const std::vector<std::size_t>& columns,
               bool anchored) {
  const TableLine& row = table.rows[index];
  out += "<tr";
  if (anchored) out += " id=\"" + anchor_of(index) + "\"";
  out += row.mark == Mark::lacking ? " class=\"lacking\">" : ">";
  for (const std::size_t column : columns) {
    if (table.columns[column].kind != ColumnKind::label || !row.goes_on) write_cell(out, table, index, column);
  }
  out += "</tr>\n";
}

/// Rows that a link of the table leads to.
std::vector<bool> anchored_rows(const Table& table) {
  std::vector<bool> anchored(table.rows.size());
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (table.rows[row].jump) anchored[row] = true;
    for (const TableCell& cell : table.rows[row].cells) {
      if (cell.link && cell.link->sheet == 0 && cell.link->row < anchored.size()) anchored[cell.link->row] = true;
    }
  }
  return anchored;
}

/// Texts side by side are of one width: the columns then have the shares that the table gives them.
void open_table(std::string& out, const Table& table, const std::vector<std::size_t>& columns) {
  unsigned whole = 0, texts = 0;
  for (const std::size_t at : columns) {
    whole += table.columns[at].weight;
    texts += table.columns[at].kind == ColumnKind::words ? 1 : 0;
  }
  if (texts < 2 || whole == 0) {
    out += "<table>\n";
    return;
  }
  out += "<table class=\"texts\">\n<colgroup>";
  for (const std::size_t at : columns)
    out += "<col style=\"width:" + std::to_string(table.columns[at].weight * 100 / whole) + "%\">";
  out += "</colgroup>\n";
}

void write_head(std::string& out, const Table& table) {
  out += "<!DOCTYPE html>\n<html lang=\"";
  out += choose(table.language, "zh-CN", "en");
  out += "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n";
  out += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
  out += "<title>" + escape_markup(table.title) + "</title>\n<style>";
  out += kStyle;
  out += "</style>\n</head>\n<body>\n<main>\n<h1>" + words_of(table, table.title) + "</h1>\n";
}

}  // namespace

std::string write_table_html(const Table& table) {
  std::string out;
  write_head(out, table);
  if (!table.summary.empty()) out += "<p class=\"summary\">" + words_of(table, table.summary) + "</p>\n";
  write_jumps(out, table);
  const std::vector<std::size_t> columns = shown_columns(table, true);
  const std::vector<bool> anchored = anchored_rows(table);
  open_table(out, table, columns);
  out += "<thead><tr>";
  for (const std::size_t at : columns) {
    const bool number = table.columns[at].kind == ColumnKind::number;
    out += number ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">";
    out += words_of(table, table.columns[at].name) + "</th>";
  }
  out += "</tr></thead>\n<tbody>\n";
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (begins_band(table, row)) {
      out += "<tr class=\"band\"><td colspan=\"" + std::to_string(columns.size()) + "\">" +
             words_of(table, table.rows[row].band) + "</td></tr>\n";
    }
    write_row(out, table, row, columns, anchored[row]);
  }
  out += "</tbody>\n</table>\n";
  if (table.rows.empty()) out += "<p class=\"summary\">" + words_of(table, table.nothing) + "</p>\n";
  if (!table.source.empty()) out += "<p class=\"source\">" + words_of(table, table.source) + "</p>\n";
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace yiju
