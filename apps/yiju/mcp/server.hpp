// The Model Context Protocol, revision 2026-07-28 (no handshake: each request names its revision) and those before it
// with a handshake, down to 2024-11-05. A request in, a reply out; no network, no state but which of the two is spoken.
#pragma once

#include <string>

#include "mcp/desk.hpp"
#include "mcp/message.hpp"

namespace yiju::mcp {

class Server {
 public:
  /// Keeps a reference to the desk.
  explicit Server(Desk& desk) : desk_(desk) {}

  /// One line without its break; empty for a notification. Never throws.
  [[nodiscard]] std::string answer(const Request& request);

 private:
  struct Era;
  [[nodiscard]] std::string result_of(const Request& request, const Era& era);
  [[nodiscard]] std::string initialize(const Request& request) const;
  [[nodiscard]] std::string discover() const;
  [[nodiscard]] std::string list_tools() const;
  [[nodiscard]] std::string call_tool(const Request& request);
  [[nodiscard]] std::string read(const Request& request, const Era& era);

  Desk& desk_;
};

}  // namespace yiju::mcp
