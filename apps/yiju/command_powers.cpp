#include "answer.hpp"
#include "graph_with_texts.hpp"
#include "query/powers.hpp"

namespace yiju {

void declare_powers(OptionList& options) {
  options.table_formats();
  options.texts("of", "INSTRUMENT", "看哪件文件；不写则看草案，没有草案则看全部",
                "which instrument; else the drafts, or all where there is none");
  options.example("yiju powers package", "设定清单：处罚、许可、强制、收费各依据什么",
                  "what sets a penalty, licence, coercion or fee, and on what");
  options.example("yiju powers package -o 设定清单.docx", "写成 Word 表", "as a Word table");
}

ExitStatus run_powers(Context& context) {
  const GraphWithTexts source(context);
  const PowersAnswer answer = find_powers(source.graph(), source.texts(), asked_texts(context, source.graph()));
  source.tell_absent(context);
  write_answer(context, source.graph(), answer);
  return ExitStatus::done;
}

}  // namespace yiju
