// Rows as Arrow keeps them, column by column: numbers of 32 bits, and texts as their ends and all of them behind one another.
//   ColumnSet rows({"line"}, {"words"});
//   rows.add({7}, {"《甲法》第三条"});
#pragma once

#include <pybind11/pybind11.h>

#include <cstdint>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yiju {

/// A column would pass 2 GB: what was asked for at once is too much, whichever row it is.
struct ColumnFull : std::length_error {
  ColumnFull() : std::length_error("a column of more than 2 GB: give fewer texts at once") {}
};

/// With a column of numbers at least.
class ColumnSet {
 public:
  ColumnSet(std::initializer_list<const char*> numbers, std::initializer_list<const char*> texts);

  /// A row: as many numbers and texts as there are columns. Throws ColumnFull.
  void add(std::initializer_list<std::uint64_t> numbers, std::initializer_list<std::string_view> texts);

  [[nodiscard]] std::size_t rows() const { return numbers_.back().second.size(); }

  /// Takes back the rows from there on, and one that was added in part.
  void cut(std::size_t rows);

  /// name → bytes, or for texts (ends, bytes).
  [[nodiscard]] pybind11::dict as_buffers() const;

 private:
  struct Texts {
    std::vector<std::int32_t> ends{0};
    std::string bytes;
  };
  std::vector<std::pair<const char*, std::vector<std::uint32_t>>> numbers_;
  std::vector<std::pair<const char*, Texts>> texts_;
};

/// A column of texts of Arrow's type `string` or `binary`, read where it lies.
class TextView {
 public:
  /// (validity or None, ends, bytes, first row, rows): pyarrow.Array.buffers(), offset and length.
  explicit TextView(const pybind11::tuple& parts);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool is_null(std::size_t row) const;
  [[nodiscard]] std::string_view operator[](std::size_t row) const;

 private:
  pybind11::buffer_info validity_, ends_, bytes_;
  std::size_t first_ = 0, size_ = 0;
};

}  // namespace yiju
