// Which addresses only this machine can reach.
#pragma once

#include <arpa/inet.h>

#include <string>

#include "base/letter_case.hpp"

namespace yiju {

/// 127.0.0.1 and its like in figures, ::1 or localhost; not 127.0.0.1.evil.example, which is anybody's name.
[[nodiscard]] inline bool is_loopback(const std::string& host) {
  const std::string name = in_lower_case(host);
  if (name == "localhost" || name == "::1") return true;
  in_addr address{};
  return inet_pton(AF_INET, name.c_str(), &address) == 1 && name.starts_with("127.");
}

}  // namespace yiju
