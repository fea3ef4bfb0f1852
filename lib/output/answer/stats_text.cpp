// stats, as text: counts.
#include "corpus/node_kind.hpp"
#include "output/answer/answer_text.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {
namespace {

using Rows = std::vector<std::vector<std::string>>;

void add_section(std::string& out, std::string_view title, const Rows& rows, const TextStyle& style) {
  if (rows.empty()) return;
  out += "\n" + paint(title, Paint::bold, style) + "\n" + draw_columns(rows, {false, true, true, true});
}

// Rows {word, count} of the values that occur; `word` names the value at an index.
template <typename Counts, typename Word>
Rows count_rows(const Counts& counts, Word word) {
  Rows rows;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (counts[at] != 0) rows.push_back({"  " + std::string(word(at)), std::to_string(counts[at])});
  }
  return rows;
}

Rows level_rows(const Stats& stats, const TextStyle& style) {
  Rows rows;
  for (std::size_t at = 0; at < Stats::levels; ++at) {
    const LevelCount& count = stats.instruments[at];
    if (count.loaded + count.outside + count.unknown == 0) continue;
    rows.push_back({"  " + std::string(label_of(static_cast<Level>(at), style.language)), std::to_string(count.loaded),
                    std::to_string(count.outside), std::to_string(count.unknown)});
  }
  if (!rows.empty()) {
    rows.insert(rows.begin(), {"", std::string(choose(style.language, "有文本", "loaded")),
                               std::string(choose(style.language, "仅登记", "known")),
                               std::string(choose(style.language, "不明", "unknown"))});
  }
  return rows;
}

Rows total_rows(const Stats& stats, Language language) {
  const auto row = [&](std::string_view zh, std::string_view en, std::uint32_t count) {
    return std::vector<std::string>{std::string(choose(language, zh, en)), std::to_string(count)};
  };
  return {row("文件", "files", stats.files),
          row("其中依据表", "tables among them", stats.tables),
          row("引用与关系", "relations", stats.edges),
          row("其中引用自身", "inside one instrument", stats.internal),
          row("不指明的依据", "unspecific sources", stats.unspecific),
          row("落空的条款", "missing provisions", stats.missing)};
}

}  // namespace

/// 款 项 目 are nodes only where they cite or are cited: their counts say so.
std::string kind_words(ProvisionKind kind, Language language) {
  const std::string words(label_of(kind, language));
  return language == Language::zh && a_node_if_wanted(kind) ? words + "（被引用或有引用）" : words;
}

std::string to_text(const Stats& stats, const TextStyle& style) {
  const Language language = style.language;
  std::string out = draw_columns(total_rows(stats, language), {false, true});
  add_section(out, choose(language, "文件（按效力层级）", "Instruments by level"), level_rows(stats, style), style);
  add_section(out, choose(language, "条款", "Provisions"),
              count_rows(stats.provisions,
                         [&](std::size_t at) { return kind_words(static_cast<ProvisionKind>(at), language); }),
              style);
  add_section(out, choose(language, "指向", "Resolutions"),
              count_rows(stats.by_outcome, [&](std::size_t at) { return word_of(static_cast<Outcome>(at), language); }),
              style);
  add_section(out, choose(language, "指向的理由", "Reasons"),
              count_rows(stats.by_reason, [&](std::size_t at) { return describe(static_cast<Reason>(at), language); }),
              style);
  add_section(
      out, choose(language, "关系", "Relations"),
      count_rows(stats.by_relation, [&](std::size_t at) { return word_of(static_cast<Relation>(at), language); }),
      style);
  add_section(
      out, choose(language, "认定者", "Asserted by"),
      count_rows(stats.by_assertion, [&](std::size_t at) { return word_of(static_cast<Assertion>(at), language); }),
      style);
  return out;
}

}  // namespace yiju
