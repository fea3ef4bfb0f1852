#include "document/issuers.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/title_lines.hpp"

namespace yiju {

using std::string_view_literals::operator""sv;

namespace {

constexpr std::size_t longest_issuer = 90;  // bytes: 30 characters

// 第十三届 or 九届 in the name of a congress.
void erase_term(std::string& name) {
  const std::size_t end = name.find("届");
  if (end == name.npos) return;
  for (std::size_t begin = 0; begin < end; begin += 3) {
    const std::size_t ordinal = std::string_view(name).substr(begin).starts_with("第") ? 3 : 0;
    const Numeral numeral = scan_numeral(std::string_view(name).substr(begin + ordinal));
    if (numeral.bytes == 0 || begin + ordinal + numeral.bytes != end) continue;
    name.erase(begin, end + 3 - begin);
    return;
  }
}

// 省长, 市长　张三, 自治区代主席李四: who signed for the body. 省长春市, 主任会议, 甲州长城公司 are none.
bool names_person(std::string_view name) {
  static constexpr WordSet offices{"市长",   "省长",   "县长",   "区长",       "州长",  "盟长", "旗长",
                                   "主席",   "总理",   "部长",   "局长",       "厅长",  "主任", "署长",
                                   "检察长", "审判长", "审判员", "代理审判员", "书记员"};
  static constexpr WordSet bodies{"会", "室", "市", "处", "司", "政府"};
  constexpr std::size_t longest_name = 12;  // bytes: four characters
  for (std::size_t at = 0; at < name.size(); at += character_step(name[at])) {
    const std::string_view office = offices.beginning(name.substr(at));
    if (office.empty()) continue;
    const std::string_view behind = name.substr(at + office.size());
    if (at == 0 || (behind.size() <= longest_name && !bodies.stands_in(behind))) return true;
  }
  return false;
}

}  // namespace

void add_issuer(std::string_view words, TitleBlock& block) {
  static constexpr std::string_view country = "中华人民共和国";
  const std::string line = join_title(words);
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = line.find("、", at);
    // 科技、教育委员会 is one body: a name ends only where the next one could begin
    while (end != line.npos && !ends_as_issuer(std::string_view(line).substr(at, end - at)))
      end = line.find("、", end + 3);
    std::string name = line.substr(at, end == line.npos ? end : end - at);
    at = end == line.npos ? line.size() : end + 3;
    if (name.starts_with("经") || name.starts_with("由")) name.erase(0, 3);
    if (name.starts_with(country) && name.size() > country.size()) name.erase(0, country.size());
    erase_term(name);
    if (name.empty() || name.size() > longest_issuer || names_person(name)) continue;
    auto& issuers = block.issuers;
    if (std::find(issuers.begin(), issuers.end(), name) == issuers.end()) issuers.push_back(std::move(name));
  }
}

// Blanks inside a name (最 高 人 民 法 院) part nothing: only what ends as a body does is one.
void add_issuers(std::string_view line, TitleBlock& block) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::uint32_t space = space_before(line.substr(at));
    if (space == 0 || at < begin) continue;
    const std::string_view name = trim(line.substr(begin, at - begin)), rest = trim(line.substr(at));
    const bool whole = name.size() > 9 && ends_as_issuer(name) && rest.size() > 9 && ends_as_issuer(rest);
    if (!whole) continue;
    add_issuer(name, block);
    begin = at + space;
  }
  add_issuer(line.substr(begin), block);
}

void read_issuers(std::string_view words, TitleBlock& block) {
  static constexpr WordSet bodies{"审判委员会", "检察委员会"};
  static constexpr std::array stops{"令"sv,   "公告"sv, "审判委员会"sv, "检察委员会"sv,
                                    "通过"sv, "公布"sv, "发布"sv,       "批准"sv};
  const std::size_t session = words.find("会议");
  std::size_t end = words.npos;
  if (session != words.npos) {
    const std::size_t term = words.find("届");
    end = std::min(
        {term == words.npos ? term : words.find("第", term), words.find("审判委员会"), words.find("检察委员会")});
    if (end == words.npos) end = words.rfind("第", session);
  }
  for (const std::string_view stop : stops) {
    if (session == words.npos) end = std::min(end, words.find(stop));
  }
  if (end == words.npos || end == 0) return;
  std::string_view name = words.substr(0, end);
  if (const std::size_t term = name.find("届"); term != name.npos && term + 3 == name.size())
    name = name.substr(0, term);
  if (const std::size_t court = name.rfind("院第"); court != name.npos) name = name.substr(0, court + 3);
  if (ends_as_issuer(name) && !bodies.stands_in(name)) add_issuers(name, block);
}

void complete_issuers(TitleBlock& block) {
  const std::string_view title = block.title;
  if (!block.issuers.empty() || title.starts_with("《")) return;  // 《甲局关于乙的规定》的理解与适用
  std::size_t end = title.find("关于");
  if (end == title.npos && (title.ends_with("令") || title.ends_with("公告")))
    end = title.rfind(title.ends_with("令") ? "令" : "公告");
  if (end == 0 || end == title.npos || end > longest_issuer) return;
  std::string_view names = title.substr(0, end);
  if (!ends_as_issuer(names)) return;
  for (std::size_t space = names.find(' '); !names.empty(); space = names.find(' ')) {
    add_issuer(names.substr(0, space), block);
    names = space == names.npos ? std::string_view{} : names.substr(space + 1);
  }
}

}  // namespace yiju
