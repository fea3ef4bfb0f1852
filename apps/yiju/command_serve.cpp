#include "graph_with_texts.hpp"
#include "output/page/page_server.hpp"

namespace yiju {

void declare_serve(OptionList& options) {
  options.text("host", "ADDRESS", "监听的地址（缺省 127.0.0.1，只有本机能访问）",
               "address to listen on (127.0.0.1: only this machine)");
  options.number("port", 8017, 0, 65535, "端口；0 为任一空闲端口", "port; 0: any that is free");
  options.text("title", "TITLE", "页面标题", "the page's heading");
  options.example("yiju serve laws", "用浏览器浏览大型语料", "browse a large corpus");
}

ExitStatus run_serve(Context& context) {
  const Arguments& arguments = context.arguments();
  const GraphWithTexts source(context);
  PageDataOptions options;
  options.title = arguments.text("title");
  options.language = context.language();
  const PageSite site(source.graph(), source.texts(), options);
  PageServer server(site);
  const std::string host = arguments.has("host") ? arguments.text("host") : "127.0.0.1";
  const std::uint16_t port = server.bind(host, static_cast<std::uint16_t>(arguments.number("port")));
  context.write_part("http://" + host + ":" + std::to_string(port) + "/\n");
  context.note(choose(context.language(), "按 Ctrl-C 停止", "Ctrl-C stops it"));
  server.serve();
  return ExitStatus::done;
}

}  // namespace yiju
