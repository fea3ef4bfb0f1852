#include "query/gaps.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/unspecific.hpp"
#include "function/power_words.hpp"
#include "query/asked_texts.hpp"

namespace yiju {

namespace {

// Unspecific sources by the article they stand in.
class UnspecificIndex {
 public:
  explicit UnspecificIndex(const LegalGraph& graph) : graph_(graph) {
    for (std::uint32_t at = 0; at < graph.unspecific().size(); ++at) {
      by_unit_.emplace_back(unit_of(graph, graph.unspecific()[at].node), at);
    }
    std::sort(by_unit_.begin(), by_unit_.end());
  }

  [[nodiscard]] std::vector<UnspecificWords> of(NodeId unit) const {
    std::vector<UnspecificWords> found;
    auto at = std::lower_bound(by_unit_.begin(), by_unit_.end(), std::pair{unit, std::uint32_t{0}});
    for (; at != by_unit_.end() && at->first == unit; ++at) {
      const UnspecificRecord& source = graph_.unspecific()[at->second];
      found.push_back({std::string(graph_.string(source.words)), source.file, source.line});
    }
    return found;
  }

 private:
  const LegalGraph& graph_;
  std::vector<std::pair<NodeId, std::uint32_t>> by_unit_;
};

GapTier tier_of(GapReason reason, const std::vector<Function>& functions, bool wordless) {
  if (reason == GapReason::only_unresolved) return GapTier::unresolved;
  if (reason == GapReason::only_unspecific) return GapTier::unspecific;
  if (functions.empty()) return wordless ? GapTier::rest : GapTier::untold;  // only numbers or single words change
  if (need_of(functions) != Need::high) return GapTier::rest;
  const auto has = [&](Function function) { return std::ranges::find(functions, function) != functions.end(); };
  if (has(Function::licence) || has(Function::penalty) || has(Function::coercion) || has(Function::fee)) {
    return GapTier::power;
  }
  return has(Function::prohibition) ? GapTier::prohibition : GapTier::duty;
}

// 未按照规定建立台账的, 不符合国家有关规定的: words behind a denial say what is breached, not what is rested on.
bool tells_breach(std::string_view before) {
  constexpr WordSet denials{"未", "不", "未达到", "未能", "未依法", "未严格", "不符合", "没有", "拒不", "违反"};
  return denials.ends(before);
}

// Reads the articles of one text.
class TextReader {
 public:
  TextReader(const LegalGraph& graph, NodeId root, const UnspecificIndex& unspecific, const TextOfFile& texts)
      : graph_(graph), root_(root), unspecific_(unspecific), functions_(functions_of_text(graph, root, texts)) {
    const std::uint32_t file = graph.nodes()[root].document;
    if (texts && file != none) text_ = texts(file).words;
    if (!text_.empty()) lines_.emplace(text_);
  }

  GapList read() {
    GapList list;
    list.root = root_;
    list.amends = functions_.amends;
    list.whole_sources = count_targets(whole_sources(graph_, root_));
    for (const NodeId unit : units_below(graph_, root_)) {
      ++list.units;
      Gap gap;
      if (has_source(unit, gap)) {
        list.not_loaded += knows_by_name_alone(unit) ? 1 : 0;
        continue;
      }
      const ArticleFunctions* what = functions_.of(unit);
      if (what != nullptr) gap.functions = setting(unit, what->functions);
      gap.tier = tier_of(gap.reason, gap.functions, list.amends && what == nullptr);
      list.gaps.push_back(std::move(gap));
    }
    for (Gap& gap : list.gaps) {
      if (gap.tier == GapTier::untold && ends_others(gap.unit)) gap.tier = GapTier::rest;
    }
    std::ranges::stable_sort(list.gaps, {}, &Gap::tier);
    return list;
  }

 private:
  // What counts here: of a company's 变更登记 no licence is left, only procedure.
  [[nodiscard]] std::vector<Function> setting(NodeId unit, std::vector<Function> functions) const {
    if (text_.empty() || functions.empty()) return functions;
    const std::string_view words = slice(text_, graph_.nodes()[unit].span);
    std::erase_if(functions, [&](Function function) { return !tells_power(function, words); });
    if (functions.empty()) functions.push_back(Function::procedure);
    return functions;
  }

  // True where the article has a source; else `gap` says why not.
  bool has_source(NodeId unit, Gap& gap) const {
    gap.unit = unit;
    bool leaves = false;
    for (const EdgeId id : own_sources(graph_, unit, true)) {
      const EdgeRecord& edge = graph_.edges()[id];
      const bool internal = is_internal(graph_, edge);
      if (!internal && only_obeyed(edge)) continue;
      if (!internal && is_found(edge)) return true;
      leaves = leaves || !internal;
      gap.edges.push_back(id);
    }
    gap.unspecific = unspecific_words(unit);
    if (leaves) {
      gap.reason = GapReason::only_unresolved;
    } else if (!gap.unspecific.empty()) {
      gap.reason = GapReason::only_unspecific;
    } else if (!gap.edges.empty()) {
      gap.reason = GapReason::only_self;
    }
    return false;
  }

  // 一、废止《甲条例》。
  [[nodiscard]] bool ends_others(NodeId unit) const {
    return std::ranges::any_of(graph_.out_edges(unit),
                               [](const EdgeRecord& edge) { return edge.relation == Relation::repeals; });
  }

  // 应当遵守宪法、法律: who obeys the constitution names no source.
  [[nodiscard]] bool only_obeyed(const EdgeRecord& edge) const {
    const NodeRecord& to = graph_.nodes()[edge.to];
    if (to.kind != ProvisionKind::root || graph_.instruments()[to.instrument].level != Level::constitution)
      return false;
    return edge.file == graph_.nodes()[root_].document && !edge.span.empty() && edge.span.begin <= text_.size() &&
           ends_in(text_.substr(0, edge.span.begin), "遵守");
  }

  [[nodiscard]] bool knows_by_name_alone(NodeId unit) const {
    return std::ranges::all_of(own_sources(graph_, unit),
                               [&](EdgeId id) { return graph_.edges()[id].outcome != Outcome::resolved; });
  }

  // Those that the graph keeps, and of a text at hand all others: 按照国家有关价格政策.
  [[nodiscard]] std::vector<UnspecificWords> unspecific_words(NodeId unit) const {
    std::vector<UnspecificWords> found = unspecific_.of(unit);
    if (!lines_) return found;
    const Span whole = graph_.nodes()[unit].span;
    std::vector<UnspecificWords> all;
    std::vector<std::uint32_t> breached;  // lines of words that only tell a breach
    for (const Span span : find_unspecific_sources(slice(text_, whole))) {
      const Span at{whole.begin + span.begin, whole.begin + span.end};
      if (tells_breach(text_.substr(0, at.begin))) {
        breached.push_back(lines_->line_of(at.begin));
        continue;
      }
      all.push_back({std::string(slice(text_, at)), graph_.nodes()[root_].document, lines_->line_of(at.begin)});
    }
    for (UnspecificWords& words : found) {
      const auto holds = [&](const UnspecificWords& other) {
        return other.words.find(words.words) != std::string::npos;
      };
      const bool is_breach = std::ranges::find(breached, words.line) != breached.end();
      if (!is_breach && std::ranges::none_of(all, holds)) all.push_back(std::move(words));
    }
    std::ranges::stable_sort(all, {}, &UnspecificWords::line);
    return all;
  }

  // What is rested on, each once, however many edges say so.
  [[nodiscard]] std::uint32_t count_targets(const std::vector<EdgeId>& edges) const {
    std::vector<NodeId> targets;
    for (const EdgeId edge : edges) targets.push_back(graph_.edges()[edge].to);
    std::sort(targets.begin(), targets.end());
    return static_cast<std::uint32_t>(std::unique(targets.begin(), targets.end()) - targets.begin());
  }

  const LegalGraph& graph_;
  NodeId root_;
  const UnspecificIndex& unspecific_;
  FunctionList functions_;
  std::string_view text_;  // empty: not at hand
  std::optional<LineTable> lines_;
};

struct Words {
  const char* id;
  std::string_view zh, en;
};

constexpr Words reason_words[] = {
    {"nothing_cited", "没有引用任何依据", "nothing cited"},
    {"only_self", "只引用本文件自身条款", "only citations of itself"},
    {"only_unspecific", "只有不指明的依据", "only unspecific sources"},
    {"only_unresolved", "已指明依据，未收录或未能核对", "sources named, but not at hand"},
};

constexpr Words tier_words[] = {
    {"power", "设定许可、处罚、强制或者收费，未引依据", "sets a licence, penalty, coercion or fee, nothing cited"},
    {"prohibition", "设定禁止，未引依据", "forbids, nothing cited"},
    {"duty", "设定义务，未引依据", "burdens, nothing cited"},
    {"untold", "未引依据，功能不明", "nothing cited, function not known"},
    {"unspecific", "只有不指明的依据", "only unspecific sources"},
    {"unresolved", "已指明依据，未收录或未能核对", "sources named, but not at hand"},
    {"rest", "未引依据，一般无须依据", "nothing cited, and none expected"},
};

std::string_view in(const Words& words, Language language) { return choose(language, words.zh, words.en); }

}  // namespace

std::map<NodeId, const Gap*> gaps_by_unit(const GapsAnswer& answer) {
  std::map<NodeId, const Gap*> units;
  for (const GapList& list : answer.lists) {
    for (const Gap& gap : list.gaps) units.emplace(gap.unit, &gap);
  }
  return units;
}

std::string_view gap_mark(const Gap& gap, Language language) {
  return names_source(gap) ? choose(language, "未核对", "unchecked") : choose(language, "无依据", "no source");
}

void GapTally::add(const Gap* gap) {
  ++units;
  if (gap == nullptr) return;
  ++(names_source(*gap) ? unverified : without);
  needless += is_folded(*gap) ? 1 : 0;
}

std::uint32_t GapList::count(GapReason reason) const {
  return static_cast<std::uint32_t>(std::ranges::count(gaps, reason, &Gap::reason));
}

std::vector<EdgeId> one_a_citation(const LegalGraph& graph, const std::vector<EdgeId>& edges) {
  std::vector<EdgeId> shown;
  for (const EdgeId id : edges) {
    const EdgeRecord& edge = graph.edges()[id];
    const auto same = [&](EdgeId other) {
      const EdgeRecord& before = graph.edges()[other];
      return !edge.span.empty() && before.file == edge.file && before.span == edge.span;
    };
    if (std::ranges::none_of(shown, same)) shown.push_back(id);
  }
  return shown;
}

bool GapsAnswer::found() const {
  return std::any_of(lists.begin(), lists.end(), [](const GapList& list) { return !list.gaps.empty(); });
}

GapsAnswer find_gaps(const LegalGraph& graph, const std::vector<NodeId>& texts, const TextOfFile& words) {
  const UnspecificIndex unspecific(graph);
  GapsAnswer answer;
  for (const NodeId root : asked_texts(graph, texts)) {
    answer.lists.push_back(TextReader(graph, root, unspecific, words).read());
  }
  return answer;
}

const char* name_of(GapReason reason) { return reason_words[static_cast<std::size_t>(reason)].id; }
std::string_view describe(GapReason reason, Language language) {
  return in(reason_words[static_cast<std::size_t>(reason)], language);
}
const char* name_of(GapTier tier) { return tier_words[static_cast<std::size_t>(tier)].id; }
std::string_view describe(GapTier tier, Language language) {
  return in(tier_words[static_cast<std::size_t>(tier)], language);
}

}  // namespace yiju
