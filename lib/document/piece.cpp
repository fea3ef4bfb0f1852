#include "document/piece.hpp"

#include <algorithm>
#include <boost/algorithm/string/replace.hpp>
#include <string>

#include "base/behind_last.hpp"
#include "base/usual_marks.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/draft_title.hpp"
#include "document/history_line.hpp"
#include "document/issuers.hpp"
#include "document/title_lines.hpp"

namespace yiju {

namespace {

constexpr std::size_t longest_cover = 8192;    // bytes of a notice that are searched for the titles it names
constexpr std::size_t shortest_title = 15;     // bytes: five characters
constexpr std::size_t longest_prefix = 60;     // bytes of an issuer or place in front of a title
constexpr std::size_t longest_sentence = 600;  // bytes around a title

constexpr WordSet bringing{"公布",   "发布", "印发", "颁布", "征求", "转发", "通过", "公示",
                           "制定了", "发给", "刊登", "刊载", "登载", "刊发", "附后", "提出意见"};
constexpr WordSet telling{"通过", "施行", "实施"};

// A title as it is compared: without blanks, marks of quotation and titles, and the stage of a draft in brackets.
std::string fold(std::string_view title) {
  std::string out;
  const std::string joined = join_title(title);
  for (std::string_view rest = joined; !rest.empty();) {
    const std::size_t close = rest.find(rest[0] == '(' ? ")" : "）");
    const std::size_t bytes = close == rest.npos ? 0 : close + (rest[0] == '(' ? 1 : 3);
    if ((rest[0] == '(' || rest.starts_with("（")) && bytes != 0 && is_status_line(rest.substr(0, bytes))) {
      rest.remove_prefix(bytes);
      continue;
    }
    static constexpr WordSet marks{"《", "》", "〈", "〉", "“", "”", "‘", "’", "\"", "<", ">", "＜", "＞", " ", "、"};
    const std::string_view mark = marks.beginning(rest);
    if (mark.empty()) out += rest[0];
    rest.remove_prefix(std::max<std::size_t>(1, mark.size()));
  }
  return out;
}

// 临江市公园条例 and 公园条例 name the same where one only leaves out the issuer or place in front.
bool same_title(std::string_view a, std::string_view b) {
  if (a.size() < shortest_title || b.size() < shortest_title) return false;
  const std::size_t more = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  return more <= longest_prefix && (a.ends_with(b) || b.ends_with(a));
}

// The words of a cover with 《》 around the titles, also where 〈〉 or «» were typed for them.
std::string cover_words(const Piece& piece, std::string_view text, std::size_t end) {
  std::string words = with_usual_marks(text.substr(piece.begin, std::min(end - piece.begin, longest_cover)));
  if (words.find("《") != words.npos) return words;
  boost::algorithm::replace_all(words, "〈", "《");
  boost::algorithm::replace_all(words, "〉", "》");
  return words;
}

// The sentence around the byte `at`.
std::string_view sentence_at(std::string_view words, std::size_t at) {
  const std::size_t near = std::min(at, longest_sentence);
  const std::size_t begin = at - behind_last(words.substr(at - near, near), {"。", "\n"}).size();
  const std::size_t end = std::min({words.find("。", at), words.find('\n', at), begin + 2 * longest_sentence});
  return words.substr(begin, end - begin);
}

// 最高人民法院《关于修改〈关于甲的解释〉的决定》 is 最高人民法院关于修改《最高人民法院关于甲的解释》的决定.
std::string without_courts(std::string title) {
  for (const std::string_view court : {"最高人民法院", "最高人民检察院"}) {
    for (std::size_t at = title.find(court); at != title.npos; at = title.find(court, at))
      title.erase(at, court.size());
  }
  return title;
}

// 甲办法 of 关于修改〈甲办法〉的决定, where an order brings the text as changed; empty for other titles.
std::string changed_title(std::string_view named) {
  static constexpr WordSet changes{"关于修改", "关于修订", "关于修正"};
  const std::size_t open = named.find("〈"), close = named.find("〉");
  const bool one = open != named.npos && close != named.npos && open < close && changes.ends(named.substr(0, open));
  return one ? std::string(named.substr(open + 3, close - open - 3)) : std::string();
}

// What the first sentence that names 《title》 and tells an act says of it.
TitleBlock told_in(std::string_view words, std::string_view title) {
  TitleBlock told;
  const std::string wanted = fold(title);
  for (std::size_t at = words.find("《"); at != words.npos; at = words.find("《", at + 3)) {
    const std::size_t close = words.find("》", at);
    if (close == words.npos) break;
    const std::string_view sentence = sentence_at(words, at);
    if (!same_title(fold(words.substr(at, close - at)), wanted) || !telling.stands_in(sentence)) continue;
    read_history(sentence, told);
    break;
  }
  return told;
}

}  // namespace

bool brings(const Piece& piece, std::string_view text, std::size_t end, std::string_view title) {
  const std::string wanted = fold(title);
  if (wanted.size() < shortest_title) return false;
  const std::string own = fold(piece.self.title);
  if (is_bringing_title(piece.self.title) && own.size() > wanted.size() && own.find(wanted) != own.npos) return true;
  const std::string words = cover_words(piece, text, end);
  static constexpr WordSet announcements{"公告", "公吿", "令"};
  const std::string_view whole = piece.self.title;  // 某办公室公告（第7号）
  const bool announces = announcements.ends(trim_end(whole.substr(0, std::min(whole.find('('), whole.find("（")))));
  for (std::size_t at = words.find("《"); at != words.npos; at = words.find("《", at + 3)) {
    const std::size_t close = words.find("》", at);
    if (close == words.npos) return false;
    std::size_t last = close;  // 《关于修改〈甲〉的决定》 has one 》, 《《甲》实施办法》 two
    if (words.substr(at + 3, close - at).find("《") != words.npos)
      last = std::min(words.find("》", close + 3), words.size());
    const std::string named = fold(words.substr(at, last - at));
    const bool same = same_title(named, wanted) ||
                      (announces && (same_title(without_courts(named), without_courts(wanted)) ||
                                     same_title(fold(changed_title(words.substr(at, last - at))), wanted)));
    if (same && (announces || bringing.stands_in(sentence_at(words, at)))) return true;
  }
  return false;
}

bool accompanies(std::string_view companion, std::string_view title) {
  if (!is_companion_title(companion) || compares_wordings(companion)) return false;
  constexpr std::size_t longest_bare =
      30;  // bytes: 起草说明, （草案）起草说明; a longer line is the words of a sentence
  const std::string named = draft_named(companion);
  if (named.empty()) return companion.size() <= longest_bare && companion.find("《") == companion.npos;
  return same_title(fold(named), fold(title));
}

void tell_of_brought(const Piece& piece, std::string_view text, std::size_t end, TitleBlock& block) {
  const TitleBlock told = told_in(cover_words(piece, text, end), block.title);
  const TitleBlock& own = piece.self;
  if (block.document_number.empty()) block.document_number = own.document_number;
  if (block.issuers.empty()) block.issuers = own.issuers.empty() ? told.issuers : own.issuers;
  if (block.meeting.empty()) block.meeting = told.meeting;
  const bool draft = block.title.find("草案") != std::string::npos || block.title.find("稿）") != std::string::npos;
  if (!block.adopted.known() && !draft) block.adopted = told.adopted.known() ? told.adopted : own.adopted;
  if (!block.issued.known()) block.issued = own.issued.known() ? own.issued : told.issued;
  block.version = std::max({block.version, told.version, own.issued});
  const bool by_act = !block.stated_effective.known();  // no sentence of its own says more than the day it was issued
  if (told.effective.known() && (by_act || !block.effective.known())) block.effective = told.effective;
  if (!block.stated_effective.known()) block.stated_effective = told.effective;
}

void tell_of_self(Piece& piece, std::string_view text, std::size_t end) {
  EnclosedText& self = piece.self;
  const bool by_signature = !self.adopted.known() || self.adopted == self.issued;
  const bool first_wording = !self.effective.known() && !piece.front.amended();
  if (self.form != DocumentForm::statute || (!by_signature && !first_wording)) return;
  const std::string words = cover_words(piece, text, end);
  const TitleBlock told = told_in(words, self.title);
  if (!told.adopted.known()) return;
  if (by_signature) {
    self.adopted = told.adopted;
    if (self.meeting.empty()) self.meeting = told.meeting;
    if (const std::size_t order = words.find("令第"); self.issuers.empty() && order != words.npos)
      read_issuers(sentence_at(words, order), self);  // 临江市人民政府令第15号
    if (self.issuers.empty()) self.issuers = told.issuers;
  }
  if (!self.effective.known()) self.effective = told.effective;
  if (!self.stated_effective.known()) self.stated_effective = told.effective;
}

}  // namespace yiju
