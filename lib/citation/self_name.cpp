#include "citation/self_name.hpp"

#include "base/word_set.hpp"

namespace yiju {

namespace {

// Longest first where one begins another.
constexpr WordSet kind_words{
    "基本法",   "法典", "法",       "实施条例", "暂行条例", "条例",     "实施办法", "暂行办法", "办法",
    "暂行规定", "规定", "实施细则", "施行细则", "细则",     "议事规则", "规则",     "决定",     "决议",
    "解释",     "章程", "准则",     "实施意见", "意见",     "行动方案", "实施方案", "方案",     "通知",
    "标准",     "规范", "程序",     "公约",     "协定",     "批复",     "规程",     "纲要",     "行动计划",
    "计划",     "规划", "守则",     "导则",     "指引",     "條例",     "規例",     "辦法",     "規則",
    "規定",     "安排", "补充规定", "补充安排", "补充解释", "若干措施", "政策措施", "措施",     "工作要点",
    "要点",     "预案", "指南"};

constexpr WordSet not_after_law{"院", "人", "庭", "律", "官", "定代", "学", "警", "案"};

}  // namespace

std::uint32_t kind_word_length(std::string_view text) {
  const std::string_view word = kind_words.beginning(text);
  if (word == "法" && not_after_law.begins(text.substr(word.size()))) return 0;
  return static_cast<std::uint32_t>(word.size());
}

}  // namespace yiju
