#include "query/check.hpp"

#include <algorithm>
#include <tuple>

#include "base/parallel.hpp"
#include "base/utf8.hpp"
#include "query/check_parts.hpp"

namespace yiju {

namespace {

void check_oddities(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  const Document& text = corpus.documents[document];
  for (const auto* diagnostics :
       {&text.source.diagnostics, &text.diagnostics, &corpus.extractions[document].diagnostics}) {
    for (const Diagnostic& diagnostic : *diagnostics) {
      Phrase message{describe_diagnostic(diagnostic, Language::zh), describe_diagnostic(diagnostic, Language::en)};
      out.push_back(finding_at(corpus, document, diagnostic.span, CheckRule::oddity,
                               std::min(diagnostic.severity, Severity::warning), std::move(message)));
    }
  }
}

// Lines and columns, made at once for a document's findings.
void fill_places(const Document& document, std::vector<Finding>& findings) {
  if (findings.empty()) return;
  const std::string_view text = document.source.text;
  const LineTable lines(text);
  const auto place = [&](std::uint32_t offset) {
    const std::uint32_t line = lines.line_of(offset);
    const std::uint32_t begin = lines.span_of(line).begin;
    return Position{line, static_cast<std::uint32_t>(count_code_points(slice(text, {begin, offset})) + 1)};
  };
  for (Finding& finding : findings) {
    finding.path = document.source.path;
    finding.begin = place(finding.span.begin);
    finding.end = place(finding.span.end);
  }
}

}  // namespace

Finding finding_at(const Corpus& corpus, DocumentId document, Span span, CheckRule rule, Severity severity,
                   Phrase message, Phrase suggestion) {
  Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.document = document;
  finding.span = span;
  constexpr std::size_t widest = 120;  // columns: whole paragraphs are no words to quote
  finding.words = shorten_to_width(slice(corpus.documents[document].source.text, span), widest);
  std::replace(finding.words.begin(), finding.words.end(), '\n', ' ');
  finding.message = std::move(message);
  finding.suggestion = std::move(suggestion);
  return finding;
}

std::string quoted(std::string_view title) { return "《" + std::string(title) + "》"; }

Phrase nearest_phrase(const Registry& registry, std::string_view title) {
  constexpr std::size_t most = 3;
  std::string titles;
  for (const InstrumentId id : registry.nearest(title, most)) {
    titles += (titles.empty() ? "" : "、") + quoted(registry.instruments()[id].title);
  }
  if (titles.empty()) return {};
  return {"名称相近的有" + titles, "titles most like it: " + titles};
}

std::vector<Finding> check_corpus(const Corpus& corpus, const CheckOptions& options) {
  std::vector<std::vector<Finding>> found(corpus.documents.size());
  for_each_index(corpus.documents.size(), thread_count(options.threads), [&](std::size_t index, unsigned) {
    const auto document = static_cast<DocumentId>(index);
    std::vector<Finding>& out = found[index];
    check_oddities(corpus, document, out);
    check_citations(corpus, document, options, out);
    check_wordings(corpus, document, out);
    check_clauses(corpus, document, out);
    check_note(corpus, document, out);
    std::stable_sort(out.begin(), out.end(), [](const Finding& one, const Finding& other) {
      return std::tie(one.span.begin, one.rule) < std::tie(other.span.begin, other.rule);
    });
    fill_places(corpus.documents[index], out);
  });
  std::vector<Finding> all;
  for (std::vector<Finding>& of_one : found) {
    all.insert(all.end(), std::make_move_iterator(of_one.begin()), std::make_move_iterator(of_one.end()));
  }
  check_tables(corpus, all);
  return all;
}

}  // namespace yiju
