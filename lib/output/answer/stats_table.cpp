// stats, as a table: counts.
#include <array>

#include "output/answer/answer_table.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {
namespace {

template <typename Counts, typename Word>
void add_counts(Table& table, std::string_view zh, std::string_view en, const Counts& counts, Word word) {
  const std::string_view kind = choose(table.language, zh, en);
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (counts[at] == 0) continue;
    TableLine row;
    row.band = kind;
    row.cells = {kind, std::string(word(at)), std::to_string(counts[at])};
    table.rows.push_back(std::move(row));
  }
}

}  // namespace

Table table_of(const Stats& stats, Language language) {
  Table table = titled(language, {"统计", "Statistics"}, {"统计", "Statistics"});
  table.columns = {column("kind", {"类别", "kind"}, language, 20),
                   column("name", {"名称", "name"}, language, 40, ColumnKind::label),
                   column("count", {"数量", "count"}, language, 12, ColumnKind::number)};
  table.columns[0].in_band = true;
  const std::string_view totals[] = {choose(language, "文件", "files"),
                                     choose(language, "其中依据表", "tables among them"),
                                     choose(language, "引用与关系", "relations"),
                                     choose(language, "其中引用自身", "inside one instrument"),
                                     choose(language, "不指明的依据", "unspecific sources"),
                                     choose(language, "落空的条款", "missing provisions")};
  const std::array<std::uint32_t, 6> counts = {stats.files,    stats.tables,     stats.edges,
                                               stats.internal, stats.unspecific, stats.missing};
  add_counts(table, "总数", "Totals", counts, [&](std::size_t at) { return totals[at]; });
  std::array<std::uint32_t, Stats::levels> instruments{};
  for (std::size_t at = 0; at < instruments.size(); ++at) {
    const LevelCount& count = stats.instruments[at];
    instruments[at] = count.loaded + count.outside + count.unknown;
  }
  add_counts(table, "文件（按效力层级）", "Instruments by level", instruments,
             [&](std::size_t at) { return label_of(static_cast<Level>(at), language); });
  add_counts(table, "条款", "Provisions", stats.provisions,
             [&](std::size_t at) { return kind_words(static_cast<ProvisionKind>(at), language); });
  add_counts(table, "指向", "Resolutions", stats.by_outcome,
             [&](std::size_t at) { return word_of(static_cast<Outcome>(at), language); });
  add_counts(table, "指向的理由", "Reasons", stats.by_reason,
             [&](std::size_t at) { return describe(static_cast<Reason>(at), language); });
  add_counts(table, "关系", "Relations", stats.by_relation,
             [&](std::size_t at) { return word_of(static_cast<Relation>(at), language); });
  add_counts(table, "认定者", "Asserted by", stats.by_assertion,
             [&](std::size_t at) { return word_of(static_cast<Assertion>(at), language); });
  return table;
}

}  // namespace yiju
