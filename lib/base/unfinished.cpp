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
      if (std::signal(signal, remove_unfinished) == SIG_IGN) std::signal(signal, SIG_IGN);  // nohup stays nohup
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
