// The constitution's amendments, whose articles are counted on from one to the next and may stand in front of their name.
//   第二条宪法修正案, 第18条至第31条《宪法修正案》, 宪法第四条修正案
#include "base/behind_last.hpp"
#include "base/utf8.hpp"
#include "citation/foreign_law.hpp"
#include "citation/reading.hpp"

namespace yiju {

namespace {

constexpr std::string_view constitution = "中华人民共和国宪法", amendment = "修正案";

// Length of the name of its amendments that `text` begins with; 0 if none. 宪法修正案草案 is another text.
std::uint32_t amendments_length(std::string_view text) {
  constexpr std::string_view draft = "草案";
  for (const std::string_view name :
       {"宪法修正案", "《宪法修正案》", "中华人民共和国宪法修正案", "《中华人民共和国宪法修正案》"}) {
    if (begins_with(text, name) && !begins_with(text.substr(name.size()), draft))
      return static_cast<std::uint32_t>(name.size());
  }
  return 0;
}

}  // namespace

// 宪法第四条修正案 is not article 4 of the constitution. Returns the end of the last pinpoint with what it passed.
std::uint32_t Reading::pass_amendment(std::uint32_t end, TitleIndex& instrument) {
  if (out_.titles[instrument] != constitution || !begins_with(rest(end), amendment)) return end;
  instrument = intern(std::string(constitution) + std::string(amendment));
  pins_.back().span.end = end + static_cast<std::uint32_t>(amendment.size());
  return pins_.back().span.end;
}

// 第三十三条宪法修正案. Returns the end of the name; 0 where none stands behind the pinpoints.
std::uint32_t Reading::read_of_amendment(std::uint32_t at, std::uint32_t end, std::vector<Pinpoint>& pins) {
  const std::uint32_t length = amendments_length(rest(end));
  if (length == 0 || pins.front().top != Unit::article) return 0;
  if (!law_of_country(behind_last(before_here(at), {"。", "，", "；", "\n"})).empty())
    return end + length;  // 美国第一条、第四条宪法修正案
  Manner manner;
  manner.rule = RuleId::bare_name;
  manner.naming = Naming::bare;
  pins.back().span.end = end + length;
  if (pins.size() == 1) manner.title = {end, end + length};
  cite_pinpoints(at, pins, {}, intern(std::string(constitution) + std::string(amendment)), manner);
  return end + length;
}

}  // namespace yiju
