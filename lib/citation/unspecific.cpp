#include "citation/unspecific.hpp"

#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr WordSet leads{"国家有关", "国家相关", "有关", "相关", "国家"};
constexpr WordSet kinds{
    "法律、行政法规", "法律、法规、规章", "法律法规规章", "法律、法规", "法律法规", "法律和行政法规",
    "法律",           "行政法规",         "法规",         "规定",       "政策"};
constexpr WordSet not_after_rule{"了", "期限"};
constexpr WordSet not_after_law{"责任", "服务", "文书", "知识", "保护", "效力", "地位"};

// The words that lead to a source, what it may be called, what makes it one, and what ends the search.
constexpr WordSet verbs{"按照", "依照", "依据", "根据", "遵照", "遵守", "遵循", "符合", "执行", "适用", "参照", "按"};
constexpr WordSet closers{"规定", "要求", "标准", "政策", "规范", "规章制度", "规程"};
constexpr WordSet sources{"法律",   "法规",   "规章", "国家", "有关", "相关",   "省的",
                          "省有关", "强制性", "行业", "上级", "地方", "本市的", "技术"};
constexpr WordSet stops{"，",   "。",   "；",   "：",   "《",   "第",   "本条例", "本办法", "本规定", "本法", "本细则",
                        "前款", "前条", "合同", "约定", "协议", "章程", "规划",   "计划",   "方案",   "\n"};
constexpr WordSet after_closer{"和", "以及", "、", "及", "或者"};

// The end of the source that a verb leads to, counted from behind the verb; 0: none.
std::size_t end_of_source(std::string_view text) {
  constexpr std::size_t furthest = 120;  // bytes
  bool named = false;
  for (std::size_t at = 0; at < text.size() && at <= furthest;) {
    const std::string_view rest = text.substr(at);
    if (stops.begins(rest)) return 0;
    named = named || sources.begins(rest);
    const std::string_view closer = closers.beginning(rest);
    if (closer.empty() || !(named || (at == 0 && closer == "规定"))) {
      at += character_step(text[at]);
      continue;
    }
    const std::string_view after = rest.substr(closer.size());
    if (at == 0 && begins_with(after, "的")) return 0;  // 按照规定的时间: no source
    if (begins_with(after, "的要求")) return at + closer.size() + std::string_view("的要求").size();
    if (!after_closer.begins(after)) return at + closer.size();
    at += closer.size();
  }
  return 0;
}

}  // namespace

std::vector<Span> find_unspecific_sources(std::string_view text) {
  std::vector<Span> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view verb = verbs.beginning(text.substr(at));
    const std::size_t bytes = verb.empty() ? 0 : end_of_source(text.substr(at + verb.size()));
    if (bytes == 0) {
      at += verb.empty() ? character_step(text[at]) : verb.size();
      continue;
    }
    const std::size_t end = at + verb.size() + bytes;
    found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end;
  }
  return found;
}

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
