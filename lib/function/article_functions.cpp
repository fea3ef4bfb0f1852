#include "function/article_functions.hpp"

#include <algorithm>
#include <utility>

#include "base/sort_unique.hpp"
#include "base/word_set.hpp"
#include "function/article_reading.hpp"
#include "function/article_signs.hpp"
#include "function/function_rules.hpp"
#include "function/liability.hpp"
#include "function/modal.hpp"

namespace yiju {

namespace {

bool is_sanction(Function function) { return function == Function::penalty || function == Function::order; }

// Reads one article.
class ArticleReader {
 public:
  ArticleReader(const Document& document, const Extraction& extraction, const ArticleAround& around)
      : document_(document), extraction_(extraction), around_(around) {}

  ArticleReading read(const ArticleText& text) {
    ArticleReading reading;
    ArticleFunctions& found = reading.found;
    found.article = text.article;
    if (text.sentences.size() == 1 && is_caption(text.sentences[0])) {
      if (const auto told = function_of_caption(text.sentences[0].words)) found.functions = {*told};
      reading.captioned = true;
      return reading;
    }
    for (const Sentence& sentence : text.sentences) {
      sentences_.push_back(&sentence);
      const Shares before = shares_;
      read_sentence(sentence);
      note_sole(before);
    }
    if (shares_.of(Function::licence) != 0 && claims_benefit(text))
      shares_.move(Function::licence, Function::procedure);
    found.functions = chosen();
    if (found.has(Function::penalty)) found.penalty = read_penalty(document_, extraction_, sentences_);
    if (found.has(Function::coercion)) {
      sort_unique(measures_);
      found.measures = measures_;
    }
    return reading;
  }

 private:
  // How organs work: what they may do to others stands elsewhere.
  [[nodiscard]] bool on_procedure() const { return around_.of_organs && !around_.on_liability; }

  // 查封财物应当会同当事人清点: in rules on how organs work that is a step, unless it is granted there or meets a person.
  [[nodiscard]] std::vector<Measure> measures_in(std::string_view words) const {
    std::vector<Measure> found = coercion_measures(words);
    const bool meets_person = std::ranges::find(found, Measure::person) != found.end();
    if (on_procedure() && !meets_person && !grants_measures(words)) found.clear();
    return found;
  }

  void read_sentence(const Sentence& sentence) {
    if (sentence.paragraph != paragraph_) who_ = Addressee::nobody;
    paragraph_ = sentence.paragraph;
    if (is_accountability(sentence.words)) return read_accountability(sentence);
    if (punishes(sentence) && (!on_procedure() || tells_breach(sentence.words))) return read_punishing(sentence);
    if (is_maxim(sentence.words)) {
      has_maxim_ = true;
      return;
    }
    if (shares_.of(Function::penalty) != 0 && is_closing_clause(sentence.words)) return;
    if (const std::optional<Function> whole = function_of_sentence(sentence.words)) {
      return read_whole(sentence, *whole);
    }
    std::optional<Function> last;
    if (!sentence.items.empty() && lists_duties(sentence.words)) return read_list_of_duties(sentence);
    std::size_t open = 0;  // bytes of clauses that only name a breach: 违反…，擅自停用的；违反…的，由…
    for (const std::string_view clause : split_outside_brackets(sentence.words, "；")) {
      if (clause.starts_with("违反") && clause.ends_with("的")) {
        open += clause.size();
        continue;
      }
      const std::optional<Function> own = read_clause(clause, sentence);
      if (own && open != 0) shares_.add(*own, std::exchange(open, 0));
      if (!last || !is_closing_clause(clause)) last = own;
    }
    read_items(sentence, last.value_or(Function::procedure));
  }

  // 可以申请行政复议，逾期不申请又不履行的，申请人民法院强制执行: what is threatened with stands behind the remedy.
  void read_whole(const Sentence& sentence, Function whole) {
    const std::vector<Measure> found = measures_in(sentence.words);
    std::size_t threat = 0;
    if (whole == Function::remedy && !found.empty()) {
      static const WordPattern begins("逾期|期满|法定期限|不履行|又不");
      threat = sentence.words.size() -
               std::min(sentence.words.size(), begins.find(sentence.words, CharacterSet(sentence.words)));
      shares_.add(Function::coercion, threat);
      measures_.insert(measures_.end(), found.begin(), found.end());
    }
    if (sentence.size() > threat) shares_.add(whole, sentence.size() - threat);
  }

  // Where only a cure is ordered, in rules on how organs work, that is one more step of theirs.
  void read_accountability(const Sentence& sentence) {
    static const WordPattern personal("处分|通报批评|问责|追究|约谈|罢免|撤销…职务");
    const bool step = around_.of_organs && !around_.on_liability && !personal.stands_in(sentence.words);
    const Function does = step ? Function::procedure : Function::official_liability;
    for (const std::string_view clause : split_outside_brackets(sentence.words, "；")) {
      const bool pays = liability_of_clause(clause) == Function::civil_liability && !is_closing_clause(clause);
      shares_.add(pays ? Function::civil_liability : does, clause.size());
    }
    read_items(sentence, does);
  }

  void read_punishing(const Sentence& sentence) {
    if (shares_.read != shares_.of(Function::order) && shares_.of(Function::penalty) == 0) closes_rule_ = true;
    for (const LiabilityShare& share : shares_beside_penalty(sentence)) shares_.add(share.function, share.bytes);
    std::size_t bytes = 0;
    for (const std::string_view clause : split_outside_brackets(sentence.words, "；")) {
      const std::vector<Measure> found = measures_in(clause);
      if (!found.empty()) bytes += clause.size() / 2;
      measures_.insert(measures_.end(), found.begin(), found.end());
    }
    if (!on_procedure()) {
      const std::vector<Measure> below = coercion_measures_of_items(sentence.items);
      if (!below.empty()) bytes += sentence.size() / 4;
      measures_.insert(measures_.end(), below.begin(), below.end());
    }
    if (bytes != 0) shares_.add(Function::coercion, bytes);
  }

  // A clause between two ；: what it threatens with, or what those it speaks to must and may do.
  std::optional<Function> read_clause(std::string_view clause, const Sentence& sentence) {
    const std::vector<Measure> found = measures_in(clause);
    if (!found.empty()) {
      measures_.insert(measures_.end(), found.begin(), found.end());
      shares_.add(Function::coercion, clause.size());
      return Function::coercion;
    }
    if (only_admonishes(clause)) return std::nullopt;
    if (const std::optional<Function> liability = liability_of_clause(clause)) {
      if (*liability == Function::order && around_.of_organs) {
        shares_.add(around_.on_liability ? Function::official_liability : Function::procedure, clause.size());
        return shares_.last;
      }
      if (*liability == Function::order) return read_order(clause, sentence);
      if (*liability == Function::civil_liability && is_tail(clause)) return read_tail(clause);
      if (*liability == Function::civil_liability) return read_civil(clause);
      if (*liability == Function::penalty_reference && is_closing_clause(clause)) closing_bytes_ += clause.size();
      std::size_t bytes = clause.size();
      if (*liability == Function::penalty_reference && orders_first(clause)) {
        shares_.add(Function::order, bytes / 3);
        bytes -= bytes / 3;
      }
      shares_.add(*liability, bytes);
      return liability;
    }
    std::optional<Function> last, opener;
    if (clause.ends_with("的除外")) return last;  // 法律另有规定的除外: nothing of its own
    for (const Segment& segment : segments_of(clause, who_)) {
      last = add_shares(segment, around_, shares_);
      if (announces_items(segment)) opener = last;
    }
    return opener ? opener : last;
  }

  // 造成损失的，应当赔偿，并按有关规定给予处罚.
  std::optional<Function> read_tail(std::string_view clause) {
    static const WordPattern punishing("给予处罚|予以处罚");
    if (!punishing.stands_in(clause)) return std::nullopt;
    shares_.add(Function::penalty_reference, clause.size() / 2);
    return Function::penalty_reference;
  }

  // 给予处分；造成损失的，依法赔偿: closes a liability of the same article and adds nothing.
  [[nodiscard]] bool is_tail(std::string_view clause) const {
    const bool liable = shares_.of(Function::official_liability) + shares_.of(Function::penalty) +
                            shares_.of(Function::order) + shares_.of(Function::penalty_reference) !=
                        0;
    return liable && is_closing_clause(clause);
  }

  // 可以进行查验，对不符合要求的，责令改正: what stands before the threat and its condition is read by itself.
  std::size_t read_before_threat(std::string_view clause, const WordPattern& words) {
    const std::size_t begin = threat_begin(clause, words);
    if (begin > 0) {
      for (const Segment& segment : segments_of(clause.substr(0, begin), who_)) {
        add_shares(segment, around_, shares_);
      }
    }
    return begin;
  }

  // 可以调用物资，事后应当给予补偿.
  Function read_civil(std::string_view clause) {
    static const WordPattern words("赔偿|补偿|民事责任|负担|违约金|承担|停止侵害|排除危害|恢复原状");
    const bool only_condition = modal_at(clause.substr(0, threat_begin(clause, words))) == std::string_view::npos;
    const std::size_t begin = only_condition ? 0 : read_before_threat(clause, words);
    shares_.add(Function::civil_liability, clause.size() - begin);
    return Function::civil_liability;
  }

  Function read_order(std::string_view clause, const Sentence& sentence) {
    static const WordPattern words("责令");
    const std::size_t begin = read_before_threat(clause, words);
    if (shares_.read != 0 && shares_.of(Function::order) == 0) closes_rule_ = true;
    shares_.add(Function::order, clause.size() - begin);
    ordered_.push_back(&sentence);
    return Function::order;
  }

  // 有权采取下列措施：（四）查封…: a measure of coercion among the items is what their list is read for first, and an
  // order among them is one.
  void read_items(const Sentence& sentence, Function opening) {
    std::size_t bytes = 0, ordered = 0;
    const bool powers =
        (opening == Function::procedure || opening == Function::institution || lists_powers(sentence.words)) &&
        (!on_procedure() || grants_measures(sentence.words));
    for (const std::string& item : sentence.items) {
      const bool orders = powers && lists_powers(sentence.words) && liability_of_clause(item) == Function::order;
      (orders ? ordered : bytes) += item.size();
    }
    std::vector<Measure> found;
    if (powers) found = coercion_measures_of_items(sentence.items);
    measures_.insert(measures_.end(), found.begin(), found.end());
    if (bytes != 0) shares_.add(found.empty() ? opening : Function::coercion, bytes);
    if (ordered != 0) shares_.add(Function::order, ordered);
  }

  // Items of 应当遵守下列规定 speak for themselves where it speaks to others than organs.
  void read_list_of_duties(const Sentence& sentence) {
    Shares opening;
    Function function = Function::duty;
    for (const Segment& segment : segments_of(sentence.words, who_)) {
      function = add_shares(segment, around_, opening);
    }
    if (function != Function::duty) {
      shares_.add(function, sentence.words.size());
      return read_items(sentence, function);
    }
    add_items(sentence.items);
  }

  // Of a list of duties the more numerous are the main ones: each item weighs the same. A ban behind a duty in the same
  // item counts where there are two of the kind.
  void add_items(const std::vector<std::string>& items) {
    std::size_t bytes = 0;
    for (const std::string& item : items) bytes += item.size();
    const std::size_t each = bytes / std::max<std::size_t>(items.size(), 1);
    const bool mixed = std::ranges::count_if(items, [](const std::string& item) { return bans_behind_duty(item); }) > 1;
    for (const std::string& item : items) {
      const bool half = mixed && bans_behind_duty(item);
      shares_.add(half ? Function::prohibition : function_of_item(item), half ? each / 2 : each);
      if (half) shares_.add(Function::duty, each / 2);
    }
  }

  // At most three, the one with most words first.
  [[nodiscard]] std::vector<Function> chosen() const {
    std::vector<Function> found;
    for (std::size_t at = 0; at < function_count; ++at) {
      const auto function = static_cast<Function>(at);
      if (shares_.of(function) != 0 && !is_covered(function)) found.push_back(function);
    }
    if (found.size() > 1) std::erase_if(found, [&](Function function) { return is_passing(function); });
    if (found.empty()) return {has_maxim_ ? Function::principle : Function::procedure};
    const auto main = std::ranges::max_element(found, [&](Function a, Function b) { return weighs_less(a, b); });
    std::iter_swap(found.begin(), main);
    std::sort(found.begin() + 1, found.end(), [&](Function a, Function b) { return goes_before(shares_, a, b); });
    constexpr std::size_t most = 3;
    if (found.size() > most) found.resize(most);
    return found;
  }

  // An order or a reference that only leads to, or closes, a sanction of the same article adds nothing to it.
  [[nodiscard]] bool is_covered(Function function) const {
    const bool sanctioned = shares_.of(Function::penalty) != 0 || shares_.of(Function::official_liability) != 0;
    if (function == Function::order) return shares_.of(Function::penalty) != 0 && !orders_apart();
    return function == Function::penalty_reference && sanctioned && shares_.of(function) == closing_bytes_;
  }

  // 违反前款规定的，责令改正, with the penalty for another act in a paragraph of its own.
  [[nodiscard]] bool orders_apart() const {
    return std::ranges::any_of(ordered_, [&](const Sentence* order) {
      return order->words.starts_with("违反") && std::ranges::none_of(sentences_, [&](const Sentence* at) {
               return at->paragraph == order->paragraph && punishes(*at);
             });
    });
  }

  // What a whole sentence does and nothing else.
  void note_sole(const Shares& before) {
    std::optional<Function> sole;
    for (std::size_t at = 0; at < function_count; ++at) {
      if (shares_.bytes[at] == before.bytes[at]) continue;
      if (sole) return;
      sole = static_cast<Function>(at);
    }
    if (sole) sole_.push_back(*sole);
  }

  // A few words on the side count from a share of the article on.
  [[nodiscard]] bool is_passing(Function function) const {
    if (std::ranges::find(sole_, function) != sole_.end() && function == Function::support) return false;
    const std::size_t parts = parts_to_count(function);
    return parts != 0 && shares_.of(function) * parts < shares_.read;
  }

  [[nodiscard]] bool weighs_less(Function a, Function b) const {
    const bool closing_a = closes_rule_ && is_sanction(a), closing_b = closes_rule_ && is_sanction(b);
    if (closing_a != closing_b) return closing_a;
    // A definition inside an article on scope serves it.
    if (a == Function::definition && b == Function::scope) return true;
    if (a == Function::scope && b == Function::definition) return false;
    const std::size_t size_a = shares_.of(a), size_b = shares_.of(b);
    // About equal: within a fifth.
    if (std::max(size_a, size_b) * 4 > std::min(size_a, size_b) * 5) return size_a < size_b;
    return goes_before(shares_, b, a);
  }

  const Document& document_;
  const Extraction& extraction_;
  const ArticleAround& around_;
  Shares shares_;
  std::vector<const Sentence*> sentences_;
  std::vector<const Sentence*> ordered_;  // 责令…
  std::vector<Measure> measures_;
  std::size_t closing_bytes_ = 0;      // of 构成犯罪的，依法追究刑事责任 and the like
  NodeIndex paragraph_ = no_node;      // of the sentence
  Addressee who_ = Addressee::nobody;  // who the paragraph speaks to so far
  std::vector<Function> sole_;         // of sentences that do one thing
  bool has_maxim_ = false;             // 任何单位和个人都有…的义务
  bool closes_rule_ = false;           // the penalty stands behind the rule that it sanctions
};

}  // namespace

bool ArticleFunctions::has(Function function) const {
  return std::ranges::find(functions, function) != functions.end();
}

ArticleReading read_by_rules(const Document& document, const Extraction& extraction, const ArticleAround& around,
                             const ArticleText& text) {
  return ArticleReader(document, extraction, around).read(text);
}

}  // namespace yiju
