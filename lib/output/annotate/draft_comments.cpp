#include "output/annotate/draft_comments.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/line_break.hpp"
#include "base/white_space.hpp"
#include "output/answer/corpus_words.hpp"
#include "output/answer/marked_text.hpp"
#include "output/answer/penalty_words.hpp"
#include "output/answer/stale_words.hpp"
#include "output/answer/suggest_words.hpp"
#include "output/answer/table_parts.hpp"
#include "query/suggest_answer.hpp"
#include "render/subject.hpp"

namespace yiju {

namespace {

/// What speaks of a unit of the draft, by the unit: the first where several do.
template <typename Row>
using ByUnit = std::unordered_map<NodeId, const Row*>;

class Commenting {
 public:
  Commenting(const Corpus& corpus, const LegalGraph& graph, const DraftReview& review,
             const DraftCommentOptions& options)
      : corpus_(corpus),
        graph_(graph),
        review_(review),
        options_(options),
        document_(corpus.documents[review.document]) {
    for (const GapList& list : review.gaps.lists)
      for (const Gap& gap : list.gaps) gaps_.try_emplace(gap.unit, &gap);
    for (const PowerList& list : review.powers.lists)
      for (const PowerRow& row : list.rows) powers_.try_emplace(row.unit, &row);
    for (const SuggestedArticle& article : review.suggestions.articles)
      suggested_.try_emplace(article.article, &article);
  }

  std::vector<TextComment> make() {
    if (wants("check")) add_findings();
    add_articles();
    if (wants("versions")) add_changes();
    std::ranges::stable_sort(comments_, {}, [](const TextComment& comment) { return comment.words.begin; });
    return std::move(comments_);
  }

 private:
  [[nodiscard]] bool wants(std::string_view kind) const {
    return options_.only.empty() || std::ranges::find(options_.only, kind) != options_.only.end();
  }
  [[nodiscard]] std::string words(std::string_view zh, std::string_view en) const {
    return std::string(choose(options_.language, zh, en));
  }
  [[nodiscard]] std::string heading(std::string_view zh, std::string_view en) const {
    return words("【", "[") + words(zh, en) + words("】", "] ");
  }
  [[nodiscard]] std::string quoted(std::string_view text) const {
    return words("“", "\"") + std::string(text) + words("”", "\"");
  }

  void add_findings() {
    for (const Finding& finding : review_.findings) {
      // How the file was read (changes as accepted, comments passed over) is no matter of the drafter's.
      if (finding.span.empty() && finding.severity == Severity::note) continue;
      if (finding.rule == CheckRule::note_silent)
        continue;  // a matter of the note: check tells it, no word of the draft is wrong
      const std::string severity(describe(finding.severity, options_.language));
      std::string text = heading("检查·" + severity, "check, " + severity) + finding.message.in(options_.language);
      if (!finding.suggestion.empty())
        add_line(text, words("建议：", "to do: ") + finding.suggestion.in(options_.language));
      std::string evidence = words("依据：", "evidence: ");
      if (!finding.words.empty()) evidence += quoted(finding.words) + words("，", ", ");
      evidence += words("规则：" + std::string(describe(finding.rule, Language::zh)),
                        std::string("rule ") + name_of(finding.rule));
      add_line(text, evidence);
      comments_.push_back({finding.span.empty() ? first_line() : finding.span, std::move(text)});
    }
  }

  /// Where what concerns the whole file stands: its first line with words.
  [[nodiscard]] Span first_line() const {
    const std::string_view text = document_.source.text;
    const std::string_view rest = trim(text);
    const std::string_view line = trim(rest.substr(0, rest.find('\n')));
    const auto begin = static_cast<std::uint32_t>(line.data() - text.data());
    return {begin, begin + static_cast<std::uint32_t>(line.size())};
  }

  // One comment an article: its gap, its power and what it might rest on belong together.
  void add_articles() {
    for (const NodeId unit : units_below(graph_, review_.root)) {
      std::string text = power_text(unit);
      const Gap* gap = row_of(gaps_, unit);
      if (gap != nullptr && !is_folded(*gap)) {
        if (text.empty() && wants("gaps")) text = gap_text(*gap);
        if (wants("suggest")) add_line(text, suggestion_text(unit, text.empty()));
      }
      if (!text.empty()) comments_.push_back({place_of_article(unit, gap), std::move(text)});
    }
  }

  template <typename Row>
  [[nodiscard]] static const Row* row_of(const ByUnit<Row>& rows, NodeId unit) {
    const auto found = rows.find(unit);
    return found == rows.end() ? nullptr : found->second;
  }

  /// The words that point at law in general, where that is the gap; else the article's number.
  [[nodiscard]] Span place_of_article(NodeId unit, const Gap* gap) const {
    const Span whole = graph_.nodes()[unit].span;
    if (gap != nullptr && gap->tier == GapTier::unspecific && !gap->unspecific.empty()) {
      const std::string& said = gap->unspecific.front().words;
      const std::size_t at = slice(document_.source.text, whole).find(said);
      if (at != std::string_view::npos) {
        const auto begin = static_cast<std::uint32_t>(whole.begin + at);
        return {begin, begin + static_cast<std::uint32_t>(said.size())};
      }
    }
    const NodeIndex node = node_in_document(document_, graph_.nodes()[unit]);
    const Span own = node == no_node ? whole : own_span(document_, node);
    const std::string_view text = slice(document_.source.text, own);
    const std::string_view number = trim(text.substr(0, text.find('\n')));
    const auto begin = static_cast<std::uint32_t>(number.data() - document_.source.text.data());
    return {begin, begin + static_cast<std::uint32_t>(number.size())};
  }

  [[nodiscard]] std::string gap_text(const Gap& gap) const {
    std::string text = heading("依据缺口", "gap") + std::string(describe(gap.tier, options_.language));
    if (const std::string what = function_words(gap.functions, options_.language); !what.empty())
      add_line(text, words("本条：", "this article: ") + what);
    for (const EdgeId id : one_a_citation(graph_, gap.edges)) {
      const EdgeRecord& edge = graph_.edges()[id];
      add_line(text, words("未计入：", "does not count: ") + quoted(graph_.string(edge.words)) + words("，", ", ") +
                         std::string(is_found(edge) ? words("本文件自身条款", "a provision of this text")
                                                    : std::string(describe(edge.reason, options_.language))));
    }
    for (const UnspecificWords& source : gap.unspecific)
      add_line(text, words("未指明：", "not specific: ") + quoted(source.words));
    return text;
  }

  [[nodiscard]] std::string power_text(NodeId unit) const {
    if (!wants("powers")) return {};
    const PowerRow* const row = row_of(powers_, unit);
    if (row == nullptr || row->comparison == PowerComparison::within ||
        row->comparison == PowerComparison::not_loaded ||
        (row->comparison == PowerComparison::not_comparable && row->limits.empty()))
      return {};
    std::string text = heading("设定权", "power") + std::string(describe(row->comparison, options_.language));
    const std::string range = power_range(row->what, options_.language);
    add_line(text, words("本条：", "this article: ") + function_words(row->sets, options_.language) +
                       (range.empty() ? "" : words("（", " (") + range + words("）", ")")));
    for (const Authority& authority : row->authorities) {
      std::string line =
          words("上位依据：", "authority: ") + graph_.label(graph_.edges()[authority.edge].to, options_.language);
      if (authority.sets != nullptr) line += words("：", ": ") + power_range(*authority.sets, options_.language);
      add_line(text, line);
    }
    for (const SettingLimit& limit : row->limits)
      add_line(text, words("设定权限：", "limit: ") + describe(limit, options_.language));
    return text;
  }

  [[nodiscard]] std::string suggestion_text(NodeId unit, bool alone) const {
    const SuggestedArticle* const found = row_of(suggested_, unit);
    if (found == nullptr || found->suggestions.empty()) return {};
    std::string text = alone ? heading("依据建议", "suggestion") : std::string();
    for (std::size_t at = 0; at < found->suggestions.size(); ++at) {
      const Suggestion& suggestion = found->suggestions[at];
      const std::string reasons =
          on_one_line(suggestion_reasons(graph_, suggestion, found->shared[at], options_.language), options_.language);
      add_line(text, words("可能的依据：", "might rest on: ") + graph_.label(suggestion.provision, options_.language) +
                         (reasons.empty() ? "" : words("（", " (") + reasons + words("）", ")")));
    }
    return text;
  }

  void add_changes() {
    for (const StaleRow& row : review_.stale.rows) {
      const Citation& citation = citation_of(corpus_, row.document, row.citation);
      std::string text = heading("版本", "version") + change_words(row, options_.language) + words("：", ": ") +
                         cited_words(corpus_, row, options_.language);
      const std::string by = changed_by(row, options_.language);
      if (row.since.known() || !by.empty())
        add_line(text, words("变动日期、文件：", "since, by: ") + to_string(row.since) + " " + by);
      if (row.now_article != no_node) {
        const Document& now = corpus_.documents[row.now];
        add_line(text, words("现在规定：", "it says now: ") +
                           (row.words.empty() || row.then_article == no_node
                                ? std::string(text_of(now, row.now_article))
                                : merged_words(corpus_.documents[row.then], now, row.now_article, row.words)));
        add_line(text, words("出处：", "source: ") + place_of(corpus_, row.now, now.nodes[row.now_article].span.begin));
      }
      comments_.push_back({citation.span, std::move(text)});
    }
  }

  const Corpus& corpus_;
  const LegalGraph& graph_;
  const DraftReview& review_;
  const DraftCommentOptions& options_;
  const Document& document_;
  ByUnit<Gap> gaps_;
  ByUnit<PowerRow> powers_;
  ByUnit<SuggestedArticle> suggested_;
  std::vector<TextComment> comments_;
};

}  // namespace

std::vector<TextComment> comments_on(const Corpus& corpus, const LegalGraph& graph, const DraftReview& review,
                                     const DraftCommentOptions& options) {
  return Commenting(corpus, graph, review, options).make();
}

}  // namespace yiju
