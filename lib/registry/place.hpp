// Places in titles and in the lines below them: what a local text's title begins with, and the province that approved
// it.
#pragma once

#include <string_view>

namespace yiju {

/// The place that a title begins with, without 省, 市, 经济特区 …: 广东 of 广东省数据条例, 深圳 of 深圳经济特区数据条例.
struct Place {
  std::string_view name{};  ///< empty: the title begins with none
  bool province = false;

  [[nodiscard]] bool found() const { return !name.empty(); }
};
[[nodiscard]] Place place_of_title(std::string_view title);

/// The first province that words name: 山东 of 2017年12月1日山东省人民代表大会常务委员会批准; empty where none does.
[[nodiscard]] std::string_view province_in(std::string_view words);

}  // namespace yiju
