#include "answer.hpp"
#include "query/stats.hpp"

namespace yiju {

void declare_stats(OptionList& options) {
  options.formats({"text", "json"});
  options.example("yiju stats corpus/guangdong-ai -v", "数一数；-v 另报用时和内存",
                  "counts; -v tells time and memory too");
}

ExitStatus run_stats(Context& context) {
  const LegalGraph graph = context.graph_to_count();
  const Stats stats = count_stats(graph);
  context.write(context.format() == "json" ? to_json(stats) : to_text(stats, text_style(context)));
  return ExitStatus::done;
}

}  // namespace yiju
