#include "registry/place.hpp"

#include <array>

namespace yiju {
namespace {

constexpr std::array<std::string_view, 34> provinces = {
    "北京", "天津", "上海", "重庆", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "江苏", "浙江",
    "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南",   "广东", "广西", "海南",   "四川", "贵州",
    "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆",   "香港", "澳门", "台湾"};

constexpr std::array<std::string_view, 8> units = {"经济特区", "自治州", "自治县", "省",
                                                   "市",       "县",     "开发区", "合作区"};

// A county may be named by one character (单县), a city may not: 上市公司, 集市, 城市, 超市.
bool ends_place(std::string_view head, std::size_t at, std::string_view unit) {
  constexpr std::size_t character = 3;  // bytes
  if (unit == "市")
    return at > character && !head.substr(at).starts_with("市场") && !head.substr(at).starts_with("市政");
  if (unit == "县") return !head.substr(at).starts_with("县级");
  return unit != "省" || !head.substr(at).starts_with("省级");
}

}  // namespace

Place place_of_title(std::string_view title) {
  for (const std::string_view province : provinces) {
    if (title.starts_with(province)) return {title.substr(0, province.size()), true};
  }
  const std::string_view head = title.substr(0, 7 * 3);
  Place first;
  for (const std::string_view unit : units) {
    const std::size_t at = head.find(unit);
    if (at == std::string_view::npos || at == 0 || !ends_place(head, at, unit)) continue;
    if (first.found() && first.name.size() <= at) continue;  // 临江县集市…: the place ends at the first
    first = {title.substr(0, at), unit == "省"};
  }
  return first;
}

std::string_view province_in(std::string_view words) {
  std::string_view first;
  std::size_t begin = std::string_view::npos;
  for (const std::string_view province : provinces) {
    const std::size_t at = words.find(province);
    if (at >= begin) continue;
    begin = at;
    first = words.substr(at, province.size());
  }
  return first;
}

}  // namespace yiju
