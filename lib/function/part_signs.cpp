#include "function/part_signs.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

#include "base/digit.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "function/modal.hpp"
#include "function/segment.hpp"
#include "function/word_class.hpp"

namespace yiju {

namespace {

constexpr std::size_t han = 3;  // bytes of most characters

constexpr std::array<std::string_view, 17> chapter_words{"总则", "附则", "责任", "罚则", "监督", "保障",
                                                         "管理", "规划", "权利", "奖",   "救济", "许可",
                                                         "职责", "义务", "服务", "程序", "处罚"};
constexpr std::array<std::string_view, 11> opener_words{"应当", "不得", "可以", "禁止", "职责", "处",
                                                        "罚款", "行为", "条件", "材料", "申请"};

std::string_view word_of(Addressee who) {
  if (who == Addressee::organ) return "organ";
  return who == Addressee::person ? "person" : "nobody";
}

std::string_view word_of(Mood mood) {
  switch (mood) {
    case Mood::must:
      return "must:";
    case Mood::must_not:
      return "must_not:";
    case Mood::may:
      return "may:";
    case Mood::none:
      break;
  }
  return "says:";
}

// Bytes of the character at a place, of any length.
std::size_t step_at(std::string_view text, std::size_t at) {
  std::size_t bytes = 1;
  while (at + bytes < text.size() && is_continuation(text[at + bytes])) ++bytes;
  return bytes;
}

std::string_view head(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (; characters > 0 && at < text.size(); --characters) at += step_at(text, at);
  return text.substr(0, at);
}

std::string_view tail(std::string_view text, std::size_t characters) {
  std::size_t at = text.size();
  for (; characters > 0 && at > 0; --characters) {
    --at;
    while (at > 0 && is_continuation(text[at])) --at;
  }
  return text.substr(at);
}

// A number that counts something is N, a title is 《》: which one it is tells nothing.
std::string without_names(std::string_view text) {
  static constexpr WordSet counted{"日", "年", "月", "元", "个", "倍", "万", "款", "条", "项", "人", "次", "以", "名"};
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("《")) {
      const std::size_t end = rest.find("》");
      if (end != std::string_view::npos) {
        out += "《》";
        at += end + han;
        continue;
      }
    }
    const std::size_t numeral = scan_numeral(rest).bytes;
    if (numeral != 0 && (is_digit(rest[0]) || counted.begins(rest.substr(numeral)))) {
      out += "N";
      at += numeral;
      continue;
    }
    const std::size_t step = step_at(text, at);
    out += rest.substr(0, step);
    at += step;
  }
  return out;
}

// Reads one article for a taker.
class SignReader {
 public:
  SignReader(const ArticlePlace& place, SignTaker& taker) : place_(place), taker_(taker) {}

  void read(const ArticleText& text) {
    for (const Sentence& sentence : text.sentences) {
      left_ += split_outside_brackets(sentence.words, "；").size() + sentence.items.size();
    }
    for (const Sentence& sentence : text.sentences) read_sentence(sentence);
  }

 private:
  void read_sentence(const Sentence& sentence) {
    if (sentence.paragraph != paragraph_) who_ = Addressee::nobody;
    paragraph_ = sentence.paragraph;
    for (const std::string_view clause : split_outside_brackets(sentence.words, "；")) {
      begin_part(clause.size());
      for (const Segment& segment : segments_of(clause, who_)) take_deeds(segment);
      const std::string words = without_names(clause);
      take_words(words);
      if (!previous_.empty()) take("behind:", previous_);
      previous_ = std::string(head(words, 2));
    }
    const std::string opener = without_names(sentence.words);
    for (const std::string& item : sentence.items) read_item(item, opener);
  }

  void begin_part(std::size_t bytes) {
    taker_.begin_part(bytes);
    if (first_) taker_.take("part:first");
    first_ = false;
    if (--left_ == 0) taker_.take("part:last");
    take_place();
  }

  void take(std::string_view name, std::string_view words) {
    sign_ = name;
    sign_ += words;
    taker_.take(sign_);
  }

  void take_place() {
    for (const std::string_view word : chapter_words) {
      if (place_.chapter.find(word) != std::string_view::npos) take("chapter:", word);
    }
    if (place_.of_organs) taker_.take("text:organs");
    take("after:", name_of(place_.before));
    if (place_.chapter.empty()) taker_.take("chapter:none");
    const std::size_t behind = place_.count - 1 - place_.index;
    if (place_.index == 0) taker_.take("article:first");
    if (place_.index == 1) taker_.take("article:second");
    if (place_.index <= std::min<std::size_t>(7, place_.count / 6)) taker_.take("article:early");
    if (behind == 0) taker_.take("article:last");
    if (behind == 1 || behind == 2) taker_.take("article:late");
  }

  // Who must and may do what: must:person, organ:建立.
  void take_deeds(const Segment& segment) {
    const std::string_view who = word_of(segment.who);
    take("who:", who);
    for (const std::string_view part : segment.parts) {
      take(word_of(mood_of(part)), who);
      std::string_view deed = predicate_of(part);
      deed.remove_prefix(modal_beginning(deed).size());
      sign_ = who;
      sign_ += ':';
      sign_ += head(deed, 2);
      taker_.take(sign_);
      take_deed_classes(word_of(mood_of(part)), who, without_names(deed));
    }
  }

  void take_all(std::initializer_list<std::string_view> words) {
    sign_.clear();
    for (const std::string_view word : words) sign_ += word;
    taker_.take(sign_);
  }

  // The classes of a deed's first words and of its last: must:person:#7, person:#7>#12, person:#7..#40.
  void take_deed_classes(std::string_view mood, std::string_view who, std::string_view deed) {
    const std::vector<std::string_view> classes = classes_of(deed);
    if (classes.empty()) return;
    take_all({mood, who, ":", classes[0]});
    if (classes.size() == 1) return take_all({who, ":", classes[0], "$"});
    take_all({who, ":", classes[0], ">", classes[1]});
    take_all({who, ":", classes[0], "..", classes.back()});
    take_all({who, ":..", classes.back()});
  }

  // Classes of words and of words side by side: #31, #31>应当, 应当>#7.
  void take_classes(std::string_view part) {
    std::string_view before = "^";
    for (const std::string_view name : classes_of(part)) {
      if (name.starts_with("#")) taker_.take(name);
      take_all({before, ">", name});
      before = name;
    }
    take_all({before, ">$"});
  }

  // Runs of two and three characters of what stands between two marks, whose ends count as characters: ^企业, 建档$.
  void take_runs(std::string_view part) {
    run_ = "^";
    run_ += part;
    run_ += '$';
    const std::string_view words = run_;
    std::size_t one = 0, two = 0, seen = 0;  // where the last two characters began
    for (std::size_t at = 0; at < words.size(); ++seen) {
      const std::size_t end = at + step_at(words, at);
      if (seen > 0) taker_.take(words.substr(one, end - one));
      if (seen > 1) taker_.take(words.substr(two, end - two));
      two = one;
      one = at;
      at = end;
    }
  }

  void take_words(std::string_view words) {
    for (const std::string_view outer : split_outside_brackets(words, "，")) {
      for (const std::string_view inner : split_outside_brackets(outer, "：")) {
        take_runs(inner);
        take_classes(inner);
      }
    }
    for (const std::size_t length : {3, 4}) {
      take("begin:", head(words, length));
      take("end:", tail(words, length));
    }
  }

  void read_item(const std::string& item, std::string_view opener) {
    begin_part(item.size());
    std::string words = without_names(item);
    for (const std::string_view mark : {"。", "；"}) {
      if (words.ends_with(mark)) words.erase(words.size() - mark.size());
    }
    taker_.take("item");
    take("list_end:", tail(opener, 4));
    take("list_end:", tail(opener, 2));
    take("list_begin:", head(opener, 3));
    for (const std::string_view word : opener_words) {
      if (opener.find(word) != std::string_view::npos) take("list:", word);
    }
    take_words(words);
  }

  const ArticlePlace& place_;
  SignTaker& taker_;
  std::size_t left_ = 0;  // parts to come
  bool first_ = true;
  std::string sign_, run_;             // kept for their room
  std::string previous_;               // how the clause before begins
  NodeIndex paragraph_ = no_node;      // of the sentence
  Addressee who_ = Addressee::nobody;  // who the paragraph speaks to so far
};

}  // namespace

void read_signs(const ArticleText& text, const ArticlePlace& place, SignTaker& taker) {
  SignReader(place, taker).read(text);
}

}  // namespace yiju
