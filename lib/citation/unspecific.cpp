#include "citation/unspecific.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace yiju {

namespace {

constexpr std::array<std::string_view, 5> leads{"国家有关", "国家相关", "有关", "相关", "国家"};
constexpr std::array<std::string_view, 11> kinds{
    "法律、行政法规", "法律、法规、规章", "法律法规规章", "法律、法规", "法律法规", "法律和行政法规",
    "法律",           "行政法规",         "法规",         "规定",       "政策"};

}  // namespace

std::uint32_t unspecific_length(std::string_view text) {
  for (const std::string_view lead : leads) {
    if (!begins_with(text, lead)) continue;
    const std::string_view rest = text.substr(lead.size());
    for (const std::string_view kind : kinds) {
      if (!begins_with(rest, kind)) continue;
      const std::string_view after = rest.substr(kind.size());
      const bool adverb = kind == "规定" && (begins_with(after, "了") || begins_with(after, "期限"));
      const bool other_word = kind == "法律" && (begins_with(after, "责任") || begins_with(after, "服务") ||
                                                 begins_with(after, "文书") || begins_with(after, "知识"));
      if (!adverb && !other_word) return static_cast<std::uint32_t>(lead.size() + kind.size());
    }
  }
  return 0;
}

}  // namespace yiju
