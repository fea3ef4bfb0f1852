// XLSX (ECMA-376, SpreadsheetML) → TableRows: shared and inline strings, cached values of formulas, merged cells.
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "base/digit.hpp"
#include "base/letter_case.hpp"
#include "text/office_xml.hpp"
#include "text/reader_table.hpp"
#include "text/reading_budget.hpp"

namespace yiju {

namespace {

constexpr std::uint32_t widest = 1024;      // columns: an analyst's table has ten
constexpr std::uint32_t tallest = 1048576;  // rows that Excel allows

struct Place {
  std::uint32_t row = 0;     ///< from 1
  std::uint32_t column = 0;  ///< from 1; 0: no reference
};

/// B12 → {12, 2}.
Place place_of(std::string_view reference) {
  Place place;
  for (const char c : reference) {
    if (is_capital(c)) place.column = std::min(place.column * 26 + static_cast<std::uint32_t>(c - 'A' + 1), 1u << 20);
    if (is_digit(c)) place.row = std::min(place.row * 10 + static_cast<std::uint32_t>(c - '0'), 1u << 24);
  }
  return place;
}

/// The text of <si> or <is>: one <t>, or runs of it; phonetic readings (rPh) are not part of it.
void append_text(const pugi::xml_node& node, std::string& text) {
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) == "t") text += child.text().get();
    if (local_name(child) == "r") text += child_named(child, "t").text().get();
  }
}

/// Excel writes what XML cannot hold as _x000D_; a real underscore of that form as _x005F_.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("_x000D_") || rest.starts_with("_x000d_") || rest.starts_with("_x000A_")) {
      out += '\n';
      at += 6;
    } else if (rest.starts_with("_x005F_")) {
      out += '_';
      at += 6;
    } else {
      out += text[at];
    }
  }
  return out;
}

class Workbook {
 public:
  Workbook(const std::string& name, ZipReader& archive) : name_(name), archive_(archive) {
    pugi::xml_document xml;
    std::string bytes;
    if (parse("xl/sharedStrings.xml", bytes, xml)) {
      for (const pugi::xml_node& item : xml.document_element().children()) {
        if (local_name(item) != "si") continue;
        std::string text;
        append_text(item, text);
        strings_.push_back(unescaped(text));
      }
    }
  }

  std::vector<TableRows> sheets() {
    std::string bytes;
    pugi::xml_document xml;
    parse("xl/workbook.xml", bytes, xml);
    const std::map<std::string, std::string> targets = relations();
    std::vector<TableRows> all;
    for (const pugi::xml_node& sheet : child_named(xml.document_element(), "sheets").children()) {
      const auto target = targets.find(std::string(relation_of(sheet)));
      if (local_name(sheet) != "sheet" || target == targets.end()) continue;
      std::string sheet_bytes;
      pugi::xml_document sheet_xml;
      if (!parse(target->second, sheet_bytes, sheet_xml)) continue;
      TableRows table = read_sheet(sheet_xml.document_element());
      table.name = attribute_named(sheet, "name");
      all.push_back(std::move(table));
    }
    return all;
  }

 private:
  bool parse(const std::string& part, std::string& bytes, pugi::xml_document& xml) {
    std::optional<std::string> found = archive_.read(part);
    if (!found) return false;
    bytes = std::move(*found);
    parse_office_xml(name_, part, bytes, xml);
    return true;
  }

  /// r:id, which other attributes named id (sheetId is not one) do not hide.
  static std::string_view relation_of(const pugi::xml_node& sheet) {
    for (const pugi::xml_attribute& attribute : sheet.attributes()) {
      if (std::string_view(attribute.name()).ends_with(":id")) return attribute.value();
    }
    return {};
  }

  std::map<std::string, std::string> relations() {
    std::map<std::string, std::string> targets;
    std::string bytes;
    pugi::xml_document xml;
    parse("xl/_rels/workbook.xml.rels", bytes, xml);
    for (const pugi::xml_node& relation : xml.document_element().children()) {
      const std::string_view target = attribute_named(relation, "Target");
      if (attribute_named(relation, "TargetMode") == "External") continue;
      targets.emplace(attribute_named(relation, "Id"),
                      target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target));
    }
    return targets;
  }

  std::string value_of(const pugi::xml_node& cell) const {
    const std::string_view type = attribute_named(cell, "t");
    if (type == "inlineStr") {
      std::string text;
      append_text(child_named(cell, "is"), text);
      return unescaped(text);
    }
    const char* const value = child_named(cell, "v").text().get();
    if (type == "s") {
      const std::size_t at = pugi::xml_node(child_named(cell, "v")).text().as_uint(UINT32_MAX);
      return at < strings_.size() ? strings_[at] : std::string();
    }
    if (type == "b") return std::string_view(value) == "1" ? "TRUE" : "FALSE";
    return type == "str" ? unescaped(value) : std::string(value);
  }

  TableRows read_sheet(const pugi::xml_node& sheet) {
    std::map<std::uint32_t, std::vector<std::string>> rows;
    std::uint32_t row_number = 0;
    for (const pugi::xml_node& row : child_named(sheet, "sheetData").children()) {
      if (local_name(row) != "row") continue;
      const int following = static_cast<int>(std::min(row_number, tallest)) + 1;
      row_number = static_cast<std::uint32_t>(std::max(0, number_named(row, "r", following)));
      if (row_number == 0 || row_number > tallest) continue;
      std::uint32_t column = 0;
      for (const pugi::xml_node& cell : row.children()) {
        if (local_name(cell) != "c") continue;
        const Place place = place_of(attribute_named(cell, "r"));
        column = place.column == 0 ? column + 1 : place.column;
        std::string text = value_of(cell);
        charge_words(text.size());  // one long shared string can be named by a million cells
        if (!text.empty() && column <= widest) set(rows, row_number, column, std::move(text));
      }
    }
    carry_down(child_named(sheet, "mergeCells"), rows);
    TableRows table;
    for (auto& [number, cells] : rows) table.rows.push_back({number, std::move(cells)});
    return table;
  }

  void set(std::map<std::uint32_t, std::vector<std::string>>& rows, std::uint32_t row, std::uint32_t column,
           std::string text) {
    std::vector<std::string>& cells = rows[row];
    widen(cells, column);
    cells[column - 1] = std::move(text);
  }

  /// Empty cells on the left take memory, too: a million rows may each have one cell far on the right.
  void widen(std::vector<std::string>& cells, std::uint32_t columns) {
    if (cells.size() >= columns) return;
    charge_words((columns - cells.size()) * sizeof(std::string));
    cells.resize(columns);
  }

  /// A merge only fills rows that hold something else: an empty row stays out.
  void carry_down(const pugi::xml_node& merges, std::map<std::uint32_t, std::vector<std::string>>& rows) {
    for (const pugi::xml_node& merge : merges.children()) {
      const std::string_view range = attribute_named(merge, "ref");
      const std::size_t colon = range.find(':');
      if (colon == std::string_view::npos) continue;
      const Place first = place_of(range.substr(0, colon));
      const Place last = place_of(range.substr(colon + 1));
      const auto top = rows.find(first.row);
      if (top == rows.end() || first.column == 0 || first.column > top->second.size()) continue;
      const std::string text = top->second[first.column - 1];
      for (auto row = std::next(top); row != rows.end() && row->first <= last.row; ++row) {
        charge_words(text.size());
        widen(row->second, first.column);
        row->second[first.column - 1] = text;
      }
    }
  }

  const std::string& name_;
  ZipReader& archive_;
  std::vector<std::string> strings_;
};

}  // namespace

std::vector<TableRows> read_xlsx_tables(const std::string& name, ZipReader& archive) {
  return Workbook(name, archive).sheets();
}

}  // namespace yiju
