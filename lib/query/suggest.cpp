#include "query/suggest.hpp"

#include <algorithm>

#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "function/words_share.hpp"
#include "query/suggest_weights.hpp"

namespace yiju {
namespace {

constexpr WordSet begins{"起施行", "起实施", "起生效", "负责解释"};
constexpr WordSet captions{"立法目的", "制定目的", "适用范围", "施行日期", "实施日期", "生效日期", "施行时间"};
constexpr WordSet charged{"负责", "主管", "各自职责", "职责分工", "协助", "配合", "协调机制", "工作机制"};
constexpr WordSet applied{"适用于本", "适用本", "遵守本"};
constexpr WordSet defined{"所称"};
constexpr WordSet beyond_it{"除遵守", "除适用", "除执行", "外，还", "还应当", "还适用", "同时适用"};
constexpr WordSet binding{"不得", "禁止", "罚款", "责令", "处分", "许可", "收费"};

bool tells_begin(std::string_view clause) {
  constexpr std::size_t longest = 3 * 40;  // 《…》同时废止 may stand behind
  return clause.size() <= longest && begins.stands_in(clause);
}

// An outline's article is its caption: 施行日期, 立法目的和依据.
bool is_caption(std::string_view words) {
  constexpr std::size_t longest = 3 * 10;
  const std::string_view caption = trim(words);
  return caption.size() <= longest && captions.begins(caption) && caption.find("，") == caption.npos;
}

// Four fifths of the words say which office is in charge of what.
bool tells_office(std::string_view words) {
  if (!charged.stands_in(words)) return false;
  const Shares shares = shares_of_words(words);
  return shares.of(Function::institution) * 5 >= shares.read * 4;
}

// 本条例适用于本市公园的管理。本条例所称公园，是指…: each sentence says so, and none leaves something to another law
// (除遵守本条例外，还; …的检疫，按照有关规定执行).
bool tells_scope(std::string_view words) {
  if (!applied.stands_in(words) || beyond_it.stands_in(words)) return false;
  constexpr std::string_view stop = "。";
  for (std::string_view rest = words; !rest.empty();) {
    const std::string_view sentence = rest.substr(0, rest.find(stop));
    rest.remove_prefix(std::min(rest.size(), sentence.size() + stop.size()));
    const bool blank = sentence.find_first_not_of(" \n") == sentence.npos;
    if (!blank && !applied.stands_in(sentence) && !defined.stands_in(sentence)) return false;
  }
  const Shares shares = shares_of_words(words);
  return shares.of(Function::scope) * 5 >= shares.read * 4;
}

}  // namespace

bool rests_on_nothing(std::string_view words) {
  if (is_caption(words)) return true;
  if (binding.stands_in(words)) return false;
  const std::vector<ClauseWords> clauses = clauses_of(words);
  return tells_office(words) || tells_scope(words) ||
         (clauses.size() <= 2 && !clauses.empty() && tells_begin(clauses.front().words));
}

float score_of(const SuggestFeatures& features) {
  float score = 0;
  for (const auto& [feature, weight] : suggest_weights) score += weight * features[static_cast<std::size_t>(feature)];
  return score;
}

std::vector<Suggestion> suggest(const SuggestDraft& draft, NodeIndex article, const SuggestOptions& options) {
  std::vector<Suggestion> found;
  if (!options.all_near && rests_on_nothing(behind_number(text_of(draft.asker().document, article)))) return found;
  for (SuggestCandidate& candidate : suggest_candidates(draft, article)) {
    Suggestion suggestion{draft.library().index().node(candidate.unit),
                          score_of(candidate.features),
                          candidate.features,
                          {},
                          candidate.votes_for_provision};
    for (const UnitId voter : candidate.voters) suggestion.voters.push_back(draft.library().index().node(voter));
    found.push_back(std::move(suggestion));
  }
  std::stable_sort(found.begin(), found.end(), [](const Suggestion& a, const Suggestion& b) {
    return a.score != b.score ? a.score > b.score : a.provision < b.provision;
  });
  if (!options.all_near && (found.empty() || found.front().score < suggest_least_score)) return {};
  if (found.size() > options.most) found.resize(options.most);
  return found;
}

}  // namespace yiju
