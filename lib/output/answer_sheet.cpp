#include "output/answer_sheet.hpp"

#include "base/markup.hpp"
#include "output/findings.hpp"
#include "output/text_words.hpp"
#include "render/subject.hpp"

namespace yiju {
namespace {

struct Header {
  const char *zh, *en;
};

std::vector<std::string> columns_of(std::initializer_list<Header> headers, Language language) {
  std::vector<std::string> columns;
  for (const Header& header : headers) columns.emplace_back(choose(language, header.zh, header.en));
  return columns;
}

void append(std::string& list, std::string_view part) {
  if (part.empty()) return;
  if (!list.empty()) list += '\n';
  list += part;
}

std::vector<std::string> gap_row(const LegalGraph& graph, const GapList& list, const Gap& gap, Language language) {
  std::string words, places;
  for (const EdgeId id : gap.edges) {
    const EdgeRecord& edge = graph.edges()[id];
    append(words, graph.string(edge.words));
    append(places, place_in_folder(graph, edge.file, edge.line));
  }
  for (const std::uint32_t at : gap.unspecific) {
    const UnspecificRecord& source = graph.unspecific()[at];
    append(words, graph.string(source.words));
    append(places, place_in_folder(graph, source.file, source.line));
  }
  return {std::string(graph.title(graph.nodes()[list.root].instrument)),
          chapter_name(graph, gap.unit, language),
          place_name(graph, gap.unit, language),
          subject_of(graph, gap.unit),
          std::string(describe(gap.reason, language)),
          std::move(words),
          std::move(places)};
}

void add_ranking(AnswerSheet& sheet, const LegalGraph& graph, const std::vector<RankRow>& rows, std::string_view kind,
                 Language language) {
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const RankRow& row = rows[at];
    const Level level = graph.instruments()[graph.nodes()[row.node].instrument].level;
    sheet.rows.push_back({std::string(kind), std::to_string(at + 1), graph.label(row.node, language),
                          level == Level::unknown ? std::string() : std::string(label_of(level, language)),
                          std::to_string(row.citations), std::to_string(row.instruments), per_mille(row.weight)});
  }
}

}  // namespace

AnswerSheet sheet_of(const LegalGraph& graph, const GapsAnswer& answer, Language language) {
  AnswerSheet sheet;
  sheet.title = choose(language, "没有自己依据的条文", "Articles without a source of their own");
  sheet.columns = columns_of({{"文件", "instrument"},
                              {"章", "chapter"},
                              {"条文", "article"},
                              {"主题", "subject"},
                              {"为何列入", "why it counts as one"},
                              {"未计入的引用", "citations that do not count"},
                              {"出处", "source"}},
                             language);
  for (const GapList& list : answer.lists) {
    for (const Gap& gap : list.gaps) sheet.rows.push_back(gap_row(graph, list, gap, language));
  }
  return sheet;
}

AnswerSheet sheet_of(const LegalGraph& graph, const MatrixAnswer& answer, Language language) {
  AnswerSheet sheet;
  sheet.title =
      graph.label(answer.root, language) + std::string(choose(language, "：各章依据", ": sources by chapter"));
  sheet.columns = columns_of({{"章", "chapter"}}, language);
  for (const InstrumentId column : answer.columns) sheet.columns.emplace_back(graph.title(column));
  const std::string others = std::to_string(answer.left_out);
  if (answer.left_out != 0) {
    sheet.columns.push_back(language == Language::zh ? "其余 " + others + " 件" : others + " others");
  }
  const std::string total(choose(language, "合计", "total"));
  sheet.columns.push_back(total);
  const auto add = [&](std::string name, const std::vector<std::uint32_t>& counts, std::uint64_t sum) {
    std::vector<std::string> cells{std::move(name)};
    std::uint64_t shown = 0;
    for (const std::uint32_t count : counts) {
      cells.push_back(std::to_string(count));
      shown += count;
    }
    if (answer.left_out != 0) cells.push_back(std::to_string(sum - shown));
    cells.push_back(std::to_string(sum));
    sheet.rows.push_back(std::move(cells));
  };
  std::uint64_t all = 0;
  for (const MatrixRow& row : answer.rows) {
    add(division_words(graph, row, {language, false}), row.counts, row.total);
    all += row.total;
  }
  add(total, answer.totals, all);
  return sheet;
}

AnswerSheet sheet_of(const LegalGraph& graph, const RankAnswer& answer, Language language) {
  AnswerSheet sheet;
  sheet.title = choose(language, "最常被依据的文件和条款", "Most relied-on instruments and provisions");
  sheet.columns = columns_of({{"类别", "kind"},
                              {"名次", "rank"},
                              {"名称", "name"},
                              {"效力层级", "level"},
                              {"被引", "cited"},
                              {"引用它的文件", "by instruments"},
                              {"权重‰", "weight ‰"}},
                             language);
  add_ranking(sheet, graph, answer.instruments, choose(language, "文件", "instrument"), language);
  add_ranking(sheet, graph, answer.provisions, choose(language, "条款", "provision"), language);
  return sheet;
}

AnswerSheet sheet_of(const std::vector<Finding>& findings, Language language, std::string_view folder) {
  AnswerSheet sheet;
  sheet.title = choose(language, "检查结果", "Findings");
  sheet.columns = columns_of(
      {{"程度", "severity"}, {"规则", "rule"}, {"位置", "place"}, {"原文", "words"}, {"说明", "message"}}, language);
  for (FindingRow& row : finding_rows(findings, language, folder)) {
    sheet.rows.push_back({std::move(row.severity), std::move(row.rule), std::move(row.place), std::move(row.words),
                          std::move(row.message)});
  }
  return sheet;
}

std::string write_sheet_csv(const AnswerSheet& sheet) {
  std::string out = "\xEF\xBB\xBF";
  const auto add = [&](const std::vector<std::string>& cells) {
    for (std::size_t at = 0; at < cells.size(); ++at) {
      if (at != 0) out += ',';
      out += escape_csv(clean_text(cells[at]), true);
    }
    out += "\r\n";
  };
  add(sheet.columns);
  for (const std::vector<std::string>& row : sheet.rows) add(row);
  return out;
}

std::string write_sheet_markdown(const AnswerSheet& sheet) {
  std::string out = sheet.title.empty() ? std::string() : "# " + escape_markdown(sheet.title) + "\n\n";
  const auto add = [&](const std::vector<std::string>& cells) {
    for (const std::string& cell : cells) out += "| " + escape_markdown(cell) + ' ';
    out += "|\n";
  };
  add(sheet.columns);
  for (std::size_t at = 0; at < sheet.columns.size(); ++at) out += "| --- ";
  out += "|\n";
  for (const std::vector<std::string>& row : sheet.rows) add(row);
  return out;
}

}  // namespace yiju
