// The runs of paragraphs of an RTF file while they are read: the body, and inside it the notes and text boxes that stand
// in the middle of its paragraphs. Each keeps its own paragraph, cell and row; when it ends its lines go where they belong.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/text_draft.hpp"

namespace yiju {

class RtfFlows {
 public:
  explicit RtfFlows(TextDraft& draft);

  void add_words(std::string_view words) { open().text += words; }
  void add_label(std::string_view words) { open().label += words; }  ///< 第三条, in front of the paragraph's own words

  void begin_box() { begin(Kind::box, 0); }
  void begin_note(NoteKind kind, const std::string& author);
  void make_endnote();  ///< of the open note; nothing happens in the body
  /// The innermost: a note's lines are kept with it, a box's stand behind its paragraph.
  void end(bool in_table);

  void end_paragraph(bool in_table);
  void end_cell();
  void end_row();

  /// Ends what is open, and hands the body's lines to the draft.
  void finish(bool in_table);

 private:
  enum class Kind : std::uint8_t { body, note, box };

  struct Flow {
    Kind kind = Kind::body;
    std::size_t note = 0;
    std::string text;          ///< of the paragraph
    std::string label;         ///< in front of it
    Lines lines, cell, boxes;  ///< done; of the open cell; of text boxes anchored in the paragraph
    std::vector<Lines> row;    ///< cells of the open row
    std::uint32_t table = 0, rows = 0;
  };

  Flow& open() { return *flows_.back(); }
  void begin(Kind kind, std::size_t note);

  TextDraft& draft_;
  std::vector<std::unique_ptr<Flow>> flows_;
};

}  // namespace yiju
