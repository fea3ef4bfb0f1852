// The rules of `check`, by what they look at; check.cpp calls them and puts their findings in order. Each adds findings
// with document, span, words and message; places are filled in later.
#pragma once

#include <string>
#include <vector>

#include "query/check.hpp"

namespace yiju {

/// dangling, unknown_title, ambiguous, repealed, superseded, level_inverted, beyond_count, other_wording,
/// points_at_itself.
void check_citations(const Corpus& corpus, DocumentId document, const CheckOptions& options, std::vector<Finding>& out);

/// article_changed.
void check_wordings(const Corpus& corpus, DocumentId document, std::vector<Finding>& out);

/// words_elsewhere.
void check_quotations(const Corpus& corpus, DocumentId document, std::vector<Finding>& out);

/// another_article.
void check_numbers(const Corpus& corpus, DocumentId document, std::vector<Finding>& out);

/// register_differs: of what the text of that document tells.
void check_register(const Corpus& corpus, DocumentId document, std::vector<Finding>& out);

/// basis_unnamed, short_name_twice, short_name_unused.
void check_clauses(const Corpus& corpus, DocumentId document, std::vector<Finding>& out);

/// note_mismatch, note_confirmed, note_unchecked: of a drafting note only.
void check_note(const Corpus& corpus, DocumentId document, std::vector<Finding>& out);

/// note_promise, note_basis: of a drafting note only.
void check_note_content(const Corpus& corpus, DocumentId document, std::vector<Finding>& out);

/// note_silent: of a draft that a note explains.
void check_passed_over(const Corpus& corpus, DocumentId document, std::vector<Finding>& out);

/// amending_misfit: of an amending draft.
void check_amendment(const Corpus& corpus, DocumentId document, std::vector<Finding>& out);

/// A finding at a span of a document, with the words that stand there.
[[nodiscard]] Finding finding_at(const Corpus& corpus, DocumentId document, Span span, CheckRule rule,
                                 Severity severity, Bilingual message, Bilingual suggestion = {});

/// The nearest known titles as a suggestion: 是否指《甲》、《乙》; empty where none is near.
[[nodiscard]] Bilingual nearest_phrase(const Registry& registry, std::string_view title);

}  // namespace yiju
