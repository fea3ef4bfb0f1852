// What is known of a provision that an article might rest on, as numbers between 0 and about 1: the evidence that
// suggest.hpp weighs and tells.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "query/suggest_draft.hpp"

namespace yiju {

enum class SuggestFeature : std::uint8_t {
  words,            ///< rare words shared with the provision (BM25, by the article's own)
  best_clause,      ///< how much the provision has of the clause that it shares most of
  rare_words,       ///< rare words shared with it, however long the article is
  referred,         ///< words shared with an article of its text that refers to it (有本法第二条规定情形的)
  beside,           ///< words shared with the provisions before and behind it
  order,            ///< it stands where the article stands: in a text about the draft's subject
  near_words,       ///< words that the articles before and behind share with provisions beside it
  duty_words,       ///< words shared by the duty that is punished and the duty that the provision punishes
  best_words,       ///< `words` of the best provision of its instrument
  best_rare,        ///< `rare_words` of the best provision of its instrument
  both_punish,      ///< it punishes, and so does the article
  framing,          ///< it frames its text (purpose, terms, entry into force), and the article does not
  kin_share,        ///< the part of like articles' votes that it has, by how like the voter's text is to the draft
  most_like,        ///< how like the most like article is that cites the instrument
  provision_voted,  ///< like articles that cite this very provision
  kin_provision,    ///< the same, counted by how like their texts are to the draft
  about,            ///< the instrument is about the draft's subject
  court,            ///< it is a judicial interpretation
  too_new,          ///< it is newer than the draft
  repealed,         ///< it was repealed before the draft
  cited_by_like,    ///< instruments like the draft cite it
  titled,           ///< the draft's title names its subject
  mentioned,        ///< the article names its subject
  in_one_clause,    ///< one clause of the article does
  other_subject,    ///< the article names its subject, and the draft's title does not
  open_cited,       ///< how like an article that cites it is to the clauses that name no source (left_open.hpp)
  clause_cited,     ///< how much of one clause of the article a clause has that cites it
  clause_same,      ///< how much the two are one
  named,            ///< the draft cites the instrument elsewhere
  prior,            ///< how many instruments cite it
  count
};
constexpr std::size_t suggest_feature_count = static_cast<std::size_t>(SuggestFeature::count);

using SuggestFeatures = std::array<float, suggest_feature_count>;

/// "provision_voted": in tables of weights.
[[nodiscard]] std::string_view name_of(SuggestFeature feature);

struct SuggestCandidate {
  UnitId unit = none;
  SuggestFeatures features{};
  std::vector<UnitId> voters{};      ///< like articles that cite it, most like first; a few
  bool votes_for_provision = false;  ///< they cite this very provision, not only its instrument
  [[nodiscard]] float operator[](SuggestFeature feature) const { return features[static_cast<std::size_t>(feature)]; }
  float& operator[](SuggestFeature feature) { return features[static_cast<std::size_t>(feature)]; }
};

/// The provisions worth weighing for an article (a node of the asker's document), at most some hundreds, in the order
/// of the index.
[[nodiscard]] std::vector<SuggestCandidate> suggest_candidates(const SuggestDraft& draft, NodeIndex article);

}  // namespace yiju
