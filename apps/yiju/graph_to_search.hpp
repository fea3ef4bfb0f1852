// G for the commands that search its texts: the graph, its texts, and the clause index, which is read from a written
// graph or made.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>

#include "graph/clause_index.hpp"
#include "graph_with_texts.hpp"
#include "query/suggest_draft.hpp"

namespace yiju {

/// A text of G as document and citations.
struct ReadText {
  Document document;
  Extraction extraction;
};

/// A text of G as it is asked about: `draft` looks at the words beside it.
struct AskedDraft {
  AskedDraft(ReadText text, const SuggestLibrary& library, NodeId node, const Date& as_of);
  AskedDraft(const AskedDraft&) = delete;
  AskedDraft& operator=(const AskedDraft&) = delete;

  ReadText words;
  SuggestDraft draft;
};

class GraphToSearch {
 public:
  /// Reads G, the first argument, and the texts of libraries where they still lie (Context::read_library_texts). Inside
  /// another program it stays open from run to run. Several threads may ask.
  [[nodiscard]] static std::shared_ptr<const GraphToSearch> open(Context& context);

  explicit GraphToSearch(Context& context);

  [[nodiscard]] const LegalGraph& graph() const { return with_texts_.graph(); }
  [[nodiscard]] TextOfFile texts() const { return with_texts_.texts(); }
  [[nodiscard]] const ClauseIndex& index() const { return index_; }

  /// Made at the first call.
  [[nodiscard]] const SuggestLibrary& library() const;

  /// The text in which a node stands, over the library; the last few stay. Throws as text_of_node does.
  [[nodiscard]] std::shared_ptr<const AskedDraft> draft_of(NodeId node) const;

  /// The text in which a node stands, read again. Throws Error{usage} where it is not loaded, or not at hand.
  [[nodiscard]] ReadText text_of_node(NodeId node) const;

  /// The words of a provision behind its number. Throws as text_of_node does.
  [[nodiscard]] std::string_view words_of(NodeId node) const;

  void tell_absent(const Context& context) const { with_texts_.tell_absent(context); }

 private:
  [[nodiscard]] FileText text_at_hand(NodeId node) const;

  GraphWithTexts with_texts_;
  ClauseIndex index_;
  Date as_of_;
  mutable std::once_flag library_made_;
  mutable std::optional<SuggestLibrary> library_;
  mutable std::mutex drafts_guard_;
  mutable std::map<std::uint32_t, std::shared_ptr<const AskedDraft>> drafts_;  // by file
};

/// The text of --of, else of the one draft. Throws Error{usage} where there is none or are several.
[[nodiscard]] NodeId asked_text(const Context& context, const LegalGraph& graph);

/// The text that a root means: its own, or of an instrument with several the one of --as-of, else the newest.
[[nodiscard]] NodeId meant_text(const Context& context, const LegalGraph& graph, NodeId root);

}  // namespace yiju
