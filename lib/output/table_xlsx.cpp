// The basis table as an Excel workbook, through libxlsxwriter: the table (header frozen and filtered, the article in
// every row so that filters and sorting keep their meaning), the articles without a source, the findings of `check`,
// and where it all comes from. A row and what the other sheets say of it link to each other: the status of a gap with
// the sheet of gaps, a last column 检查结果 with the sheet of findings. Every cell is written as a string, never as a
// formula, and the workbook carries a fixed date: the same graph gives the same bytes.
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "base/markup.hpp"
#include "base/utf8.hpp"
#include "output/sheet_links.hpp"
#include "output/table.hpp"

namespace yiju {
namespace {

constexpr std::time_t kFixedDate =
    946684800;  // 2000-01-01: a date must stand there, and the clock's would differ each time
constexpr std::array<double, 9> kWidths = {24, 34, 17, 52, 9, 9, 14, 34, 40};  // one a BasisColumn, in characters
constexpr std::size_t kCellLimit = 32767;                                      // Excel's limit of characters in a cell
constexpr lxw_color_t kHead = 0x27496D, kGap = 0xFDF3E1, kGapInk = 0x8A4B08, kTrouble = 0xA3262A, kLine = 0xD5DBE1;

struct Formats {
  lxw_format* head;
  lxw_format* cell;
  lxw_format* article;
  lxw_format* repeated;  ///< the article's name in the rows after its first: grey, so that groups show
  lxw_format* gap;
  lxw_format* gap_link;
  lxw_format* trouble;
  lxw_format* link;
  lxw_format* title;
  lxw_format* plain;
};

lxw_format* make_format(lxw_workbook* book, bool bold, lxw_color_t ink, lxw_color_t fill) {
  lxw_format* format = workbook_add_format(book);
  format_set_font_name(format, "宋体");
  format_set_font_size(format, 10);
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, kLine);
  if (bold) format_set_bold(format);
  if (ink != 0) format_set_font_color(format, ink);
  if (fill != 0) format_set_bg_color(format, fill);
  return format;
}

Formats make_formats(lxw_workbook* book) {
  Formats formats{};
  formats.head = make_format(book, true, 0xFFFFFF, kHead);
  format_set_font_name(formats.head, "黑体");
  format_set_align(formats.head, LXW_ALIGN_VERTICAL_CENTER);
  formats.cell = make_format(book, false, 0, 0);
  formats.article = make_format(book, true, 0, 0);
  formats.repeated = make_format(book, false, 0x98A2AC, 0);
  formats.gap = make_format(book, true, 0, kGap);
  formats.gap_link = make_format(book, true, kGapInk, kGap);
  format_set_underline(formats.gap_link, LXW_UNDERLINE_SINGLE);
  formats.trouble = make_format(book, true, kTrouble, 0);
  formats.link = make_format(book, false, 0x1F5FA8, 0);
  format_set_underline(formats.link, LXW_UNDERLINE_SINGLE);
  formats.title = workbook_add_format(book);
  format_set_font_name(formats.title, "黑体");
  format_set_font_size(formats.title, 16);
  formats.plain = workbook_add_format(book);
  format_set_font_name(formats.plain, "宋体");
  format_set_text_wrap(formats.plain);
  return formats;
}

void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text, lxw_format* format) {
  std::string cell = clean_text(text);
  if (cell.size() > kCellLimit) cell = shorten_to_width(cell, kCellLimit / 3);
  worksheet_write_string(sheet, row, column, cell.c_str(), format);
}

void write_header(lxw_worksheet* sheet, const std::vector<std::string>& names, lxw_format* format) {
  worksheet_set_row(sheet, 0, 24, nullptr);
  for (std::size_t i = 0; i < names.size(); ++i) write_text(sheet, 0, static_cast<lxw_col_t>(i), names[i], format);
  worksheet_freeze_panes(sheet, 1, 0);
}

/// A4 landscape, one page wide, the header row on each page, page numbers below.
void set_page(lxw_worksheet* sheet) {
  worksheet_set_paper(sheet, 9);
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, 0, 0);
  worksheet_set_footer(sheet, "&C&P / &N");
}

std::string sheet_name(int which, Language language) {
  switch (which) {
    case 0:
      return std::string(choose(language, "立法依据对照表", "Basis table"));
    case 1:
      return std::string(choose(language, "无依据条文", "Gaps"));
    case 2:
      return std::string(choose(language, "检查结果", "Findings"));
    default:
      return std::string(choose(language, "说明", "About"));
  }
}

void link_to(lxw_worksheet* from, lxw_row_t row, lxw_col_t column, const std::string& name, lxw_row_t target,
             std::string_view text, lxw_format* format) {
  const std::string url = "internal:'" + name + "'!A" + std::to_string(target + 1);
  worksheet_write_url(from, row, column, url.c_str(), format);
  write_text(from, row, column, text, format);
}

/// "第 12 行": the row as the spreadsheet numbers it, below its header.
std::string row_name(std::size_t index, Language language) {
  const std::string number = std::to_string(index + 2);
  return language == Language::zh ? "第 " + number + " 行" : "row " + number;
}

/// A link from a line of another sheet to its row of the table.
void link_to_row(lxw_worksheet* from, lxw_row_t line, lxw_col_t column, std::size_t index, Language language,
                 const Formats& formats) {
  link_to(from, line, column, sheet_name(0, language), static_cast<lxw_row_t>(index + 1), row_name(index, language),
          formats.link);
}

/// Height of a row in points: programs other than Excel keep the usual one and would hide the second line of a cell.
double row_height(const BasisSheet& sheet, const BasisSheetRow& row) {
  std::size_t lines = 1;
  for (const BasisColumn column : sheet.columns) {
    const auto width = static_cast<std::size_t>(kWidths[static_cast<std::size_t>(column)] - 1);
    const std::string wrapped = wrap_by_width(cell_of(row, column), width);
    lines = std::max(lines, static_cast<std::size_t>(std::count(wrapped.begin(), wrapped.end(), '\n')) + 1);
  }
  constexpr double line = 13.5, most = 400;  // Excel's limit is 409
  return std::min(line * static_cast<double>(lines) + 4, most);
}

lxw_format* format_for(const BasisSheet& sheet, std::size_t index, BasisColumn column, const Formats& formats) {
  const BasisSheetRow& row = sheet.rows[index];
  if (row.gap) return formats.gap;
  if (column == BasisColumn::article) return begins_group(sheet, index) ? formats.article : formats.repeated;
  if (column == BasisColumn::status && row.trouble) return formats.trouble;
  return formats.cell;
}

/// The cell of a gap row that leads to the sheet of gaps: its status, or the article where no status is shown.
BasisColumn gap_link_column(const BasisSheet& sheet) {
  const bool status = std::find(sheet.columns.begin(), sheet.columns.end(), BasisColumn::status) != sheet.columns.end();
  return status ? BasisColumn::status : BasisColumn::article;
}

/// The last column: what `check` found in a row, leading to the first line of it.
void write_finding_links(lxw_worksheet* page, const BasisSheet& sheet, const std::vector<FindingRow>& findings,
                         const Formats& formats) {
  const auto column = static_cast<lxw_col_t>(sheet.columns.size());
  const std::vector<std::vector<std::size_t>> of_row = findings_by_row(sheet, findings);
  for (std::size_t i = 0; i < of_row.size(); ++i) {
    const auto line = static_cast<lxw_row_t>(i + 1);
    if (of_row[i].empty()) {
      write_text(page, line, column, "", sheet.rows[i].gap ? formats.gap : formats.cell);
      continue;
    }
    std::string text;
    for (const std::size_t finding : of_row[i]) {
      if (text.find(findings[finding].rule) == std::string::npos)
        text += (text.empty() ? "" : "\n") + findings[finding].rule;
    }
    if (of_row[i].size() > 1) text += " ×" + std::to_string(of_row[i].size());
    link_to(page, line, column, sheet_name(2, sheet.language), static_cast<lxw_row_t>(of_row[i].front() + 1), text,
            sheet.rows[i].gap ? formats.gap_link : formats.link);
  }
}

void write_basis(lxw_worksheet* page, const BasisSheet& sheet, const std::vector<FindingRow>& findings,
                 const Formats& formats) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    names.emplace_back(header_of(sheet.columns[i], sheet.language));
    worksheet_set_column(page, column, column, kWidths[static_cast<std::size_t>(sheet.columns[i])], nullptr);
  }
  const bool linked =
      std::any_of(findings.begin(), findings.end(), [](const FindingRow& one) { return one.row != no_row; });
  if (linked) {
    const auto last = static_cast<lxw_col_t>(names.size());
    names.push_back(sheet_name(2, sheet.language));
    worksheet_set_column(page, last, last, 18, nullptr);
  }
  write_header(page, names, formats.head);
  const BasisColumn gap_link = gap_link_column(sheet);
  lxw_row_t next_gap = 1;
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    const auto line = static_cast<lxw_row_t>(i + 1);
    worksheet_set_row(page, line, row_height(sheet, sheet.rows[i]), nullptr);
    for (std::size_t k = 0; k < sheet.columns.size(); ++k) {
      const BasisColumn column = sheet.columns[k];
      const std::string text = cell_of(sheet.rows[i], column);
      const auto at = static_cast<lxw_col_t>(k);
      if (sheet.rows[i].gap && column == gap_link && begins_group(sheet, i)) {
        link_to(page, line, at, sheet_name(1, sheet.language), next_gap++, text, formats.gap_link);
      } else {
        write_text(page, line, at, text, format_for(sheet, i, column, formats));
      }
    }
  }
  if (linked) write_finding_links(page, sheet, findings, formats);
  worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()), static_cast<lxw_col_t>(names.size() - 1));
  set_page(page);
}

void write_gaps(lxw_worksheet* page, const BasisSheet& sheet, const Formats& formats) {
  const Language language = sheet.language;
  const std::vector<std::string> names = {std::string(choose(language, "章", "Chapter")),
                                          std::string(choose(language, "条文", "Article")),
                                          std::string(choose(language, "主题", "Subject")),
                                          std::string(choose(language, "为何列入", "Why it counts as one")),
                                          std::string(choose(language, "在对照表中", "In the table"))};
  write_header(page, names, formats.head);
  const std::array<double, 5> widths = {28, 14, 32, 44, 16};
  for (std::size_t i = 0; i < widths.size(); ++i) {
    worksheet_set_column(page, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widths[i], nullptr);
  }
  lxw_row_t line = 1;
  for (const std::size_t i : gap_rows(sheet)) {
    const BasisSheetRow& row = sheet.rows[i];
    write_text(page, line, 0, row.chapter, formats.cell);
    write_text(page, line, 1, row.article, formats.article);
    write_text(page, line, 2, row.caption, formats.cell);
    write_text(page, line, 3, row.note.empty() ? row.status : row.status + "：" + row.note, formats.cell);
    link_to_row(page, line++, 4, i, language, formats);
  }
  worksheet_autofilter(page, 0, 0, std::max<lxw_row_t>(line - 1, 1), 4);
  set_page(page);
}

void write_findings(lxw_worksheet* page, const std::vector<FindingRow>& findings, bool checked, Language language,
                    const Formats& formats) {
  const std::vector<std::string> names = {
      std::string(choose(language, "程度", "Severity")), std::string(choose(language, "规则", "Rule")),
      std::string(choose(language, "位置", "Place")),    std::string(choose(language, "原文", "Words")),
      std::string(choose(language, "说明", "Message")),  std::string(choose(language, "在对照表中", "In the table"))};
  write_header(page, names, formats.head);
  const std::array<double, 6> widths = {10, 22, 40, 40, 60, 16};
  for (std::size_t i = 0; i < widths.size(); ++i) {
    worksheet_set_column(page, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widths[i], nullptr);
  }
  lxw_row_t line = 1;
  for (const FindingRow& finding : findings) {
    lxw_col_t column = 0;
    for (const std::string* text :
         {&finding.severity, &finding.rule, &finding.place, &finding.words, &finding.message}) {
      write_text(page, line, column++, *text, formats.cell);
    }
    if (finding.row != no_row) {
      link_to_row(page, line, column, finding.row, language, formats);
    } else {
      write_text(page, line, column, "", formats.cell);
    }
    ++line;
  }
  if (findings.empty()) {
    write_text(page, line, 4,
               checked ? choose(language, "没有发现", "nothing found")
                       : choose(language, "未检查：由写成的图生成，没有正文可查",
                                "not checked: made from a written graph, which has no texts to check"),
               formats.cell);
  }
  worksheet_autofilter(page, 0, 0, std::max<lxw_row_t>(line - 1, 1), 5);
  set_page(page);
}

void write_about(lxw_worksheet* page, const BasisSheet& sheet, const Formats& formats) {
  worksheet_set_column(page, 0, 0, 110, nullptr);
  write_text(page, 0, 0, sheet.title, formats.title);
  write_text(page, 2, 0, sheet.summary, formats.plain);
  write_text(page, 3, 0, gap_line(sheet), formats.plain);
  write_text(page, 4, 0, sheet.source, formats.plain);
  for (lxw_row_t i = 0; i < 3; ++i) {
    link_to(page, 6 + i, 0, sheet_name(static_cast<int>(i), sheet.language), 0,
            sheet_name(static_cast<int>(i), sheet.language), formats.link);
  }
}

/// A file of our own in the temporary folder, gone with the object: libxlsxwriter 1.1 writes to a path only.
class TemporaryFile {
 public:
  TemporaryFile() : path_((std::filesystem::temp_directory_path() / "yiju-XXXXXX").string()) {
    const int handle = mkstemp(path_.data());
    if (handle < 0) throw Error(ErrorCode::input, "no temporary file can be made in " + path_);
    close(handle);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { unlink(path_.c_str()); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

void set_properties(lxw_workbook* book, const BasisSheet& sheet) {
  std::string title = clean_text(sheet.title), author = "yiju";
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.created = kFixedDate;
  workbook_set_properties(book, &properties);
}

}  // namespace

std::string write_table_xlsx(const BasisSheet& sheet, const std::vector<FindingRow>& findings, bool checked) {
  const TemporaryFile file;
  lxw_workbook* book = workbook_new(file.path().c_str());
  if (book == nullptr) throw Error(ErrorCode::internal, "XLSX: no workbook can be made");
  set_properties(book, sheet);
  const Formats formats = make_formats(book);
  std::array<lxw_worksheet*, 4> pages{};
  for (int i = 0; i < 4; ++i) {
    pages[static_cast<std::size_t>(i)] = workbook_add_worksheet(book, sheet_name(i, sheet.language).c_str());
  }
  write_basis(pages[0], sheet, findings, formats);
  write_gaps(pages[1], sheet, formats);
  write_findings(pages[2], findings, checked, sheet.language, formats);
  write_about(pages[3], sheet, formats);
  const lxw_error trouble = workbook_close(book);
  if (trouble != LXW_NO_ERROR) throw Error(ErrorCode::internal, std::string("XLSX: ") + lxw_strerror(trouble));
  return read_file(file.path());
}

}  // namespace yiju
