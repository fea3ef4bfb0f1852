// The class Citation of Python, made by hand: a text of a law has a citation in each line, and an object of pybind11 costs
// more than finding one. An object is two words: the citations of its text, which all of them share, and which one it is.
#pragma once

#include <pybind11/pybind11.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "citation/citation.hpp"

namespace yiju {

/// The citations of one text, in reading order. It holds no text: words and provisions lie behind one another.
class FoundCitations {
 public:
  struct One {
    std::uint64_t start = 0, end = 0;  ///< characters from 0, end exclusive
    std::uint32_t line = 0, column = 0;
    TitleIndex title = self_title;
    std::string_view relation, rule;
    std::size_t words = 0, provision = 0, behind = 0;  ///< where they begin and end; add() sets them
  };

  void reserve(std::size_t count) { all_.reserve(count); }
  void add(One one, std::string_view words, std::string_view provision);
  /// What One::title counts.
  void take_titles(std::vector<std::string> titles) { titles_ = std::move(titles); }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(all_.size()); }
  [[nodiscard]] const One& operator[](std::uint32_t at) const { return all_[at]; }
  [[nodiscard]] std::string_view words(std::uint32_t at) const { return cut(all_[at].words, all_[at].provision); }
  [[nodiscard]] std::string_view provision(std::uint32_t at) const { return cut(all_[at].provision, all_[at].behind); }
  [[nodiscard]] std::string_view instrument(std::uint32_t at) const;

 private:
  [[nodiscard]] std::string_view cut(std::size_t begin, std::size_t end) const {
    return std::string_view(bytes_).substr(begin, end - begin);
  }

  std::vector<One> all_;
  std::vector<std::string> titles_;
  std::string bytes_;
};

/// The class.
[[nodiscard]] pybind11::object citation_type();

/// A list of them.
[[nodiscard]] pybind11::list citation_objects(const std::shared_ptr<const FoundCitations>& found);

}  // namespace yiju
