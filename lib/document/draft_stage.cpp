#include "document/draft_stage.hpp"

#include <algorithm>
#include <array>

#include "base/bracket.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

// Whether a word parts one text from the others of its draft where it stands alone or behind 草案, and whether only a 草案 comes to it.
enum class Parts { no, any_text, texts_of_draft };

struct Stage {
  std::string_view word;
  std::string_view sign;  // what of it tells the rank
  int rank;
  Parts parts;
};

// The first sign that stands in the words tells the rank: 草案征求意见稿 is sent out before the 草案 is put forward.
constexpr std::array stages{Stage{"表决稿", "表决", 6, Parts::texts_of_draft},
                            Stage{"报批稿", "报批", 6, Parts::no},
                            Stage{"修改稿", "修改稿", 5, Parts::texts_of_draft},
                            Stage{"修订稿", "修订稿", 5, Parts::no},
                            Stage{"审议稿", "审议", 4, Parts::texts_of_draft},
                            Stage{"送审稿", "送审", 3, Parts::any_text},
                            Stage{"审查稿", "审查", 3, Parts::no},
                            Stage{"审稿", "审稿", 4, Parts::texts_of_draft},  // 二审稿
                            Stage{"征求意见稿", "征求意见", 2, Parts::any_text},
                            Stage{"公示稿", "公示", 2, Parts::no},
                            Stage{"听证稿", "听证", 2, Parts::no},
                            Stage{"论证稿", "论证", 2, Parts::no},
                            Stage{"讨论稿", "讨论", 1, Parts::no},
                            Stage{"建议稿", "建议稿", 1, Parts::no},
                            Stage{"初稿", "初稿", 1, Parts::no},
                            Stage{"草案", "草案", 4, Parts::no}};
constexpr int put_forward = 4;

constexpr std::array<std::string_view, stages.size()> words_of_stages() {
  std::array<std::string_view, stages.size()> words;
  std::ranges::transform(stages, words.begin(), &Stage::word);
  return words;
}
constexpr WordSet stage_words{words_of_stages()};

struct Turn {
  std::string_view word;
  int number;
};
constexpr std::array turns{Turn{"一次", 1}, Turn{"首次", 1}, Turn{"二次", 2}, Turn{"再次", 2}, Turn{"三次", 3},
                           Turn{"四次", 4}, Turn{"一审", 1}, Turn{"二审", 2}, Turn{"三审", 3}, Turn{"四审", 4}};
constexpr WordSet counts{"一次", "首次", "二次", "再次", "三次", "四次", "一", "二", "三", "四"};

// Bytes of 建议表决稿, 二次审议稿, 三审稿, 修改二稿 where the words begin with one; 0 where they do not.
std::size_t reading_length(std::string_view words) {
  const auto behind = [words](std::size_t at) { return words.substr(at); };
  std::size_t at = words.starts_with("建议表决稿") ? std::string_view("建议").size() : counts.beginning(words).size();
  const std::size_t word = stage_words.index_of_beginning(behind(at));
  if (word < stages.size()) return stages[word].parts == Parts::no ? 0 : at + stages[word].word.size();
  constexpr std::string_view worked_over = "修改", text = "稿";  // 修改二稿
  if (at != 0 || !words.starts_with(worked_over)) return 0;
  at = worked_over.size();
  at += counts.beginning(behind(at)).size();
  return behind(at).starts_with(text) ? at + text.size() : 0;
}

}  // namespace

int rank_of_stage(std::string_view words) {
  constexpr int turns_of_a_step = 8;
  const auto step = std::ranges::find_if(stages, [words](const Stage& s) { return words.find(s.sign) != words.npos; });
  const auto turn = std::ranges::find_if(turns, [words](const Turn& t) { return words.find(t.word) != words.npos; });
  const int number = turn == turns.end() ? 0 : turn->number;
  if (step == stages.end()) return number == 0 ? 0 : put_forward * turns_of_a_step + number;  // 二审
  return step->rank * turns_of_a_step + number;
}

bool names_stage(std::string_view words) { return stage_words.stands_in(words); }

bool is_stage(std::string_view words) { return stage_words.holds(words); }

namespace {

std::size_t stages_length(std::string_view words) {
  static constexpr WordSet changed{"修订", "修正"};
  const auto stage_at = [words](std::size_t at) {
    const std::string_view rest = words.substr(at);
    return std::max(reading_length(rest), stage_words.beginning(rest).size());
  };
  const std::size_t lead = stage_at(0) == 0 ? changed.beginning(words).size() : 0;  // 修订草案, but 修订稿
  std::size_t end = lead;
  for (std::size_t stage = stage_at(end); stage != 0; stage = stage_at(end)) end += stage;
  return end == lead ? 0 : end;
}

}  // namespace

StagesRead read_stages(std::string_view words) {
  const std::size_t open = open_bracket(words), end = open + stages_length(words.substr(open));
  const std::size_t close = close_bracket(words.substr(end));
  if (end == open || (open != 0 && close == 0)) return {};
  return {words.substr(open, end - open), open == 0 ? end : end + close};
}

std::string_view reading_at_begin(std::string_view words) { return words.substr(0, reading_length(words)); }

std::string_view reading_at_end(std::string_view words) {
  constexpr std::size_t longest = 24;  // bytes: 三次征求意见稿 and a character
  std::size_t from = words.size() - std::min(words.size(), longest);
  while (from < words.size() && is_continuation(words[from])) ++from;
  for (; from < words.size(); from += character_step(words[from])) {
    if (from + reading_length(words.substr(from)) == words.size()) return words.substr(from);
  }
  return {};
}

bool follows_draft(std::string_view reading) {
  const std::size_t begin = counts.beginning(reading).size();
  const auto stage =
      std::ranges::find_if(stages, [word = reading.substr(begin)](const Stage& s) { return word.ends_with(s.word); });
  return stage == stages.end() ? !reading.empty() : stage->parts == Parts::texts_of_draft;
}

}  // namespace yiju
