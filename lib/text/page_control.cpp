#include "text/page_control.hpp"

#include <array>
#include <boost/algorithm/string/erase.hpp>
#include <string>

namespace yiju {

bool is_page_control(std::string_view line) {
  constexpr std::size_t longest = 300;  // bytes
  if (line.size() > longest) return false;
  for (const std::string_view start : {"当前位置", "您的位置", "您现在的位置", "您当前的位置", "你的位置", "上一篇",
                                       "下一篇", "上一条：", "下一条："}) {
    if (line.starts_with(start)) return true;
  }
  constexpr std::array<std::string_view, 22> controls = {
      "关闭窗口", "关闭本页", "打印本页", "打印此页", "返回顶部", "扫一扫在手机打开当前页",
      "分享到",   "上一篇",   "下一篇",   "字体大小", "打印",     "关闭",
      "分享",     "字号",     "字体",     "收藏",     "微信",     "微博",
      "下载",     "返回",     "朗读",     "纠错"};
  std::string rest(line);
  for (const std::string_view control : controls) boost::algorithm::erase_all(rest, control);
  const bool found = rest.size() < line.size();
  constexpr std::array<std::string_view, 16> between = {"大", "中", "小", "：", "【", "】", "[",  "]",
                                                        "|",  "：", ":",  "（", "）", " ",  "　", "没有了"};
  for (const std::string_view mark : between) boost::algorithm::erase_all(rest, mark);
  return found && rest.empty();
}

}  // namespace yiju
