#include "query/node_finder.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "base/english.hpp"
#include "base/error.hpp"
#include "base/joined.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "citation/known_titles.hpp"
#include "citation/title.hpp"
#include "graph/target.hpp"
#include "query/draft_name.hpp"
#include "query/foundation.hpp"
#include "query/locator_reader.hpp"
#include "query/nearest_instruments.hpp"
#include "query/node_words.hpp"
#include "query/text_version.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

[[noreturn]] void fail(const std::string& zh, const std::string& en, const Bilingual& hint = {}) {
  throw Error(ErrorCode::usage, Bilingual(zh, en), hint);
}

// A locator as the graph's nodes bear it: an article's chapter left out, a range by its start.
Locator as_node(Locator locator) {
  locator.to = 0;
  locator.to_suffix = 0;
  if (locator[Unit::article] != 0)
    locator[Unit::part] = locator[Unit::subpart] = locator[Unit::chapter] = locator[Unit::section] = 0;
  return locator;
}

bool has_alias(std::string_view lines, std::string_view title) {
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    if (lines.substr(0, end) == title) return true;
    lines = end == std::string_view::npos ? std::string_view{} : lines.substr(end + 1);
  }
  return false;
}

// The instruments that match best: by exact title, by short or historic title, by key, by key without issuer, by key
// without closing brackets. Keys are made only where no exact title is found.
enum class Match : std::uint8_t { any, exact };

std::vector<InstrumentId> matches_of(const LegalGraph& graph, std::string_view title, Match match = Match::any) {
  std::vector<InstrumentId> exact, alias, by_key, by_name, by_stem;
  const auto count = static_cast<InstrumentId>(graph.instruments().size());
  for (InstrumentId at = 0; at < count; ++at) {
    if (graph.title(at) == title) exact.push_back(at);
    if (has_alias(graph.string(graph.instruments()[at].aliases), title)) alias.push_back(at);
  }
  if (!exact.empty()) return exact;
  if (!alias.empty() || match == Match::exact) return alias;
  const std::string key = title_key(title);
  if (key.empty()) return {};
  std::string other;
  for (InstrumentId at = 0; at < count; ++at) {
    other.clear();
    append_title_key(other, graph.title(at));
    if (other == key) by_key.push_back(at);
    if (without_issuer(other) == without_issuer(key)) by_name.push_back(at);
    if (without_closing_brackets(other) == without_closing_brackets(key)) by_stem.push_back(at);
  }
  if (!by_key.empty()) return by_key;
  if (!by_name.empty() || !by_stem.empty()) return by_name.empty() ? by_stem : by_name;
  for (const InstrumentId draft : drafts_of(graph)) {  // 公园条例 of 临江市公园条例（草案）
    other = title_key(graph.title(draft));
    if (ends_in(without_closing_brackets(other), without_closing_brackets(key))) by_stem.push_back(draft);
  }
  return by_stem;
}

// Of several, those with text, else those that are known, else all.
std::vector<InstrumentId> best_known(const LegalGraph& graph, std::vector<InstrumentId> instruments) {
  for (const auto member : {&InstrumentRecord::loaded, &InstrumentRecord::known}) {
    std::vector<InstrumentId> better;
    for (const InstrumentId at : instruments) {
      if (graph.instruments()[at].*member != 0) better.push_back(at);
    }
    if (!better.empty()) return better;
  }
  return instruments;
}

Bilingual list_titles(const LegalGraph& graph, const std::vector<InstrumentId>& instruments, std::size_t most) {
  const auto listed = [&](Language language) {
    return joined(std::span(instruments).first(std::min(most, instruments.size())), list_comma(language),
                  [&](InstrumentId id) { return in_quotes(graph.title(id)); });
  };
  return {listed(Language::zh), listed(Language::en)};
}

// The one instrument with text; none where there are several. 第五条 of a single law needs no title.
InstrumentId only_loaded(const LegalGraph& graph) {
  const std::vector<InstrumentId> own = own_instruments(graph);
  return own.size() == 1 ? own.front() : none;
}

// Of a draft at several stages the last one is meant.
void keep_last_rounds(const LegalGraph& graph, std::vector<InstrumentId>& instruments) {
  for (const DraftRounds& rounds : rounds_of(graph)) {
    if (std::ranges::find(instruments, rounds.last) == instruments.end()) continue;
    std::erase_if(instruments,
                  [&](InstrumentId at) { return std::ranges::find(rounds.earlier, at) != rounds.earlier.end(); });
  }
}

// For a title that names nothing: those like it, else what was read. A number alone is like no title.
Bilingual hint_for(const LegalGraph& graph, std::string_view title) {
  const bool number = scan_numeral(title).bytes == title.size();
  const Bilingual nearest = number ? Bilingual() : list_titles(graph, nearest_instruments(graph, title, 3), 3);
  if (!nearest.zh.empty()) return nearest_titles_hint(nearest);
  const Bilingual read = list_titles(graph, own_instruments(graph), 3);
  const std::string_view zh = "条款写作 第三条、《名称》第三条第二款",
                         en = "a provision is written 第三条, 《TITLE》第三条第二款";
  if (read.zh.empty()) return {std::string(zh), std::string(en)};
  return {"读到的文本有" + read.zh + "；" + std::string(zh),
          "texts that were read: " + read.en + "; " + std::string(en)};
}

Bilingual full_title_hint(const Bilingual& titles) {
  return {"请写全称：" + titles.zh, "write the full title: " + titles.en};
}

// The official title of an instrument that the built-in register knows by that name; else empty.
std::string_view known_title(std::string_view title) {
  const auto names = known_titles();
  const auto at = std::ranges::lower_bound(names, title, {}, &KnownTitle::title);
  return at == names.end() || at->title != title ? std::string_view() : at->full_title;
}

InstrumentId match_title(const LegalGraph& graph, std::string_view title) {
  const std::optional<DraftName> name = read_draft_name(title);
  const std::vector<InstrumentId> drafts = name ? drafts_called(graph, *name) : std::vector<InstrumentId>();
  if (drafts.size() == 1) return drafts.front();
  const bool none_loaded = name && drafts_of(graph).empty();
  if (const InstrumentId only = only_loaded(graph); none_loaded && only != none && calls(*name, graph.title(only)))
    return only;
  std::vector<InstrumentId> found = best_known(graph, matches_of(graph, title));
  if (found.size() > 1) keep_last_rounds(graph, found);
  if (found.size() == 1) return found.front();
  const std::string shown(title);
  if (found.size() > 1) {
    fail("有几件文件都叫“" + shown + "”", "several instruments are called \"" + shown + "\"",
         full_title_hint(list_titles(graph, found, 5)));
  }
  if (none_loaded) fail("没有读到草案，“" + shown + "”所指不明", "no draft is loaded: \"" + shown + "\" names nothing");
  if (drafts.size() > 1)
    fail("读到不止一件草案", "more than one draft is loaded", full_title_hint(list_titles(graph, drafts, 5)));
  if (const std::string_view known = known_title(title); !known.empty())
    fail(in_quotes(known) + "不在图中：其文本未收录，也没有条文引用它",
         in_quotes(known) + " is not in the graph: its text is not loaded, and nothing cites it");
  fail("没有叫“" + shown + "”的文件", "no instrument is called \"" + shown + "\"", hint_for(graph, title));
}

// Where NODE is looked up: one text, or the instrument whose only text its own node is.
struct Scope {
  InstrumentId instrument = none;
  NodeId text = none;  // none: no version is named and the newest that has the place serves
};

// A chapter or section named without its 编: the only one of that number.
NodeId find_division(const LegalGraph& graph, NodeId root, const Locator& wanted) {
  NodeId found = none;
  for (const NodeId node : family_of(graph, root)) {
    Locator locator = graph.locator(node);
    if (wanted[Unit::part] == 0) locator[Unit::part] = locator[Unit::subpart] = 0;
    if (wanted[Unit::chapter] == 0 && wanted[Unit::section] != 0) locator[Unit::chapter] = 0;
    if (locator != wanted || graph.nodes()[node].missing != 0) continue;
    if (found != none) return none;
    found = node;
  }
  return found;
}

// Of a code in several files, one for each 编, those of them all.
std::size_t count_units(const LegalGraph& graph, InstrumentId instrument, NodeId text) {
  const DocumentId document = graph.nodes()[text_node(graph, text)].document;
  if (document == no_document) return units_below(graph, text).size();
  const Date version = graph.files()[document].version;
  std::size_t count = 0;
  for (const FileRecord& file : graph.files()) {
    const bool part = file.instrument == instrument && file.table == 0 && file.node != none && file.version == version;
    if (part) count += units_below(graph, file.node).size();
  }
  return count;
}

[[noreturn]] void fail_provision(const LegalGraph& graph, const Scope& scope, const Locator& locator) {
  const NodeId root = scope.text == none ? graph.instruments()[scope.instrument].node : scope.text;
  const std::string title = graph.label(root, Language::zh);
  const InstrumentRecord& record = graph.instruments()[scope.instrument];
  const std::string zh = describe_locator(locator, Language::zh), en = describe_locator(locator, Language::en);
  if (record.loaded == 0)
    fail(title + zh + "不在图中：其文本未收录，也没有条文引用它",
         title + " " + en + " is not in the graph: its text is not loaded, and nothing cites it");
  // Of a law in several wordings the newest is meant.
  const NodeId text = scope.text == none ? text_on(graph, scope.instrument, {}) : scope.text;
  const std::size_t count = count_units(graph, scope.instrument, text);
  fail(title + "没有" + zh, title + " has no " + en,
       {"该文件共 " + std::to_string(count) + " 条", "it has " + counted(count, "article")});
}

NodeId find_in_scope(const LegalGraph& graph, const Scope& scope, const Locator& locator) {
  return scope.text == none ? graph.find(scope.instrument, locator) : graph.find_in(scope.text, locator);
}

FoundNode find_place(const LegalGraph& graph, const Scope& scope, const Locator& asked) {
  FoundNode found{none, asked, asked.range()};
  Locator locator = as_node(asked);
  found.node = find_in_scope(graph, scope, locator);
  const bool is_division = locator[Unit::article] == 0 && locator[Unit::heading_1] == 0;
  const NodeId root = scope.text == none ? graph.instruments()[scope.instrument].node : scope.text;
  if (found.node == none && is_division) found.node = find_division(graph, root, locator);
  if (found.node == none) found.node = find_in_scope(graph, scope, as_numbered_point(locator));
  // 第三项 of an article whose 款 is not named: the graph may hold it under its 款.
  while (found.node == none &&
         (locator[Unit::paragraph] != 0 || locator[Unit::item] != 0 || locator[Unit::subitem] != 0)) {
    locator = parent_of(locator);
    found.node = find_in_scope(graph, scope, locator);
    found.widened = true;
  }
  if (found.node == none) fail_provision(graph, scope, asked);
  return found;
}

// The version that a title tells itself, taken off it: 甲条例（2019）, 2015年甲条例.
void take_told_version(const LegalGraph& graph, NodeWords& reading) {
  reading.version = take_version(reading.title);
  if (!reading.version.empty() || !matches_of(graph, reading.title).empty()) return;
  std::string_view rest = reading.title;
  const std::string_view ahead = take_version_ahead(rest);
  if (ahead.empty() || matches_of(graph, rest).empty()) return;
  reading.version = ahead;
  reading.title = rest;
}

[[noreturn]] void fail_version(const LegalGraph& graph, InstrumentId instrument, std::string_view version) {
  const std::string title = in_quotes(graph.title(instrument)), words(version);
  const Bilingual loaded = list_versions(graph, instrument);
  fail(title + "没有收录" + words + "的文本", "no text of " + title + " of " + words + " is loaded",
       loaded.zh.empty() ? Bilingual() : Bilingual("已收录：" + loaded.zh, "loaded: " + loaded.en));
}

[[noreturn]] void fail_undated(const LegalGraph& graph, InstrumentId instrument, std::string_view version) {
  const std::string title = in_quotes(graph.title(instrument)), words(version);
  const Bilingual loaded = list_versions(graph, instrument);
  fail(title + "的“" + words + "”指哪个文本不明，请写明日期",
       "which text of " + title + " \"" + words + "\" means is not clear",
       {"已收录：" + loaded.zh, "name its date; loaded: " + loaded.en});
}

// The text that a title, a version's name and the day asked for mean together.
Scope scope_of(const LegalGraph& graph, NodeWords& reading, Date day) {
  const bool whole_title = !matches_of(graph, reading.title, Match::exact).empty();
  if (!whole_title && reading.version.empty()) take_told_version(graph, reading);
  Scope scope{match_title(graph, reading.title), none};
  if (!reading.version.empty()) {
    scope.text = text_named(graph, scope.instrument, reading.version);
    if (scope.text == none) fail_version(graph, scope.instrument, reading.version);
    return scope;
  }
  const std::string_view former = whole_title ? std::string_view() : undated_version(reading.title);
  if (!former.empty() && version_dates(graph, scope.instrument).size() > 1)
    fail_undated(graph, scope.instrument, former);
  if (day.known() && !reading.locator.whole()) scope.text = text_on(graph, scope.instrument, day);
  return scope;
}

}  // namespace

FoundNode find_node(const LegalGraph& graph, std::string_view text, Date day) {
  text = trim(text);
  const bool tagged = text.find('#') == std::string_view::npos || text.find('@') != std::string_view::npos;
  if (const NodeId node = graph.find(text); node != none && (tagged || !day.known())) {
    return {node, graph.locator(node), false};
  }
  NodeWords reading = read_node_words(text);
  const Scope scope = scope_of(graph, reading, day);
  return find_place(graph, scope, reading.locator);
}

NodeId find_text(const LegalGraph& graph, std::string_view text, Date day) {
  const FoundNode found = find_node(graph, text, day);
  if (!found.asked.whole()) {
    fail("此处应为文件名称，实为条款：" + std::string(text),
         "expected an instrument, found a provision: " + std::string(text));
  }
  const NodeRecord& record = graph.nodes()[found.node];
  return record.parent == none ? text_on(graph, record.instrument, day) : found.node;
}

InstrumentId find_instrument(const LegalGraph& graph, std::string_view text) {
  return graph.nodes()[find_text(graph, text)].instrument;
}

}  // namespace yiju
