#include "graph_with_texts.hpp"
#include "output/page/loopback.hpp"
#include "output/page/page_server.hpp"

namespace yiju {

void declare_serve(OptionList& options) {
  options.text("host", "ADDRESS", "监听的地址（缺省 127.0.0.1，只有本机能访问）",
               "address to listen on (127.0.0.1: only this machine)");
  options.flag("public", "允许本机以外的地址：网上任何得到网址的人都能看到全部内容",
               "allow an address beyond this machine: whoever gets the page's address sees all of it");
  options.number("port", 8017, 0, 65535, "端口；0 为任一空闲端口", "port; 0: any that is free");
  options.text("title", "TITLE", "页面标题", "the page's heading");
  options.example("yiju serve laws", "用浏览器浏览大型语料", "browse a large corpus");
}

namespace {

/// A draft may be confidential: it leaves the machine where that was said twice, by --host and by --public.
void check_host(const Context& context, const std::string& host) {
  if (is_loopback(host)) {
    if (context.arguments().flag("public"))
      throw Error(ErrorCode::usage,
                  {"--public 须与 --host 并用，实为本机地址 " + host,
                   "--public: expected an address beyond this machine as --host, found " + host},
                  {"如 --public --host 0.0.0.0", "such as --public --host 0.0.0.0"});
    return;
  }
  if (!context.arguments().flag("public"))
    throw Error(ErrorCode::usage,
                {"--host " + host + " 会让别的机器看到全部内容，须加 --public",
                 "--host " + host + " lets other machines see all of it: expected --public as well"},
                {"不加 --host 只有本机能访问", "without --host only this machine can reach it"});
  context.note(choose(context.language(), "别的机器能访问：内容未加密传输，请勿把网址交给外人",
                      "other machines can reach it: what is sent is not encrypted; keep the address to yourself"));
}

}  // namespace

ExitStatus run_serve(Context& context) {
  const Arguments& arguments = context.arguments();
  const std::string host = arguments.has("host") ? arguments.text("host") : "127.0.0.1";
  check_host(context, host);
  const GraphWithTexts source(context, GraphMemory::own);
  PageDataOptions options;
  options.title = arguments.text("title");
  options.language = context.language();
  const PageSite site(source.graph(), source.texts(), options);
  const std::string token = random_token();
  PageServer server(site, token);
  const std::uint16_t port = server.bind(host, static_cast<std::uint16_t>(arguments.number("port")));
  context.write_part("http://" + host + ":" + std::to_string(port) + "/" + token + "/\n");
  context.note(choose(context.language(), "按 Ctrl-C 停止", "Ctrl-C stops it"));
  server.serve();
  return ExitStatus::done;
}

}  // namespace yiju
