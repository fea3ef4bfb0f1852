// The messages that come in on a descriptor, read by a thread of their own, so that a request can be cancelled while another
// is answered. A cancelled request that still waits is never begun; of one that is being answered the reply is dropped.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>

#include "mcp/message.hpp"

namespace yiju::mcp {

class Inbox {
 public:
  explicit Inbox(int descriptor);
  ~Inbox();
  Inbox(const Inbox&) = delete;
  Inbox& operator=(const Inbox&) = delete;

  /// The next message; waits for it. Nothing when the input has ended and all that came was taken.
  [[nodiscard]] std::optional<Message> next();

  /// Whether a request of the message taken last was cancelled.
  [[nodiscard]] bool cancelled(const std::string& id);

 private:
  void read();
  void put(std::string_view line);
  void cancel(const JsonValue& id, std::string_view line);

  int descriptor_;
  std::mutex guard_;
  std::condition_variable changed_;
  std::deque<Message> waiting_;
  std::set<std::string> open_;       // ids that wait or are being answered
  std::set<std::string> cancelled_;  // of those
  std::vector<std::string> taken_;   // ids of the message taken last
  bool ended_ = false, closed_ = false;
  std::thread reader_;
};

}  // namespace yiju::mcp
