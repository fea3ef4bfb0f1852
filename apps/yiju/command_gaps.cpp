#include "answer.hpp"
#include "graph_with_texts.hpp"
#include "query/gaps.hpp"

namespace yiju {

void declare_gaps(OptionList& options) {
  options.table_formats();
  options.texts("of", "INSTRUMENT", "查哪件文件；不写则查草案，没有草案则查全部",
                "which instrument; else the drafts, or all where there is none");
  options.example("yiju gaps corpus/guangdong-ai", "没有依据的条文；有则退出码为 1",
                  "articles without a source; exit status 1 if any");
  options.example("yiju gaps corpus/guangdong-ai -o gaps.csv", "Excel 可直接打开的表", "a table that Excel opens");
}

ExitStatus run_gaps(Context& context) {
  const GraphWithTexts source(context);
  const LegalGraph& graph = source.graph();
  const GapsAnswer answer = find_gaps(graph, asked_texts(context, graph), source.texts());
  source.tell_absent(context);
  write_answer(context, graph, answer);
  return answer.found() ? ExitStatus::findings : ExitStatus::done;
}

}  // namespace yiju
