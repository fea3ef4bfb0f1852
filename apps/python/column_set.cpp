#include "column_set.hpp"

#include <limits>
#include <stdexcept>

namespace py = pybind11;

namespace yiju {
namespace {

template <typename Number>
py::bytes as_bytes(const std::vector<Number>& numbers) {
  return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)};
}

py::buffer_info part(const py::handle& buffer) {
  return buffer.is_none() ? py::buffer_info() : buffer.cast<py::buffer>().request();
}

}  // namespace

ColumnSet::ColumnSet(std::initializer_list<const char*> numbers, std::initializer_list<const char*> texts) {
  for (const char* name : numbers) numbers_.emplace_back(name, std::vector<std::uint32_t>());
  for (const char* name : texts) texts_.emplace_back(name, Texts());
}

void ColumnSet::add(std::initializer_list<std::uint64_t> numbers, std::initializer_list<std::string_view> texts) {
  const std::string_view* text = texts.begin();
  for (auto& [name, column] : texts_) {
    if (column.bytes.size() + text->size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
      throw ColumnFull();
    column.bytes += *text++;
    column.ends.push_back(static_cast<std::int32_t>(column.bytes.size()));
  }
  const std::uint64_t* number = numbers.begin();
  for (auto& [name, column] : numbers_) column.push_back(static_cast<std::uint32_t>(*number++));
}

void ColumnSet::cut(std::size_t rows) {
  for (auto& [name, column] : numbers_) column.resize(rows);
  for (auto& [name, column] : texts_) {
    column.ends.resize(rows + 1);
    column.bytes.resize(static_cast<std::size_t>(column.ends.back()));
  }
}

py::dict ColumnSet::as_buffers() const {
  py::dict out;
  for (const auto& [name, column] : numbers_) out[name] = as_bytes(column);
  for (const auto& [name, column] : texts_) out[name] = py::make_tuple(as_bytes(column.ends), py::bytes(column.bytes));
  return out;
}

TextView::TextView(const py::tuple& parts)
    : validity_(part(parts[0])),
      ends_(part(parts[1])),
      bytes_(part(parts[2])),
      first_(parts[3].cast<std::size_t>()),
      size_(parts[4].cast<std::size_t>()) {
  const auto rows = static_cast<std::size_t>(ends_.size * ends_.itemsize) / sizeof(std::int32_t);
  if (size_ != 0 && rows < first_ + size_ + 1)
    throw std::invalid_argument("expected a column of Arrow's type string or binary");
}

bool TextView::is_null(std::size_t row) const {
  if (validity_.ptr == nullptr) return false;
  const std::size_t bit = first_ + row;
  return (static_cast<const unsigned char*>(validity_.ptr)[bit / 8] >> (bit % 8) & 1U) == 0;
}

std::string_view TextView::operator[](std::size_t row) const {
  const auto* const ends = static_cast<const std::int32_t*>(ends_.ptr) + first_ + row;
  return {static_cast<const char*>(bytes_.ptr) + ends[0], static_cast<std::size_t>(ends[1] - ends[0])};
}

}  // namespace yiju
