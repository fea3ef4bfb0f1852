// What each piece of evidence weighs. Fitted by
//   tests/bench/suggest.sh --features QUERIES ROOT >evidence.tsv && tests/bench/suggest_fit.py QUERIES evidence.tsv
// (a linear model over what suggest_features.hpp tells, softmax over the candidates of an article, L2), checked on four folds
// of the texts, and rounded: what is found is flat around these values.
#pragma once

#include <array>

#include "query/suggest_features.hpp"

namespace yiju {

struct SuggestWeight {
  SuggestFeature feature;
  float weight;
};

inline constexpr std::array<SuggestWeight, suggest_feature_count> suggest_weights = {{
    {SuggestFeature::words, 0.0F},        // those below tell the same with less regard to the article's length
    {SuggestFeature::best_clause, 2.7F},  // one clause that the article repeats is enough, however much else it says
    {SuggestFeature::rare_words, 2.2F},   // a few rare words tell more than many of form
    {SuggestFeature::near_words, 1.6F},   // implementing texts keep the order of what they implement
    {SuggestFeature::duty_words, 4.7F},   // penalties are alike everywhere; the duty tells them apart
    {SuggestFeature::voted, 0.0F},        // said by the two below
    {SuggestFeature::vote_share, 1.6F},   // how much like articles agree on what they cite …
    {SuggestFeature::most_like, 7.2F},    // … and how like the nearest of them is
    {SuggestFeature::provision_voted, 3.0F},  // the same of the very provision
    {SuggestFeature::about, 3.1F},            // the law of the draft's subject is the likeliest
    {SuggestFeature::cited_by_like, 0.0F},    // a reason to tell; like articles say more than like texts
    {SuggestFeature::titled, 0.0F},           // a reason to tell; `about` weighs the title already
    {SuggestFeature::mentioned, 1.9F},        // the article names the law's subject (特种设备, 民办教育) …
    {SuggestFeature::other_subject, 1.1F},    // … most telling where it is not the draft's own
    {SuggestFeature::named, 0.0F},  // a reason to tell; queries hide every citation of the truth and teach nothing
    {SuggestFeature::prior, 0.2F},  // what everybody cites is a little likelier
    {SuggestFeature::provision_prior, 0.0F},  // says nothing beside provision_voted
}};

/// A best score below this is weaker than any right answer among 750 real articles has.
inline constexpr float suggest_least_score = 5.0F;

}  // namespace yiju
