#include "query/check.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/joined.hpp"
#include "base/parallel.hpp"
#include "base/utf8.hpp"
#include "citation/title.hpp"
#include "document/draft_title.hpp"
#include "graph/on_day.hpp"
#include "query/check_parts.hpp"

namespace yiju {

namespace {

void check_oddities(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  const Document& text = corpus.documents[document];
  for (const auto* diagnostics :
       {&text.source.diagnostics, &text.diagnostics, &corpus.extractions[document].diagnostics}) {
    for (const Diagnostic& diagnostic : *diagnostics) {
      Bilingual message{describe_diagnostic(diagnostic, Language::zh), describe_diagnostic(diagnostic, Language::en)};
      out.push_back(finding_at(corpus, document, diagnostic.span, CheckRule::oddity,
                               std::min(diagnostic.severity, Severity::warning), std::move(message)));
    }
  }
}

// A place that moves on through a text: going over a text once, whatever the number of findings in one line.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  [[nodiscard]] Position at(std::uint32_t offset) {
    for (const auto end = std::min<std::size_t>(offset, text_.size()); at_ < end; ++at_) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte == '\n') {
        place_ = {place_.line + 1, 1};
      } else if (at_ + 1 < text_.size() && !is_continuation(text_[at_ + 1])) {
        ++place_.column;  // the last byte of a character
      }
    }
    return place_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  Position place_{1, 1};
};

// The article, or heading, that holds a byte: 第五条. Empty in a title, a history line, an annex.
Bilingual place_in(const Document& document, std::uint32_t offset) {
  for (NodeIndex node = node_at(document, offset); node != no_node; node = document.nodes[node].parent) {
    const ProvisionKind kind = document.nodes[node].kind;
    if (kind == ProvisionKind::quote || kind == ProvisionKind::annex) return {};
    if (kind != ProvisionKind::article && kind != ProvisionKind::heading) continue;
    const Locator place = locator_of(document, node);
    return {describe_locator(place, Language::zh), describe_locator(place, Language::en)};
  }
  return {};
}

// Findings are in order of where they begin. The end of a very long one (a whole document) is left out.
void fill_places(const Document& document, std::vector<Finding>& findings) {
  constexpr std::uint32_t longest = 2000;  // bytes
  Cursor cursor(document.source.text);
  for (Finding& finding : findings) {
    finding.path = document.source.path;
    finding.place = place_in(document, finding.span.begin);
    finding.begin = cursor.at(finding.span.begin);
    Cursor end = cursor;
    if (finding.span.size() <= longest) finding.end = end.at(finding.span.end);
  }
}

}  // namespace

Finding finding_at(const Corpus& corpus, DocumentId document, Span span, CheckRule rule, Severity severity,
                   Bilingual message, Bilingual suggestion) {
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

Bilingual nearest_phrase(const Registry& registry, std::string_view title) {
  constexpr std::size_t most = 3;
  std::vector<InstrumentId> nearest = registry.nearest(title, most);
  // What is being drafted, and what speaks of it, is not what was meant.
  std::erase_if(nearest, [&](InstrumentId id) {
    const std::string& other = registry.instruments()[id].title;
    return (is_draft(registry.instruments()[id]) && !is_draft_title(title)) || is_companion_title(other);
  });
  if (nearest.empty()) return {};
  const auto titles = [&](Language language) {
    return joined(nearest, list_comma(language),
                  [&](InstrumentId id) { return in_quotes(registry.instruments()[id].title); });
  };
  return {"名称相近的有" + titles(Language::zh), "titles most like it: " + titles(Language::en)};
}

std::vector<Finding> check_corpus(const Corpus& corpus, const CheckOptions& options) {
  std::vector<std::vector<Finding>> found(corpus.documents.size());
  for_each_index(corpus.documents.size(), thread_count(options.threads), [&](std::size_t index, unsigned) {
    const auto document = static_cast<DocumentId>(index);
    if (corpus.is_library(document) || !stands(corpus, document)) return;
    std::vector<Finding>& out = found[index];
    check_oddities(corpus, document, out);
    check_citations(corpus, document, options, out);
    check_wordings(corpus, document, out);
    check_quotations(corpus, document, out);
    check_numbers(corpus, document, out);
    check_register(corpus, document, out);
    check_clauses(corpus, document, out);
    check_note(corpus, document, out);
    check_note_content(corpus, document, out);
    check_passed_over(corpus, document, out);
    check_amendment(corpus, document, out);
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
  std::stable_sort(all.begin(), all.end(), [](const Finding& one, const Finding& other) {
    return std::tuple(-static_cast<int>(one.severity), one.rule) <
           std::tuple(-static_cast<int>(other.severity), other.rule);
  });
  return all;
}

Unchecked unchecked_in(const Corpus& corpus) {
  Unchecked unchecked;
  unchecked.files = corpus.unreadable.size();
  std::set<std::string> titles;
  for (DocumentId d = 0; d < corpus.documents.size() && !corpus.is_library(d); ++d) {
    for (std::size_t at = 0; at < corpus.resolutions[d].size(); ++at) {
      const Resolution& resolution = corpus.resolutions[d][at];
      if (resolution.outcome != Outcome::outside || resolution.reason == Reason::version_asked ||
          corpus.extractions[d].citations[at].target.whole())
        continue;
      titles.insert(corpus.registry.instruments()[resolution.instrument].title);
    }
  }
  unchecked.titles.assign(titles.begin(), titles.end());
  return unchecked;
}

}  // namespace yiju
