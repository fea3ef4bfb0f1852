#include "answer.hpp"
#include "graph_with_texts.hpp"
#include "query/functions.hpp"

namespace yiju {

void declare_functions(OptionList& options) {
  options.table_formats({"tsv"});
  options.texts("of", "INSTRUMENT", "看哪件文件；不写则看草案，没有草案则看全部",
                "which instrument; else the drafts, or all where there is none");
  options.example("yiju functions draft.docx", "每一条做什么，须不须有依据",
                  "what each article does, and whether it needs a source");
  options.example("yiju functions draft.docx --format tsv", "三列：条、功能、处罚和强制的细节",
                  "three columns: article, functions, details of penalty and coercion");
}

ExitStatus run_functions(Context& context) {
  const GraphWithTexts source(context);
  const FunctionsAnswer answer = find_functions(source.graph(), source.texts(), asked_texts(context, source.graph()));
  source.tell_absent(context);
  if (context.format() == "tsv") {
    context.write(functions_as_tsv(source.graph(), answer));
  } else {
    write_answer(context, source.graph(), answer);
  }
  return ExitStatus::done;
}

}  // namespace yiju
