// The words and lines that all answers share when they are written as text.
#pragma once

#include <string>
#include <string_view>

#include "base/paint.hpp"
#include "graph/legal_graph.hpp"
#include "output/answer/answer_text.hpp"
#include "query/query_engine.hpp"

namespace yiju {

/// The text in escape sequences, where the style wants colour.
[[nodiscard]] std::string paint(std::string_view text, Paint color, const TextStyle& style);

/// 实施〔分析〕 or "implements [analyst]"
[[nodiscard]] std::string relation_words(const EdgeRecord& edge, const TextStyle& style);

/// “《数据法》第三条” note.md:12, or for a table row: 数据安全 basis.tsv:4
[[nodiscard]] std::string evidence_words(const LegalGraph& graph, const EdgeRecord& edge, const TextStyle& style);

/// 《网络安全法》第二十条 · 法律
[[nodiscard]] std::string node_words(const LegalGraph& graph, NodeId node, const TextStyle& style);

/// The provision alone, inside an answer that has named its instrument: 第二十条; 全文 for the instrument.
[[nodiscard]] std::string place_words(const LegalGraph& graph, NodeId node, const TextStyle& style);

/// Two blanks and the caption, without the full stop of an article's first words; empty for an instrument.
[[nodiscard]] std::string caption_words(const LegalGraph& graph, NodeId node);

/// The heading of an answer: label and, after two blanks, the caption.
[[nodiscard]] std::string heading_words(const LegalGraph& graph, NodeId node, const TextStyle& style);

/// "2 处" or "2 provisions".
[[nodiscard]] std::string count_words(std::size_t count, std::string_view zh, std::string_view noun,
                                      const TextStyle& style);

/// 《…条例（草案）》：9 条中有 6 条没有自己的依据（另有全文依据 2 处，不代替各条依据）
[[nodiscard]] std::string gaps_heading(const LegalGraph& graph, const GapList& list, const TextStyle& style);

/// 章, 款（被引用或有引用）: a kind of provision where kinds are counted.
[[nodiscard]] std::string kind_words(ProvisionKind kind, Language language);

/// Whether an analyst's table asserts the edge, and no text.
[[nodiscard]] bool from_table(const LegalGraph& graph, const EdgeRecord& edge);

/// （文本未收录）: why a trace goes no further here; empty where it goes on.
[[nodiscard]] std::string end_words(const LegalGraph& graph, const TraceStep& step, const TextStyle& style);

/// 本条没有引用任何依据
[[nodiscard]] std::string_view no_source_words(const LegalGraph& graph, NodeId node, Language language);

/// quoted_title：书名号中的名称: a rule of the grammar, as an edge keeps it.
[[nodiscard]] std::string rule_words(std::uint8_t rule, Language language);

/// 第三条 → 第五条，移动: what became of an article.
[[nodiscard]] std::string fate_words(const DiffInput& input, const ArticleChange& change, const TextStyle& style);

/// 新增 1 条，拆分 2 条 …; what is none is left out.
[[nodiscard]] std::string diff_summary(const DraftDiff& diff, Language language);

/// What holds for the whole text, a line each: names replaced throughout, chapters that came, went or were renamed.
[[nodiscard]] std::string diff_throughout(const DiffInput& input, const DraftDiff& diff, Language language);

/// What rank says where no text cites another.
[[nodiscard]] constexpr std::string_view nothing_ranked(Language language) {
  return choose(language, "没有文件引用其他文件作依据", "no text names another as its source");
}

/// 0.31 → 31%
[[nodiscard]] std::string percent(double share);

/// A row of a matrix: 第二章  基础要素, 全文, （不分章）.
[[nodiscard]] std::string division_words(const LegalGraph& graph, const MatrixRow& row, const TextStyle& style);

/// draft.md:9, below the folder that was read: how what is taken away names a place. Empty for no file.
[[nodiscard]] std::string place_in_folder(const LegalGraph& graph, std::uint32_t file, std::uint32_t line);

/// A group of a stored query: a node as people know it, or the word of a relation, level … in the style's language.
[[nodiscard]] std::string group_words(const LegalGraph& graph, const QueryGroupKey& key, QueryKey kind,
                                      const TextStyle& style);

/// 0.1038 → 103.8; of a thousand, one digit: shares are small numbers.
[[nodiscard]] std::string per_mille(double weight);

}  // namespace yiju
