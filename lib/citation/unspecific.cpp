#include "citation/unspecific.hpp"

#include <algorithm>
#include <array>

namespace yiju {

namespace {

constexpr std::array<std::string_view, 5> leads{"国家有关", "国家相关", "有关", "相关", "国家"};
constexpr std::array<std::string_view, 11> kinds{"法律、行政法规", "法律、法规、规章", "法律法规规章", "法律、法规", "法律法规", "法律和行政法规",
                                                "法律", "行政法规", "法规", "规定", "政策"};

}  // namespace

std::uint32_t unspecific_length(std::string_view text) {
  for (const std::string_view lead : leads) {
    if (!text.starts_with(lead)) continue;
    const std::string_view rest = text.substr(lead.size());
    for (const std::string_view kind : kinds) {
      if (!rest.starts_with(kind)) continue;
      const std::string_view after = rest.substr(kind.size());
      const bool adverb = kind == "规定" && (after.starts_with("了") || after.starts_with("期限"));
      const bool other_word = kind == "法律" && (after.starts_with("责任") || after.starts_with("服务") || after.starts_with("文书") || after.starts_with("知识"));
      if (!adverb && !other_word) return static_cast<std::uint32_t>(lead.size() + kind.size());
    }
  }
  return 0;
}

}  // namespace yiju
