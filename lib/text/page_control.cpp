#include "text/page_control.hpp"

#include <string>

#include "base/digit.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

std::string without_numbers(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const bool digit = is_digit(c.value) || (c.value >= U'０' && c.value <= U'９');
    if (!digit && c.value != ' ' && c.value != U'　') out.append(text.substr(at, c.bytes));
    at += c.bytes;
  }
  return out;
}

bool is_page_number(std::string_view text) {
  std::string rest = without_numbers(text);
  const bool digits = rest.size() < text.size();
  for (const std::string_view part : {"第", "页", "共", "，", "—", "–", "－", "·", "-", "/", "／", "Page", "of", "~"}) {
    for (std::size_t at = rest.find(part); at != std::string::npos; at = rest.find(part, at))
      rest.erase(at, part.size());
  }
  if (rest.empty()) return digits && text.size() <= 40;
  return rest.size() <= 5 && rest.find_first_not_of("ivxIVX") == std::string::npos && rest.size() == text.size();
}

bool is_page_number_apart(std::string_view line) {
  static constexpr WordSet dashes{"—", "–", "－", "-", "·", "~"};
  line = trim(line);
  const bool between = dashes.begins(line) && dashes.ends(line);
  return (between || (line.starts_with("第") && line.ends_with("页"))) && is_page_number(line);
}

bool is_navigation(std::string_view line) {
  static constexpr WordSet links{"首页", "网站首页", "返回首页", "设为首页", "加入收藏"};
  line = trim(line);
  return (links.begins(line) && !line.ends_with("。")) || is_page_control(line);
}

bool leads_on(std::string_view line) {
  static constexpr WordSet links{"上一篇", "下一篇", "上一条：", "下一条："};
  return links.begins(line);
}

bool tells_place_in_site(std::string_view line) {
  static constexpr WordSet places{"当前位置",   "您的位置", "您现在的位置", "您当前的位置",
                                  "您所在位置", "你的位置", "您所在的位置", "当前所在位置"};
  return places.begins(trim(line));
}

bool is_page_control(std::string_view line) {
  // The longer before what it begins with.
  static constexpr WordSet controls{
      "关闭窗口", "关闭本页", "打印本页", "打印此页", "返回顶部", "扫一扫在手机打开当前页",
      "分享到",   "上一篇",   "下一篇",   "字体大小", "打印",     "关闭",
      "分享",     "字号",     "字体",     "收藏",     "微信",     "微博",
      "下载",     "返回",     "朗读",     "纠错"};
  static constexpr WordSet between{"没有了", "大", "中", "小", "：", "【", "】", "[",
                                   "]",      "|",  ":",  "（", "）", " ",  "　"};
  constexpr std::size_t longest = 300;  // bytes
  if (line.size() > longest) return false;
  if (tells_place_in_site(line) || leads_on(line)) return true;
  bool found = false;
  while (!line.empty()) {
    std::string_view word = controls.beginning(line);
    found = found || !word.empty();
    if (word.empty()) word = between.beginning(line);
    if (word.empty()) return false;
    line.remove_prefix(word.size());
  }
  return found;
}

}  // namespace yiju
