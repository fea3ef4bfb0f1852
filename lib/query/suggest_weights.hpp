// What each piece of evidence weighs. Fitted by
//   tests/bench/suggest.sh --features QUERIES ROOT >evidence.tsv && tests/bench/suggest_fit.py GOLD QUERIES evidence.tsv
// (a linear model over what suggest_features.hpp tells, softmax over instruments and over provisions, L2), checked on four
// folds of the texts, and rounded: what is found is flat around these values.
#pragma once

#include <array>

#include "query/suggest_features.hpp"

namespace yiju {

struct SuggestWeight {
  SuggestFeature feature;
  float weight;
};

inline constexpr std::array<SuggestWeight, suggest_feature_count> suggest_weights = {{
    {SuggestFeature::words, 1.4F},        // the article says the same …
    {SuggestFeature::best_clause, 1.3F},  // … one clause that it repeats is enough, however much else it says
    {SuggestFeature::rare_words, 3.0F},   // … and a few rare words tell more than many of form
    {SuggestFeature::referred, 4.0F},     // 有本法第二条规定情形的 repeats what the second article is for
    {SuggestFeature::beside, 1.7F},       // what is near by is about the same matter
    {SuggestFeature::order, 2.0F},        // implementing texts keep the order of what they implement …
    {SuggestFeature::near_words, 1.1F},   // … and so do their neighbours
    {SuggestFeature::duty_words, 1.5F},   // penalties are alike everywhere; the duty tells them apart
    {SuggestFeature::best_words, -2.8F},  // a provision that falls short of the best of its instrument …
    {SuggestFeature::best_rare, -1.1F},   // … is less likely than its words alone say
    {SuggestFeature::both_punish, 0.8F},  // a penalty rests on a penalty
    {SuggestFeature::framing,
     -0.9F},  // purpose, terms and entry into force have all words of the subject and bear nothing
    {SuggestFeature::kin_share, 1.2F},  // how much like articles agree on what they cite, of like texts above all …
    {SuggestFeature::most_like, 2.0F},  // … how like the nearest of them is …
    {SuggestFeature::provision_voted, 1.4F},  // the same of the very provision …
    {SuggestFeature::kin_provision, 1.6F},    // … cited by like texts
    {SuggestFeature::about, 1.7F},            // the law of the draft's subject is the likeliest
    {SuggestFeature::court, -1.1F},           // regulations seldom rest on an interpretation
    {SuggestFeature::too_new, -2.5F},   // none rests on what came later; not sure, for first wordings may be missing
    {SuggestFeature::repealed, -1.1F},  // nor on what was repealed
    {SuggestFeature::cited_by_like, 0.0F},  // a reason to tell; like articles say more than like texts
    {SuggestFeature::titled, 0.0F},         // a reason to tell; `about` weighs the title already
    {SuggestFeature::mentioned, 1.0F},      // the article names the law's subject (特种设备, 民办教育) …
    {SuggestFeature::in_one_clause, 0.7F},  // … in one breath …
    {SuggestFeature::other_subject, 1.2F},  // … most telling where it is not the draft's own
    {SuggestFeature::open_cited, 2.4F},     // what articles cite that say what it leaves open …
    {SuggestFeature::clause_cited, 1.7F},  // … or that have one clause of it: a long article cites in one of many …
    {SuggestFeature::clause_same, 1.7F},   // … the more the two are the same
    {SuggestFeature::named, 0.0F},  // a reason to tell; queries hide every citation of the truth and teach nothing
    {SuggestFeature::prior, 0.1F},  // what everybody cites is a little likelier
}};

/// A best score below this is weaker than any right answer among 750 real articles has.
inline constexpr float suggest_least_score = 5.0F;

}  // namespace yiju
