#include "answer.hpp"
#include "base/error.hpp"
#include "query/matrix.hpp"

namespace yiju {

namespace {

// The text that is meant where none is named: the one draft, else the one that is loaded.
NodeId default_text(const LegalGraph& graph, Date day) {
  const std::vector<InstrumentId> drafts = drafts_of(graph);
  if (drafts.size() == 1) return graph.instruments()[drafts.front()].node;
  return find_text(graph, "草案", day);  // tells what is missing
}

}  // namespace

void declare_matrix(OptionList& options) {
  options.table_formats();
  options.text("of", "INSTRUMENT", "哪件文件的章；不写则为草案", "whose chapters; else the draft's");
  options.number("top", 0, 0, 100000, "最多列几件文件；0：全部", "instruments to show; 0: all");
  options.example("yiju matrix corpus/guangdong-ai", "各章引用各文件的次数",
                  "how often each chapter cites each instrument");
}

ExitStatus run_matrix(Context& context) {
  const LegalGraph graph = context.graph();
  const std::string of = context.arguments().text("of");
  const Date day = context.arguments().date("as-of");
  const NodeId root = of.empty() ? default_text(graph, day) : find_text(graph, of, day);
  write_answer(context, graph,
               make_matrix(graph, root, {static_cast<std::uint32_t>(context.arguments().number("top"))}));
  return ExitStatus::done;
}

}  // namespace yiju
