#include "render/subject.hpp"

#include <algorithm>
#include <vector>

#include "base/error.hpp"
#include "citation/title.hpp"
#include "document/locator.hpp"
#include "graph/node_id.hpp"
#include "query/foundation.hpp"

namespace yiju {

InstrumentId the_draft(const LegalGraph& graph) {
  std::vector<InstrumentId> found = drafts_of(graph);
  const OwnTexts own = found.empty() ? own_texts(graph) : OwnTexts();
  if (found.empty()) found = own.texts;
  if (found.size() == 1 && own.missed.empty()) return found.front();
  if (found.empty() && own.missed.empty())
    throw Error(ErrorCode::input, {"图中没有收录任何正文", "expected a loaded text, found none in this graph"});
  std::string names;
  for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 5); ++i) {
    names += (i == 0 ? "《" : " 《") + std::string(graph.title(found[i])) + "》";
  }
  const Bilingual hint{"用 --of 标题 指明是哪一部", "name the one that is meant with --of TITLE"};
  if (!own.missed.empty())
    throw Error(ErrorCode::usage,
                Bilingual("没有收录草案" + in_quotes(own.missed) + "，只有说到它的文件" +
                              (names.empty() ? "" : "；收录的正文有 " + names),
                          "the draft " + in_quotes(own.missed) + " is not here, only texts that speak of it" +
                              (names.empty() ? "" : "; texts here: " + names)),
                names.empty() ? Bilingual{"把草案放进来", "put the draft beside them"} : hint);
  throw Error(ErrorCode::usage,
              Bilingual("应有一部草案或一部正文，找到 " + std::to_string(found.size()) + " 部：" + names,
                        "expected one draft or one loaded text, found " + std::to_string(found.size()) + ": " + names),
              hint);
}

NodeId chapter_node(const LegalGraph& graph, NodeId node) {
  for (NodeId at = node; at != none; at = graph.nodes()[at].parent) {
    const ProvisionKind kind = graph.nodes()[at].kind;
    if (kind == ProvisionKind::chapter || kind == ProvisionKind::part) return at;
  }
  return none;
}

std::string chapter_name(const LegalGraph& graph, NodeId node, Language language) {
  const NodeId chapter = chapter_node(graph, node);
  if (chapter == none) return {};
  const NodeRecord& record = graph.nodes()[chapter];
  Locator own;
  (record.kind == ProvisionKind::chapter ? own[Unit::chapter] : own[Unit::part]) = record.number;
  const std::string caption = subject_of(graph, chapter);
  return capitalised(describe_locator(own, language)) + (caption.empty() ? "" : "　" + caption);
}

std::string text_tag(const LegalGraph& graph, NodeId node) {
  const std::uint32_t file = graph.nodes()[node].document;
  return file == none ? std::string() : std::string(graph.string(graph.files()[file].tag));
}

std::string subject_of(const LegalGraph& graph, NodeId node) {
  std::string_view caption = graph.caption(node);
  for (const std::string_view stop : {"。", "；", "："}) {
    if (caption.ends_with(stop)) caption.remove_suffix(stop.size());
  }
  return std::string(caption);
}

std::string place_name(const LegalGraph& graph, NodeId node, Language language) {
  const Locator locator = graph.locator(node);
  if (locator.whole()) return {};
  // A section of an official document is called as it is written, 三（九）: 第三部分 would not be found there.
  if (locator[Unit::heading_1] != 0 && locator[Unit::article] == 0) return to_string(locator);
  return capitalised(describe_locator(locator, language));
}

std::string row_name(const LegalGraph& graph, NodeId node, Language language) {
  return capitalised(provision_words(graph, node, language));
}

std::string full_name(const LegalGraph& graph, NodeId node, Language language) {
  const std::string title(graph.title(graph.nodes()[node].instrument));
  const std::string place = place_name(graph, node, language);
  if (language == Language::zh) return in_quotes(title) + place;
  return place.empty() ? title : place + " of " + title;
}

std::string capitalised(std::string words) {
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() -= 'a' - 'A';
  return words;
}

std::string whole_name(const LegalGraph& graph, NodeId node, Language language) {
  const bool draft = is_draft(graph, graph.nodes()[node].instrument);
  return std::string(draft ? choose(language, "整部草案", "Whole draft") : choose(language, "全文", "Whole text"));
}

std::string say_gaps(const GapTally& tally, Language language) {
  const bool zh = language == Language::zh;
  const std::string all = std::to_string(tally.without), some = std::to_string(tally.needless);
  std::string said;
  if (tally.without > 0) said = zh ? "无依据 " + all + " 条" : all + " without a source";
  if (tally.needless > 0) said += zh ? "，其中 " + some + " 条一般无须依据" : ", of which " + some + " need none";
  if (tally.unverified == 0) return said;
  const std::string named = std::to_string(tally.unverified);
  return said + (said.empty() ? "" : " · ") +
         (zh ? "依据未核对 " + named + " 条" : named + " with sources not at hand");
}

Date latest_date(const LegalGraph& graph) {
  Date latest;
  for (const FileRecord& file : graph.files()) latest = std::max(latest, file.version);
  return latest;
}

}  // namespace yiju
