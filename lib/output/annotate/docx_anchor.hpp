// Where marks (the begin and the end of a comment, a link) can stand in the main part of a DOCX, so that they enclose
// words of its text and nothing else changes:
//   <w:r><w:t>依照水法第三条</w:t></w:r>  +  水法第三条  →  <w:r><w:t>依照</w:t></w:r>[<w:r><w:t>水法第三条</w:t></w:r>]
// A run is parted where it has to be, and so is what wraps it in tracked changes, as programs lose a mark within w:ins,
// w:del, w:moveTo or w:moveFrom. Words that no mark may stand in (a text box, a note, a field of another namespace) are
// enclosed with what holds them: the run of the drawing, the reference to the note.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "output/annotate/xml_bytes.hpp"
#include "text/reader_docx.hpp"

namespace yiju {

/// A place for marks: `close` + marks + `open` are put in at byte `at` of the part.
struct DocxCut {
  std::uint32_t at = 0;
  std::string close, open;   ///< tags of what is parted there
  std::uint32_t parent = 0;  ///< tells the element in which the marks stand
};

/// The two cuts around words; one alone where the words have no element of their own (w:altChunk): the marks then want a
/// paragraph.
struct DocxAnchor {
  DocxCut begin;
  std::optional<DocxCut> end;
  bool in_link = false;  ///< the words stand in a hyperlink already
  bool at_words = true;  ///< false: beside what holds them, a chunk or the reference to a note
};

class DocxAnchors {
 public:
  /// `part` are the main part's bytes, `placed` what was read of them; both must outlive this.
  DocxAnchors(std::string_view part, const PlacedDocx& placed);

  /// For words of the text; nothing where the body has no words at all.
  [[nodiscard]] std::optional<DocxAnchor> around(Span words);

  /// w:, as the part writes it.
  [[nodiscard]] std::string_view prefix() const { return prefix_; }

  /// A number that no annotation of the part bears yet.
  [[nodiscard]] std::uint32_t new_id() { return next_id_++; }

 private:
  struct Open {
    Span tag;                ///< of its start tag
    std::string_view name;   ///< with prefix
    std::uint32_t id = 0;    ///< counts elements
    std::uint32_t head = 0;  ///< behind its properties (w:rPr), which go before everything else
  };
  struct Element {
    std::vector<Open> around;  ///< outermost first, itself last
    Span content;              ///< of a w:t: its raw characters
    std::uint32_t text = 0;    ///< where its characters begin in the text
    std::size_t length = 0;    ///< how many they are
    bool has_words = false;    ///< a w:t
  };
  enum class Side : std::uint8_t { begin, end };

  void read_elements(const PlacedDocx& placed);
  void read_ids();
  [[nodiscard]] std::size_t note_reference(std::uint32_t anchor) const;
  [[nodiscard]] std::size_t holder_of_note(Span words) const;
  [[nodiscard]] std::size_t last_at_or_before(std::uint32_t offset) const;
  [[nodiscard]] std::optional<DocxAnchor> whole(std::size_t element);
  [[nodiscard]] DocxAnchor between(const Element& first, std::size_t from, const Element& last, std::size_t to);
  [[nodiscard]] DocxCut cut(const Element& element, std::size_t characters, Side side);
  [[nodiscard]] DocxCut cut_within(const Element& element, std::size_t host, std::size_t characters);
  [[nodiscard]] DocxCut leave_changes(const Element& element, std::size_t host, DocxCut cut, Side side);
  [[nodiscard]] std::size_t characters_before(const Element& element, std::uint32_t offset) const;
  [[nodiscard]] std::string reopened(const Open& open);

  std::string_view part_;
  const PlacedDocx& placed_;
  std::string_view prefix_;
  std::vector<Element> elements_;    ///< in the order of the text
  std::vector<std::uint32_t> ends_;  ///< by element id: behind its end tag
  std::uint32_t next_id_ = 0;
};

}  // namespace yiju
