// WordprocessingML, of a DOCX or of Word 2003 XML → its text as lines, one paragraph a line: what reader_docx.hpp
// promises, walked element by element. Names are told without prefix, so both dialects are read by the same walk.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/docx_numbering.hpp"
#include "text/docx_styles.hpp"
#include "text/read_options.hpp"
#include "text/reader_table.hpp"
#include "text/text_draft.hpp"

namespace yiju {

/// What the comments that yiju writes bear as their author's initials: they are told by them, and never read as an
/// analyst's.
inline constexpr std::string_view own_initials = "yiju";

/// The elements of a document that hold text; those that it lacks are empty.
struct DocxElements {
  pugi::xml_node body, styles, numbering, footnotes, endnotes, comments;
  std::vector<pugi::xml_node> headers;  ///< of the first page first
};

/// Those of another format that was laid out as a DOCX has them: children of `root` by these names; no headers.
[[nodiscard]] DocxElements docx_elements_in(const pugi::xml_node& root);

class DocxText {
 public:
  /// What stands in a chunk of another format (w:altChunk), by its relationship's id.
  using ReadChunk = std::function<std::optional<Source>(const std::string& id)>;

  /// `elements` must outlive the reading.
  DocxText(const DocxElements& elements, const ReadOptions& options, ReadChunk read_chunk);

  /// Reads all into `draft`, with what was passed over as diagnostics.
  void read(TextDraft& draft);

  std::vector<TableRows> tables;  ///< outermost tables, filled where collect_tables is set
  bool collect_tables = false;

  /// Where set, gets the place of each piece of the body: the byte, in its part, behind the < of the element that holds
  /// it (w:t, w:footnoteReference, w:altChunk …), in the order of TextDraft::places().
  std::vector<std::uint32_t>* places_of_body = nullptr;

 private:
  using Node = pugi::xml_node;

  // blocks: docx_text.cpp
  void blocks(const Node& node, int depth);
  void block(const Node& node, int depth);
  void paragraph(const Node& node, int depth);
  void chunk(const Node& node);
  [[nodiscard]] std::string mark_of_place(const Node& element);
  [[nodiscard]] std::string label_of(const Node& properties, const std::string& style);
  [[nodiscard]] DocxNumbering::Place place_of(const Node& properties, const std::string& style) const;
  void write(const std::string& text);
  void flush_carried() { write(std::exchange(carried_, {})); }
  void headers();
  void notes();
  void report_passed_over();
  [[nodiscard]] bool within(int depth);

  // runs
  void runs(const Node& node, int depth);
  void run_child(const Node& child, std::string_view name, int depth);
  void add_words(const Node& element);
  void refer(NoteKind kind, const Node& reference);
  void refer_to(const Node& note, NoteKind kind);
  bool refer_from(const Node& child, std::string_view name);
  [[nodiscard]] bool hidden(const Node& run);
  [[nodiscard]] bool is_rejected(const Node& node, std::string_view name);

  // tables: docx_text_table.cpp
  void table(const Node& node, int depth);
  [[nodiscard]] bool is_rejected_part(const Node& properties);
  Lines lines_of(const Node& cell, int depth);
  void place_cell(const Node& cell, std::string text, std::map<std::size_t, std::string>& above,
                  std::vector<std::string>& row);

  struct PendingNote {
    std::size_t index = 0;  ///< in the draft
    Node node;
  };

  const DocxElements& elements_;
  ReadOptions options_;
  ReadChunk read_chunk_;
  DocxStyles styles_;
  DocxNumbering numbering_;
  std::map<std::pair<NoteKind, std::string>, Node> note_by_id_;
  TextDraft* draft_ = nullptr;
  Lines* lines_ = nullptr;
  std::string* text_ = nullptr;                                 ///< of the paragraph being read
  std::string carried_;                                         ///< of paragraphs whose end is deleted
  std::vector<Node> boxes_;                                     ///< text boxes anchored in this paragraph
  std::vector<PendingNote> noted_;                              ///< notes referred to, in reading order
  std::uint32_t changes_ = 0, comments_ = 0, hidden_runs_ = 0;  ///< passed over
  bool hidden_style_ = false;
  bool in_table_ = false;
  bool in_body_ = false;
  bool begins_with_table_ = false;  ///< the body's first words stand in one
  bool too_deep_ = false;
};

}  // namespace yiju
