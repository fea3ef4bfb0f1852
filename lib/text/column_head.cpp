#include "text/column_head.hpp"

#include <algorithm>
#include <array>

#include "base/numeral.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t longest_head = 120;  // bytes of a cell that names its column

constexpr WordSet former_words{"现行",   "修改前", "修订前", "修正前", "调整前", "变更前",
                               "原条文", "原文",   "旧条文", "原规定", "原条例", "原文本"};
constexpr WordSet former_beginnings{"原", "旧"};
constexpr WordSet current_words{"修订草案", "修改后", "修订后",   "修正后",   "征求意见稿", "修改稿",   "修订稿",
                                "新条文",   "草案",   "送审稿",   "拟修改",   "拟修订",     "修改建议", "建议稿",
                                "修正案",   "修订版", "修改文本", "修订文本", "审议稿",     "调整后",   "变更后",
                                "修改为",   "审稿",   "表决稿",   "修改条文", "修订条文",   "报批稿"};
constexpr WordSet current_beginnings{"新", "拟"};
constexpr WordSet remark_words{"说明", "备注", "理由", "原因", "依据", "情况", "意见建议", "来源"};
constexpr WordSet reference_words{"上位法", "参考", "依据", "外省", "外市", "兄弟", "国家", "借鉴", "相关"};
// A head that ends in one of these names a wording.
constexpr WordSet wording_ends{"条文", "条款", "文本", "内容", "规定", "条例", "办法", "细则",
                               "规则", "版",   "稿",   "》",   "法",   "草案", "为",   "版本"};

// 《临江市公园条例》（2018年） → 《临江市公园条例》; other brackets stay.
std::string_view without_year(std::string_view head) {
  for (const auto& [open, close] : {std::pair{"（"sv, "）"sv}, {"("sv, ")"sv}}) {
    const std::size_t at = head.rfind(open);
    if (!head.ends_with(close) || at == head.npos) continue;
    const std::string_view said = head.substr(at + open.size());
    if (const Numeral year = scan_numeral(said); year.bytes != 0 && said.substr(year.bytes).starts_with("年"))
      return head.substr(0, at);
  }
  return head;
}

}  // namespace

ColumnRole role_of_head(std::string_view head) {
  if (head.empty() || head.size() > longest_head) return ColumnRole::other;
  if (remark_words.ends(head) || sources_below(head) != NoteKind::none) return ColumnRole::remark;
  if (head == "old") return ColumnRole::former;  // what diff heads them with in English
  if (head == "new") return ColumnRole::current;
  if (former_words.stands_in(head) || former_beginnings.begins(head)) return ColumnRole::former;
  if (current_words.stands_in(head) || current_beginnings.begins(head)) return ColumnRole::current;
  return ColumnRole::other;
}

NoteKind sources_below(std::string_view head) {
  static constexpr WordSet bases{"依据",       "依据及理由", "依据和理由", "依据与理由", "依据、理由", "依据说明",
                                 "依据及说明", "依据或理由", "依据或说明", "依据及参考", "依据和参考", "依据与参考"};
  // What a drafter keeps beside an article as the source of its words; what other places wrote is none.
  static constexpr WordSet references{"参考条文", "参考条款", "参考法条", "参考规定", "依据条文", "依据条款"};
  static constexpr WordSet elsewhere{"外省", "外市", "兄弟", "其他", "国外"};
  static constexpr WordSet reasons{"理由", "说明", "原因", "备注"};
  if (head.empty() || head.size() > longest_head) return NoteKind::none;
  if (bases.ends(head) || head.find("上位法") != head.npos) return NoteKind::basis_column;
  if (references.ends(head) && !elsewhere.stands_in(head)) return NoteKind::basis_column;
  return reasons.ends(head) ? NoteKind::reason_column : NoteKind::none;
}

bool names_wording(std::string_view head) {
  if (head.empty() || head.size() > longest_head || reference_words.stands_in(head)) return false;
  return wording_ends.ends(without_year(head));
}

bool stands_beside_wording(std::string_view head) {
  static constexpr WordSet counts{"序号", "编号", "条号", "条次", "章节", "章名", "类别"};
  static constexpr WordSet ends{"意见", "建议", "反馈", "单位"};
  if (head.size() > longest_head) return false;
  return head.empty() || head == "章" || role_of_head(head) == ColumnRole::remark ||
         sources_below(head) != NoteKind::none || counts.ends(head) || ends.ends(head);
}

bool names_articles(std::string_view head) {
  static constexpr WordSet ends{"条文", "条款", "法条", "条目", "条文内容", "条款内容", "条文表述"};
  if (head == "条") return true;
  return head.size() <= longest_head && ends.ends(head) && !reference_words.stands_in(head);
}

bool may_head_numbers(std::string_view head) {
  return head == "条" || head == "条文" || head == "条款" || head == "条目";
}

// 《刑法修正案（三）》第五条 is a cell of a table, no head of one.
bool names_article(std::string_view head) {
  for (std::size_t at = head.find("第"); at != head.npos; at = head.find("第", at + 3)) {
    const Numeral number = scan_numeral(head.substr(at + 3));
    if (number.bytes != 0 && head.substr(at + 3 + number.bytes).starts_with("条")) return true;
  }
  return false;
}

bool set_wordings_apart(const std::vector<std::string>& heads) {
  std::size_t wordings = 0, told = 0;
  for (const std::string& head : heads) {
    if (names_article(head)) return false;
    const ColumnRole role = role_of_head(head);
    const bool is_told = role == ColumnRole::former || role == ColumnRole::current;
    told += is_told;
    wordings += is_told || (role == ColumnRole::other && names_wording(head));
  }
  return told >= 1 && wordings >= 2;
}

bool set_wording_beside(const std::vector<std::string>& heads) {
  std::size_t wordings = 0;
  for (const std::string& head : heads) {
    if (names_article(head)) return false;
    const bool wording = role_of_head(head) == ColumnRole::current || (names_articles(head) && head != "条");
    if (!wording && (head.empty() || !stands_beside_wording(head))) return false;
    wordings += wording;
  }
  return wordings == 1 && heads.size() > 1;
}

}  // namespace yiju
