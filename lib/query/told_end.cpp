#include "query/told_end.hpp"

#include <string>

#include "citation/title.hpp"
#include "query/successor_words.hpp"
#include "registry/title_match.hpp"

namespace yiju {

Bilingual told_end(const Instrument& cited, bool ahead) {
  const bool repealed = cited.status != InstrumentStatus::superseded;
  const std::string day = to_string(cited.repealed), title = in_quotes(cited.title);
  if (ahead)
    return {title + "将于" + day + (repealed ? "废止" : "被替代") + "，不晚于本草案施行",
            title + (repealed ? " will be repealed on " : " will be replaced on ") + day +
                "; this draft comes into force no earlier"};
  return {title + (day.empty() ? "" : "已于" + day) + (repealed ? "废止" : "被替代"),
          title + (repealed ? " was repealed" : " was replaced") + (day.empty() ? "" : " on " + day)};
}

namespace {

// What took the place of a successor that has itself ended by that day, on to the one that holds; empty where it holds.
std::string last_successor(const Instrument& cited, const Registry& registry, Date day) {
  constexpr int most = 6;  // so that two that name each other come to an end
  std::string last;
  const Instrument* at = &cited;
  for (int passed = 0; passed < most; ++passed) {
    const TitleMatch match = registry.find(at->successor.substr(0, at->successor.rfind(" 第")));
    if (!is_one(match)) break;
    at = &registry.instruments()[match.instruments.front()];
    if (!has_ended(at->status) || at->successor.empty() || (day.known() && at->repealed > day)) break;
    last = at->successor;
  }
  return last;
}

}  // namespace

Bilingual told_successor(const Instrument& cited, const Registry& registry, Date day, bool ahead) {
  if (cited.successor.empty()) return {};
  const std::string successor = successor_in_quotes(cited.successor);
  Bilingual told{"替代它的是" + successor, (ahead ? "it will be replaced by " : "it was replaced by ") + successor};
  const std::string last = last_successor(cited, registry, day);
  if (last.empty()) return told;
  const std::string holds = successor_in_quotes(last);
  return {told.zh + "，现为" + holds, told.en + ", which is now " + holds};
}

}  // namespace yiju
