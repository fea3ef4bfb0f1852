// Comments and links in a drafter's own DOCX. Only the main part, the comments, the relationships and the content types
// are rewritten, and in these only what is put in; every other byte stays what it was.
//   A comment is one paragraph and no reply (LibreOffice drops replies), hangs in the body (a comment in a footnote makes
//   LibreOffice refuse the file), and begins and ends outside tracked changes (pandoc loses it otherwise).
//   Ours are told by their initials (text/docx_text.hpp: own_initials). What was put into the main part is kept as ranges in
//   an XML comment of the comments part, with a hash of the main part, so that it can be taken out again to the byte; a file
//   that another program has saved since has lost them, and is cleaned by the elements themselves.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "text/read_options.hpp"

namespace yiju {

/// What is said of words of a text; several lines stay one paragraph.
struct TextComment {
  Span words;
  std::string text;
};

/// Words that lead somewhere.
struct TextLink {
  Span words;
  std::string target;  ///< an address, or a path seen from the file
};

struct TextMarks {
  std::string author;
  std::vector<TextComment> comments;
  std::vector<TextLink> links;
};

/// Whether the bytes are a package of Word's kind, which can be annotated. Throws Error{input}: damaged.
[[nodiscard]] bool is_docx(const std::string& name, std::string_view bytes);

/// The file with these marks in place of those of an earlier time; the same marks give the same bytes again. Spans count in
/// the text that read_docx reads with these options. Throws Error{input}: damaged, or in an encoding other than UTF-8.
[[nodiscard]] std::string annotate_docx(const std::string& name, std::string_view bytes, const TextMarks& marks,
                                        const ReadOptions& options);

/// The file without the marks.
[[nodiscard]] std::string clean_docx(const std::string& name, std::string_view bytes);

}  // namespace yiju
