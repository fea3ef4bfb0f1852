#include "citation/note_tie.hpp"

#include <algorithm>

#include "base/bracket.hpp"
#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/source_lead.hpp"
#include "document/companion_part.hpp"
#include "document/draft_title.hpp"
#include "document/line.hpp"

namespace yiju {

namespace {

// Where the clause that begins at `at` ends.
std::size_t end_of_clause(std::string_view text, std::size_t at) {
  static constexpr WordSet ends{"。", "；", "\n"};
  static constexpr WordSet brackets{"（第", "（草案第", "（《条例", "(第"};
  for (; at < text.size(); at += character_step(text[at])) {
    const std::string_view stop = ends.beginning(text.substr(at));
    if (!stop.empty() && !brackets.begins(text.substr(at + stop.size()))) return at + stop.size();
  }
  return text.size();
}

// A row of opinions whose answer is no: 建议依据《甲法》第四条删去第三条 │ 未采纳. What it proposes is nobody's basis.
bool was_turned_down(std::string_view text, std::size_t at) {
  static constexpr WordSet refusals{"未采纳",   "不采纳",   "不予采纳", "未予采纳", "没有采纳",
                                    "暂不采纳", "未被采纳", "不宜采纳", "拟不采纳"};
  return refusals.stands_in(line_around(text, at));
}

// 第八条的罚款应当与《甲法》第四条相衔接: what a review asks for is not yet there.
bool asks_for_accord(std::string_view clause) {
  static constexpr WordSet oughts{"应当与", "应与", "需与", "需要与", "宜与", "须与", "注意与", "做好与", "建议与"};
  static constexpr WordSet accords{"衔接", "一致", "协调", "统一"};
  return oughts.stands_in(clause) && accords.stands_in(clause);
}

// 一、建议草案第五条与《甲条例》第九条相衔接, of a committee that looked at the draft: what it proposes the draft does not rest on. A
// report that brings in the next reading proposes what that one holds. A form of opinions proposes, too, where no row tells
// what was taken up.
bool only_proposes(const Document& note, std::size_t at, std::string_view clause) {
  if (collects_opinions(note.title)) return line_around(note.source.text, at).find("采纳") == std::string_view::npos;
  static constexpr WordSet reviews{"审查意见", "初审", "审查报告", "论证", "评估", "听证"};
  if (!reviews.stands_in(note.title)) return false;
  clause = trim(clause);
  const LineMark mark = read_line_mark(first_line(clause));
  if (mark.kind == LineKind::marker) clause.remove_prefix(mark.words);
  return begins_with(trim(clause), "建议");
}

bool stands_in_note(const Document& document, const Citation& citation) {
  if (document.form == DocumentForm::note) return true;
  const EnclosedText* around = citation.place == no_node ? nullptr : enclosed_around(document, citation.place);
  return around != nullptr && is_companion(*around);
}

// A line that opens a point: 一、 1. （二） ①
bool opens_point(std::string_view text) { return read_line_mark(first_line(text)).kind == LineKind::marker; }

// 据此，《条例》第八条…: the sources stand in the clause before.
bool points_back(std::string_view clause) {
  static constexpr WordSet opening{"据此", "为此"};
  static constexpr WordSet within{"根据上述规定", "按照上述规定", "依照上述规定", "依据上述规定",
                                  "根据该规定",   "按照该规定",   "依照该规定",   "依据该规定",
                                  "根据这一规定", "按照这一规定", "根据该条",     "按照该条",
                                  "依据该条",     "按该条",       "根据前述规定", "按照前述规定"};
  return opening.begins(trim(clause)) || within.stands_in(clause);
}

// The bytes of text up to the next line that opens a point.
std::size_t end_of_point(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    at = line_from(text, at).next();
    if (opens_point(text.substr(at))) break;
  }
  return at;
}

// The citations of one clause, by what they are, and what clauses before it leave to it.
class Clause {
 public:
  Clause(const Document& document, const Extraction& extraction)
      : document_(document), text_(document.source.text), extraction_(extraction), subject_(extraction.subject) {
    amends_ = subject_ != self_title && find_word(extraction.titles[subject_], "修正案") != std::string_view::npos;
    const bool revises = subject_ != self_title && changes_text_in_force(extraction.titles[subject_]);
    for (TitleIndex at = 0; at < extraction.titles.size(); ++at) {
      own_.push_back(at == subject_ || at == self_title || (!revises && is_other_stage(at)));
    }
  }

  void add(std::uint32_t index) {
    const Citation& citation = extraction_.citations[index];
    const bool listed = citation.naming == Naming::carried && !articles_.empty() && articles_.back() + 1 == index;
    const bool own = own_[citation.instrument] || (amends_ && (citation.rule == RuleId::noted_draft || listed));
    if (own && citation.target[Unit::article] != 0) {
      articles_.push_back(index);
    } else if (!own && !ends_or_changes(citation.relation)) {
      sources_.push_back(index);
    }
  }

  void close(std::size_t begin, std::size_t end, std::vector<NoteTie>& ties) {
    if (articles_.empty() && sources_.empty()) return;
    const std::string_view words = text_.substr(begin, end - begin);
    const std::size_t line = begin_of_line(text_, begin);
    if (line != told_line_) told_.clear();
    if (was_turned_down(text_, begin) || only_proposes(document_, begin, words)) sources_.clear();
    if (!articles_.empty() && !sources_.empty()) {
      if (!asks_for_accord(words)) tie(begin, articles_, sources_, Relation::cites, ties);
    } else if (!articles_.empty()) {
      if (points_back(words)) tie(begin, articles_, told_, Relation::based_on, ties);
      const bool topic = names_topic(begin, line, words);
      if (topic || heads_line(begin, line)) {
        topic_ = articles_;
        topic_end_ = topic ? end_of_point(text_, begin) : end_of_line(text_, begin);
      }
    } else if (begin < topic_end_) {
      std::erase_if(sources_, [&](std::uint32_t source) { return relation_of(begin, source) == Relation::cites; });
      tie(begin, topic_, sources_, Relation::cites, ties);
    }
    told_line_ = line;
    if (!sources_.empty()) told_ = sources_;
    articles_.clear();
    sources_.clear();
  }

 private:
  // 条例（草案） and 条例（草案二次审议稿）: a report on one speaks of the articles of the other.
  [[nodiscard]] bool is_other_stage(TitleIndex at) const {
    return subject_ != self_title && at != self_title &&
           without_stage(extraction_.titles[at]) == without_stage(extraction_.titles[subject_]);
  }

  // （二）关于登记（草案第十条、第十一条）。 or on a line of its own: what follows is said of these articles.
  [[nodiscard]] bool names_topic(std::size_t begin, std::size_t line, std::string_view words) const {
    static constexpr WordSet marks{"。", "；", "：", "\n", " "};
    while (marks.ends(words)) words.remove_suffix(marks.ending(words).size());
    const std::size_t open = find_open_bracket(words);
    const bool headed = opens_point(words) || begins_with(trim(words), "关于");
    if (begin != line || !headed || last_close_bracket(words) == 0 || find_word(words, "，") < open) return false;
    const std::size_t last_open = std::max(words.rfind("（") + 1, words.rfind('(') + 1);
    return last_open > 0 && extraction_.citations[articles_.front()].span.begin >= begin + last_open - 1;
  }

  // 第三条　关于职责。根据《甲法》第六条…: the rest of the line is said of that article.
  [[nodiscard]] bool heads_line(std::size_t begin, std::size_t line) const {
    static constexpr WordSet headings{"关于", "：", "（", "【"};
    const Span article = extraction_.citations[articles_.front()].span;
    std::string_view ahead = trim(text_.substr(line, article.begin - line));
    while (ahead.starts_with('*') || ahead.starts_with('#') || ahead.starts_with(' ')) ahead.remove_prefix(1);
    const std::string_view behind = text_.substr(article.end);
    return begin == line && articles_.size() == 1 && ahead.empty() &&
           (space_before(behind) != 0 || headings.begins(behind));
  }

  [[nodiscard]] Relation relation_of(std::size_t begin, std::uint32_t index) const {
    const Citation& source = extraction_.citations[index];
    const std::size_t from = std::min<std::size_t>(begin, source.span.begin);
    const Relation told = relation_led_by(slice(text_, {static_cast<std::uint32_t>(from), source.span.begin}));
    return told == Relation::cites ? source.relation : told;
  }

  // `told` is what the clause itself says, where it says more than that the source is named.
  void tie(std::size_t begin, const std::vector<std::uint32_t>& articles, const std::vector<std::uint32_t>& sources,
           Relation told, std::vector<NoteTie>& ties) const {
    constexpr std::size_t most = 64;  // of one clause, so that time stays linear
    for (std::size_t s = 0; s < std::min(most, sources.size()); ++s) {
      const Relation relation = told == Relation::cites ? relation_of(begin, sources[s]) : told;
      for (std::size_t a = 0; a < std::min(most, articles.size()); ++a) {
        ties.push_back({articles[a], sources[s], relation});
      }
    }
  }

  const Document& document_;
  std::string_view text_;
  const Extraction& extraction_;
  TitleIndex subject_;
  bool amends_ = false;    // 将第三条修改为 is said of the law's numbers
  std::vector<bool> own_;  // by title: means the draft
  std::vector<std::uint32_t> articles_, sources_;
  std::vector<std::uint32_t> told_;  // the last sources on the same line
  std::size_t told_line_ = 0;
  std::vector<std::uint32_t> topic_;  // articles that the point's heading names
  std::size_t topic_end_ = 0;
};

}  // namespace

std::vector<NoteTie> find_note_ties(const Document& document, const Extraction& extraction) {
  std::vector<NoteTie> ties;
  const std::string_view text = document.source.text;
  Clause clause(document, extraction);
  std::size_t begin = 0, end = 0;
  for (std::uint32_t index = 0; index < extraction.citations.size(); ++index) {
    const Citation& citation = extraction.citations[index];
    if (citation.note != NoteKind::none || !stands_in_note(document, citation)) continue;
    if (citation.span.begin >= end) {
      clause.close(begin, end, ties);
      for (end = std::max(end, begin_of_line(text, citation.span.begin)); end <= citation.span.begin;) {
        begin = end;
        end = end_of_clause(text, begin);
      }
    }
    clause.add(index);
  }
  clause.close(begin, end, ties);
  return ties;
}

}  // namespace yiju
