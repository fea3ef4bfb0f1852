#include "query/powers.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/behind_last.hpp"
#include "base/plain_line.hpp"
#include "function/power_words.hpp"
#include "function/sanction.hpp"
#include "function/word_pattern.hpp"
#include "query/asked_texts.hpp"
#include "query/foundation.hpp"

namespace yiju {

namespace {

constexpr Function powers[] = {Function::penalty, Function::coercion, Function::licence, Function::fee};

bool covers(const FineRange& higher, const FineRange& own) {
  if (higher.base != own.base || higher.unit != own.unit) return false;
  if (higher.high && (!own.high || *own.high > *higher.high)) return false;
  if (higher.cap && (!own.cap || *own.cap > *higher.cap)) return false;
  return !higher.low || !own.low || *own.low >= *higher.low;
}

// A provision that sets a fine without an amount leaves the amount to those below it.
bool is_within(const Penalty& own, const Penalty& higher) {
  const auto has_kind = [&](PenaltyKind kind) { return std::ranges::find(higher.kinds, kind) != higher.kinds.end(); };
  const auto is_covered = [&](const FineRange& range) {
    return higher.fines.empty() ||
           std::ranges::any_of(higher.fines, [&](const FineRange& other) { return covers(other, range); });
  };
  return std::ranges::all_of(own.kinds, has_kind) && std::ranges::all_of(own.fines, is_covered);
}

bool is_within(const std::vector<Measure>& own, const std::vector<Measure>& higher) {
  return std::ranges::all_of(own, [&](Measure measure) { return std::ranges::find(higher, measure) != higher.end(); });
}

// The clause of a text that holds a span: a row of a list ends it, too.
std::string_view clause_around(std::string_view text, Span span) {
  const std::size_t begin = span.begin - behind_last(text.substr(0, span.begin), {"。", "；", "\n"}).size();
  const std::string_view line = text.substr(0, end_of_line(text, span.end));
  const std::size_t end = std::min({line.find("。", span.end), line.find("；", span.end), line.size()});
  return text.substr(begin, end - begin);
}

// 违反第二项规定的，依照《甲法》第五条处罚: sends that breach there, and gives no authority to the fines beside it.
bool only_refers(std::string_view clause) {
  static const WordPattern refers("依照…处罚|依照…处理|按照…处罚|按照…处理|依据…处罚|依据…处理");
  return refers.stands_in(clause) && penalty_kinds(clause).empty();
}

// Reads the texts of a graph, each once.
class PowerReader {
 public:
  PowerReader(const LegalGraph& graph, const TextOfFile& texts, PowersAnswer& answer)
      : graph_(graph), texts_(texts), answer_(answer) {}

  PowerList read(NodeId root) {
    PowerList list;
    list.root = root;
    list.whole = whole_sources(graph_, root);
    for (const FunctionRow& row : functions_of(root).rows) {
      PowerRow power;
      power.unit = row.unit;
      power.what = row.what;
      for (const Function function : powers) {
        if (row.what.has(function) && tells_power(function, words_of(row.unit))) power.sets.push_back(function);
      }
      if (power.sets.empty()) continue;
      add_sanctioned(root, power);
      add_authorities(power);
      power.comparison = compare(power);
      add_limits(root, power);
      list.rows.push_back(std::move(power));
    }
    return list;
  }

 private:
  [[nodiscard]] std::string_view words_of(NodeId unit) const {
    return slice(texts_(graph_.nodes()[unit].document).words, graph_.nodes()[unit].span);
  }

  const FunctionList& functions_of(NodeId root) {
    const FunctionList*& known = known_[root];
    if (known == nullptr) {
      answer_.sources.push_back(std::make_unique<FunctionList>(functions_of_text(graph_, root, texts_)));
      known = answer_.sources.back().get();
    }
    return *known;
  }

  void add_sanctioned(NodeId root, PowerRow& power) const {
    for (const Locator& act : power.what.penalty.acts) {
      for (const NodeId unit : units_below(graph_, root)) {
        const Locator at = graph_.locator(unit);
        if (at[Unit::article] != act[Unit::article] || at.article_suffix != act.article_suffix || unit == power.unit)
          continue;
        if (std::ranges::find(power.sanctions, unit) == power.sanctions.end()) power.sanctions.push_back(unit);
      }
    }
  }

  // What the article itself names; else what the duties name that it sanctions.
  void add_authorities(PowerRow& power) {
    for (const EdgeId edge : own_sources(graph_, power.unit)) add_authority(power, edge, none);
    if (!power.authorities.empty()) return;
    for (const NodeId duty : power.sanctions) {
      for (const EdgeId edge : own_sources(graph_, duty)) add_authority(power, edge, duty);
    }
  }

  void add_authority(PowerRow& power, EdgeId edge, NodeId through) {
    const EdgeRecord& record = graph_.edges()[edge];
    if (record.relation == Relation::draws_on) return;  // a sister gives no authority
    if (sends_elsewhere(record)) return;
    const auto same = [&](const Authority& other) { return graph_.edges()[other.edge].to == record.to; };
    if (std::ranges::any_of(power.authorities, same)) return;
    Authority authority{edge, through, nullptr};
    if (graph_.nodes()[record.to].kind != ProvisionKind::root && record.outcome == Outcome::resolved) {
      authority.sets = functions_of(text_node(graph_, record.to)).of(unit_of(graph_, record.to));
    }
    power.authorities.push_back(authority);
  }

  [[nodiscard]] bool sends_elsewhere(const EdgeRecord& record) const {
    if (record.asserted_by != Assertion::text || record.span.empty()) return false;
    const std::string_view text = texts_(record.file).words;
    return record.span.end <= text.size() && only_refers(clause_around(text, record.span));
  }

  void add_limits(NodeId root, PowerRow& power) const {
    constexpr std::array set_of_its_own{PowerComparison::none_named, PowerComparison::not_comparable,
                                        PowerComparison::beyond};
    if (std::ranges::find(set_of_its_own, power.comparison) == set_of_its_own.end()) return;
    const NodeRecord& node = graph_.nodes()[root];
    const Date day = node.document == none ? Date() : graph_.files()[node.document].version;
    power.limits = limits_of(graph_.title(node.instrument), graph_.instruments()[node.instrument].level, day,
                             power.what, words_of(power.unit));
  }

  [[nodiscard]] PowerComparison compare(const PowerRow& power) const {
    if (power.authorities.empty()) return PowerComparison::none_named;
    PowerComparison best = PowerComparison::whole_only;
    for (const Authority& authority : power.authorities) {
      const NodeRecord& to = graph_.nodes()[graph_.edges()[authority.edge].to];
      if (to.kind == ProvisionKind::root) continue;
      const PowerComparison one =
          authority.sets == nullptr ? PowerComparison::not_loaded : compare(power, *authority.sets);
      if (one == PowerComparison::within) return one;
      best = std::max(best, one);
    }
    return best;
  }

  [[nodiscard]] static PowerComparison compare(const PowerRow& power, const ArticleFunctions& higher) {
    bool compared = false, within = true;
    if (power.what.has(Function::penalty) && higher.has(Function::penalty)) {
      compared = true;
      within = within && is_within(power.what.penalty, higher.penalty);
    }
    if (power.what.has(Function::coercion) && higher.has(Function::coercion)) {
      compared = true;
      within = within && is_within(power.what.measures, higher.measures);
    }
    for (const Function function : {Function::licence, Function::fee}) {
      if (power.what.has(function) && higher.has(function)) compared = true;
    }
    if (!compared) return PowerComparison::not_comparable;
    return within ? PowerComparison::within : PowerComparison::beyond;
  }

  const LegalGraph& graph_;
  const TextOfFile& texts_;
  PowersAnswer& answer_;
  std::map<NodeId, const FunctionList*> known_;
};

}  // namespace

std::size_t PowerList::count(Function function) const {
  return static_cast<std::size_t>(std::ranges::count_if(
      rows, [&](const PowerRow& row) { return std::ranges::find(row.sets, function) != row.sets.end(); }));
}

std::size_t PowerList::count(PowerComparison comparison) const {
  return static_cast<std::size_t>(std::ranges::count(rows, comparison, &PowerRow::comparison));
}

PowersAnswer find_powers(const LegalGraph& graph, const TextOfFile& texts, const std::vector<NodeId>& asked) {
  PowersAnswer answer;
  PowerReader reader(graph, texts, answer);
  for (const NodeId root : asked_texts(graph, asked)) answer.lists.push_back(reader.read(root));
  return answer;
}

const char* name_of(PowerComparison comparison) {
  constexpr const char* names[] = {"none_named", "whole_only", "not_loaded", "not_comparable", "within", "beyond"};
  return names[static_cast<std::size_t>(comparison)];
}

std::string_view describe(PowerComparison comparison, Language language) {
  constexpr std::string_view zh[] = {"未指明上位依据",         "只指明文件，未指明条款", "上位条款文本未载入",
                                     "上位条款未设定同类事项", "未超出上位条款",         "超出上位条款"};
  constexpr std::string_view en[] = {"no authority named",   "instruments named, no provision",
                                     "provision not loaded", "the provision sets nothing of the kind",
                                     "within the provision", "beyond the provision"};
  const auto at = static_cast<std::size_t>(comparison);
  return choose(language, zh[at], en[at]);
}

}  // namespace yiju
