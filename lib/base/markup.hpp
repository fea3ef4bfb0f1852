// Escaping for the formats that are written as text. Everything that comes from a file (titles, words, captions) goes
// through one of these; a law titled `</script><img onerror=alert(1)>` must come out as these characters and nothing
// else.
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// For HTML and XML, in text and in quoted attributes: & < > " ' become entities; control characters that XML 1.0
/// (section 2.2) forbids become U+FFFD, and so do broken bytes.
[[nodiscard]] std::string escape_markup(std::string_view text);

/// Appends clean_text as XML's text between tags: & < > become entities.
void append_xml_text(std::string& out, std::string_view text);
/// The same within double quotes: \" too, and tabs and line breaks, which a reader would take for blanks.
void append_xml_attribute(std::string& out, std::string_view text);

/// Well-formed UTF-8 without characters that XML 1.0 forbids, for libraries that escape but do not clean (pugixml).
[[nodiscard]] std::string clean_text(std::string_view text);

/// For a cell of a Markdown pipe table: | \ ` * _ < > [ ] are escaped, line breaks become <br>.
[[nodiscard]] std::string escape_markdown(std::string_view text);

/// For a CSV cell: quoted where needed. With `guard`, a cell that begins with = + - @ (or a tab or carriage return,
/// which spreadsheets skip) gets a ' in front, so that no spreadsheet reads it as a formula.
[[nodiscard]] std::string escape_csv(std::string_view text, bool guard);

/// For a part of an IRI: what RFC 3987 does not let stand there is percent-encoded, Han characters stay.
[[nodiscard]] std::string escape_iri(std::string_view text);

/// clean_text between two `quote`s, with the quote, \\, line feed and carriage return escaped by a backslash, as Cypher and Turtle
/// strings are written: quoted_with_backslashes("甲's", '\'') → '甲\'s'.
[[nodiscard]] std::string quoted_with_backslashes(std::string_view text, char quote);

}  // namespace yiju
