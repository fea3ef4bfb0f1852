#include "graph_with_texts.hpp"
#include "output/page/explore_page.hpp"
#include "query/node_finder.hpp"

namespace yiju {

void declare_explore(OptionList& options) {
  options.formats({"html"});
  options.text("around", "NODE", "从哪个文件或条文开始", "the instrument or provision to begin with");
  options.number("hops", 0, 0, 9, "只收录此步数以内的内容（0：全部），须与 --around 同用",
                 "with --around: carry only what is that near (0: everything)");
  options.number("limit", 20000, 100, 200000, "最多收录多少个节点", "nodes that the page carries at most");
  options.text("title", "TITLE", "页面标题", "the page's heading");
  options.example("yiju explore corpus/guangdong-ai -o page.html", "一个可离线浏览的网页",
                  "one page that needs no network");
  options.example("yiju explore laws --around 《网络安全法》 --hops 2 -o page.html", "只收录它的周边",
                  "only what is near it");
}

ExitStatus run_explore(Context& context) {
  const Arguments& arguments = context.arguments();
  if (arguments.number("hops") > 0 && !arguments.has("around")) {
    throw Error(ErrorCode::usage, {"--hops 须与 --around 同用", "--hops needs --around"});
  }
  const GraphWithTexts source(context);
  ExploreOptions options;
  options.data.title = arguments.text("title");
  options.data.language = context.language();
  options.limit = static_cast<std::uint32_t>(arguments.number("limit"));
  options.hops = static_cast<std::uint32_t>(arguments.number("hops"));
  if (arguments.has("around"))
    options.around = find_node(source.graph(), arguments.text("around"), arguments.date("as-of")).node;
  context.write(write_explore_page(source.graph(), source.texts(), options));
  source.tell_absent(context);
  return ExitStatus::done;
}

}  // namespace yiju
