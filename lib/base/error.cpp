#include "base/error.hpp"

namespace yiju {

std::string describe(const Error& error, Language language) {
  std::string out = error.path;
  if (error.line != 0) out += ":" + std::to_string(error.line);
  if (error.line != 0 && error.column != 0) out += ":" + std::to_string(error.column);
  if (!out.empty()) out += ": ";
  return out + error.message.in(language);
}

}  // namespace yiju
