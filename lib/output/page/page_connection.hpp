// One connection of a client as cpp-httplib reads and writes it, with a time by which a whole request must be there and
// its answer taken: a client that sends a byte now and then cannot hold a thread for long. Part of the module yiju_http.
#pragma once

#include <httplib.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <string>

namespace yiju {

class PageConnection : public httplib::Stream {
 public:
  using Clock = std::chrono::steady_clock;

  /// `stopping` ends every wait.
  PageConnection(socket_t socket, const std::atomic<bool>& stopping) : socket_(socket), stopping_(stopping) {}

  /// The time by which all that follows must be done.
  void set_deadline(Clock::time_point deadline) { deadline_ = deadline; }

  [[nodiscard]] bool is_readable() const override { return wait_for(POLLIN); }
  [[nodiscard]] bool is_writable() const override { return wait_for(POLLOUT); }
  ssize_t read(char* bytes, std::size_t size) override {
    if (held_begin_ == held_end_) {
      const ssize_t got = is_readable() ? ::recv(socket_, held_, sizeof held_, 0) : -1;
      if (got <= 0) return got;
      held_begin_ = 0;
      held_end_ = static_cast<std::size_t>(got);
    }
    const std::size_t taken = std::min(size, held_end_ - held_begin_);
    std::copy_n(held_ + held_begin_, taken, bytes);
    held_begin_ += taken;
    return static_cast<ssize_t>(taken);
  }
  ssize_t write(const char* bytes, std::size_t size) override {
    return is_writable() ? ::send(socket_, bytes, size, MSG_NOSIGNAL | MSG_DONTWAIT) : -1;
  }
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  [[nodiscard]] socket_t socket() const override { return socket_; }

 private:
  // In short steps, so that stop() need not wait for who is slow.
  [[nodiscard]] bool wait_for(short event) const {
    if (event == POLLIN && held_begin_ != held_end_) return true;
    constexpr std::chrono::milliseconds step{200};
    while (!stopping_) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now());
      if (left.count() <= 0) return false;
      pollfd waiting{socket_, event, 0};
      const int ready = ::poll(&waiting, 1, static_cast<int>(std::min(left, step).count()) + 1);
      if (ready > 0) return true;
      if (ready < 0 && errno != EINTR) return false;
    }
    return false;
  }

  socket_t socket_;
  const std::atomic<bool>& stopping_;
  Clock::time_point deadline_{};
  char held_[4096] = {};
  std::size_t held_begin_ = 0, held_end_ = 0;
};

}  // namespace yiju
