#include "corpus/odd_documents.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "citation/title.hpp"

namespace yiju {

namespace {

/// Told without the texts, which are perhaps let go: same date, same tree, same number of citations.
bool seems_a_copy(const Corpus& corpus, std::size_t a, std::size_t b) {
  const Document &first = corpus.documents[a], &second = corpus.documents[b];
  const auto kind = [](const ProvisionNode& node) { return std::tuple(node.kind, node.number, node.suffix); };
  return first.version == second.version && first.articles.size() == second.articles.size() &&
         corpus.extractions[a].citations.size() == corpus.extractions[b].citations.size() &&
         std::ranges::equal(first.nodes, second.nodes, {}, kind, kind);
}

bool holds_nothing_legal(const Document& document, const Extraction& extraction) {
  const bool provisions = std::ranges::any_of(document.nodes, [](const ProvisionNode& node) {
    return node.kind == ProvisionKind::article || node.kind == ProvisionKind::heading;
  });
  return !provisions && extraction.citations.empty() && !names_instrument(document.title);
}

/// What is asked about is empty: an answer of nought would be believed.
void remark_no_text(Corpus& corpus) {
  const Document& document = corpus.documents.front();
  const auto empty = std::ranges::find(document.diagnostics, DiagnosticCode::no_text, &Diagnostic::code);
  if (empty == document.diagnostics.end()) return;
  corpus.remarks.emplace_back(
      ErrorCode::input, document.source.path, 0, 0,
      Bilingual(describe_diagnostic(*empty, Language::zh), describe_diagnostic(*empty, Language::en)));
}

}  // namespace

void remark_odd_documents(Corpus& corpus) {
  std::unordered_map<std::string_view, std::vector<std::size_t>> seen;
  const auto remark = [&](std::size_t at, std::string zh, std::string en) {
    corpus.remarks.emplace_back(ErrorCode::input, corpus.documents[at].source.path, 0, 0,
                                Bilingual(std::move(zh), std::move(en)));
  };
  if (corpus.documents.size() == 1) return remark_no_text(corpus);
  for (std::size_t at = 0; at < corpus.documents.size(); ++at) {
    const Document& document = corpus.documents[at];
    if (holds_nothing_legal(document, corpus.extractions[at])) {
      remark(at, "已读，但其中没有条文、引用，也不像文件的标题",
             "read, but no provision, citation or title of an instrument was found in it");
      continue;
    }
    std::vector<std::size_t>& same_title = seen[document.title];
    const auto copy =
        std::ranges::find_if(same_title, [&](std::size_t other) { return seems_a_copy(corpus, other, at); });
    if (copy == same_title.end() || document.title.empty()) {
      same_title.push_back(at);
      continue;
    }
    const std::string& path = corpus.documents[*copy].source.path;
    remark(at, "像是 " + path + " 的副本，按另一个文本计",
           "seems to be a copy of " + path + "; counted as another text");
  }
}

std::vector<Error> remarks_on_passed_over(const Corpus& corpus) {
  std::vector<Error> out;
  for (DocumentId at = 0; at < corpus.documents.size() && !corpus.is_library(at); ++at) {
    const Document& document = corpus.documents[at];
    for (const Diagnostic& diagnostic : document.source.diagnostics) {
      if (diagnostic.code != DiagnosticCode::comments_passed_over &&
          diagnostic.code != DiagnosticCode::hidden_passed_over)
        continue;
      out.emplace_back(
          ErrorCode::input, document.source.path, 0, 0,
          Bilingual(describe_diagnostic(diagnostic, Language::zh), describe_diagnostic(diagnostic, Language::en)));
    }
  }
  return out;
}

}  // namespace yiju
