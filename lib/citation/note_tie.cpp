#include "citation/note_tie.hpp"

#include <algorithm>

#include "base/word_set.hpp"
#include "document/companion_part.hpp"

namespace yiju {

namespace {

// How a clause leads to a source. The last of these words in front of it tells.
struct Lead {
  std::string_view word;
  Relation relation;
};
constexpr Lead leads[] = {
    {"根据", Relation::based_on},   {"依据", Relation::based_on},   {"依照", Relation::based_on},
    {"按照", Relation::based_on},   {"遵循", Relation::based_on},   {"贯彻", Relation::implements},
    {"落实", Relation::implements}, {"细化", Relation::implements}, {"参照", Relation::draws_on},
    {"参考", Relation::draws_on},   {"借鉴", Relation::draws_on},   {"吸收", Relation::draws_on}};

Relation lead_before(std::string_view words) {
  Relation relation = Relation::cites;
  std::size_t last = 0;
  for (const Lead& lead : leads) {
    const std::size_t at = words.rfind(lead.word);
    if (at == words.npos || (relation != Relation::cites && at < last)) continue;
    relation = lead.relation;
    last = at;
  }
  return relation;
}

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

std::size_t start_of_line(std::string_view text, std::size_t at) {
  return text.substr(0, at).rfind('\n') + 1;  // npos + 1: the first
}

// A row of opinions whose answer is no: 建议依据《甲法》第四条删去第三条 │ 未采纳. What it proposes is nobody's basis.
bool was_turned_down(std::string_view text, std::size_t at) {
  static constexpr WordSet refusals{"未采纳",   "不采纳",   "不予采纳", "未予采纳", "没有采纳",
                                    "暂不采纳", "未被采纳", "不宜采纳", "拟不采纳"};
  const std::size_t begin = start_of_line(text, at);
  return refusals.stands_in(text.substr(begin, text.find('\n', begin) - begin));
}

bool stands_in_note(const Document& document, const Citation& citation) {
  if (document.form == DocumentForm::note) return true;
  const EnclosedText* around = citation.place == no_node ? nullptr : enclosed_around(document, citation.place);
  return around != nullptr && is_companion(*around);
}

// The citations of one clause, by what they are.
class Clause {
 public:
  Clause(const Document& document, const Extraction& extraction) : document_(document), extraction_(extraction) {}

  void add(std::uint32_t index) {
    const Citation& citation = extraction_.citations[index];
    const bool own = citation.instrument == extraction_.subject || citation.instrument == self_title;
    const bool changes = citation.relation == Relation::repeals || citation.relation == Relation::amends;
    if (own && citation.target[Unit::article] != 0) {
      articles_.push_back(index);
    } else if (!own && !changes) {
      sources_.push_back(index);
    }
  }

  void close(std::size_t begin, std::vector<NoteTie>& ties) {
    constexpr std::size_t most = 64;  // of one clause, so that time stays linear
    const bool both = !sources_.empty() && !articles_.empty();
    if (both && was_turned_down(document_.source.text, begin)) sources_.clear();
    for (std::size_t s = 0; s < std::min(most, sources_.size()); ++s) {
      const Citation& source = extraction_.citations[sources_[s]];
      const std::size_t from = std::min<std::size_t>(begin, source.span.begin);
      const Relation told =
          lead_before(slice(document_.source.text, {static_cast<std::uint32_t>(from), source.span.begin}));
      const Relation relation = told == Relation::cites ? source.relation : told;
      for (std::size_t a = 0; a < std::min(most, articles_.size()); ++a) {
        ties.push_back({articles_[a], sources_[s], relation});
      }
    }
    articles_.clear();
    sources_.clear();
  }

 private:
  const Document& document_;
  const Extraction& extraction_;
  std::vector<std::uint32_t> articles_, sources_;
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
      clause.close(begin, ties);
      for (end = std::max(end, start_of_line(text, citation.span.begin)); end <= citation.span.begin;) {
        begin = end;
        end = end_of_clause(text, begin);
      }
    }
    clause.add(index);
  }
  clause.close(begin, ties);
  return ties;
}

}  // namespace yiju
