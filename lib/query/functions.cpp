#include "query/functions.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <span>

#include "citation/extractor.hpp"
#include "document/parser.hpp"
#include "function/word_pattern.hpp"
#include "function/words_share.hpp"
#include "query/amended_article.hpp"
#include "query/amending_instruction.hpp"
#include "query/asked_texts.hpp"
#include "query/foundation.hpp"
#include "query/place_list.hpp"

namespace yiju {

namespace {

// The graph keeps no tree of 款 and 项 that nobody cites, so the text is parsed once more: a millisecond.
std::vector<FunctionRow> rows_of(const LegalGraph& graph, NodeId root, Document document) {
  std::vector<ArticleFunctions> found = read_functions(document, extract_citations(document));
  const auto begin_of = [&](const ArticleFunctions& row) { return document.nodes[row.article].span.begin; };
  std::vector<FunctionRow> rows;
  for (const NodeId unit : units_below(graph, root)) {
    const auto at = std::ranges::lower_bound(found, graph.nodes()[unit].span.begin, {}, begin_of);
    if (at != found.end() && begin_of(*at) == graph.nodes()[unit].span.begin) {
      rows.push_back({unit, *at});
    } else if (found.empty()) {  // a policy: its sections
      const auto plain = plain_function_of_section(slice(document.source.text, graph.nodes()[unit].span));
      if (plain) rows.push_back({unit, {no_node, {*plain}, {}, {}, {}}});
    }
  }
  return rows;
}

// What several articles do together: the gravest first.
ArticleFunctions joined(std::vector<ArticleFunctions> rows) {
  if (rows.empty()) return {};
  std::ranges::stable_sort(rows, std::greater(), [](const ArticleFunctions& row) { return need_of(row.functions); });
  ArticleFunctions all = std::move(rows.front());
  for (const ArticleFunctions& row : std::span(rows).subspan(1)) {
    for (const Function function : row.functions) {
      if (!all.has(function)) all.functions.push_back(function);
    }
    all.parts.insert(all.parts.end(), row.parts.begin(), row.parts.end());
  }
  return all;
}

// “一千元以上三千元以下”修改为“三千元以上一万元以下”: words put into others set a fine where they are amounts of one; what
// stands around them is not at hand.
std::optional<ArticleFunctions> functions_of_amounts(const std::vector<std::string_view>& wordings) {
  static const WordPattern amounts("元以下|元以上…元以下|倍以下|倍以上…倍以下|元的罚款|元罚款");
  for (const std::string_view words : wordings) {
    if (!amounts.stands_in(words)) continue;
    Source source;
    source.text = "# 法\n\n第一条　有前款行为的，处" + std::string(words.substr(0, words.find("罚款"))) + "罚款。\n";
    const Document document = parse_document(std::move(source));
    return joined(read_functions(document, extract_citations(document)));
  }
  return std::nullopt;
}

// An instruction of an amending draft does what the wording that it brings does: that of a text of its own.
std::optional<ArticleFunctions> functions_of_wording(std::string_view instruction) {
  std::vector<std::string_view> wordings;
  bool whole = false;  // sentences, not words that are put into others
  for (const AmendingStep& step : read_instruction(instruction)) {
    const bool names = step.kind == StepKind::division && lines_of_wording(step.wordings).size() < 2;
    if (names) continue;
    whole = whole || (step.old_words.empty() && !step.wordings.empty());
    wordings.insert(wordings.end(), step.wordings.begin(), step.wordings.end());
  }
  const std::vector<std::string_view> lines = lines_of_wording(wordings);
  if (lines.empty()) return std::nullopt;
  Source source;
  const bool own_number = article_mark_at(lines.front()).spaced || division_mark_bytes(lines.front()) != 0;
  source.text = own_number ? "# 法\n\n" : "# 法\n\n第一条　";
  for (const std::string_view line : lines) source.text += std::string(line) + "\n\n";
  const Document document = parse_document(std::move(source));
  ArticleFunctions found = joined(read_functions(document, extract_citations(document)));
  if (!whole && found.functions.empty()) return functions_of_amounts(wordings);
  return found;
}

std::vector<FunctionRow> rows_of_amendment(const LegalGraph& graph, NodeId root, std::string_view text) {
  std::vector<FunctionRow> rows;
  for (const NodeId unit : units_below(graph, root)) {
    if (auto what = functions_of_wording(slice(text, graph.nodes()[unit].span)))
      rows.push_back({unit, *std::move(what)});
  }
  return rows;
}

}  // namespace

const ArticleFunctions* FunctionList::of(NodeId unit) const {
  const auto at = std::ranges::lower_bound(rows, unit, {}, &FunctionRow::unit);
  return at == rows.end() || at->unit != unit ? nullptr : &at->what;
}

FunctionList functions_of_text(const LegalGraph& graph, NodeId root, const TextOfFile& texts) {
  FunctionList list;
  list.root = root;
  const std::uint32_t file = graph.nodes()[root].document;
  if (!texts || file == none) return list;
  const FileText text = texts(file);
  if (text.words.empty()) return list;
  Source source = source_of(text);
  source.path = std::string(graph.string(graph.files()[file].path));
  Document document = parse_document(std::move(source));
  list.amends = document.form == DocumentForm::amendment;
  list.rows = list.amends ? rows_of_amendment(graph, root, text.words) : rows_of(graph, root, std::move(document));
  std::ranges::sort(list.rows, {}, &FunctionRow::unit);  // as they are read, but for graphs made by somebody else
  return list;
}

FunctionsAnswer find_functions(const LegalGraph& graph, const TextOfFile& texts, const std::vector<NodeId>& asked) {
  FunctionsAnswer answer;
  for (const NodeId root : asked_texts(graph, asked)) answer.lists.push_back(functions_of_text(graph, root, texts));
  return answer;
}

}  // namespace yiju
