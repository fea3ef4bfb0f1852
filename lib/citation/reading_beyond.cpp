// Bare articles that are not this text's own, told by the words before them: those of an instrument named in the
// sentence, and those of a treaty named bare.
#include <algorithm>

#include "base/utf8.hpp"
#include "citation/bare_name.hpp"
#include "citation/reading.hpp"

namespace yiju {

namespace {

// 刑事诉讼法第二百二十七条规定的情形之一，或者违反第二百二十八条: the second goes on with the law of the first. 和,
// 或者 and the like join them, before a verb or none.
bool joins_pinpoints(std::string_view between) {
  for (const std::string_view verb : {"违反", "不属于", "属于", "不符合", "符合", "依照", "按照", "根据", "适用"}) {
    if (!ends_in(between, verb)) continue;
    between.remove_suffix(verb.size());
    break;
  }
  for (const std::string_view word : {"和", "或者", "以及", "及", "与", "且", "或", "并"}) {
    if (ends_in(between, word)) return true;
  }
  return false;
}

}  // namespace

// An article after another instrument's in the sentence is that instrument's too, where this text does not reach the
// number or the words join the two.
bool Reading::read_beyond_own(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  const std::uint32_t earlier = last_in_sentence(at);
  if (pins.front().top != Unit::article || earlier == no_citation || here_.document.form != DocumentForm::statute)
    return false;
  const Citation& cited = out_.citations[earlier];
  if (cited.instrument == self_title) return false;
  const bool joined = cited.target.article != 0 && joins_pinpoints(here_.text.substr(cited.span.end, at - cited.span.end));
  if (!joined && pins.front().locator.article <= here_.largest_article) return false;
  Manner manner = taken_over(Naming::carried, RuleId::sentence_instrument, earlier);
  cite_pinpoints(at, pins, {}, out_.citations[earlier].instrument, manner);
  return true;
}

// 依照专利合作条约第二十三条: a treaty named bare, told by its full name right before. One that is not known is no
// text's own article either.
bool Reading::read_of_treaty(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  constexpr std::size_t longest_name = 120, shortest_name = 12;  // bytes
  const std::string_view before = here_.text.substr(here_.unit.begin, at - here_.unit.begin);
  if (pins.front().top > Unit::article) return false;
  if (!ends_in(before, "条约") && !ends_in(before, "公约") && !ends_in(before, "议定书") && !ends_in(before, "宪章"))
    return false;
  for (std::size_t bytes = std::min(before.size(), longest_name); bytes >= shortest_name; --bytes) {
    const std::string_view name = before.substr(before.size() - bytes);
    if (!is_known_title(name)) continue;
    Manner manner;
    manner.naming = Naming::bare;
    manner.rule = RuleId::bare_name;
    const auto begin = at - static_cast<std::uint32_t>(bytes);
    manner.title = {begin, at};
    cite_pinpoints(begin, pins, {}, intern(official_title(name)), manner);
    return true;
  }
  return true;
}

}  // namespace yiju
