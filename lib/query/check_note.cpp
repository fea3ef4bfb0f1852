// The numbers that a drafting note claims, held against the draft:
//   草案分为八章，共34条           → chapters 8, articles 34
//   第一章为总则，共6条            → chapter 1 is called 总则 and has 6 articles
// Each number is confirmed or contradicted at its place in the note; what the note does not count is not checked.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/title.hpp"
#include "corpus/noted_draft.hpp"
#include "query/check_parts.hpp"

namespace yiju {

namespace {

// What the draft really has.
struct Counts {
  std::vector<NodeIndex> chapters;

  explicit Counts(const Document& draft) {
    for (NodeIndex node = 0; node < draft.nodes.size(); ++node) {
      if (draft.nodes[node].kind == ProvisionKind::chapter) chapters.push_back(node);
    }
  }

  [[nodiscard]] NodeIndex chapter(const Document& draft, std::uint32_t number) const {
    const auto it = std::find_if(chapters.begin(), chapters.end(),
                                 [&](NodeIndex node) { return draft.nodes[node].number == number; });
    return it == chapters.end() ? no_node : *it;
  }
};

std::size_t articles_in(const Document& draft, NodeIndex chapter) {
  return static_cast<std::size_t>(std::count_if(draft.articles.begin(), draft.articles.end(), [&](NodeIndex article) {
    return article > chapter && article < draft.nodes[chapter].end;
  }));
}

// 总则, from the heading 第一章 总则.
std::string name_of_chapter(const Document& draft, NodeIndex chapter) {
  const std::string_view heading = slice(draft.source.text, own_span(draft, chapter));
  const std::size_t mark = heading.find("章");
  std::string name;
  for (const char byte : heading.substr(mark == std::string_view::npos ? 0 : mark + std::string_view("章").size())) {
    if (byte != ' ' && byte != '\n' && byte != '\r' && byte != '\t' && byte != '#' && byte != '*') name += byte;
  }
  std::string joined;
  for (std::string_view rest = name; !rest.empty();) {  // 总　则: the ideographic space
    const bool space = rest.starts_with("　");
    if (!space) joined += rest.front();
    rest.remove_prefix(space ? 3 : 1);
  }
  return joined;
}

// Reads one note from its beginning to its end.
class NoteReader {
 public:
  NoteReader(const Corpus& corpus, DocumentId note, const Document& draft, std::vector<Finding>& out)
      : corpus_(corpus),
        note_(note),
        text_(corpus.documents[note].source.text),
        draft_(draft),
        counts_(draft),
        out_(out) {}

  void read() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t line_end = std::min(text_.find('\n', at), text_.size());
      line(at, line_end);
      at = line_end + 1;
    }
  }

 private:
  // A number with a unit behind it, 八章 or 34条, that begins at `at`.
  struct Count {
    std::uint32_t value = 0;
    Span span;
  };

  [[nodiscard]] std::optional<Count> count_at(std::size_t at, std::string_view unit) const {
    const Numeral numeral = scan_numeral(text_.substr(at));
    if (numeral.bytes == 0 || !text_.substr(at + numeral.bytes).starts_with(unit)) return std::nullopt;
    const auto begin = static_cast<std::uint32_t>(at);
    return Count{numeral.value, {begin, begin + numeral.bytes + static_cast<std::uint32_t>(unit.size())}};
  }

  // The first count of a unit in a sentence that is no number of its own (第三章, 第六条).
  [[nodiscard]] std::optional<Count> find_count(std::size_t begin, std::size_t end, std::string_view unit) const {
    constexpr std::string_view ordinal = "第";
    for (std::size_t at = begin; at < end;) {
      const bool after_ordinal = at >= ordinal.size() && text_.substr(at - ordinal.size()).starts_with(ordinal);
      const Numeral numeral = scan_numeral(text_.substr(at, end - at));
      if (numeral.bytes != 0) {
        if (!after_ordinal) {
          if (const std::optional<Count> count = count_at(at, unit); count && count->span.end <= end) return count;
        }
        at += numeral.bytes;
      } else {
        ++at;
        while (at < end && is_continuation(text_[at])) ++at;
      }
    }
    return std::nullopt;
  }

  // Sentences of a line that begin with 第X章 speak of that chapter; others that count 章 or 条 speak of the whole.
  void line(std::size_t begin, std::size_t end) {
    constexpr std::string_view stop = "。";
    while (begin < end) {
      const std::size_t sentence_end = std::min(text_.find(stop, begin), end);
      sentence(begin, sentence_end);
      begin = sentence_end + stop.size();
    }
  }

  void sentence(std::size_t begin, std::size_t end) {
    const std::string_view words = text_.substr(begin, end - begin);
    const std::size_t chapter = words.find("第");
    if (chapter != std::string_view::npos) {
      const Numeral number = scan_numeral(words.substr(chapter + std::string_view("第").size()));
      const std::size_t unit = chapter + std::string_view("第").size() + number.bytes;
      constexpr std::size_t furthest = 24;  // bytes in front: （一）, a few words
      if (number.bytes != 0 && chapter <= furthest && words.substr(unit).starts_with("章")) {
        return chapter_sentence(number.value,
                                {static_cast<std::uint32_t>(begin + chapter), static_cast<std::uint32_t>(end)},
                                begin + unit + std::string_view("章").size());
      }
    }
    const std::optional<Count> chapters = find_count(begin, end, "章");
    const std::optional<Count> articles = find_count(begin, end, "条");
    static constexpr WordSet counting{"分为", "共", "组成"};
    const bool side_by_side = chapters && articles && chapters->span.end == articles->span.begin;  // 3章17条
    if (!side_by_side && !counting.stands_in(words)) return;
    if (chapters) judge(*chapters, counts_.chapters.size(), "章", "chapters");
    static constexpr WordSet drafts{"条例", "草案", "征求意见稿", "送审稿", "《办法》", "《规定》", "全文"};
    if (articles && (chapters || drafts.stands_in(words))) {
      judge(*articles, draft_.articles.size(), "条", "articles");
    }
  }

  void chapter_sentence(std::uint32_t number, Span span, std::size_t after) {
    const NodeIndex chapter = counts_.chapter(draft_, number);
    const std::string zh = "第" + to_chinese(number) + "章", en = "chapter " + std::to_string(number);
    const std::optional<Count> articles = find_count(after, span.end, "条");
    if (chapter == no_node) {
      if (articles) add(span, false, {"草案没有" + zh, "the draft has no " + en});
      return;
    }
    name(text_.substr(after, span.end - after), span, chapter, zh, en);
    if (articles) judge(*articles, articles_in(draft_, chapter), "条", "articles", zh, en);
  }

  // 为总则 or 是“总则” behind 第一章.
  void name(std::string_view words, Span span, NodeIndex chapter, const std::string& zh, const std::string& en) {
    bool called = false;
    for (const std::string_view word : {"为", "是", "“"}) {
      if (!words.starts_with(word)) continue;
      words.remove_prefix(word.size());
      called = true;
    }
    if (!called) return;
    std::size_t end = words.size();
    for (const std::string_view mark : {"，", "”", "（", ",", "、共"}) end = std::min(end, words.find(mark));
    const std::string claimed(words.substr(0, end)), real = name_of_chapter(draft_, chapter);
    if (claimed.empty() || claimed == real) return;
    add(span, false,
        {"说明称" + zh + "为“" + claimed + "”，草案中是“" + real + "”",
         "the note calls " + en + " \"" + claimed + "\", the draft \"" + real + "\""});
  }

  void judge(const Count& claim, std::size_t real, std::string_view unit_zh, std::string_view unit_en,
             const std::string& where_zh = "全文", const std::string& where_en = "the whole") {
    const std::string claimed = std::to_string(claim.value), found = std::to_string(real);
    const std::string zh(unit_zh), en(unit_en);
    if (claim.value == real) {
      add(claim.span, true,
          {where_zh + " " + found + " " + zh + "，与草案一致",
           where_en + ": " + found + " " + en + ", as in the draft"});
    } else {
      add(claim.span, false,
          {"说明称" + where_zh + " " + claimed + " " + zh + "，草案中是 " + found + " " + zh,
           "the note counts " + claimed + " " + en + " in " + where_en + ", the draft has " + found});
    }
  }

  void add(Span span, bool confirmed, Bilingual message) {
    out_.push_back(
        finding_at(corpus_, note_, span, confirmed ? CheckRule::note_confirmed : CheckRule::note_mismatch,
                   confirmed ? Severity::note : Severity::error, std::move(message),
                   confirmed ? Bilingual{} : Bilingual{"改说明，或者改草案", "mend the note, or the draft"}));
  }

  const Corpus& corpus_;
  DocumentId note_;
  std::string_view text_;
  const Document& draft_;
  Counts counts_;
  std::vector<Finding>& out_;
};

}  // namespace

void check_note(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  const Document& note = corpus.documents[document];
  if (note.form != DocumentForm::note) return;
  if (const InstrumentId draft = noted_draft(corpus, document); draft != no_instrument) {
    const Version& newest = corpus.registry.versions_of(draft).back();
    return NoteReader(corpus, document, corpus.documents[newest.document], out).read();
  }
  const Extraction& extraction = corpus.extractions[document];
  if (extraction.subject == self_title) return;
  const std::string& title = extraction.titles[extraction.subject];
  const Span place = note.nodes.empty() ? Span{} : note.nodes[std::min<std::size_t>(1, note.nodes.size() - 1)].span;
  out.push_back(finding_at(corpus, document, place, CheckRule::note_unchecked, Severity::note,
                           {"没有收录" + in_quotes(title) + "，说明中的数字无法核对",
                            in_quotes(title) + " is not loaded, so the note's numbers cannot be checked"},
                           {"把草案放在说明旁边", "put the draft beside the note"}));
}

}  // namespace yiju
