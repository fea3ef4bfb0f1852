#include "graph_to_search.hpp"

#include "answer.hpp"
#include "base/parallel.hpp"
#include "citation/extractor.hpp"
#include "document/parser.hpp"
#include "graph/clause_index_file.hpp"
#include "inside.hpp"
#include "query/foundation.hpp"
#include "query/indexed_units.hpp"
#include "query/suggest_answer.hpp"
#include "query/text_version.hpp"
#include "text/reader.hpp"

namespace yiju {

AskedDraft::AskedDraft(ReadText text, const SuggestLibrary& library, NodeId node, const Date& as_of)
    : words(std::move(text)),
      draft(library, asker_of(library.graph(), node, words.document, words.extraction, as_of)) {}

std::shared_ptr<const GraphToSearch> GraphToSearch::open(Context& context) {
  const std::string path = context.argument(0);
  const PipelineOptions options = context.pipeline_options();
  const auto open = [&] {
    context.read_library_texts();
    return std::make_shared<const GraphToSearch>(context);
  };
  OpenGraphs* const graphs = context.open_graphs();
  return graphs == nullptr ? open() : graphs->to_search(path, options, open);
}

GraphToSearch::GraphToSearch(Context& context) : with_texts_(context), as_of_(context.pipeline_options().as_of) {
  const auto began = std::chrono::steady_clock::now();
  if (is_written_graph(context.argument(0))) index_ = open_clause_index(context.argument(0), graph());
  if (index_.empty())
    index_ = build_clause_index(graph(), indexed_units(graph()), texts(), thread_count(context.threads()));
  context.tell_cost("index", began);
}

const SuggestLibrary& GraphToSearch::library() const {
  std::call_once(library_made_, [&] { library_.emplace(graph(), index_); });
  return *library_;
}

std::shared_ptr<const AskedDraft> GraphToSearch::draft_of(NodeId node) const {
  constexpr std::size_t most = 8;
  const NodeId text = text_node(graph(), node);
  const std::uint32_t file = graph().nodes()[text].document;
  const std::lock_guard lock(drafts_guard_);
  if (const auto known = drafts_.find(file); known != drafts_.end()) return known->second;
  auto draft = std::make_shared<const AskedDraft>(text_of_node(text), library(), text, as_of_);
  if (drafts_.size() >= most) drafts_.clear();
  return drafts_.emplace(file, std::move(draft)).first->second;
}

FileText GraphToSearch::text_at_hand(NodeId node) const {
  const NodeRecord& record = graph().nodes()[node];
  const bool loaded = record.document != none && record.missing == 0;
  const FileText text = loaded ? texts()(record.document) : FileText();
  if (!text.words.empty() && text.absence == TextAbsence::present) return text;
  throw Error(ErrorCode::usage, Bilingual{"文本未收录：" + graph().label(node, Language::zh),
                                          "its text is not loaded: " + graph().label(node, Language::en)});
}

ReadText GraphToSearch::text_of_node(NodeId node) const {
  Source source = source_of(text_at_hand(node));
  source.path = graph().path_of(graph().nodes()[node].document);
  Document document = parse_document(std::move(source));
  Extraction extraction = extract_citations(document);
  return {std::move(document), std::move(extraction)};
}

std::string_view GraphToSearch::words_of(NodeId node) const {
  const std::string_view text = text_at_hand(node).words;
  const Span span = graph().nodes()[node].span;
  return span.end <= text.size() ? behind_number(slice(text, span)) : std::string_view();
}

NodeId asked_text(const Context& context, const LegalGraph& graph) {
  const std::vector<NodeId> of = asked_texts(context, graph);
  if (!of.empty()) return of.front();
  const std::vector<InstrumentId> drafts = drafts_of(graph);
  if (drafts.size() == 1) return text_on(graph, drafts.front(), context.arguments().date("as-of"));
  std::string names;
  for (const InstrumentId draft : drafts) names += (names.empty() ? "" : " ") + std::string(graph.title(draft));
  throw Error(ErrorCode::usage,
              drafts.empty() ? Bilingual{"没有草案：写明条文，或用 --of 指明文件",
                                         "no draft: name an article, or an instrument with --of"}
                             : Bilingual{"有几件草案，用 --of 指明一件", "several drafts: name one with --of"},
              Bilingual{names, names});
}

NodeId meant_text(const Context& context, const LegalGraph& graph, NodeId root) {
  const NodeRecord& record = graph.nodes()[root];
  return record.parent == none ? text_on(graph, record.instrument, context.arguments().date("as-of")) : root;
}

}  // namespace yiju
