#include "answer.hpp"
#include "query/stats.hpp"

namespace yiju {

void declare_stats(OptionList& options) {
  options.table_formats();
  options.example("yiju stats corpus/guangdong-ai -v", "数一数；-v 另报用时和内存",
                  "counts; -v tells time and memory too");
}

ExitStatus run_stats(Context& context) {
  const LegalGraph graph = context.graph_to_count();
  const Stats stats = count_stats(graph);
  write_forms(context, {.table = [&] { return table_of(stats, context.language()); },
                        .text = [&] { return to_text(stats, text_style(context)); },
                        .json = [&] { return to_json(stats); }});
  return ExitStatus::done;
}

}  // namespace yiju
