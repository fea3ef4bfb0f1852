// Something odd in a text, told and lived with: parsers are total, so 第五条 after 第三条 gives
// {article_gap, warning, span of 第五条, number 5, expected 4} and the tree all the same. Words are made where it is
// printed (describe_diagnostic), in the user's language; the value itself holds none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/span.hpp"

namespace yiju {

enum class Severity : std::uint8_t { note, warning, error };

enum class DiagnosticCode : std::uint8_t {
  article_gap,           ///< 第五条 follows 第三条
  article_repeated,      ///< the same 第X条 twice in one instrument
  article_backward,      ///< 第三条 follows 第五条
  numeral_unreadable,    ///< 第〇〇条, 第一一条: a numeral that gives no number
  broken_utf8,           ///< bytes that are no UTF-8; they stay in the tree as they are
  no_provisions,         ///< no article and no heading found: the whole text is one unnumbered body
  no_text,               ///< an empty file, or one with no text layer
  title_unclosed,        ///< 《 without its 》
  encoding_guessed,      ///< read as GB18030, Big5 or UTF-16
  part_skipped,          ///< a part of the file could not be read (an image, a damaged page)
  changes_accepted,      ///< tracked changes were read as accepted; found: how many
  changes_rejected,      ///< the same as rejected, which was asked for
  comments_passed_over,  ///< found: how many
  hidden_passed_over,    ///< hidden text; found: how many pieces
};

struct Diagnostic {
  DiagnosticCode code{};
  Severity severity = Severity::warning;
  Span span;                   ///< where in Source::text
  std::uint32_t found = 0;     ///< the number found, where the code speaks of numbers
  std::uint32_t expected = 0;  ///< the number expected
  std::string detail;          ///< a name or the odd words, where the code needs one
  Bilingual reason{};          ///< why, where there is more to say
};

/// A part of the document that is missing from its text: the reader must not take the rest for all.
[[nodiscard]] inline bool is_lost_part(const Diagnostic& diagnostic) {
  return diagnostic.code == DiagnosticCode::part_skipped && diagnostic.severity == Severity::error;
}

/// One sentence saying what was expected and what was found.
[[nodiscard]] std::string describe_diagnostic(const Diagnostic& diagnostic, Language language);

/// The code as a stable word for JSON and SARIF: "article_gap".
[[nodiscard]] const char* name_of(DiagnosticCode code);
[[nodiscard]] const char* name_of(Severity severity);

/// 错误, 警告, 提示: for people.
[[nodiscard]] std::string_view describe(Severity severity, Language language);

}  // namespace yiju
