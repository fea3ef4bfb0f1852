#include "citation/short_name.hpp"

#include <algorithm>
#include <array>

#include "base/bracket.hpp"
#include "base/line_break.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr std::array<std::string_view, 13> leads{"分别称为", "分别称",   "以下均简称", "以下简称为", "以下统称为",
                                                 "以下简称", "以下统称", "以下称为",   "以下称",     "下简称",
                                                 "下称",     "简称为",   "简称"};
constexpr std::array<std::string_view, 4> opening{"《", "“", "\"", "‘"};
constexpr std::array<std::string_view, 4> closing{"》", "”", "\"", "’"};
constexpr std::uint32_t longest_bracket = 240;  // bytes

// The bracket's end, counting brackets inside it: （以下简称《条例（草案）》）.
std::uint32_t bracket_end(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  int depth = 0, line_breaks = 0;
  for (std::uint32_t i = at; i < limit && i < at + longest_bracket;) {
    const std::string_view rest = text.substr(i, 3);
    const bool full_open = rest == "（", full_close = rest == "）";
    if (full_open || text[i] == '(') ++depth;
    if ((full_close || text[i] == ')') && --depth == 0) return i + (full_close ? 3 : 1);
    if (text[i] == '\n' && ++line_breaks > 1) return 0;  // a page may break the bracket once
    i += full_open || full_close ? 3 : 1;
  }
  return 0;
}

// 《决定》、“规定”及《意见》: each name without its quotes.
std::vector<Span> quoted_names(std::string_view text, std::uint32_t begin, std::uint32_t stop) {
  std::vector<Span> names;
  for (std::uint32_t at = begin; at < stop;) {
    const std::string_view rest = text.substr(at, stop - at);
    const auto open =
        std::find_if(opening.begin(), opening.end(), [rest](auto mark) { return rest.starts_with(mark); });
    const std::string_view close =
        open == opening.end() ? std::string_view{} : closing[static_cast<std::size_t>(open - opening.begin())];
    const std::size_t closed = close.empty() ? rest.npos : rest.find(close, open->size());
    if (closed == rest.npos) {
      ++at;
      continue;
    }
    names.push_back({at + static_cast<std::uint32_t>(open->size()), at + static_cast<std::uint32_t>(closed)});
    at += static_cast<std::uint32_t>(closed + close.size());
  }
  return names;
}

// True if nothing but quoted names and what joins them stands there.
bool only_quoted(std::string_view text, std::uint32_t begin, std::uint32_t stop) {
  std::size_t outside = 0;
  std::uint32_t at = begin;
  for (const Span name : quoted_names(text, begin, stop)) {
    outside += name.begin - at;
    at = name.end;
  }
  constexpr std::size_t longest_join = 12;  // bytes a name: ”、“
  return outside <= longest_join * quoted_names(text, begin, stop).size();
}

// “甲法”或者“该法”: two names of one instrument.
bool joins_alternatives(std::string_view text, const std::vector<Span>& names) {
  return text.substr(names[0].end, names[1].begin - names[0].end).find("或") != std::string_view::npos;
}

// 《办法》 right behind the lead of a definition without brackets, ，以下简称《办法》，; the end is behind the quotes.
ShortNameDefinition quoted_behind(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  constexpr std::uint32_t longest = 60;  // bytes
  ShortNameDefinition out;
  const auto opens = [rest = text.substr(at)](std::string_view mark) { return rest.starts_with(mark); };
  if (std::none_of(opening.begin(), opening.end(), opens)) return out;
  const std::vector<Span> names = quoted_names(text, at, std::min(limit, at + longest));
  if (names.empty()) return out;
  const std::string_view closed = text.substr(names.front().end);
  out.names.push_back(names.front());
  out.end = names.front().end + (closed.starts_with('"') ? 1 : 3);
  return out;
}

ShortNameDefinition open_definition(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  const std::string_view comma = "，";
  const std::string_view rest = text.substr(at + comma.size());
  const auto lead = std::find_if(leads.begin(), leads.end(), [rest](auto word) { return rest.starts_with(word); });
  if (lead == leads.end()) return {};
  return quoted_behind(text, at + static_cast<std::uint32_t>(comma.size() + lead->size()), limit);
}

// （即“数据二十条”）.
ShortNameDefinition called_definition(std::string_view text, std::uint32_t at, std::uint32_t close, std::uint32_t end) {
  const std::string_view inside = text.substr(at + open_bracket(text.substr(at)));
  if (!inside.starts_with("即")) return {};
  ShortNameDefinition out = quoted_behind(text, static_cast<std::uint32_t>(inside.data() - text.data()) + 3, close);
  if (out.end != close) return {};
  out.end = end;
  return out;
}

// The one name that stands there, without its quotes; empty where there is none.
Span one_name(std::string_view text, std::uint32_t begin, std::uint32_t stop) {
  constexpr std::uint32_t longest = 120;  // bytes
  while (begin < stop && (text[begin] == ' ' || text[begin] == ':')) ++begin;
  if (text.substr(begin, stop - begin).starts_with("：")) begin += 3;
  const std::string_view name = text.substr(begin, stop - std::min(begin, stop));
  for (std::size_t quote = 0; quote < opening.size(); ++quote) {
    if (!name.starts_with(opening[quote])) continue;
    const std::size_t closed = name.rfind(closing[quote]);
    if (closed == std::string_view::npos || closed <= opening[quote].size()) continue;
    stop = begin + static_cast<std::uint32_t>(closed);
    begin += static_cast<std::uint32_t>(opening[quote].size());
    break;
  }
  return begin >= stop || stop - begin > longest ? Span{} : Span{begin, stop};
}

// 文物法、名城条例和省条例: each name without any quotes.
std::vector<Span> plain_names(std::string_view text, std::uint32_t begin, std::uint32_t stop) {
  static constexpr WordSet joins{"、", "和", "及", "与"};
  constexpr std::uint32_t shortest = 6, longest = 60;  // bytes
  std::vector<Span> names{{begin, begin}};
  for (std::uint32_t at = begin; at < stop;) {
    const auto join = static_cast<std::uint32_t>(joins.beginning(text.substr(at, stop - at)).size());
    at += join != 0 ? join : static_cast<std::uint32_t>(character_step(text[at]));
    if (join != 0)
      names.push_back({at, at});
    else
      names.back().end = at;
  }
  const auto named = [](Span name) { return name.size() >= shortest && name.size() <= longest; };
  return std::ranges::all_of(names, named) ? names : std::vector<Span>{};
}

// The names behind 以下简称, up to the bracket's close; behind 以下分别简称 each in its quotes.
ShortNameDefinition names_behind(std::string_view text, std::uint32_t begin, std::uint32_t stop, bool each) {
  ShortNameDefinition out;
  std::vector<Span> several = quoted_names(text, begin, stop);
  if (each && several.empty()) several = plain_names(text, begin, stop);
  if (each || (several.size() > 1 && only_quoted(text, begin, stop))) {
    out.alternative = !each && joins_alternatives(text, several);
    out.names = std::move(several);  // 以下简称《森林法》《实施条例》
  } else if (const Span name = one_name(text, begin, stop); !name.empty()) {
    out.names.push_back(name);
  }
  return out;
}

}  // namespace

ShortNameDefinition scan_short_name(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  if (text.substr(at).starts_with("，")) return open_definition(text, at, limit);
  if (open_bracket(text.substr(at)) == 0) return {};
  const std::uint32_t end = bracket_end(text, at, limit);
  if (end == 0) return {};
  const std::uint32_t close = text[end - 1] == ')' ? end - 1 : end - 3;
  if (ShortNameDefinition called = called_definition(text, at, close, end); called.end != 0) return called;
  const std::string_view inside = text.substr(at, close - at);
  for (const std::string_view lead : leads) {
    const std::vector<Span> found = places_over_breaks(inside, 0, lead);
    if (found.empty()) continue;
    const bool each = lead.starts_with("分别") || inside.substr(0, found.front().begin).ends_with("分别");
    ShortNameDefinition out = names_behind(text, at + found.front().end, close, each);
    out.end = out.names.empty() ? 0 : end;
    out.shared = lead.find("统称") != lead.npos && out.names.size() == 1;
    return out;
  }
  return {};
}

}  // namespace yiju
