#include "query/text_version.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <vector>

#include "base/joined.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

// A year that stands alone, 2015 or 二〇一五; `used` gets the bytes it took.
std::optional<Date> scan_year(std::string_view words, std::size_t& used) {
  constexpr std::uint32_t first = 1900, last = 2999;
  const Numeral year = scan_numeral(words);
  if (year.bytes == 0 || year.value < first || year.value > last) return std::nullopt;
  used = year.bytes;
  return Date{static_cast<std::uint16_t>(year.value), 0, 0};
}

// A date as it stands in a version's name: 2015, 二〇一五, 2015-03-15, 2023年修正, 2012年8月31日修订.
std::optional<Date> version_date(std::string_view words) {
  words = trim(words);
  std::size_t used = 0;
  std::optional<Date> date = scan_date(words, used);
  if (!date) date = scan_year(words, used);
  if (!date || date->year < 1900) return std::nullopt;
  constexpr std::array<std::string_view, 18> kinds = {"",       "修正",   "修订", "修正版", "修订版", "修正本",
                                                      "修订本", "文本",   "版",   "版本",   "本",     "通过",
                                                      "公布",   "起施行", "施行", "发布",   "年版",   "年"};
  const std::string_view rest = trim(words.substr(used));
  return std::find(kinds.begin(), kinds.end(), rest) == kinds.end() ? std::nullopt : date;
}

bool fits(Date wanted, Date date) {
  if (wanted.year != date.year) return false;
  if (wanted.month == 0) return true;
  return wanted.month == date.month && (wanted.day == 0 || wanted.day == date.day);
}

// 甲条例2019修正版, 甲条例 2015, 甲条例二〇一五年修正: where the version begins that a title ends with; its size where it
// ends with none. 2014-2020年 is the span of a plan.
std::size_t version_at_end(std::string_view title) {
  static constexpr WordSet spans{"-", "—", "至", "～"};
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t bytes = scan_numeral(title.substr(at)).bytes;
    const std::string_view ahead = trim(title.substr(0, at));
    if (bytes != 0 && !ahead.empty() && !spans.ends(ahead) && version_date(title.substr(at))) return at;
    at += bytes != 0 ? bytes : character_step(title[at]);
  }
  return title.size();
}

// The loaded texts of an instrument, oldest first.
std::vector<const FileRecord*> files_of(const LegalGraph& graph, InstrumentId instrument) {
  std::vector<const FileRecord*> files;
  for (const FileRecord& file : graph.files()) {
    if (file.instrument == instrument && file.table == 0 && file.node != none) files.push_back(&file);
  }
  std::stable_sort(files.begin(), files.end(),
                   [](const FileRecord* a, const FileRecord* b) { return a->version < b->version; });
  return files;
}

}  // namespace

std::string_view version_words(std::string_view title) {
  if (version_date(title)) return title;
  using Brackets = std::pair<std::string_view, std::string_view>;
  for (const auto& [open, close] :
       {Brackets{"（", "）"}, Brackets{"(", ")"}, Brackets{"【", "】"}, Brackets{"〔", "〕"}, Brackets{"[", "]"}}) {
    if (!title.ends_with(close)) continue;
    const std::size_t begin = title.rfind(open);
    if (begin == std::string_view::npos) return {};
    const std::string_view words = title.substr(begin + open.size(), title.size() - begin - open.size() - close.size());
    return version_date(words) ? words : std::string_view{};
  }
  return title.substr(version_at_end(title));
}

std::string_view take_version(std::string_view& title) {
  const std::string_view version = version_words(title);
  if (version.empty()) return {};
  const std::string_view before = title.substr(0, static_cast<std::size_t>(version.data() - title.data()));
  if (before.empty()) return {};
  std::string_view stem = before;
  for (const std::string_view open : {"（", "(", "【", "〔", "["}) {
    if (!stem.ends_with(open)) continue;
    stem.remove_suffix(open.size());
    break;
  }
  stem = trim(stem);
  if (stem.empty()) return {};
  title = stem;
  return version;
}

std::string_view take_version_ahead(std::string_view& title) {
  constexpr std::string_view year = "年", of = "的";
  static constexpr WordSet kinds{"修正", "修订"};
  const std::size_t end = title.find(year);
  if (end == std::string_view::npos || !version_date(title.substr(0, end))) return {};
  std::size_t used = end + year.size();
  used += kinds.beginning(title.substr(used)).size();
  const std::string_view version = title.substr(0, used);
  if (title.substr(used).starts_with(of)) used += of.size();
  if (used == title.size()) return {};
  title.remove_prefix(used);
  return version;
}

std::string_view undated_version(std::string_view title) {
  static constexpr WordSet former{"旧", "原", "届", "次会议", "修正前", "修订前", "修改前"};
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    if (!title.ends_with(close)) continue;
    const std::size_t begin = title.rfind(open);
    if (begin == std::string_view::npos || begin == 0) return {};
    const std::string_view words = title.substr(begin + open.size(), title.size() - begin - open.size() - close.size());
    return former.stands_in(words) ? words : std::string_view{};
  }
  return {};
}

bool names_date(std::string_view version, Date date) {
  const std::optional<Date> wanted = version_date(version);
  return wanted && fits(*wanted, date);
}

NodeId text_named(const LegalGraph& graph, InstrumentId instrument, std::string_view version) {
  const std::vector<const FileRecord*> files = files_of(graph, instrument);
  for (const FileRecord* file : files) {
    if (file->tag != 0 && graph.string(file->tag) == version) return file->node;
  }
  const std::optional<Date> wanted = version_date(version);
  if (!wanted) return none;
  NodeId made = none, in_force = none;  // 2010年7月1日起施行 names the wording that was made before
  for (const FileRecord* file : files) {
    if (fits(*wanted, file->version)) made = file->node;
    if (fits(*wanted, file->from) && (wanted->day != 0 || !file->version.known())) in_force = file->node;
  }
  return made != none ? made : in_force;
}

NodeId text_on(const LegalGraph& graph, InstrumentId instrument, Date day) {
  const FileRecord* best = nullptr;
  // Standing before set aside; of those the newest; of those set aside the nearest before the day, else after it.
  const auto rank = [&](const FileRecord& file) {
    const bool after = file.aside != 0 && day.known() && file.from > day;
    return std::tuple(file.aside == 0, !after, after ? Date{} : file.version);
  };
  for (const FileRecord* file : files_of(graph, instrument)) {
    if (best == nullptr || rank(*file) > rank(*best)) best = file;
  }
  return best == nullptr ? graph.instruments()[instrument].node : best->node;
}

std::vector<Date> version_dates(const LegalGraph& graph, InstrumentId instrument) {
  std::vector<Date> dates;
  for (const FileRecord* file : files_of(graph, instrument)) {
    if (file->version.known()) dates.push_back(file->version);
  }
  return dates;
}

Bilingual list_versions(const LegalGraph& graph, InstrumentId instrument) {
  const auto listed = [&](Language language) {
    return joined(version_dates(graph, instrument), list_comma(language), [](Date date) { return to_string(date); });
  };
  return {listed(Language::zh), listed(Language::en)};
}

}  // namespace yiju
