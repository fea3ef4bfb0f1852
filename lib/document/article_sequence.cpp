#include "document/article_sequence.hpp"

#include <algorithm>
#include <utility>

namespace yiju {

namespace {
constexpr std::size_t most_diagnostics = 1000;  // a million 第一条 need not be told a million times
}

bool ArticleSequence::continues(const LineMark& mark) const {
  if (mark.suffix == 0) return mark.number == number_ + 1;
  return mark.number == number_ && mark.suffix == suffix_ + 1;
}

void ArticleSequence::take(const Line& line, std::vector<Diagnostic>& diagnostics) {
  const LineMark& mark = line.mark;
  const bool fits = continues(mark) || (!begun_ && mark.number != 0);
  const std::uint32_t expected = mark.suffix != 0 && mark.number == number_ ? number_ : number_ + 1;
  if (!fits) {
    DiagnosticCode code = DiagnosticCode::article_gap;
    if (mark.number == 0)
      code = DiagnosticCode::numeral_unreadable;
    else if (mark.number == number_ && mark.suffix == suffix_)
      code = DiagnosticCode::article_repeated;
    else if (mark.number < number_ || (mark.number == number_ && mark.suffix < suffix_))
      code = DiagnosticCode::article_backward;
    report(diagnostics, code, line, mark.number, expected);
  }
  reset(mark.number, mark.suffix, true);
}

void ArticleSequence::reset(std::uint32_t number, std::uint8_t suffix, bool begun) {
  number_ = number;
  suffix_ = suffix;
  begun_ = begun;
}

void report(std::vector<Diagnostic>& diagnostics, DiagnosticCode code, const Line& line, std::uint32_t found,
            std::uint32_t expected) {
  if (diagnostics.size() >= most_diagnostics) return;
  Diagnostic diagnostic;
  diagnostic.code = code;
  if (code == DiagnosticCode::no_provisions) diagnostic.severity = Severity::note;  // a letter has none
  diagnostic.span.begin = static_cast<std::uint32_t>(line.begin + line.mark.begin);
  diagnostic.span.end = static_cast<std::uint32_t>(line.begin + std::max(line.mark.words, line.mark.begin));
  diagnostic.found = found;
  diagnostic.expected = expected;
  diagnostics.push_back(std::move(diagnostic));
}

}  // namespace yiju
