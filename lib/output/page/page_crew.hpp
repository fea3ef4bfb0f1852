// The threads that serve connections: as many as there are connections, up to a limit, since most of them wait for
// their client. Those that find nothing to do for a while end. Part of the module yiju_http.
#pragma once

#include <httplib.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace yiju {

class PageCrew : public httplib::TaskQueue {
 public:
  explicit PageCrew(std::size_t most) : most_(most) {}

  void enqueue(std::function<void()> task) override {
    const std::lock_guard lock(state_->mutex);
    state_->tasks.push_back(std::move(task));
    if (state_->tasks.size() > state_->idle && state_->working < most_) {
      ++state_->working;
      std::thread([state = state_] { work(*state); }).detach();  // shutdown() waits for the count
    }
    state_->changed.notify_one();
  }

  void shutdown() override {
    std::unique_lock lock(state_->mutex);
    state_->closing = true;
    state_->changed.notify_all();
    state_->ended.wait(lock, [this] { return state_->working == 0; });
  }

 private:
  struct State {  // outlives the crew as long as a thread is on its way out
    std::mutex mutex;
    std::condition_variable changed, ended;
    std::list<std::function<void()>> tasks;
    std::size_t working = 0, idle = 0;
    bool closing = false;
  };

  static void work(State& state) {
    std::unique_lock lock(state.mutex);
    for (;;) {
      ++state.idle;
      constexpr std::chrono::seconds patience{10};
      state.changed.wait_for(lock, patience, [&] { return !state.tasks.empty() || state.closing; });
      --state.idle;
      if (state.tasks.empty()) break;
      const std::function<void()> task = std::move(state.tasks.front());
      state.tasks.pop_front();
      lock.unlock();
      task();
      lock.lock();
    }
    --state.working;
    state.ended.notify_all();
  }

  std::size_t most_;
  std::shared_ptr<State> state_ = std::make_shared<State>();
};

}  // namespace yiju
