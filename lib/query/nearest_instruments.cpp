#include "query/nearest_instruments.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "registry/title.hpp"

namespace yiju {

std::vector<InstrumentId> nearest_instruments(const LegalGraph& graph, std::string_view title, std::size_t most) {
  const std::string whole_key = title_key(title);
  const std::string key(without_closing_brackets(whole_key));
  const std::size_t length = count_code_points(key);
  if (length == 0) return {};
  std::vector<std::tuple<std::size_t, bool, std::size_t, InstrumentId>> near;
  for (InstrumentId at = 0; at < graph.instruments().size(); ++at) {
    const std::string other_key = title_key(graph.title(at));
    const std::string other(without_closing_brackets(other_key));
    const bool holds = length > 1 && other.find(key) != std::string::npos;
    const std::size_t distance = holds ? 1 : edit_distance(key, other, std::max<std::size_t>(2, length / 3));
    if (distance > std::max<std::size_t>(2, length / 3)) continue;
    near.emplace_back(distance, graph.instruments()[at].known == 0, other.size(), at);
  }
  std::sort(near.begin(), near.end());
  std::vector<InstrumentId> nearest;
  for (std::size_t at = 0; at < near.size() && at < most; ++at) nearest.push_back(std::get<3>(near[at]));
  return nearest;
}

Bilingual nearest_titles_hint(const Bilingual& titles) {
  return titles.zh.empty() ? Bilingual() : Bilingual("相近的名称：" + titles.zh, "nearest titles: " + titles.en);
}

}  // namespace yiju
