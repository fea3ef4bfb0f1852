#include "query/note_cover.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "document/enclosing.hpp"
#include "function/article_functions.hpp"
#include "query/shingles.hpp"

namespace yiju {

namespace {

constexpr std::size_t pair = 2;    // characters of a run
constexpr double far = 0.2;        // of a topic's runs: hardly anything of it stands there
constexpr double near = 0.6;       // most of it does
constexpr double spoken_of = 0.5;  // of an article's own runs, or of a topic's

using Runs = std::vector<std::uint64_t>;

double share_of(const Runs& topic, const Runs& text) {
  return topic.empty() ? 0 : static_cast<double>(count_shared(topic, text)) / static_cast<double>(topic.size());
}

// What notes call an article that does this, whose own words say it otherwise: 为了…制定本条例 is 立法目的.
std::string_view names_of(Function function) {
  switch (function) {
    case Function::purpose:
      return "立法目的和依据制定目的立法依据立法宗旨";
    case Function::scope:
      return "适用范围适用对象调整范围";
    case Function::definition:
      return "定义概念含义用语解释术语内涵";
    case Function::principle:
      return "基本原则总体要求工作原则指导思想";
    case Function::institution:
      return "政府及部门职责分工管理体制主管部门工作机制监管职责职能";
    case Function::planning:
      return "规划编制计划布局";
    case Function::support:
      return "支持保障措施扶持政策激励促进";
    case Function::penalty:
    case Function::penalty_reference:
    case Function::order:
      return "法律责任行政处罚罚则违法行为";
    case Function::official_liability:
      return "法律责任工作人员责任追究处分";
    case Function::civil_liability:
      return "法律责任民事赔偿责任";
    case Function::remedy:
      return "投诉举报救济途径社会监督";
    case Function::entry_into_force:
      return "施行日期施行时间生效时间条例的施行附则";
    case Function::transition:
      return "过渡期安排衔接适用";
    case Function::delegation:
      return "授权制定实施细则配套规定";
    case Function::licence:
      return "行政许可审批准入条件";
    case Function::prohibition:
      return "禁止行为禁止性规定";
    case Function::duty:
      return "义务要求责任主体责任";
    case Function::right:
      return "权利权益保护";
    case Function::filing:
      return "备案登记报告制度";
    case Function::procedure:
      return "程序办理流程";
    case Function::coercion:
      return "行政强制措施";
    case Function::fee:
      return "收费标准价格";
  }
  return {};
}

// 保险制度 → 保险: what a topic is about. That both speak of some 制度 ties them to nothing.
std::string_view without_kind(std::string_view topic) {
  constexpr std::string_view kind = "制度";
  constexpr std::size_t shortest = 6;  // bytes of two characters
  return ends_in(topic, kind) && topic.size() >= kind.size() + shortest ? topic.substr(0, topic.size() - kind.size())
                                                                        : topic;
}

// 犬只收容和犬只领养的要求 → 犬只收容 │ 犬只领养的要求. 参与, 以及 and the like are words of their own.
std::vector<std::string_view> parts_of(std::string_view words) {
  static constexpr WordSet joints{"和", "及", "与"};
  static constexpr WordSet ahead{"参", "普", "涉", "波", "触", "温", "缓", "以", "赋", "给"};
  static constexpr WordSet behind{"和谐", "及时", "与否", "和解", "和平"};
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < words.size(); at += character_step(words[at])) {
    if (!joints.begins(words.substr(at)) || ahead.ends(words.substr(0, at)) || behind.begins(words.substr(at)))
      continue;
    parts.push_back(words.substr(begin, at - begin));
    begin = at + 3;
  }
  parts.push_back(words.substr(begin));
  return parts;
}

// 犬只领养的要求 → 犬只领养: what a note calls whatever an article says of it.
std::string_view without_form(std::string_view part) {
  static constexpr WordSet forms{"的要求", "的措施", "的内容", "的规定", "的责任", "的职责",
                                 "的程序", "的条件", "的情形", "等要求", "等措施", "等内容",
                                 "制度",   "机制",   "要求",   "措施",   "工作",   "责任"};
  for (std::string_view form = forms.ending(part); !form.empty(); form = forms.ending(part))
    part.remove_suffix(form.size());
  return part;
}

class Cover {
 public:
  Cover(const Document& draft, const Extraction& cited) : draft_(draft) {
    const std::vector<ArticleFunctions> functions = read_functions(draft, cited);
    for (std::size_t at = 0; at < draft.articles.size(); ++at) {
      std::string words(text_of(draft, draft.articles[at]));
      own_.push_back(shingles_of(words, pair));
      for (const Function function : functions[at].functions) words += names_of(function);
      const NodeIndex chapter = enclosing(draft, draft.articles[at], ProvisionKind::chapter);
      chapters_.push_back(chapter == no_node ? 0 : draft.nodes[chapter].number);
      if (chapter != no_node) words += slice(draft.source.text, own_span(draft, chapter));
      runs_.push_back(shingles_of(words, pair));
    }
    named_.assign(draft.articles.size(), false);
  }

  NoteCover take(const Document& note, const NoteTopics& topics) {
    for (const Locator& article : topics.named) mark(article);
    for (const NoteTopic& topic : topics.topics) judge(topic, slice(note.source.text, topic.words));
    if (topics.topics.empty() && topics.named.empty()) return std::move(out_);
    for (const Span sentence : topics.sentences) hear(slice(note.source.text, sentence));
    for (std::size_t at = 0; at < named_.size(); ++at) {
      if (!named_[at]) out_.passed_over.push_back(at);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::size_t index_of(const Locator& article) const {
    const NodeIndex node = find_provision(draft_, article);
    const auto at = std::ranges::find(draft_.articles, node);
    return at == draft_.articles.end() ? no_article : static_cast<std::size_t>(at - draft_.articles.begin());
  }

  void mark(const Locator& article) {
    if (const std::size_t at = index_of(article); at != no_article) named_[at] = true;
  }

  // The article, of all or of a chapter, that has most of the topic.
  [[nodiscard]] std::pair<std::size_t, double> best_for(const Runs& topic, std::uint32_t chapter) const {
    std::pair<std::size_t, double> best{no_article, 0};
    for (std::size_t at = 0; at < runs_.size(); ++at) {
      if (chapter != 0 && chapters_[at] != chapter) continue;
      if (const double share = share_of(topic, runs_[at]); share > best.second) best = {at, share};
    }
    return best;
  }

  // 适用范围和部门职责: each may be another article's.
  void mark_parts(const NoteTopic& topic, std::string_view words) {
    constexpr std::size_t shortest = 4 * 3;  // bytes
    for (const std::string_view part : parts_of(words)) {
      if (part.size() < shortest) continue;
      const auto [best, share] = best_for(shingles_of(part, pair), topic.chapter);
      if (share >= near) named_[best] = true;
    }
  }

  // 犬只收容和犬只领养的要求, of which the draft has the one: the other. Of a topic that stands there as a whole short
  // names are passed over: they are said in other words too often.
  [[nodiscard]] std::string_view unkept_part(std::string_view words, double whole) const {
    const std::size_t shortest = (whole < far ? 2 : 4) * 3;  // bytes
    std::string_view unkept;
    bool kept = false;
    for (const std::string_view part : parts_of(words)) {
      const std::string_view named = without_form(part);
      if (named.size() < shortest) continue;
      if (told_share(named) >= far)
        kept = true;
      else if (unkept.empty())
        unkept = named;
    }
    return kept ? unkept : std::string_view();
  }

  // 0 to 1: how much of the topic any article speaks of. Words of nearly every article (噪声 of a law on noise) say nothing.
  [[nodiscard]] double told_share(std::string_view topic) const {
    const Runs runs = shingles_of(without_kind(topic), pair);
    double all = 0;
    std::vector<double> told(runs_.size());
    for (const std::uint64_t run : runs) {
      const auto holds = [run](const Runs& article) { return std::ranges::binary_search(article, run); };
      const auto holders = static_cast<double>(std::ranges::count_if(runs_, holds));
      const double weight = std::log((static_cast<double>(runs_.size()) + 1) / (holders + 0.5));
      all += weight;
      for (std::size_t at = 0; at < runs_.size(); ++at) told[at] += holds(runs_[at]) ? weight : 0;
    }
    return all <= 0 ? 1 : *std::ranges::max_element(told) / all;
  }

  void judge(const NoteTopic& topic, std::string_view words) {
    mark_parts(topic, words);
    const Runs runs = shingles_of(words, pair);
    double said = 0;
    for (const Locator& article : topic.articles) {
      if (const std::size_t at = index_of(article); at != no_article) said = std::max(said, share_of(runs, runs_[at]));
    }
    const auto [chapter_best, in_chapter] = best_for(runs, topic.chapter);
    const auto [best, anywhere] = topic.chapter == 0 ? std::pair(chapter_best, in_chapter) : best_for(runs, 0);
    if (in_chapter >= spoken_of) named_[chapter_best] = true;
    if (anywhere >= near) named_[best] = true;
    if (!topic.promised) return;
    const double told = told_share(words);
    if (const std::string_view part = unkept_part(words, told); !part.empty()) {
      const auto begin = topic.words.begin + static_cast<std::uint32_t>(part.data() - words.data());
      const Span place{begin, begin + static_cast<std::uint32_t>(part.size())};
      out_.unkept.push_back({topic.words, no_article, no_article, place});
    } else if (told < far) {
      out_.unkept.push_back({topic.words, no_article, no_article, {}});
    } else if (topic.articles.size() == 1 && said < far && anywhere >= near) {
      // An article that the draft lacks is told of the citation itself.
      const std::size_t named = index_of(topic.articles.front());
      if (named != no_article) out_.unkept.push_back({topic.words, named, best, {}});
    }
  }

  // A sentence that has half of what an article says, or whose clauses an article holds.
  void hear(std::string_view sentence) {
    const Runs runs = shingles_of(sentence, pair);
    for (std::size_t at = 0; at < own_.size(); ++at) {
      if (share_of(own_[at], runs) >= spoken_of) named_[at] = true;
    }
    constexpr std::size_t shortest = 4 * 3;
    while (!sentence.empty()) {
      const std::size_t stop = std::min(sentence.find("，"), sentence.size());
      if (const std::string_view clause = sentence.substr(0, stop); clause.size() >= shortest) {
        const auto [best, share] = best_for(shingles_of(clause, pair), 0);
        if (share >= near) named_[best] = true;
      }
      sentence.remove_prefix(std::min(stop + 3, sentence.size()));
    }
  }

  const Document& draft_;
  std::vector<Runs> own_, runs_;         // of the articles: their words; with what they are called
  std::vector<std::uint32_t> chapters_;  // their numbers
  std::vector<bool> named_;
  NoteCover out_;
};

}  // namespace

NoteCover cover_of(const NoteReading& note, const Document& draft, const Extraction& cited_by_draft) {
  if (draft.articles.empty()) return {};
  return Cover(draft, cited_by_draft).take(note.document, topics_of(note));
}

}  // namespace yiju
