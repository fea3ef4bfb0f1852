// Work shared out over threads: the same function for each index, results written by index, so the outcome does not depend on
// which thread did what.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace yiju {

/// 0 → the machine's threads, at least 1.
[[nodiscard]] inline unsigned thread_count(unsigned wanted) {
  if (wanted != 0) return wanted;
  const unsigned machine = std::thread::hardware_concurrency();
  return machine == 0 ? 1 : machine;
}

/// Calls work(index, thread) for every index in [0, count), on `threads` threads; indices are taken in order, `batch` at a
/// time. The first exception is thrown again once all threads have stopped.
template <typename Work>
void for_each_index(std::size_t count, unsigned threads, Work work, std::size_t batch = 1) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failing;
  const auto run = [&](unsigned thread) {
    try {
      for (std::size_t begin = next.fetch_add(batch); begin < count; begin = next.fetch_add(batch)) {
        const std::size_t end = begin + batch < count ? begin + batch : count;
        for (std::size_t index = begin; index < end; ++index) work(index, thread);
      }
    } catch (...) {
      const std::lock_guard lock(failing);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  std::vector<std::thread> others;
  for (unsigned thread = 1; thread < threads && thread < count; ++thread) others.emplace_back(run, thread);
  run(0);
  for (std::thread& other : others) other.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace yiju
