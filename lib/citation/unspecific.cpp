#include "citation/unspecific.hpp"

#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr WordSet leads{"国家有关", "国家相关", "有关", "相关", "国家"};
constexpr WordSet kinds{
    "法律、行政法规", "法律、法规、规章", "法律法规规章", "法律、法规", "法律法规", "法律和行政法规",
    "法律",           "行政法规",         "法规",         "规定",       "政策"};
constexpr WordSet not_after_rule{"了", "期限"};
constexpr WordSet not_after_law{"责任", "服务", "文书", "知识"};

}  // namespace

std::uint32_t unspecific_length(std::string_view text) {
  const std::string_view lead = leads.beginning(text);
  if (lead.empty()) return 0;
  const std::string_view kind = kinds.beginning(text.substr(lead.size()));
  const std::string_view after = text.substr(lead.size() + kind.size());
  const bool other_word =
      (kind == "规定" && not_after_rule.begins(after)) || (kind == "法律" && not_after_law.begins(after));
  return kind.empty() || other_word ? 0 : static_cast<std::uint32_t>(lead.size() + kind.size());
}

}  // namespace yiju
