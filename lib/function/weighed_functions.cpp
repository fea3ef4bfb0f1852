#include "function/weighed_functions.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/sort_unique.hpp"
#include "document/plain_reading.hpp"
#include "function/function_weights.hpp"
#include "function/private_consent.hpp"

namespace yiju {

namespace {

template <typename Value>
using OfFunctions = std::array<Value, function_count>;

double units(std::int16_t hundredths) { return static_cast<double>(hundredths) / 100; }

// A row that has a weight for each function.
OfFunctions<double> row_of(std::string_view name) {
  OfFunctions<double> row{};
  const std::uint32_t place = find_sign(name);
  if (place == all_sign_weights().size()) return row;
  for (const FunctionWeight& weight : weights_at(place)) {
    row[static_cast<std::size_t>(weight.function)] = units(weight.hundredths);
  }
  return row;
}

// log(1 + e^odds), without overflow.
double soft_positive(double odds) { return odds > 0 ? odds + std::log1p(std::exp(-odds)) : std::log1p(std::exp(odds)); }

double probability(double odds) { return 1 / (1 + std::exp(-odds)); }

// Sums what the signs of each part weigh.
class PartWeigher : public SignTaker {
 public:
  void begin_part(std::size_t bytes) override {
    close_part();
    bytes_ = bytes;
    open_ = true;
  }

  void take(std::string_view sign) override {
    const std::uint32_t place = find_sign(sign);
    if (place != all_sign_weights().size()) places_.push_back(place);
  }

  ArticleWeights finish() {
    close_part();
    constexpr double least = 1e-4;  // nothing is certain
    for (std::size_t at = 0; at < function_count; ++at) {
      const double chance = std::clamp(-std::expm1(-never_[at]), least, 1 - least);
      found_[at].chance = std::log(chance / (1 - chance));
      found_[at].share /= static_cast<double>(std::max<std::size_t>(all_bytes_, 1));
    }
    return found_;
  }

 private:
  void close_part() {
    if (!open_) return;
    static const OfFunctions<double> always = row_of("always");
    OfFunctions<double> odds = always;
    sort_unique(places_);  // each sign counts once
    for (const std::uint32_t place : places_) {
      for (const FunctionWeight& weight : weights_at(place)) {
        odds[static_cast<std::size_t>(weight.function)] += units(weight.hundredths);
      }
    }
    add(odds);
    places_.clear();
    all_bytes_ += bytes_;
    ++part_;
  }

  void add(const OfFunctions<double>& odds) {
    double sum = 0;
    for (const double one : odds) sum += probability(one);
    const double whole = std::max(sum, 1.0);  // functions that are all likely divide the part's words
    for (std::size_t at = 0; at < function_count; ++at) {
      FunctionEvidence& found = found_[at];
      never_[at] += soft_positive(odds[at]);
      found.share += probability(odds[at]) / whole * static_cast<double>(bytes_);
      if (odds[at] <= found.peak) continue;
      found.peak = odds[at];
      found.part = part_;
    }
  }

  ArticleWeights found_{};
  OfFunctions<double> never_{};  // minus the logarithm of the chance that no part has it
  std::vector<std::uint32_t> places_;
  std::size_t bytes_ = 0, all_bytes_ = 0, part_ = 0;
  bool open_ = false;
};

// What speaks for one function in the second step, in the order of its rows in the table.
constexpr std::array<std::string_view, 12> reasons{"chance", "peak",         "root_share",  "log_share",
                                                   "most",   "ruled",        "ruled_main",  "ruled_chance",
                                                   "behind", "ruled_others", "ruled_share", "always"};
using Reasons = std::array<double, reasons.size()>;

Reasons reasons_for(Function function, const ArticleWeights& weights, const ArticleFunctions& by_rules) {
  constexpr double lowest = -10, highest = 10;
  const FunctionEvidence& own = weights[static_cast<std::size_t>(function)];
  const double most = std::ranges::max_element(weights, {}, &FunctionEvidence::share)->share;
  const double ruled = by_rules.has(function) ? 1 : 0;
  const double ruled_main = ruled != 0 && by_rules.functions.front() == function ? 1 : 0;
  return {own.chance,
          std::clamp(own.peak, lowest, highest) / 2,
          std::sqrt(own.share) * 3,
          std::log(own.share + 0.02),
          own.share == most ? 1.0 : 0.0,
          ruled,
          ruled_main,
          ruled * own.chance / 3,
          most - own.share,
          static_cast<double>(by_rules.functions.size()) - 1,
          ruled * own.share * 2,
          1};
}

using ReasonWeights = std::array<OfFunctions<double>, reasons.size()>;

ReasonWeights reason_weights(std::string_view question) {
  ReasonWeights rows;
  for (std::size_t at = 0; at < reasons.size(); ++at) {
    rows[at] = row_of(std::string(question) + ":" + std::string(reasons[at]));
  }
  return rows;
}

double weigh(const Reasons& told, const ReasonWeights& weights, std::size_t function) {
  double sum = 0;
  for (std::size_t at = 0; at < told.size(); ++at) sum += told[at] * weights[at][function];
  return sum;
}

// What has plain words that the rules know, or is too rare to be learnt: there the rules alone tell.
bool is_left_to_rules(Function function) {
  return function == Function::penalty || function == Function::coercion || function == Function::order ||
         function == Function::transition;
}

}  // namespace

ArticleWeights weigh_parts(const ArticleText& text, const ArticlePlace& place) {
  PartWeigher weigher;
  read_signs(text, place, weigher);
  return weigher.finish();
}

std::vector<Function> weighed_functions(const ArticleWeights& weights, const ArticleFunctions& by_rules) {
  // A charge that is told alone has words of its own, and labelled texts hold too few to learn them.
  if (by_rules.functions.size() == 1 && by_rules.has(Function::fee)) return by_rules.functions;
  static const ReasonWeights of_found = reason_weights("found"), of_main = reason_weights("main");
  constexpr std::size_t most = 3;
  constexpr double certain = 100;  // log-odds
  struct Candidate {
    Function function;
    double found, main;
  };
  std::vector<Candidate> all;
  for (std::size_t at = 0; at < function_count; ++at) {
    const auto function = static_cast<Function>(at);
    const bool ruled = is_left_to_rules(function);
    if (ruled && !by_rules.has(function)) continue;
    const Reasons told = reasons_for(function, weights, by_rules);
    all.push_back({function, ruled ? certain : weigh(told, of_found, at), weigh(told, of_main, at)});
  }
  std::iter_swap(all.begin(), std::ranges::max_element(all, {}, &Candidate::main));
  std::vector<Function> functions{all.front().function};
  std::stable_sort(all.begin() + 1, all.end(),
                   [](const Candidate& a, const Candidate& b) { return a.found > b.found; });
  for (std::size_t at = 1; at < all.size() && functions.size() < most && all[at].found >= 0; ++at) {
    functions.push_back(all[at].function);
  }
  // Behind the main one burdens and powers by their rank, the others as they come in the text.
  std::stable_sort(functions.begin() + 1, functions.end(), [&](Function a, Function b) {
    const auto key = [&](Function f) {
      return f <= Function::duty ? static_cast<std::size_t>(f)
                                 : function_count + weights[static_cast<std::size_t>(f)].part;
    };
    return key(a) < key(b);
  });
  return functions;
}

namespace {

// The words of the part at a place, in the order in which read_signs opens them.
std::string words_of_part(const ArticleText& text, std::size_t place) {
  for (const Sentence& sentence : text.sentences) {
    const std::vector<std::string_view> clauses = split_outside_brackets(sentence.words, "；");
    if (place < clauses.size()) return std::string(clauses[place]);
    place -= clauses.size();
    if (place < sentence.items.size()) return sentence.items[place];
    place -= sentence.items.size();
  }
  return {};
}

void weigh_article(ArticleEvidence& evidence) {
  ArticleFunctions& found = evidence.reading.found;
  const ArticleWeights weights = weigh_parts(without_private_consent(evidence.text), evidence.place);
  found.functions = weighed_functions(weights, found);
  for (const Function function : found.functions) {
    const std::size_t part = weights[static_cast<std::size_t>(function)].part;
    found.parts.push_back({function, words_of_part(evidence.text, part)});
  }
}

}  // namespace

static std::vector<ArticleFunctions> read_plain(const Document& document, const Extraction& extraction) {
  constexpr std::size_t few = 6;  // articles; whole regulations were learnt from, and no handful of articles
  std::vector<ArticleFunctions> all;
  for (ArticleEvidence& evidence : read_evidence(document, extraction)) {
    ArticleFunctions& found = evidence.reading.found;
    if (evidence.place.count >= few && !evidence.reading.captioned && !found.functions.empty()) weigh_article(evidence);
    if (!found.has(Function::penalty)) found.penalty = {};
    if (!found.has(Function::coercion)) found.measures.clear();
    all.push_back(std::move(found));
  }
  return all;
}

std::vector<ArticleFunctions> read_functions(const Document& document, const Extraction& extraction) {
  return is_read_as_written(document) ? read_plain(document, extraction)
                                      : read_plain(plain_reading(document), extraction);
}

}  // namespace yiju
