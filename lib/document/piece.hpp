// One of the texts that a file holds, while it is read: the notice, the draft behind it, the note in 附件2. Each has its
// own title, dates and numbering. A file of one text is one piece.
#pragma once

#include <string_view>
#include <vector>

#include "document/body_reader.hpp"
#include "document/front_reader.hpp"

namespace yiju {

struct Piece {
  Piece(std::string_view text, std::size_t from, std::vector<Diagnostic>& diagnostics, Outline& outline)
      : begin(from), first(outline.size()), front(text, self, outline), body(text, self, diagnostics, outline, front) {}

  EnclosedText self;
  std::size_t begin;  ///< its first byte
  NodeIndex first;    ///< its first node
  FrontReader front;
  BodyReader body;
};

/// True if the text from `piece`'s first byte to `end` brings a text titled `title`: its own title names it, or a
/// sentence that says 公布, 印发, 征求意见 does.
[[nodiscard]] bool brings(const Piece& piece, std::string_view text, std::size_t end, std::string_view title);

/// True if the title is that of a companion, 起草说明 or a report, of the text titled `title`; also where it names none.
[[nodiscard]] bool accompanies(std::string_view companion, std::string_view title);

/// What the piece's words tell of the text that it brings: 《…》已于…会议通过，现予公布，自…起施行; its number and issuers.
/// Only what `block` does not know is added.
void tell_of_brought(const Piece& piece, std::string_view text, std::size_t end, TitleBlock& block);

/// The same of the piece itself, where the order that issues it stands between its title and `end`, its first article.
void tell_of_self(Piece& piece, std::string_view text, std::size_t end);

}  // namespace yiju
