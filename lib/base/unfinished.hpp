// What is being written and is not whole yet. It is removed when the writing ends in trouble and when the user stops the
// program, so that nothing half is left.
//   Unfinished half({temporary}); … write …; rename(temporary, path); half.done();
#pragma once

#include <string>
#include <vector>

namespace yiju {

class Unfinished {
 public:
  /// Files, then the folders that hold them, innermost first. Only one at a time.
  explicit Unfinished(std::vector<std::string> paths);
  ~Unfinished();
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  /// It is whole now, and stays.
  void done();

  /// For the signal handler: calls only what may be called there.
  void remove() const;

 private:
  std::vector<std::string> paths_;
};

}  // namespace yiju
