// Messages of JSON-RPC 2.0 as the Model Context Protocol sends them: one JSON text a line.
//   {"jsonrpc": "2.0", "id": 7, "method": "tools/list", "params": {}}  →  {"jsonrpc":"2.0","id":7,"result":{…}}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json_value.hpp"

namespace yiju::mcp {

/// Codes of JSON-RPC, and of the protocol where it has its own.
enum class FaultCode : int {
  parse_error = -32700,
  invalid_request = -32600,
  no_such_method = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  no_such_resource = -32002,  ///< revisions with a handshake; later ones: invalid_params
  unsupported_revision = -32022,
};

/// What a request is refused with.
struct Fault {
  FaultCode code = FaultCode::internal_error;
  std::string message;
  std::string data{};  ///< JSON; empty: none
};

struct Request {
  std::string id;  ///< its JSON, as it was written; empty: a notification, which is never answered
  std::string method;
  JsonValue params;     ///< object; kind null: none
  std::string fault{};  ///< the reply, where the message is no request at all
};

/// What stands on one line: a request, or a batch of them (revision 2025-03-26).
struct Message {
  std::vector<Request> requests;
  bool batch = false;
};

/// Never throws: what is malformed becomes a request with its reply.
[[nodiscard]] Message read_message(std::string_view line);

/// The id of a request as it was written on its line: 1e3 and 1000 are answered as they came.
[[nodiscard]] std::string id_text(std::string_view line, const JsonValue& id);

/// JSON in several lines on one: strings hold no line breaks, so that every one of them is blank space.
[[nodiscard]] std::string on_one_line(std::string_view json);

/// `result` is JSON.
[[nodiscard]] std::string reply(const std::string& id, std::string_view result);
[[nodiscard]] std::string reply(const std::string& id, const Fault& fault);

}  // namespace yiju::mcp
