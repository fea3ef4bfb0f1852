#include "function/private_consent.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "function/actor_noun.hpp"

namespace yiju {

namespace {

constexpr WordSet agreeing{"同意", "书面同意", "明确同意", "事先同意", "的同意", "的书面同意",
                           "许可", "书面许可", "明示同意", "允许",     "授权",   "书面授权"};

// 业主, 供热单位, 著作权人; not 公园管理单位, which may act for an organ, nor a list in which an organ stands too.
bool is_private(std::string_view name) {
  static constexpr WordSet persons{"本人", "业主", "对方", "当事人", "家属", "亲属", "企业", "公司", "银行", "户主"};
  static constexpr WordSet public_bodies{"管理", "机关",   "机构", "政府", "部门", "主管",
                                         "监督", "委员会", "局",   "警察", "法院"};
  if (name.empty() || public_bodies.stands_in(name)) return false;
  return persons.ends(name) || last_noun_at_end(name) == Addressee::person;
}

struct Consent {
  std::size_t begin = std::string_view::npos, end = 0;
  std::string_view from;  // whose
};

// The first clause that `opener` begins and in which a private person agrees.
Consent find_consent(std::string_view text, std::string_view opener) {
  constexpr std::size_t longest = 72;  // bytes
  for (std::size_t at = text.find(opener); at != text.npos; at = text.find(opener, at + opener.size())) {
    const std::string_view rest = text.substr(at + opener.size());
    const std::string_view clause = rest.substr(0, std::min(rest.find("，"), rest.size()));
    const std::string_view agreed = agreeing.longest_ending(clause);
    if (clause.size() > longest || agreed.empty()) continue;
    const std::string_view from = clause.substr(0, clause.size() - agreed.size());
    if (is_private(from)) return {at, at + opener.size() + clause.size(), from};
  }
  return {};
}

void take_consent_out(std::string& words) {
  constexpr std::string_view comma = "，";
  if (const Consent asked = find_consent(words, "未经"); asked.begin != words.npos) {
    const std::string_view behind = std::string_view(words).substr(asked.end);
    if (behind.starts_with(comma)) words.erase(asked.begin, asked.end + comma.size() - asked.begin);
  }
  for (const std::string_view opener : {"征得", "取得"}) {
    const Consent asked = find_consent(words, opener);
    if (asked.begin == words.npos) continue;
    words.replace(asked.begin, asked.end - asked.begin, "与" + std::string(asked.from) + "协商");
  }
}

}  // namespace

ArticleText without_private_consent(ArticleText text) {
  for (Sentence& sentence : text.sentences) {
    take_consent_out(sentence.words);
    std::ranges::for_each(sentence.items, take_consent_out);
  }
  return text;
}

}  // namespace yiju
