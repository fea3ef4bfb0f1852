// What a draft is asked for by instead of its title: 草案, 本条例, 送审稿, 条例（修订草案征求意见稿）. No other text is meant: a kind or
// a stage that the draft does not bear names nothing.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "graph/legal_graph.hpp"

namespace yiju {

struct DraftName {
  std::string_view kind;   ///< 条例 of 本条例; empty where none is said
  std::string_view stage;  ///< 送审稿, 修订草案; empty where none is said, or 草案, which every stage is
};

/// The name that the words are, whole; nothing where they say more. No words at all are one: 第三条 alone is the draft's.
[[nodiscard]] std::optional<DraftName> read_draft_name(std::string_view words);

/// True if a text of this title may be called so.
[[nodiscard]] bool calls(const DraftName& name, std::string_view title);

/// True where a note, notice or answer on a draft cites it: it explains the articles, and rests on none.
[[nodiscard]] bool speaks_of_draft(const LegalGraph& graph, InstrumentId from, InstrumentId to);

/// The drafts that it may mean: of those that answers are about, else of their stages before.
[[nodiscard]] std::vector<InstrumentId> drafts_called(const LegalGraph& graph, const DraftName& name);

}  // namespace yiju
