// yiju mcp: the Model Context Protocol on stdin and stdout, for assistants on this machine.
#include <unistd.h>

#include <cstdlib>

#include "base/error.hpp"
#include "context.hpp"
#include "mcp/inbox.hpp"
#include "mcp/server.hpp"

namespace yiju {

void declare_mcp(OptionList& options) {
  options.example("yiju mcp --library laws.graph", "让助手核对引用、读条文；由助手的程序启动",
                  "lets an assistant verify citations and read provisions; started by the assistant's program");
  options.example("yiju mcp draft.docx --library laws.graph", "还有一件草案", "with a draft besides");
}

ExitStatus run_mcp(Context& context) {
  const std::vector<std::string> libraries = context.pipeline_options().libraries;
  if (libraries.size() != 1) {
    throw Error(ErrorCode::usage,
                {"应写明一个库：--library 文件夹或图文件", "expected one library: --library FOLDER or graph file"},
                {"yiju build laws -o laws.graph", "yiju build laws -o laws.graph"});
  }
  mcp::Desk desk(libraries.front(), context.argument(0), context.language(), context.threads());
  mcp::Server server(desk);
  mcp::Inbox inbox(STDIN_FILENO);
  while (std::optional<mcp::Message> message = inbox.next()) {
    std::string lines;
    for (const mcp::Request& request : message->requests) {
      if (!request.id.empty() && inbox.cancelled(request.id)) continue;
      std::string line = server.answer(request);
      if (line.empty() || (!request.id.empty() && inbox.cancelled(request.id))) continue;
      lines += (lines.empty() ? "" : message->batch ? "," : "\n") + line;
    }
    if (!lines.empty()) context.write_part(message->batch ? "[" + lines + "]\n" : lines + "\n");
  }
  return ExitStatus::done;
}

}  // namespace yiju
