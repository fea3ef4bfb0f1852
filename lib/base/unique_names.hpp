// Names of which each is given out once: 甲, 甲_2, 甲_3. In linear time, however often one is wanted.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace yiju {

class UniqueNames {
 public:
  /// The name, or with the first number behind it that nobody has yet.
  std::string take(const std::string& wanted) { return taken_.insert(wanted).second ? wanted : numbered(wanted); }

  /// The same with `stem` where a number is needed: nn_1, then nn_2.
  std::string take(const std::string& wanted, const std::string& stem) {
    return taken_.insert(wanted).second ? wanted : numbered(stem);
  }

 private:
  std::string numbered(const std::string& stem) {
    unsigned& number = last_.try_emplace(stem, 1U).first->second;
    std::string name;
    do {
      name = stem + "_" + std::to_string(++number);
    } while (!taken_.insert(name).second);
    return name;
  }

  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, unsigned> last_;  // number, by stem
};

}  // namespace yiju
