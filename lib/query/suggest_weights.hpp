// What each piece of evidence weighs. Fitted by
//   tests/bench/suggest.sh --features QUERIES ROOT >evidence.tsv && tests/bench/suggest_fit.py QUERIES evidence.tsv
// (a linear model over what suggest_features.hpp tells, softmax over the candidates of an article, L2) on one half of the
// texts, checked on the other, and rounded: what is found is flat around these values.
#pragma once

#include <array>

#include "query/suggest_features.hpp"

namespace yiju {

struct SuggestWeight {
  SuggestFeature feature;
  float weight;
};

inline constexpr std::array<SuggestWeight, suggest_feature_count> suggest_weights = {{
    {SuggestFeature::words, 8.5F},            // the first evidence: the article repeats the provision
    {SuggestFeature::near_words, 2.4F},       // implementing texts keep the order of what they implement
    {SuggestFeature::duty_words, 2.4F},       // penalties are alike everywhere; the duty tells them apart
    {SuggestFeature::voted, 1.0F},            // what like articles cite …
    {SuggestFeature::vote_share, 3.1F},       // … and how much they agree
    {SuggestFeature::provision_voted, 2.8F},  // the same of the very provision
    {SuggestFeature::about, 4.2F},            // the law of the draft's subject is the likeliest
    {SuggestFeature::cited_by_like, 0.5F},    // what texts of the same subject cite
    {SuggestFeature::titled, 0.0F},           // a reason to tell; `about` weighs the title already
    {SuggestFeature::mentioned, 3.5F},        // the article names the law's subject (特种设备, 民办教育)
    {SuggestFeature::named, 0.0F},  // a reason to tell; queries hide every citation of the truth and teach nothing
    {SuggestFeature::prior, 0.1F},  // what everybody cites is a little likelier
    {SuggestFeature::provision_prior, 0.1F},  // the same of provisions
}};

/// A best score below this is weaker than ninety-nine of a hundred right answers have.
inline constexpr float suggest_least_score = 4.5F;

}  // namespace yiju
