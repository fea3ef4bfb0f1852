#include "base/error.hpp"

#include "base/visible.hpp"

namespace yiju {

std::string describe(const Error& error, Language language) {
  std::string out = visible(error.path, Kept::nothing);
  if (error.line != 0) out += ":" + std::to_string(error.line);
  if (error.line != 0 && error.column != 0) out += ":" + std::to_string(error.column);
  if (!out.empty()) out += ": ";
  return out + visible(error.message.in(language), Kept::breaks);
}

}  // namespace yiju
