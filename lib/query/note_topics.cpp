#include "query/note_topics.hpp"

#include <algorithm>

#include "base/item_mark.hpp"
#include "base/numeral.hpp"
#include "base/plain_line.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr std::size_t han = 3;  // bytes of a character
constexpr std::size_t npos = std::string_view::npos;

std::uint32_t at32(std::size_t at) { return static_cast<std::uint32_t>(at); }

// Headings of the part that goes through the content, and of parts that do not.
bool opens_content(std::string_view line) {
  static constexpr WordSet words{"主要内容", "主要制度", "主要条款", "重点内容", "主要规定",
                                 "内容说明", "重点问题", "主要问题", "框架",     "重要问题"};
  return words.stands_in(line);
}
bool opens_other(std::string_view line) {
  static constexpr WordSet words{"背景",     "必要性",   "起草过程", "立法过程", "依据",     "起草思路",
                                 "总体思路", "意见采纳", "征求意见", "审查过程", "公平竞争", "风险评估"};
  return words.stands_in(line);
}

// A heading of the note's own: 一、 or a short line without a full stop.
bool is_heading(std::string_view line) {
  constexpr std::size_t longest = 40 * han;
  return line.size() <= longest && !line.ends_with("。") && !line.ends_with("；");
}

bool is_part_heading(std::string_view line) {
  const Numeral number = scan_numeral(line);
  return number.bytes != 0 && begins_with(line.substr(number.bytes), "、") && is_heading(line);
}

// 第三章 at the start of a sentence, behind （三） at the most.
std::uint32_t chapter_of(std::string_view sentence) {
  constexpr std::size_t furthest = 24;
  const std::size_t at = find_word(sentence, "第");
  if (at == npos || at > furthest) return 0;
  const Numeral number = scan_numeral(sentence.substr(at + han));
  return number.bytes != 0 && begins_with(sentence.substr(at + han + number.bytes), "章") ? number.value : 0;
}

// Words behind which topics are listed.
std::size_t bytes_of_verb(std::string_view text) {
  static constexpr WordSet verbs{"规定了", "明确了", "规范了",   "设定了",   "细化了",  "建立了", "确立了",
                                 "设置了", "完善了", "健全了",   "增加了",   "提出了",  "设立了", "强化了",
                                 "包括",   "涵盖",   "规定建立", "规定设立", "规定实行"};
  return verbs.beginning(text).size();
}

// Words that tell what is spoken of, and an aim as well.
std::size_t bytes_of_loose_verb(std::string_view text) {
  static constexpr WordSet verbs{"明确", "规定", "规范", "细化"};
  return verbs.beginning(text).size();
}

// Where a topic ends.
std::size_t end_of_topic(std::string_view text) {
  static constexpr WordSet ends{"、",   "，",   "。",     "；",     "：",     "（",     "(",
                                "\n",   "以及", "等内容", "等方面", "等措施", "等制度", "等事项",
                                "等。", "等，", "等；",   "等要求", "等机制", ",",      ";"};
  for (std::size_t at = 0; at < text.size(); at += character_step(text[at])) {
    if (ends.begins(text.substr(at))) return at;
  }
  return text.size();
}

// 设立保险制度: the bytes of the verb of a clause that says that the draft sets up a system; 0 of other words.
std::size_t bytes_of_founding(std::string_view clause) {
  static constexpr WordSet verbs{"建立健全", "建立完善", "建立", "设立", "设定", "确立", "增设", "创设"};
  const std::size_t verb = verbs.beginning(clause).size();
  const std::string_view founded = clause.substr(verb);
  return verb != 0 && ends_in(founded.substr(0, end_of_topic(founded)), "制度") ? verb : 0;
}

// The same of a clause that names an article: 建立联席会议机制（第四条）, 实行电子标识制度（第九条）.
std::size_t bytes_of_founding_there(std::string_view clause) {
  static constexpr WordSet verbs{"建立健全", "建立完善", "建立", "设立", "设定",
                                 "确立",     "增设",     "创设", "实行", "推行"};
  static constexpr WordSet systems{"制度", "机制", "名录", "清单", "平台", "基金"};
  const std::size_t verb = verbs.beginning(clause).size();
  const std::string_view founded = clause.substr(verb);
  return verb != 0 && systems.ends(founded.substr(0, end_of_topic(founded))) ? verb : 0;
}

// （四）设立保险制度。: the bytes in front of what the heading of a point says that the draft sets up; 0 of other sentences.
std::size_t bytes_ahead_of_founded(std::string_view sentence) {
  const std::string_view opened = trim(sentence);
  const std::size_t mark = item_mark_bytes(opened);
  const std::size_t verb = mark == 0 ? 0 : bytes_of_founding(opened.substr(mark));
  return verb == 0 ? 0 : static_cast<std::size_t>(opened.data() - sentence.data()) + mark + verb;
}

class TopicReader {
 public:
  explicit TopicReader(const NoteReading& note)
      : text_(std::string_view(note.document.source.text).substr(0, note.words.end)),
        begin_(note.words.begin),
        enclosed_(note.enclosed),
        extraction_(note.extraction) {}

  NoteTopics read() {
    for (const Citation& citation : extraction_.citations) {
      if (is_own(citation)) add_articles(citation, out_.named);
    }
    bool content = false;
    for (const PlainLine& read : PlainLines(text_, begin_)) {
      const std::string_view line = trim(read.words);
      if (is_part_heading(line) || (is_heading(line) && opens_content(line))) {
        content = opens_content(line) || (content && !opens_other(line));
        chapter_ = 0;
      } else {
        read_line(read.begin, read.end(), content);
      }
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_own(const Citation& citation) const {
    const bool here = citation.span.begin >= begin_ && citation.span.begin < text_.size();
    const bool draft = enclosed_ ? citation.instrument == self_title
                                 : citation.instrument == extraction_.subject && extraction_.subject != self_title;
    return here && draft && citation.target[Unit::article] != 0 && citation.relation != Relation::amends;
  }

  static void add_articles(const Citation& citation, std::vector<Locator>& articles) {
    Locator article = citation.target.first().up_to(Unit::article).without_divisions();
    articles.push_back(article);
    if (!citation.target.range() || citation.target.deepest() != Unit::article) return;
    while (++article[Unit::article] <= citation.target.to) articles.push_back(article);
  }

  void read_line(std::size_t begin, std::size_t end, bool content) {
    chapter_ = 0;
    while (begin < end) {
      const std::size_t stop = std::min(find_word(text_, "。", begin), end);
      read_sentence(begin, stop, content);
      begin = stop + han;
    }
  }

  void read_sentence(std::size_t begin, std::size_t end, bool content) {
    const std::string_view sentence = text_.substr(begin, end - begin);
    if (const std::uint32_t chapter = chapter_of(sentence); chapter != 0) chapter_ = chapter;
    if (!content && chapter_ == 0) return;
    out_.sentences.push_back({at32(begin), at32(end)});
    if (const std::size_t ahead = bytes_ahead_of_founded(sentence); ahead != 0) begin = read_topics(begin + ahead, end);
    bool listed = false;  // a verb with its topics stood ahead: what a clause behind it sets up is of the draft, too
    for (std::size_t at = begin; at < end; at += character_step(text_[at])) {
      const std::string_view rest = text_.substr(at, end - at);
      std::size_t verb = bytes_of_verb(rest);
      if (verb == 0 && opens_clause(at)) verb = bytes_of_founding_clause(at, end, listed);
      promised_ = verb != 0;
      if (verb == 0) verb = bytes_of_loose_verb(rest);
      if (verb == 0) continue;
      listed = listed || promised_;
      at = read_topics(at + verb, end);
      if (at >= end) break;
    }
    promised_ = true;
  }

  // `listed`: a verb with its topics stood ahead, and the clause goes on with what the draft has.
  [[nodiscard]] std::size_t bytes_of_founding_clause(std::size_t at, std::size_t end, bool listed) const {
    const std::string_view clause = text_.substr(at, end - at);
    const std::size_t verb = listed ? bytes_of_founding(clause) : 0;
    if (verb != 0) return verb;
    const std::size_t there = bytes_of_founding_there(clause);
    return there == 0 || articles_near(at + there, end).empty() ? 0 : there;
  }

  [[nodiscard]] bool opens_clause(std::size_t at) const {
    const std::string_view ahead = text_.substr(0, at);
    return ends_in(ahead, "，") || ends_in(ahead, "；");
  }

  // 甲、乙以及丙等内容（第八条）: up to the end of the clause.
  std::size_t read_topics(std::size_t begin, std::size_t end) {
    const std::vector<Locator> articles = articles_near(begin, end);
    while (begin < end) {
      const std::size_t stop = begin + end_of_topic(text_.substr(begin, end - begin));
      put(begin, stop, articles);
      const std::string_view rest = text_.substr(stop, end - stop);
      const std::size_t joint = begins_with(rest, "、") ? han : begins_with(rest, "以及") ? 2 * han : 0;
      if (joint == 0) return stop;
      begin = stop + joint;
    }
    return begin;
  }

  // Articles that the clause names, in front of its verb or in brackets behind.
  [[nodiscard]] std::vector<Locator> articles_near(std::size_t begin, std::size_t end) const {
    const std::string_view behind = text_.substr(begin, end - begin);
    const std::size_t stop = begin + std::min({find_word(behind, "；"), find_word(behind, "，"), behind.size()});
    std::size_t from = begin;
    while (from > 0 && text_[from - 1] != '\n' && !ends_in(text_.substr(0, from), "。") &&
           !ends_in(text_.substr(0, from), "；"))
      --from;
    std::vector<Locator> articles;
    for (const Citation& citation : extraction_.citations) {
      if (citation.span.begin >= from && citation.span.end <= stop + 1 && is_own(citation))
        add_articles(citation, articles);
    }
    return articles;
  }

  void put(std::size_t begin, std::size_t end, const std::vector<Locator>& articles) {
    constexpr std::size_t shortest = 4 * han, longest = 30 * han;
    const std::string_view words = trim(text_.substr(begin, end - begin));
    if (words.size() < shortest || words.size() > longest) return;
    begin = static_cast<std::size_t>(words.data() - text_.data());
    out_.topics.push_back({{at32(begin), at32(begin + words.size())}, chapter_, articles, promised_});
  }

  std::string_view text_;  // of the file, up to the end of the note
  std::size_t begin_;
  bool enclosed_;
  const Extraction& extraction_;
  std::uint32_t chapter_ = 0;
  bool promised_ = true;  // what is read now is, by its verb
  NoteTopics out_;
};

}  // namespace

NoteTopics topics_of(const NoteReading& note) { return TopicReader(note).read(); }

}  // namespace yiju
