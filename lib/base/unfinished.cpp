#include "base/unfinished.hpp"

#include <unistd.h>

#include <atomic>
#include <csignal>

namespace yiju {

namespace {

std::atomic<const Unfinished*> being_written{nullptr};

extern "C" void remove_unfinished(int signal) {
  if (const Unfinished* half = being_written.load()) half->remove();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void guard_against_interruption() {
  static const bool installed = [] {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
      struct sigaction before {};
      if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)  // nohup stays nohup
        std::signal(signal, remove_unfinished);
    }
    return true;
  }();
  static_cast<void>(installed);
}

}  // namespace

Unfinished::Unfinished(std::vector<std::string> paths) : paths_(std::move(paths)) {
  guard_against_interruption();
  being_written = this;
}

Unfinished::~Unfinished() {
  if (being_written.exchange(nullptr) == this) remove();
}

void Unfinished::done() { being_written = nullptr; }

void Unfinished::remove() const {
  for (const std::string& path : paths_) {
    if (::unlink(path.c_str()) != 0) ::rmdir(path.c_str());
  }
}

}  // namespace yiju
