#include "base/error.hpp"

namespace yiju {

namespace {

std::string half(std::string text) {
  for (std::size_t at = text.find(" / "); at != std::string::npos; at = text.find(" / ", at)) text.replace(at, 3, "/");
  return text;
}

}  // namespace

std::string in_both(std::string zh, std::string en) { return half(std::move(zh)) + " / " + half(std::move(en)); }

std::string describe(const Error& error) {
  std::string out = error.path;
  if (error.line != 0) out += ":" + std::to_string(error.line);
  if (error.line != 0 && error.column != 0) out += ":" + std::to_string(error.column);
  if (!out.empty()) out += ": ";
  return out + error.what();
}

}  // namespace yiju
