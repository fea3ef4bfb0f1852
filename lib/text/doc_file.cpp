#include "text/doc_file.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "text/doc_formatting.hpp"
#include "text/doc_lists.hpp"
#include "text/reader_encoding.hpp"

namespace yiju {

namespace {

/// Places of tables in the file information block: pairs of offset and size from 0x9A on.
enum class Table : std::uint32_t {
  styles = 1,
  footnote_places = 2,
  footnotes = 3,
  comment_places = 4,
  comments = 5,
  characters = 12,
  paragraphs = 13,
  pieces = 33,
  shapes = 40,
  endnote_places = 46,
  endnotes = 47,
  boxes = 56,
  lists = 73,
  list_instances = 74
};

struct Character {
  char16_t unit = 0;
  std::uint32_t place = 0;  ///< in the file
};

/// A stretch of characters: the body, the notes …
struct Part {
  std::size_t begin = 0, end = 0;
};

class DocReader {
 public:
  DocReader(std::string word, std::string tables)
      : word_(std::move(word)),
        tables_(std::move(tables)),
        characters_(word_, table(Table::characters)),
        paragraphs_(word_, table(Table::paragraphs)) {}

  [[nodiscard]] bool read(pugi::xml_node document) {
    read_text(piece_table());
    if (text_.empty()) return false;
    // The parts follow each other: body, footnotes, headers, (macros), comments, endnotes, text boxes.
    std::size_t at = 0;
    const auto part = [&](std::size_t size_place) {
      const std::size_t begin = at;
      at = std::min(text_.size(), at + number_at(word_, size_place, 4));
      return Part{begin, at};
    };
    const Part body = part(0x4C), footnotes = part(0x50);
    part(0x54);
    part(0x58);
    const Part comments = part(0x5C), endnotes = part(0x60), boxes = part(0x64);
    note_places("footnoteReference", table(Table::footnote_places), 2);
    note_places("endnoteReference", table(Table::endnote_places), 2);
    note_places("commentReference", table(Table::comment_places), 30);
    pugi::xml_node root = document.append_child("body");
    find_boxes(body, boxes);
    add_part(body, root);
    for (const auto& [shape, box] : boxes_) add_part(box, root);  // of shapes that stand nowhere
    add_notes(document.append_child("footnotes"), footnotes, table(Table::footnotes));
    add_notes(document.append_child("endnotes"), endnotes, table(Table::endnotes));
    add_notes(document.append_child("comments"), comments, table(Table::comments));
    add_styles(table(Table::styles), document.append_child("styles"));
    const std::size_t lists = number_at(word_, 0x9A + 8 * static_cast<std::size_t>(Table::lists), 4);
    add_numbering(std::string_view(tables_).substr(std::min(lists, tables_.size())), table(Table::list_instances),
                  document.append_child("numbering"));
    return true;
  }

 private:
  [[nodiscard]] std::string_view table(Table which) const {
    const std::size_t entry = 0x9A + 8 * static_cast<std::size_t>(which);
    const std::size_t begin = number_at(word_, entry, 4), size = number_at(word_, entry + 4, 4);
    return begin > tables_.size() ? std::string_view() : std::string_view(tables_).substr(begin, size);
  }

  /// Behind changes of the property table that pieces may point to.
  [[nodiscard]] std::string_view piece_table() const {
    std::string_view clx = table(Table::pieces);
    while (clx.size() > 3 && clx[0] == 1)
      clx.remove_prefix(std::min<std::size_t>(clx.size(), 3 + number_at(clx, 1, 2)));
    return clx.size() > 5 && clx[0] == 2 ? clx.substr(5, number_at(clx, 1, 4)) : std::string_view();
  }

  void read_text(std::string_view pieces) {
    const std::size_t count = pieces.size() < 4 ? 0 : (pieces.size() - 4) / 12;
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t begin = number_at(pieces, i * 4, 4), end = number_at(pieces, i * 4 + 4, 4);
      const std::uint32_t where = number_at(pieces, (count + 1) * 4 + i * 8 + 2, 4);
      constexpr std::uint32_t compressed = 0x40000000;
      const bool narrow = (where & compressed) != 0;
      const std::uint32_t start = narrow ? (where & (compressed - 1)) / 2 : where & (compressed - 1);
      const std::size_t width = narrow ? 1 : 2;
      for (std::size_t k = 0; begin + k < end && start + (k + 1) * width <= word_.size(); ++k) {
        const auto place = static_cast<std::uint32_t>(start + k * width);
        const std::uint32_t unit = number_at(word_, place, width);
        text_.push_back({narrow ? wide(unit) : static_cast<char16_t>(unit), place});
      }
      if (text_.size() > word_.size()) return;  // pieces that name the same bytes again and again
    }
  }

  static char16_t wide(std::uint32_t byte) {
    if (byte < 0x80 || byte >= 0xA0) return static_cast<char16_t>(byte);
    const std::string one(1, static_cast<char>(byte));
    return static_cast<char16_t>(decode(from_code_page(one, 1252), 0).value);
  }

  void note_places(const char* element, std::string_view places, std::size_t entry) {
    const std::size_t count = places.size() < 4 ? 0 : (places.size() - 4) / (4 + entry);
    for (std::size_t i = 0; i < count; ++i) references_[number_at(places, i * 4, 4)] = {element, i};
  }

  /// Which characters of the body have shapes, and which of the text boxes is whose.
  void find_boxes(const Part& body, const Part& boxes) {
    constexpr std::size_t shape_size = 26, box_size = 22, shape_in_box = 14;
    const std::string_view shapes = table(Table::shapes), ends = table(Table::boxes);
    const std::size_t shape_count = shapes.size() < 4 ? 0 : (shapes.size() - 4) / (4 + shape_size);
    for (std::size_t i = 0; i < shape_count; ++i) {
      const std::uint32_t at = number_at(shapes, i * 4, 4);
      if (at < body.end) shapes_.emplace(at, number_at(shapes, (shape_count + 1) * 4 + i * shape_size, 4));
    }
    const std::size_t box_count = ends.size() < 4 ? 0 : (ends.size() - 4) / (4 + box_size);
    Part box{boxes.begin, boxes.begin};
    for (std::size_t i = 0; i < box_count; ++i) {
      box.begin = box.end;
      box.end = std::clamp(boxes.begin + number_at(ends, i * 4 + 4, 4), box.begin, boxes.end);
      const std::size_t shape = (box_count + 1) * 4 + i * box_size + shape_in_box;
      if (box.begin < box.end) boxes_.emplace(number_at(ends, shape, 4), box);
    }
    if (box.end < boxes.end) boxes_.emplace(0, Part{box.end, boxes.end});
  }

  /// The text box of the shape that stands at a character, as DOCX has it.
  void add_box(std::size_t at, pugi::xml_node paragraph) {
    const auto shape = shapes_.find(static_cast<std::uint32_t>(at));
    if (shape == shapes_.end()) return;
    const auto box = boxes_.find(shape->second);
    if (box == boxes_.end()) return;
    const Part part = box->second;
    boxes_.erase(box);
    pugi::xml_node run = paragraph.append_child("r");
    add_part(part, run.append_child("pict").append_child("textbox").append_child("txbxContent"));
  }

  void add_notes(pugi::xml_node parent, const Part& part, std::string_view ends) {
    const std::size_t count = ends.size() / 4;
    Part note{part.begin, part.begin};
    for (std::size_t i = 0; i + 2 < count; ++i) {
      note.begin = std::clamp(part.begin + number_at(ends, i * 4, 4), note.end, part.end);
      note.end = std::clamp(part.begin + number_at(ends, i * 4 + 4, 4), note.begin, part.end);
      pugi::xml_node node = parent.append_child("note");
      node.append_attribute("id") = std::to_string(i).c_str();
      add_part(note, node);
    }
  }

  /// Paragraphs, and rows of tables around those that stand in one.
  void add_part(const Part& part, pugi::xml_node parent) {
    pugi::xml_node table, row, cell;
    std::size_t begin = part.begin;
    for (std::size_t at = part.begin; at < part.end; ++at) {
      constexpr char16_t paragraph_end = 0x0D, cell_end = 0x07, page_end = 0x0C;
      const char16_t unit = text_[at].unit;
      if (unit != paragraph_end && unit != cell_end && unit != page_end && at + 1 < part.end) continue;
      const DocParagraph& properties = paragraphs_.at(text_[at].place);
      if (!properties.in_table && unit != cell_end) {
        table = row = cell = {};
        add_paragraph({begin, at + 1}, properties, parent);
      } else {
        if (!table) table = parent.append_child("tbl");
        if (!row) row = table.append_child("tr");
        if (properties.ends_row) {
          row = cell = {};
        } else {
          if (!cell) cell = row.append_child("tc");
          add_paragraph({begin, at + 1}, properties, cell);
          if (unit == cell_end) cell = {};
        }
      }
      begin = at + 1;
    }
  }

  void add_paragraph(const Part& part, const DocParagraph& properties, pugi::xml_node parent) {
    pugi::xml_node paragraph = parent.append_child("p");
    pugi::xml_node about = paragraph.append_child("pPr");
    add_value(about, "pStyle", style_id(properties.style));
    if (properties.list || properties.level) {
      pugi::xml_node numbered = about.append_child("numPr");
      if (properties.level) add_value(numbered, "ilvl", std::to_string(*properties.level));
      if (properties.list) add_value(numbered, "numId", std::to_string(*properties.list));
    }
    std::string run;
    DocCharacters now;
    for (std::size_t at = part.begin; at < part.end; ++at) {
      const DocCharacters& here = characters_.at(text_[at].place);
      if (!(here == now)) add_run(std::exchange(run, {}), now, paragraph);
      now = here;
      if (const auto note = references_.find(static_cast<std::uint32_t>(at)); note != references_.end()) {
        add_run(std::exchange(run, {}), now, paragraph);
        pugi::xml_node reference = paragraph.append_child("r").append_child(note->second.first);
        reference.append_attribute("id") = std::to_string(note->second.second).c_str();
      }
      if (shapes_.contains(static_cast<std::uint32_t>(at))) {
        add_run(std::exchange(run, {}), now, paragraph);
        add_box(at, paragraph);
      }
      take(at, part.end, run);
    }
    add_run(std::move(run), now, paragraph);
  }

  /// Of a field only its result shows: 0x13 code 0x14 result 0x15.
  void take(std::size_t& at, std::size_t end, std::string& run) {
    const char16_t unit = text_[at].unit;
    if (unit == 0x13) fields_.push_back(true), ++in_codes_;
    if ((unit == 0x14 || unit == 0x15) && !fields_.empty()) {
      in_codes_ -= fields_.back();
      fields_.back() = false;
      if (unit == 0x15) fields_.pop_back();
    }
    if (in_codes_ > 0) return;
    if (unit == 0x0B) run += '\n';
    if (unit == 0x09) run += '\t';
    if (unit == 0x1E) run += '-';
    if (unit < 0x20) return;
    char32_t character = unit == 0xA0 ? U' ' : unit;
    if (unit >= 0xD800 && unit < 0xDC00 && at + 1 < end) {
      const char16_t low = text_[++at].unit;
      character = 0x10000 + ((char32_t{unit} - 0xD800) << 10) + (char32_t{low} - 0xDC00);
    }
    if (character < 0xD800 || (character >= 0xE000 && character < 0x110000)) append_utf8(run, character);
  }

  static void add_run(const std::string& text, const DocCharacters& about, pugi::xml_node paragraph) {
    if (text.empty()) return;
    if (about.deleted) paragraph = paragraph.append_child("del");
    if (about.inserted) paragraph = paragraph.append_child("ins");
    pugi::xml_node run = paragraph.append_child("r");
    if (about.hidden) run.append_child("rPr").append_child("vanish");
    run.append_child("t").text() = text.c_str();
  }

  std::string word_, tables_;
  DocStretches<DocCharacters> characters_;
  DocStretches<DocParagraph> paragraphs_;
  std::vector<Character> text_;
  std::map<std::uint32_t, std::pair<const char*, std::size_t>> references_;  ///< by character: element, number
  std::map<std::uint32_t, std::uint32_t> shapes_;                            ///< by character of the body
  std::multimap<std::uint32_t, Part> boxes_;  ///< by shape; those that the walk has not met
  std::vector<bool> fields_;                  ///< open ones; true: the walk is in its code
  std::size_t in_codes_ = 0;                  ///< how many of them are true
};

}  // namespace

bool read_doc_elements(const CompoundFile& container, pugi::xml_document& document) {
  std::optional<std::string> word = container.read("WordDocument");
  constexpr std::uint32_t word_mark = 0xA5EC, oldest = 0xC1;  // Word 97
  if (!word || number_at(*word, 0, 2) != word_mark || number_at(*word, 2, 2) < oldest) return false;
  constexpr std::uint32_t second_table = 0x0200;
  const bool second = (number_at(*word, 0x0A, 2) & second_table) != 0;
  std::optional<std::string> tables = container.read(second ? "1Table" : "0Table");
  if (!tables) return false;
  return DocReader(std::move(*word), std::move(*tables)).read(document.append_child("document"));
}

}  // namespace yiju
