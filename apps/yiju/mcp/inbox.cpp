#include "mcp/inbox.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/json_writer.hpp"

namespace yiju::mcp {

namespace {

constexpr std::size_t longest_line = 64U << 20;  // bytes: two drafts of any size; the rest of a longer one is skipped
constexpr std::size_t most_waiting = 10000;
constexpr int patience = 200;  // milliseconds between looks whether the inbox is closed

}  // namespace

Inbox::Inbox(int descriptor) : descriptor_(descriptor), reader_([this] { read(); }) {}

Inbox::~Inbox() {
  {
    const std::lock_guard lock(guard_);
    closed_ = true;
  }
  changed_.notify_all();
  reader_.join();
}

void Inbox::read() {
  std::array<char, 1 << 16> block;
  std::string line;
  bool too_long = false;
  while (true) {
    pollfd ready{descriptor_, POLLIN, 0};
    const int found = ::poll(&ready, 1, patience);
    {
      const std::lock_guard lock(guard_);
      if (closed_) return;
    }
    if (found == 0) continue;
    const ssize_t got = ::read(descriptor_, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    std::string_view rest(block.data(), static_cast<std::size_t>(got));
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n');
      const std::string_view piece = rest.substr(0, end);
      too_long = too_long || line.size() + piece.size() > longest_line;
      if (!too_long) line += piece;
      if (end == std::string_view::npos) break;
      rest.remove_prefix(end + 1);
      put(too_long ? std::string_view("\0", 1) : line);  // no JSON: is answered as that
      line.clear();
      too_long = false;
    }
  }
  if (!line.empty()) put(line);
  const std::lock_guard lock(guard_);
  ended_ = true;
  changed_.notify_all();
}

void Inbox::put(std::string_view line) {
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
  Message message = read_message(line);
  std::unique_lock lock(guard_);
  for (const Request& request : message.requests) {
    if (request.method == "notifications/cancelled") {
      const JsonValue* id = request.params.find("requestId");
      if (id != nullptr) cancel(*id, line);
    } else if (!request.id.empty()) {
      open_.insert(request.id);
    }
  }
  changed_.wait(lock, [&] { return waiting_.size() < most_waiting || closed_; });
  waiting_.push_back(std::move(message));
  changed_.notify_all();
}

void Inbox::cancel(const JsonValue& id, std::string_view line) {
  const std::string name = id_text(line, id);
  if (open_.contains(name)) cancelled_.insert(name);
}

std::optional<Message> Inbox::next() {
  std::unique_lock lock(guard_);
  for (const std::string& id : taken_) {
    open_.erase(id);
    cancelled_.erase(id);
  }
  taken_.clear();
  changed_.wait(lock, [&] { return !waiting_.empty() || ended_; });
  if (waiting_.empty()) return std::nullopt;
  Message message = std::move(waiting_.front());
  waiting_.pop_front();
  for (const Request& request : message.requests) taken_.push_back(request.id);
  changed_.notify_all();
  return message;
}

bool Inbox::cancelled(const std::string& id) {
  const std::lock_guard lock(guard_);
  return cancelled_.contains(id);
}

}  // namespace yiju::mcp
