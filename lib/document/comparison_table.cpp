#include "document/comparison_table.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/digit.hpp"
#include "base/numeral.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/draft_stage.hpp"
#include "document/draft_title.hpp"
#include "document/title_lines.hpp"

namespace yiju {

namespace {

using std::string_view_literals::operator""sv;

// 2018 of 2018年版; 0 where no year stands.
unsigned year_of(std::string_view head) {
  unsigned year = 0, digits = 0;
  for (const char c : head) {
    const bool digit = is_digit(c);
    if (!digit && digits == 4) return year;
    year = digit ? year * 10 + static_cast<unsigned>(c - '0') : 0;
    digits = digit ? digits + 1 : 0;
  }
  return digits == 4 ? year : 0;
}

// True if the wording `b` is known to follow `a`: by stage, by year, or as the draft of the text whose name `a` is.
bool follows(std::string_view a, std::string_view b) {
  if (const std::size_t x = rank_of_stage(a), y = rank_of_stage(b); x != 0 && y != 0) return x < y;
  if (const unsigned x = year_of(a), y = year_of(b); x != 0 && y != 0) return x < y;
  return is_draft_title(b) && !is_draft_title(a);
}

class Roles {
 public:
  explicit Roles(const std::vector<std::string>& heads) : heads_(heads) {
    for (const std::string& head : heads) roles_.push_back(role_of_head(head));
  }

  std::vector<ColumnRole> decided() {
    if (count(ColumnRole::former) == 1 && count(ColumnRole::current) == 0) name_other(ColumnRole::current);
    if (count(ColumnRole::former) == 0 && count(ColumnRole::current) == 1) name_other(ColumnRole::former);
    if (count(ColumnRole::former) == 0 && count(ColumnRole::current) != 1) part_stages();
    if (count(ColumnRole::former) == 1 && count(ColumnRole::current) > 1) keep_one_current();
    const bool sourced = count(ColumnRole::former) == 0 && std::ranges::any_of(heads_, [](const std::string& head) {
                           return sources_below(head) == NoteKind::basis_column;
                         });
    const bool told = (count(ColumnRole::former) == 1 || sourced) && count(ColumnRole::current) == 1;
    if (!told && !name_only_wording()) roles_.clear();
    return std::move(roles_);
  }

 private:
  [[nodiscard]] long count(ColumnRole role) const { return std::count(roles_.begin(), roles_.end(), role); }

  // 现行规定 beside 文本; 《公园条例》 beside 《公园条例（修订草案）》: the one head that names a wording besides.
  void name_other(ColumnRole role) {
    std::size_t other = heads_.size(), known = 0;
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (roles_[i] == ColumnRole::former || roles_[i] == ColumnRole::current) known = i;
      const bool wording = names_wording(heads_[i]) || (role == ColumnRole::current && is_revised(heads_[i]));
      if (roles_[i] != ColumnRole::other || !wording) continue;
      if (role == ColumnRole::former && may_head_numbers(heads_[i])) continue;
      if (other != heads_.size()) return;
      other = i;
    }
    if (other == heads_.size()) return;
    if (role == ColumnRole::former && !revises(heads_[known], heads_[other])) return;
    roles_[other] = role;
  }

  // 序号, 条文, 说明; 条款, 内容, 依据; 草案条文, 修改意见: one wording, and nothing beside it that holds any.
  bool name_only_wording() {
    if (count(ColumnRole::former) != 0 || count(ColumnRole::current) > 1) return false;
    if (heads_.size() == 1) return names_only_articles();
    std::size_t wording = heads_.size(), numbers = heads_.size();
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (roles_[i] == ColumnRole::current || (names_articles(heads_[i]) && wording == heads_.size())) {
        if (wording != heads_.size()) return false;
        wording = i;
      } else if (names_words_of_article(heads_[i]) && wording != heads_.size() && may_head_numbers(heads_[wording])) {
        numbers = std::exchange(wording, i);
      } else if (!stands_beside_wording(heads_[i])) {
        return false;
      }
    }
    if (wording == heads_.size()) return false;
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (i != numbers) roles_[i] = i == wording ? ColumnRole::current : ColumnRole::remark;
    }
    return true;
  }

  // 条 │ 条文; 条款 │ 内容: the second holds what the first numbers.
  static bool names_words_of_article(std::string_view head) {
    static constexpr WordSet words{"内容", "条文", "条文内容", "具体内容", "条款内容", "规定内容", "正文"};
    return words.holds(head);
  }

  // 条文 over a table of one column.
  bool names_only_articles() {
    if (!names_articles(heads_.front())) return false;
    roles_.front() = ColumnRole::current;
    return true;
  }

  // 现行 beside 修订. Alone such a head may tell what becomes of the texts in a list.
  static bool is_revised(std::string_view head) {
    static constexpr WordSet words{"修订", "修改", "修正", "调整"};
    return words.holds(head);
  }

  static bool revises(std::string_view current, std::string_view other) {
    static constexpr WordSet words{"修订", "修改", "修正", "新"};
    return words.stands_in(current) || rank_of_stage(other) != 0 ||
           without_stage(only_or_whole(current)) == without_stage(only_or_whole(other));
  }

  static std::string only_or_whole(std::string_view head) {
    std::string title = only_title(head);
    return title.empty() ? std::string(head) : title;
  }

  // 一审稿 beside 二审稿, 2018年版 beside 2026年版: of two wordings the later is the document.
  void part_stages() {
    std::vector<std::size_t> wordings;
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (roles_[i] != ColumnRole::remark && (roles_[i] == ColumnRole::current || names_wording(heads_[i])))
        wordings.push_back(i);
    }
    if (wordings.size() != 2) return;
    const std::size_t a = wordings[0], b = wordings[1];
    const bool forth = follows(heads_[a], heads_[b]), back = follows(heads_[b], heads_[a]);
    if (forth == back) return;
    roles_[forth ? a : b] = ColumnRole::former;
    roles_[forth ? b : a] = ColumnRole::current;
  }

  // 现行条例, 征求意见稿, 送审稿: the last stage is the document; else the first that stands there.
  void keep_one_current() {
    std::size_t kept = heads_.size();
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (roles_[i] != ColumnRole::current) continue;
      const bool later = kept != heads_.size() && rank_of_stage(heads_[i]) > rank_of_stage(heads_[kept]);
      const std::size_t loser = later ? kept : i;
      if (kept != heads_.size()) roles_[loser] = ColumnRole::remark;
      if (later || kept == heads_.size()) kept = i;
    }
  }

  const std::vector<std::string>& heads_;
  std::vector<ColumnRole> roles_;
};

// The words of a cell that says something about the wording, without brackets.
std::string_view without_brackets(std::string_view cell) {
  cell = trim(cell);
  for (const auto& [open, close] : {std::pair{"（"sv, "）"sv}, {"("sv, ")"sv}, {"【"sv, "】"sv}, {"["sv, "]"sv}}) {
    if (!cell.starts_with(open) || !cell.ends_with(close) || cell.size() < open.size() + close.size()) continue;
    return trim(cell.substr(open.size(), cell.size() - open.size() - close.size()));
  }
  return cell;
}

template <std::size_t N>
bool is_one_of(std::string_view cell, const std::array<std::string_view, N>& words) {
  const std::string_view said = without_brackets(cell);
  return std::find(words.begin(), words.end(), said) != words.end();
}

}  // namespace

std::vector<ColumnRole> roles_of_heads(const std::vector<std::string>& heads) {
  if (std::ranges::any_of(heads, names_article)) return {};
  std::vector<std::string> closed;
  for (const std::string& head : heads) closed.push_back(without_white_space(head));
  return Roles(closed).decided();
}

LineMark read_cell_mark(std::string_view line) {
  LineMark mark = read_line_mark(line);
  if (mark.kind != LineKind::text || !line.substr(mark.begin).starts_with("第")) return mark;
  const std::size_t unit = line.find("条第", mark.begin);
  if (unit == line.npos) return mark;
  const std::size_t behind = unit + "条"sv.size();
  const LineMark article = read_line_mark(line.substr(0, behind));
  const Numeral paragraph = scan_numeral(line.substr(behind + "第"sv.size()));
  std::string_view rest = line.substr(behind + "第"sv.size() + paragraph.bytes);
  if (article.kind != LineKind::article || paragraph.bytes == 0 || !rest.starts_with("款")) return mark;
  rest.remove_prefix("款"sv.size());
  const std::uint32_t space = space_before(rest);
  if (space == 0 && !rest.empty()) return mark;
  mark = article;
  mark.paragraph = paragraph.value;
  mark.words = static_cast<std::uint32_t>(line.size() - rest.size()) + space;
  return mark;
}

bool tells_no_wording(std::string_view cell) {
  static constexpr std::array
      words{"新增"sv,     "增加"sv,     "新增条款"sv, "新增条文"sv, "删除"sv,   "删去"sv,
            "删除此条"sv, "删除本条"sv, "删除该条"sv, "无"sv,       "/"sv,      "—"sv,
            "——"sv,       "-"sv,        "新增一条"sv, "new"sv,      "dropped"sv};  // what diff writes in English
  return is_one_of(cell, words);
}

bool tells_same_wording(std::string_view cell) {
  static constexpr std::array words{"未修改"sv,   "未作修改"sv, "无修改"sv,    "不修改"sv,   "无变化"sv,
                                    "不变"sv,     "同左"sv,     "内容不变"sv,  "维持不变"sv, "保留"sv,
                                    "不作修改"sv, "未修订"sv,   "同现行条文"sv};
  return is_one_of(cell, words);
}

}  // namespace yiju
