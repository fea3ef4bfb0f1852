#include "answer.hpp"
#include "graph_with_texts.hpp"
#include "query/foundation.hpp"
#include "query/gaps.hpp"
#include "query/text_version.hpp"
#include "render/subject.hpp"

namespace yiju {

void declare_gaps(OptionList& options) {
  options.table_formats();
  options.texts("of", "INSTRUMENT", "查哪件文件；不写则查草案，没有草案则查唯一的正文",
                "which instrument; else the drafts, or the only text where there is none");
  options.example("yiju gaps corpus/guangdong-ai", "没有依据的条文；有则退出码为 1",
                  "articles without a source; exit status 1 if any");
  options.example("yiju gaps corpus/guangdong-ai -o gaps.csv", "Excel 可直接打开的表", "a table that Excel opens");
}

ExitStatus run_gaps(Context& context) {
  const GraphWithTexts source(context);
  const LegalGraph& graph = source.graph();
  std::vector<NodeId> asked = asked_texts(context, graph);
  // With no draft the only text is meant; where there are several the_draft says so.
  if (asked.empty() && drafts_of(graph).empty() && !own_instruments(graph).empty())
    asked.push_back(text_on(graph, the_draft(graph), {}));
  const GapsAnswer answer = find_gaps(graph, asked, source.texts());
  source.tell_absent(context);
  write_answer(context, graph, answer);
  return answer.found() ? ExitStatus::findings : ExitStatus::done;
}

}  // namespace yiju
