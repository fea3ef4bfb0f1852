#include "answer.hpp"
#include "query/rank.hpp"

namespace yiju {

void declare_rank(OptionList& options) {
  options.table_formats();
  options.choice("by", {"citations", "weight"}, "按被引次数还是权重（PageRank）排",
                 "order: by citations or by weight (PageRank)");
  options.number("top", 20, 0, 1000000, "每张表列几行；0：全部", "rows of each table; 0: all");
  options.example("yiju rank corpus/guangdong-ai --top 5", "最常被依据的文件和条款",
                  "the most relied-on instruments and provisions");
}

ExitStatus run_rank(Context& context) {
  const LegalGraph graph = context.graph();
  RankOptions options;
  options.by = context.arguments().text("by") == "weight" ? RankOrder::weight : RankOrder::citations;
  options.most = static_cast<std::uint32_t>(context.arguments().number("top"));
  write_answer(context, graph, rank(graph, options));
  return ExitStatus::done;
}

}  // namespace yiju
