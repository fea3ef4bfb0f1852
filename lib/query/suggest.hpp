// What an article that cites nothing might rest on: provisions of higher and sister instruments, ranked, each with the
// reasons for it. A proposal for a person to judge, never an edge: whoever accepts one writes it into the basis table.
//   草案第八条  →  1 《网络安全法》第二十一条  same words “…”; two like articles cite it; article 1 names the law
// The order is a sum of evidence (suggest_features.hpp) by weights that were fitted once, offline, to articles of real
// texts whose citations were hidden (suggest_weights.hpp). Where the best has too little evidence, nothing is near:
// articles on entry into force, scope or offices rest on no provision, whatever words they share with others.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/suggest_features.hpp"

namespace yiju {

struct Suggestion {
  NodeId provision = none;
  float score = 0;             ///< compares suggestions of one article
  SuggestFeatures features{};  ///< the evidence
  std::vector<NodeId>
      voters;  ///< like articles that cite the provision, or where none does its instrument; most like first
  bool votes_for_provision = false;
};

struct SuggestOptions {
  std::size_t most = 10;  ///< provisions an article
  bool all_near = false;  ///< also where the evidence is too little
};

/// Whether an article by its form rests on no provision: it says when the text comes into force or who explains it, what
/// the text applies to, or which offices do what, and nothing else.
[[nodiscard]] bool rests_on_nothing(std::string_view words);

/// Best first. Empty: nothing near.
[[nodiscard]] std::vector<Suggestion> suggest(const SuggestDraft& draft, NodeIndex article,
                                              const SuggestOptions& options = {});

/// The evidence weighed.
[[nodiscard]] float score_of(const SuggestFeatures& features);

/// What is suggested for one article of a draft.
struct SuggestedArticle {
  NodeId article = none;
  std::vector<Suggestion> suggestions;
  std::vector<std::string> shared;  ///< of each, the longest words that both have, as they stand in the article
};

struct SuggestAnswer {
  NodeId draft = none;  ///< the text that was asked about
  std::vector<SuggestedArticle> articles;
};

}  // namespace yiju
