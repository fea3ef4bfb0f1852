#include "query/told_end.hpp"

#include <string>

#include "citation/title.hpp"
#include "query/successor_words.hpp"

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

Bilingual told_successor(const Instrument& cited, bool ahead) {
  if (cited.successor.empty()) return {};
  const std::string successor = successor_in_quotes(cited.successor);
  return {"替代它的是" + successor, (ahead ? "it will be replaced by " : "it was replaced by ") + successor};
}

}  // namespace yiju
