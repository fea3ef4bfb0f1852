#include "answer.hpp"
#include "query/stale.hpp"

namespace yiju {

void declare_stale(OptionList& options) {
  options.table_formats();
  options.text("of", "INSTRUMENT", "只查这一部文件", "only this instrument");
  options.example("yiju stale laws --of 临江市供水条例 -o 清理.xlsx", "制定后，依据和引用的规定有哪些变动",
                  "what has changed since of what it rests on");
}

ExitStatus run_stale(Context& context) {
  const std::shared_ptr<const Corpus> shared = context.shared_corpus();
  const Corpus& corpus = *shared;
  StaleOptions options;
  options.as_of = context.pipeline_options().as_of;
  if (const std::string of = context.arguments().text("of"); !of.empty()) options.of = instrument_named(corpus, of);
  const StaleAnswer answer = find_stale(corpus, options);
  write_table(context, table_of(corpus, answer, context.language()));
  return answer.rows.empty() ? ExitStatus::done : ExitStatus::findings;
}

}  // namespace yiju
