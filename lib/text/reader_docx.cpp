#include "text/reader_docx.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "text/docx_numbering.hpp"
#include "text/docx_package.hpp"
#include "text/docx_styles.hpp"
#include "text/office_xml.hpp"
#include "text/unified_han.hpp"

namespace yiju {

namespace {

constexpr int deepest = 400;  // tables in tables in text boxes: real documents stay below 50

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with("　"))
      at += 3;
    else if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n')
      ++at;
    else
      return false;
  }
  return true;
}

using Lines = std::vector<std::string>;

std::string joined(const Lines& lines, char with) {
  std::string text;
  for (const std::string& line : lines) {
    if (!text.empty()) text += with;
    text += line;
  }
  return text;
}

/// Walks the document and writes its lines; the state is what a paragraph needs to know of those before it.
class DocxText {
 public:
  explicit DocxText(const DocxPackage& package)
      : styles_(package.styles()), numbering_(package.numbering(), package.styles()), package_(package) {}

  void read(Lines& lines) {
    lines_ = &lines;
    blocks(package_.body(), 0);
    flush_carried();
    notes("footnoteReference", package_.footnotes());
    notes("endnoteReference", package_.endnotes());
  }

  std::vector<TableRows> tables;  ///< outermost tables, filled where collect_tables is set
  bool collect_tables = false;
  bool too_deep = false;

 private:
  /// Paragraphs and tables under a node, through whatever wraps them (w:sdt, w:ins, w:customXml, …).
  void blocks(const pugi::xml_node& node, int depth) {
    if (!within(depth)) return;
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = local_name(child);
      if (name == "p")
        paragraph(child, depth + 1);
      else if (name == "tbl")
        table(child, depth + 1);
      else if (name == "AlternateContent")
        blocks(chosen(child), depth + 1);
      else if (name == "del" || name == "moveFrom" || name.ends_with("Pr"))
        continue;
      else
        blocks(child, depth + 1);
    }
  }

  bool within(int depth) {
    too_deep = too_deep || depth > deepest;
    return depth <= deepest;
  }

  /// Of alternatives that say the same (a drawing, and its picture for old programs) the first.
  static pugi::xml_node chosen(const pugi::xml_node& alternatives) {
    const pugi::xml_node choice = child_named(alternatives, "Choice");
    return choice ? choice : child_named(alternatives, "Fallback");
  }

  void paragraph(const pugi::xml_node& node, int depth) {
    const pugi::xml_node properties = child_named(node, "pPr");
    const pugi::xml_node mark = child_named(properties, "rPr");
    std::string style(attribute_named(child_named(properties, "pStyle"), "val"));
    if (style.empty()) style = styles_.default_paragraph_style();
    hidden_style_ = styles_.hides(style);
    std::string text = std::exchange(carried_, {});
    std::vector<pugi::xml_node> boxes;
    std::swap(boxes, boxes_);
    text_ = &text;
    runs(node, depth);
    text_ = nullptr;
    std::swap(boxes, boxes_);
    const bool deleted_mark = child_named(mark, "del") || child_named(mark, "moveFrom");
    if (deleted_mark) {  // its end is deleted, so it goes on in the next one
      carried_ = std::move(text);
    } else if (!text.empty() || !(is_on(child_named(mark, "vanish")) || hidden_style_)) {
      if (styles_.is_contents(style)) text = text.substr(0, text.rfind('\t'));
      write(numbering_.next(place_of(properties, style)) + text);
    }
    for (const pugi::xml_node& box : boxes) blocks(box, depth + 1);
  }

  DocxNumbering::Place place_of(const pugi::xml_node& properties, const std::string& style) const {
    DocxNumbering::Place place = styles_.place(style, numbering_);
    const pugi::xml_node numbered = child_named(properties, "numPr");
    if (!numbered) return place;
    const int list = number_named(child_named(numbered, "numId"), "val", -1);
    const int level = number_named(child_named(numbered, "ilvl"), "val", -1);
    if (list >= 0)
      place = {list == 0 ? -1 : list, std::max(level, 0)};
    else if (level >= 0)
      place.level = level;
    return place;
  }

  void write(const std::string& text) {
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      std::string_view line = std::string_view(text).substr(at, end - at);
      while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
      if (!is_blank(line)) lines_->emplace_back(line);
      at = end + 1;
    }
  }

  void flush_carried() { write(std::exchange(carried_, {})); }

  void runs(const pugi::xml_node& node, int depth) {
    if (!within(depth)) return;
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = local_name(child);
      if (name == "r") {
        if (!hidden(child)) runs(child, depth + 1);
      } else if (name == "t") {
        *text_ += child.text().get();
      } else if (name == "tab" || name == "ptab") {
        *text_ += '\t';
      } else if (name == "br" || name == "cr") {
        *text_ += '\n';
      } else if (name == "noBreakHyphen") {
        *text_ += '-';
      } else if (name == "footnoteReference" || name == "endnoteReference") {
        noted_.emplace_back(name, attribute_named(child, "id"));
      } else if (name == "txbxContent") {
        boxes_.push_back(child);
      } else if (name == "AlternateContent") {
        runs(chosen(child), depth + 1);
      } else if (name == "del" || name == "moveFrom" || name == "rt" || name.ends_with("Pr")) {
        continue;
      } else {
        runs(child, depth + 1);
      }
    }
  }

  [[nodiscard]] bool hidden(const pugi::xml_node& run) const {
    const pugi::xml_node properties = child_named(run, "rPr");
    if (const pugi::xml_node vanish = child_named(properties, "vanish")) return is_on(vanish);
    return hidden_style_ || styles_.hides(attribute_named(child_named(properties, "rStyle"), "val"));
  }

  using Cells = std::vector<Lines>;

  void table(const pugi::xml_node& node, int depth) {
    const bool collect = collect_tables && !in_table_;
    TableRows collected;
    std::uint32_t number = 0;
    std::map<std::size_t, std::string> above;  // by column, for vertically merged cells
    const bool outer = std::exchange(in_table_, true);
    rows(node, depth, [&](const pugi::xml_node& row) {
      Cells cells_of_row;
      TableRow out;
      cells(row, depth + 1, [&](const pugi::xml_node& cell) {
        cells_of_row.push_back(lines_of(cell, depth + 1));
        if (collect) place_cell(cell, joined(cells_of_row.back(), '\n'), above, out.cells);
      });
      write_row(cells_of_row);
      out.number = ++number;
      while (!out.cells.empty() && out.cells.back().empty()) out.cells.pop_back();
      if (collect && !out.cells.empty()) collected.rows.push_back(std::move(out));
    });
    in_table_ = outer;
    if (collect) tables.push_back(std::move(collected));
  }

  /// The rows of a table, through what wraps them; deleted ones are left out.
  template <typename Visit>
  void rows(const pugi::xml_node& node, int depth, const Visit& visit) {
    each(node, "tr", depth, [&](const pugi::xml_node& row) {
      if (!child_named(child_named(row, "trPr"), "del")) visit(row);
    });
  }

  template <typename Visit>
  void cells(const pugi::xml_node& row, int depth, const Visit& visit) {
    each(row, "tc", depth, [&](const pugi::xml_node& cell) {
      if (!child_named(child_named(cell, "tcPr"), "cellDel")) visit(cell);
    });
  }

  template <typename Visit>
  void each(const pugi::xml_node& node, std::string_view wanted, int depth, const Visit& visit) {
    if (!within(depth)) return;
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = local_name(child);
      if (name == wanted)
        visit(child);
      else if (name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins")
        each(child, wanted, depth + 1, visit);
    }
  }

  Lines lines_of(const pugi::xml_node& cell, int depth) {
    Lines lines;
    Lines* const outer = std::exchange(lines_, &lines);
    blocks(cell, depth + 1);
    flush_carried();
    lines_ = outer;
    return lines;
  }

  static void place_cell(const pugi::xml_node& cell, std::string text, std::map<std::size_t, std::string>& above,
                         std::vector<std::string>& row) {
    constexpr int widest = 64;
    const pugi::xml_node properties = child_named(cell, "tcPr");
    const pugi::xml_node merged = child_named(properties, "vMerge");
    const std::size_t column = row.size();
    if (merged && attribute_named(merged, "val") != "restart") text = above[column];
    above[column] = text;
    row.push_back(std::move(text));
    const int span = std::clamp(number_named(child_named(properties, "gridSpan"), "val", 1), 1, widest);
    row.resize(column + static_cast<std::size_t>(span));
  }

  void write_row(const Cells& row) {
    if (std::any_of(row.begin(), row.end(), [](const Lines& cell) { return cell.size() > 1; })) {
      for (const Lines& cell : row) lines_->insert(lines_->end(), cell.begin(), cell.end());
      return;
    }
    std::string line;
    for (std::size_t at = 0; at < row.size(); ++at) {
      if (at != 0) line += '\t';
      if (!row[at].empty()) line += row[at].front();
    }
    write(line);
  }

  void notes(std::string_view kind, const pugi::xml_node& all) {
    std::map<std::string_view, pugi::xml_node> by_id;
    for (const pugi::xml_node& note : all.children()) by_id.emplace(attribute_named(note, "id"), note);
    const auto noted = noted_;
    for (const auto& [reference, id] : noted) {
      const auto found = by_id.find(id);
      if (reference != kind || found == by_id.end()) continue;
      blocks(found->second, 0);
      flush_carried();
      by_id.erase(found);
    }
  }

  DocxStyles styles_;
  DocxNumbering numbering_;
  const DocxPackage& package_;
  Lines* lines_ = nullptr;
  std::string* text_ = nullptr;                                       ///< of the paragraph being read
  std::string carried_;                                               ///< of paragraphs whose end is deleted
  std::vector<pugi::xml_node> boxes_;                                 ///< text boxes anchored in this paragraph
  std::vector<std::pair<std::string_view, std::string_view>> noted_;  ///< notes referred to, in reading order
  bool hidden_style_ = false;
  bool in_table_ = false;
};

}  // namespace

Source read_docx(std::string name, ZipReader& archive) {
  const DocxPackage package(name, archive);
  DocxText document(package);
  Lines lines;
  document.read(lines);
  Source source;
  source.path = std::move(name);
  for (const std::string& line : lines) source.text += line + '\n';
  source.text = with_unified_han(std::move(source.text));
  if (document.too_deep)
    source.diagnostics.push_back({DiagnosticCode::part_skipped, Severity::warning, {}, 0, 0, "nesting"});
  if (lines.empty()) source.diagnostics.push_back({DiagnosticCode::no_text, Severity::warning, {}, 0, 0, {}});
  return source;
}

std::vector<TableRows> read_docx_tables(const std::string& name, ZipReader& archive) {
  const DocxPackage package(name, archive);
  DocxText document(package);
  document.collect_tables = true;
  Lines lines;
  document.read(lines);
  return std::move(document.tables);
}

}  // namespace yiju
