#include <algorithm>

#include "base/english.hpp"
#include "base/joined.hpp"
#include "base/sort_unique.hpp"
#include "output/answer/answer_json.hpp"
#include "output/answer/answer_table.hpp"
#include "output/answer/answer_text.hpp"
#include "output/answer/json_parts.hpp"
#include "output/answer/penalty_words.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"
#include "render/subject.hpp"

// `powers` in all its forms.

namespace yiju {

namespace {

std::string set_words(const PowerRow& row, Language language) {
  std::vector<std::string> words;
  for (const Function function : row.sets) words.emplace_back(label_of(function, language));
  return joined(words, list_comma(language));
}

// 违反第五条第（三）项 as named, or the articles.
std::string duty_words(const LegalGraph& graph, const PowerRow& row, Language language) {
  if (!row.what.penalty.acts.empty()) return act_words(row.what, language);
  std::vector<std::string> words;
  for (const NodeId unit : row.sanctions) words.push_back(row_name(graph, unit, language));
  return joined(words, list_comma(language));
}

std::string authority_words(const LegalGraph& graph, const Authority& authority, Language language) {
  std::string words = graph.label(graph.edges()[authority.edge].to, language);
  if (authority.through != none) {
    words += std::string(choose(language, "（经", " (through ")) +
             place_words(graph, authority.through, {language, false}) + std::string(choose(language, "）", ")"));
  }
  return words;
}

std::string powers_heading(const LegalGraph& graph, const PowerList& list, const TextStyle& style) {
  const bool zh = style.language == Language::zh;
  WordRow counts(list_comma(style.language));
  for (const Function function : {Function::penalty, Function::licence, Function::coercion, Function::fee}) {
    const std::size_t count = list.count(function);
    if (count == 0) continue;
    counts.add(std::string(label_of(function, style.language)) + " " + std::to_string(count) + (zh ? " 条" : ""));
  }
  std::string out = paint(graph.label(list.root, style.language), Paint::bold, style) + (zh ? "：" : ": ");
  if (list.rows.empty())
    return out + (zh ? "未设定处罚、许可、强制或者收费" : "sets no penalty, licence, coercion or fee");
  out += counts.words();
  const std::size_t none_named = list.count(PowerComparison::none_named), beyond = list.count(PowerComparison::beyond);
  if (none_named != 0) {
    out += zh ? "；" + std::to_string(none_named) + " 条未指明上位依据"
              : "; " + with_verb(none_named, "names", "name") + " no authority";
  }
  if (beyond != 0) {
    out += zh ? "；" + std::to_string(beyond) + " 条超出所指明的上位条款"
              : "; " + with_verb(beyond, "goes", "go") + " beyond the provision named";
  }
  return out;
}

Paint paint_of(PowerComparison comparison) {
  if (comparison == PowerComparison::beyond) return Paint::red;
  return comparison == PowerComparison::within ? Paint::green : Paint::yellow;
}

TreeLine power_line(const LegalGraph& graph, const PowerRow& row, const TextStyle& style) {
  const Language language = style.language;
  const std::string_view colon = yiju::colon(language);
  TreeLine line;
  line.head = paint(place_words(graph, row.unit, style), Paint::bold, style) + caption_words(graph, row.unit) +
              std::string(colon) + set_words(row, language) + std::string(comma(language)) +
              paint(describe(row.comparison, language), paint_of(row.comparison), style);
  const auto add = [&](const char* zh, const char* en, const std::string& words) {
    if (!words.empty()) line.details.push_back(std::string(choose(language, zh, en)) + std::string(colon) + words);
  };
  add("主体", "by", imposer_words(row.what, language));
  add("针对", "against", duty_words(graph, row, language));
  add("设定", "sets", power_range(row.what, language));
  for (const Authority& authority : row.authorities) {
    std::string words = authority_words(graph, authority, language);
    const std::string range = authority.sets == nullptr ? std::string() : power_range(*authority.sets, language);
    if (!range.empty()) words += std::string(colon) + range;
    add("上位依据", "authority", words);
  }
  for (const SettingLimit& limit : row.limits) add("设定权限", "limit", describe(limit, language));
  return line;
}

std::string whole_words(const LegalGraph& graph, const PowerList& list, Language language) {
  if (list.rows.empty()) return {};  // nothing is set that would be compared
  std::vector<std::string> words;
  for (const EdgeId id : list.whole) words.push_back(graph.label(graph.edges()[id].to, language));
  sort_unique(words);
  if (words.empty()) return {};
  return std::string(choose(language, "全文依据（不作比较）：", "the whole text rests on: ")) +
         joined(words, list_comma(language));
}

std::string_view caution(Language language) {
  return choose(language, "比较只对照文字所载的种类和幅度，不是合法性判断。",
                "The comparison sets kinds and ranges beside each other; it is no legal judgment.");
}

// Nothing is set, and so nothing is compared.
bool is_empty(const PowersAnswer& answer) {
  return std::ranges::all_of(answer.lists, [](const PowerList& list) { return list.rows.empty(); });
}

std::string_view nothing_set(Language language) {
  return choose(language, "未设定处罚、许可、强制或者收费", "no penalty, licence, coercion or fee is set");
}

void put_authority(JsonWriter& json, const LegalGraph& graph, const Authority& authority) {
  json.object();
  json.key("edge");
  put_edge(json, graph, authority.edge);
  put_node(json, "through", graph, authority.through);
  if (authority.sets != nullptr) {
    json.array("kinds");
    for (const PenaltyKind kind : authority.sets->penalty.kinds) json.value(name_of(kind));
    json.close();
    json.array("fines");
    for (const FineRange& range : authority.sets->penalty.fines) json.value(with_cap(range));
    json.close();
  }
  json.close();
}

void put_power(JsonWriter& json, const LegalGraph& graph, const PowerRow& row) {
  json.object();
  put_node(json, "node", graph, row.unit);
  json.array("sets");
  for (const Function function : row.sets) json.value(name_of(function));
  json.close();
  put_details(json, row.what);
  json.array("sanctions");
  for (const NodeId unit : row.sanctions) put_node(json, graph, unit);
  json.close();
  json.array("authorities");
  for (const Authority& authority : row.authorities) put_authority(json, graph, authority);
  json.close();
  json.member("comparison", name_of(row.comparison));
  json.array("limits");
  for (const SettingLimit& limit : row.limits) {
    json.object();
    json.member("function", name_of(limit.function));
    json.member("law", limit.law);
    json.member("provision", to_string(limit.provision));
    json.member("zh", limit.zh);
    json.member("en", limit.en);
    json.close();
  }
  json.close();
  json.close();
}

}  // namespace

std::string to_text(const LegalGraph& graph, const PowersAnswer& answer, const TextStyle& style) {
  std::string out;
  for (const PowerList& list : answer.lists) {
    if (!out.empty()) out += '\n';
    out += powers_heading(graph, list, style) + '\n';
    std::vector<TreeLine> lines;
    for (const PowerRow& row : list.rows) lines.push_back(power_line(graph, row, style));
    out += draw_tree(lines);
    if (const std::string whole = whole_words(graph, list, style.language); !whole.empty()) out += whole + '\n';
  }
  if (out.empty()) out = std::string(nothing_set(style.language)) + '\n';
  return is_empty(answer) ? out : out + std::string(caution(style.language)) + '\n';
}

std::string to_json(const LegalGraph& graph, const PowersAnswer& answer) {
  JsonWriter json;
  json.object();
  json.member("command", "powers");
  json.array("instruments");
  for (const PowerList& list : answer.lists) {
    json.object();
    put_node(json, "node", graph, list.root);
    json.array("articles");
    for (const PowerRow& row : list.rows) put_power(json, graph, row);
    json.close();
    json.array("whole");
    for (const EdgeId edge : list.whole) put_edge(json, graph, edge);
    json.close();
    json.close();
  }
  json.close();
  json.close();
  return json.take();
}

Table table_of(const LegalGraph& graph, const PowersAnswer& answer, Language language) {
  Table table = titled(language, {"设定清单", "Powers"},
                       {"行政处罚、许可、强制、收费设定清单", "Penalties, licences, coercion and fees that are set"});
  table.columns = {column("article", {"条文", "article"}, language, 22, ColumnKind::label),
                   column("sets", {"设定", "sets"}, language, 14),
                   column("by", {"主体", "by"}, language, 22),
                   column("against", {"针对", "against"}, language, 20),
                   column("range", {"种类和幅度", "kinds and range"}, language, 26),
                   column("authority", {"上位依据", "authority"}, language, 34, ColumnKind::words),
                   column("authority_range", {"上位幅度", "its range"}, language, 26, ColumnKind::words),
                   column("comparison", {"比较", "comparison"}, language, 18)};
  const bool limited = std::ranges::any_of(answer.lists, [](const PowerList& list) {
    return std::ranges::any_of(list.rows, [](const PowerRow& row) { return !row.limits.empty(); });
  });
  if (limited) table.columns.push_back(column("limit", {"设定权限", "limit"}, language, 26));
  for (const PowerList& list : answer.lists) {
    add_line(table.summary, powers_heading(graph, list, {language, false}));
    add_line(table.summary, whole_words(graph, list, language));
    for (const PowerRow& row : list.rows) {
      std::string authorities, ranges, limits;
      for (const SettingLimit& limit : row.limits) add_line(limits, describe(limit, language));
      for (const Authority& authority : row.authorities) {
        add_line(authorities, authority_words(graph, authority, language));
        add_line(ranges, authority.sets == nullptr ? std::string() : power_range(*authority.sets, language));
      }
      const Mark mark = row.comparison == PowerComparison::beyond       ? Mark::wrong
                        : row.comparison == PowerComparison::none_named ? Mark::lacking
                                                                        : Mark::plain;
      TableLine line;
      if (answer.lists.size() > 1) line.band = graph.label(list.root, language);
      line.cells = {TableCell(row_name(graph, row.unit, language), subject_of(graph, row.unit)),
                    set_words(row, language),
                    imposer_words(row.what, language),
                    duty_words(graph, row, language),
                    power_range(row.what, language),
                    std::move(authorities),
                    std::move(ranges),
                    TableCell(std::string(describe(row.comparison, language)), {}, mark)};
      if (limited) line.cells.emplace_back(std::move(limits));
      table.rows.push_back(std::move(line));
    }
  }
  if (answer.lists.empty()) table.nothing = nothing_set(language);  // else the summary says it of each
  if (!table.rows.empty()) table.source = caution(language);
  return table;
}

}  // namespace yiju
