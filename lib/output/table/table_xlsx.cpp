// A table as an Excel workbook, through libxlsxwriter: the table (header frozen and filtered, the label in every row so
// that filters and sorting keep their meaning), its further sheets, and where it all comes from. Cells that speak of a
// row elsewhere link to it. Every cell is written as a string or a number, never as a formula, and the workbook carries
// a fixed date: the same table gives the same bytes.
#include <xlsxwriter.h>

#include <algorithm>
#include <boost/algorithm/string/erase.hpp>
#include <iterator>
#include <map>
#include <optional>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "base/markup.hpp"
#include "base/scratch_folder.hpp"
#include "base/utf8.hpp"
#include "output/table/table.hpp"
#include "output/zip_archive.hpp"
#include "text/zip_reader.hpp"

namespace yiju {
namespace {

constexpr std::time_t kFixedDate =
    946684800;  // 2000-01-01: a date must stand there, and the clock's would differ each time
constexpr std::size_t kCellLimit = 32767;  // Excel's limit of characters in a cell
constexpr std::size_t kNameLimit = 31;     // and of those in a sheet's name
constexpr lxw_color_t kHead = 0x27496D, kLacking = 0xFDF3E1, kLackingInk = 0x8A4B08, kWrong = 0xA3262A,
                      kLine = 0xD5DBE1;

/// Width of a column in characters.
double width_of(const TableColumn& column) { return 1.25 * column.weight; }

struct Formats {
  lxw_format* head;
  lxw_format* cell;
  lxw_format* number;
  lxw_format* label;
  lxw_format* repeated;  ///< the label in the rows after its first: grey, so that groups show
  lxw_format* lacking;
  lxw_format* lacking_link;
  lxw_format* wrong;
  lxw_format* link;
  lxw_format* title;
  lxw_format* plain;
  lxw_format* deleted;   ///< words of a cell that are struck out
  lxw_format* inserted;  ///< words that are put in
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
  formats.number = make_format(book, false, 0, 0);
  format_set_align(formats.number, LXW_ALIGN_RIGHT);
  formats.label = make_format(book, true, 0, 0);
  formats.repeated = make_format(book, false, 0x98A2AC, 0);
  formats.lacking = make_format(book, true, 0, kLacking);
  formats.lacking_link = make_format(book, true, kLackingInk, kLacking);
  format_set_underline(formats.lacking_link, LXW_UNDERLINE_SINGLE);
  formats.wrong = make_format(book, true, kWrong, 0);
  formats.link = make_format(book, false, 0x1F5FA8, 0);
  format_set_underline(formats.link, LXW_UNDERLINE_SINGLE);
  formats.deleted = make_format(book, false, 0xB3261E, 0);
  format_set_font_strikeout(formats.deleted);
  formats.inserted = make_format(book, true, 0x1F5FA8, 0);
  format_set_underline(formats.inserted, LXW_UNDERLINE_SINGLE);
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

/// A cell with marked words. Excel takes no such text of a single piece: then the cell itself has the format.
void write_runs(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const TableCell& cell, const Formats& formats) {
  std::vector<CellRun> runs = runs_of(cell);
  std::vector<lxw_rich_string_tuple> tuples;
  std::vector<lxw_rich_string_tuple*> pointers;
  std::size_t size = 0;
  for (CellRun& run : runs) {
    run.text = clean_text(run.text);
    size += run.text.size();
    lxw_format* format = run.kind == CellRun::Kind::kept      ? formats.cell
                         : run.kind == CellRun::Kind::deleted ? formats.deleted
                                                              : formats.inserted;
    lxw_rich_string_tuple tuple{};
    tuple.format = format;
    tuple.string = run.text.data();
    tuples.push_back(tuple);
  }
  if (tuples.size() < 2 || size > kCellLimit) {
    write_text(sheet, row, column, whole_text(cell), tuples.size() == 1 ? tuples.front().format : formats.cell);
    return;
  }
  for (lxw_rich_string_tuple& tuple : tuples) pointers.push_back(&tuple);
  pointers.push_back(nullptr);
  worksheet_write_rich_string(sheet, row, column, pointers.data(), formats.cell);
}

void write_head(lxw_worksheet* sheet, const Table& table, lxw_format* format) {
  worksheet_set_row(sheet, 0, 24, nullptr);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    worksheet_set_column(sheet, column, column, width_of(table.columns[i]), nullptr);
    write_text(sheet, 0, column, table.columns[i].name, format);
  }
  worksheet_freeze_panes(sheet, 1, 0);
}

/// A4 landscape, a wide table A3, one page wide, the header row on each page, page numbers below. On A4 the characters
/// of a wide table would be shrunk to 5 pt.
void set_page(lxw_worksheet* sheet, double width) {
  constexpr double widest_on_a4 = 160;  // characters
  constexpr std::uint8_t a3 = 8, a4 = 9;
  worksheet_set_paper(sheet, width > widest_on_a4 ? a3 : a4);
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, 0, 0);
  worksheet_set_footer(sheet, "&C&P / &N");
}

/// A sheet's name without the characters that Excel forbids there, cut to its limit.
std::string sheet_name(const Table& table) {
  std::string name;
  for (const char letter : clean_text(table.name.empty() ? table.title : table.name)) {
    name += std::string_view("[]:*?/\\'").find(letter) == std::string_view::npos ? letter : ' ';
  }
  return shorten_to_width(name, kNameLimit);
}

void link_to(lxw_worksheet* from, lxw_row_t row, lxw_col_t column, const std::string& name, lxw_row_t target,
             std::string_view text, lxw_format* format) {
  const std::string url = "internal:'" + name + "'!A" + std::to_string(target + 1);
  worksheet_write_url(from, row, column, url.c_str(), format);
  write_text(from, row, column, text, format);
}

/// Height of a row in points: programs other than Excel keep the usual one and would hide the second line of a cell.
double row_height(const Table& table, const TableLine& row) {
  std::size_t lines = 1;
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    const auto width = static_cast<std::size_t>(std::max(width_of(table.columns[at]) - 1, 2.0));
    const std::string wrapped = wrap_by_width(whole_text(row.cells[at]), width);
    lines = std::max(lines, static_cast<std::size_t>(std::count(wrapped.begin(), wrapped.end(), '\n')) + 1);
  }
  constexpr double line = 13.5, most = 400;  // Excel's limit is 409
  return std::min(line * static_cast<double>(lines) + 4, most);
}

lxw_format* format_for(const TableLine& row, const TableColumn& column, const TableCell& cell, const Formats& formats) {
  if (row.mark == Mark::lacking) return cell.link ? formats.lacking_link : formats.lacking;
  if (cell.link) return formats.link;
  if (column.kind == ColumnKind::label) return row.goes_on ? formats.repeated : formats.label;
  if (cell.mark == Mark::wrong) return formats.wrong;
  return column.kind == ColumnKind::number ? formats.number : formats.cell;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() < 16 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The tables of a workbook with their sheets.
struct Book {
  std::vector<const Table*> tables;
  std::vector<lxw_worksheet*> pages;
};

void write_sheet(const Book& book, std::size_t which, const Formats& formats) {
  const Table& table = *book.tables[which];
  lxw_worksheet* page = book.pages[which];
  write_head(page, table, formats.head);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto line = static_cast<lxw_row_t>(i + 1);
    worksheet_set_row(page, line, row_height(table, table.rows[i]), nullptr);
    for (std::size_t k = 0; k < table.columns.size(); ++k) {
      const TableCell& cell = table.rows[i].cells[k];
      const auto at = static_cast<lxw_col_t>(k);
      const std::string text = whole_text(cell);
      lxw_format* format = format_for(table.rows[i], table.columns[k], cell, formats);
      if (cell.link && cell.link->sheet < book.tables.size()) {
        link_to(page, line, at, sheet_name(*book.tables[cell.link->sheet]), cell.link->row + 1, text, format);
      } else if (table.columns[k].kind == ColumnKind::number && is_number(text)) {
        worksheet_write_number(page, line, at, std::stod(text), format);
      } else if (!cell.marks.empty()) {
        write_runs(page, line, at, cell, formats);
      } else {
        write_text(page, line, at, text, format);
      }
    }
  }
  const auto last = static_cast<lxw_col_t>(std::max<std::size_t>(table.columns.size(), 1) - 1);
  if (table.rows.empty()) {  // it speaks of the whole sheet, not of one of its columns
    if (last > 0) worksheet_merge_range(page, 1, 0, 1, last, "", formats.cell);
    write_text(page, 1, 0, table.nothing, formats.cell);
  }
  worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(std::max<std::size_t>(table.rows.size(), 1)), last);
  double width = 0;
  for (const TableColumn& column : table.columns) width += width_of(column);
  set_page(page, width);
}

void write_about(lxw_worksheet* page, const Book& book, const Formats& formats) {
  const Table& table = *book.tables.front();
  worksheet_set_column(page, 0, 0, 110, nullptr);
  write_text(page, 0, 0, table.title, formats.title);
  lxw_row_t line = 2;
  for (const std::string& text : {table.summary, jump_line(table), table.source}) {
    write_text(page, line++, 0, text, formats.plain);
  }
  ++line;
  for (const Table* sheet : book.tables) {
    link_to(page, line++, 0, sheet_name(*sheet), 0, sheet_name(*sheet), formats.link);
  }
}

/// The library fixes each height that it is given; without that mark a row grows with what is typed into it.
std::string with_growing_rows(const std::string& workbook, std::size_t sheets) {
  constexpr std::string_view mark = " customHeight=\"1\"";
  ZipReader archive("xlsx", workbook);
  std::map<std::string, std::optional<std::string>> parts;
  for (std::size_t number = 1; number <= sheets; ++number) {
    const std::string name = "xl/worksheets/sheet" + std::to_string(number) + ".xml";
    std::optional<std::string> sheet = archive.read(name);
    if (!sheet) continue;
    boost::algorithm::erase_all(*sheet, mark);
    parts[name] = std::move(sheet);
  }
  return replaced_in_archive(workbook, parts);
}

void set_properties(lxw_workbook* book, const Table& table) {
  std::string title = clean_text(table.title), author = "yiju";
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.created = kFixedDate;
  workbook_set_properties(book, &properties);
}

}  // namespace

std::string write_table_xlsx(const Table& table) {
  const ScratchFolder folder;  // libxlsxwriter 1.1 writes to a path only
  const std::string path = folder.path() / "table.xlsx";
  std::string parts = folder.path();  // or a killed run leaves the parts of the workbook where nobody takes them away
  lxw_workbook_options options{.constant_memory = LXW_FALSE, .tmpdir = parts.data(), .use_zip64 = LXW_FALSE};
  lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
  if (book == nullptr)
    throw Error(ErrorCode::internal, Bilingual("XLSX：无法建立工作簿", "XLSX: no workbook can be made"));
  set_properties(book, table);
  const Formats formats = make_formats(book);
  Book sheets{{&table}, {}};
  for (const Table& more : table.further) sheets.tables.push_back(&more);
  for (const Table* each : sheets.tables) {
    sheets.pages.push_back(workbook_add_worksheet(book, sheet_name(*each).c_str()));
  }
  lxw_worksheet* about = workbook_add_worksheet(book, choose(table.language, "说明", "About").data());
  for (std::size_t i = 0; i < sheets.tables.size(); ++i) write_sheet(sheets, i, formats);
  write_about(about, sheets, formats);
  const lxw_error trouble = workbook_close(book);
  if (trouble != LXW_NO_ERROR) {
    throw Error(ErrorCode::internal, verbatim(std::string("XLSX: ") + lxw_strerror(trouble)));
  }
  return with_growing_rows(read_file(path), sheets.tables.size() + 1);
}

}  // namespace yiju
