#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "base/english.hpp"
#include "base/joined.hpp"
#include "base/word_set.hpp"
#include "citation/title.hpp"
#include "document/draft_title.hpp"
#include "document/inserted_articles.hpp"
#include "query/amending_diff.hpp"
#include "query/check_parts.hpp"
#include "query/citing_day.hpp"
#include "query/level_order.hpp"
#include "query/lost_heading.hpp"
#include "query/told_end.hpp"
#include "query/told_history.hpp"
#include "registry/title.hpp"
#include "registry/version.hpp"

namespace yiju {

namespace {

// A draft ranks as what it is to become: …条例（征求意见稿） as …条例.
Level level_of(const Instrument& instrument) {
  if (instrument.level != Level::draft) return instrument.level;
  const std::string key = title_key(instrument.title);
  return level_of_title(std::string_view(key).substr(0, key.rfind('(')), {});
}

// One document's citations, one after the other.
class CitationCheck {
 public:
  CitationCheck(const Corpus& corpus, DocumentId document, const CheckOptions& options, std::vector<Finding>& out)
      : corpus_(corpus),
        document_(document),
        as_of_(options.as_of),
        date_(options.as_of.known() ? options.as_of : day_of_citing(corpus, document)),
        out_(out) {}

  void check(const Citation& citation, const Resolution& resolution) {
    switch (resolution.outcome) {
      case Outcome::dangling:
        dangling(citation, resolution);
        break;
      case Outcome::unknown:
        unknown(citation);
        break;
      case Outcome::ambiguous:
        ambiguous(citation, resolution);
        break;
      case Outcome::outside:
        outside(citation, resolution);
        break;
      case Outcome::resolved:
        itself(citation, resolution);
        break;
    }
    if (resolution.instrument == no_instrument || citation.instrument == self_title) return;
    if (resolution.reason == Reason::namesake) return;
    ended(citation, resolution);
    rank(citation, resolution);
  }

 private:
  [[nodiscard]] const Instrument& instrument(InstrumentId id) const { return corpus_.registry.instruments()[id]; }

  void add(const Citation& citation, CheckRule rule, Severity severity, Bilingual message, Bilingual suggestion = {}) {
    out_.push_back(
        finding_at(corpus_, document_, citation.span, rule, severity, std::move(message), std::move(suggestion)));
  }

  void dangling(const Citation& citation, const Resolution& resolution) {
    if (stands_once_amended(citation, resolution)) return;
    const std::string title = in_quotes(corpus_.extractions[document_].titles[citation.instrument]);
    const std::string zh = describe_locator(citation.target, Language::zh);
    const std::string en = describe_locator(citation.target, Language::en);
    const Document& text = corpus_.documents[resolution.document];
    const Date version = wording_date(text);
    // Another wording than the one that was cited proves nothing.
    const bool other_wording = resolution.document != document_ && version.known() &&
                               ((date_.known() && date_ < version) || names_former(citation));
    // So does a place in new wording, which has the numbers that the amended text will have, and one in the wording
    // that the document itself ends.
    const bool amending = corpus_.documents[document_].form == DocumentForm::amendment;
    const bool amended = citation.relation == Relation::amends || citation.rule == RuleId::amended_text ||
                         (amending && amends(citation.instrument) && (!date_.known() || date_ <= version));
    const Document* const holder = other_wording || amended ? nullptr : other_text_with(citation, resolution);
    const bool lost = resolution.reason == Reason::no_such_division && lost_heading(text, citation.target);
    const Severity severity = other_wording || amended || holder != nullptr || lost ? Severity::note : Severity::error;
    Bilingual message{title + zh + "：" + std::string(describe(resolution.reason, Language::zh)),
                      title + " " + en + ": " + std::string(describe(resolution.reason, Language::en))};
    Bilingual suggestion;
    if (other_wording) {
      suggestion = {"只收录了" + to_string(version) + "的文本，请对照引用时的文本",
                    "only the wording of " + to_string(version) + " is loaded; compare with the one that was cited"};
    } else if (holder != nullptr) {
      const std::string day = to_string(wording_date(*holder));
      suggestion = {"本次对照的文本可能未并入修正，" + day + "的文本有此条",
                    "the text compared may lack amendments; that of " + day + " has it"};
    } else {
      suggestion = told_of_text(resolution, lost);
    }
    add(citation, CheckRule::dangling, severity, std::move(message), std::move(suggestion));
  }

  // What the text compared tells of a place that it lacks.
  [[nodiscard]] Bilingual told_of_text(const Resolution& resolution, bool lost) const {
    if (lost)
      return {"收录的文本可能缺少这一标题，请核对原文",
              "the text compared may lack that heading; look it up in the original"};
    if (resolution.reason != Reason::no_such_article) return {};
    if (corpus_.documents[resolution.document].articles.empty()) return {};
    const std::string last = std::to_string(last_article(resolution));
    return {"该文本到第" + last + "条为止", "the text ends with article " + last};
  }

  // An amending draft may speak of what it puts in itself: 增加一款，作为第二款 … 违反第三条第二款规定的. Its note counts
  // as the amended law will: 提高罚款（第六条）.
  [[nodiscard]] bool stands_once_amended(const Citation& citation, const Resolution& resolution) {
    const DocumentId draft = spoken_of(corpus_, document_);
    if (!is_amendment(corpus_.documents[draft]) || resolution.document == document_) return false;
    if (!amended_) {
      amended_.emplace();
      for (const DocumentId law : laws_amended_by(corpus_, draft))
        amended_->emplace(law, amended_text(corpus_.documents[draft], corpus_.documents[law]).document);
    }
    return std::ranges::any_of(*amended_, [&](const auto& text) {
      return (text.first == resolution.document || draft == resolution.document) &&
             find_provision(text.second, citation.target.first()) != no_node;
    });
  }

  // Another text of a law that was amended by 第X条之一, where it has what this one lacks: a text into which none of the
  // amendments was worked is often kept beside it. Null where none has it.
  [[nodiscard]] const Document* other_text_with(const Citation& citation, const Resolution& resolution) const {
    if (resolution.document == document_) return nullptr;
    if (holds_inserted_articles(corpus_.documents[resolution.document])) return nullptr;
    for (const Version& version : corpus_.registry.versions_of(resolution.instrument)) {
      const Document& other = corpus_.documents[version.document];
      if (holds_inserted_articles(other) && find_provision(other, citation.target.first()) != no_node) return &other;
    }
    return nullptr;
  }

  // 修改前的《甲法》第四条, 原《甲法》第四条; 修改后的, as of an amendment that may be long past.
  [[nodiscard]] bool names_former(const Citation& citation) const {
    static constexpr WordSet former{"修改前",   "修改前的", "修订前",   "修订前的", "修正前",
                                    "修正前的", "修改后",   "修改后的", "修订后",   "修订后的",
                                    "修正后",   "修正后的", "原",       "原来的",   "旧"};
    const std::string_view text = corpus_.documents[document_].source.text;
    const std::uint32_t first = corpus_.extractions[document_].citations[citation.group].span.begin;
    return former.ends(text.substr(0, first));
  }

  [[nodiscard]] bool amends(TitleIndex instrument) const {
    const auto& citations = corpus_.extractions[document_].citations;
    return std::any_of(citations.begin(), citations.end(), [instrument](const Citation& each) {
      return each.instrument == instrument && each.relation == Relation::amends;
    });
  }

  // The highest number of the wording, which may lie in several files.
  [[nodiscard]] std::uint32_t last_article(const Resolution& resolution) const {
    const Document& own = corpus_.documents[resolution.document];
    const Date wording = wording_date(own);
    std::uint32_t last = own.nodes[own.articles.back()].number;
    for (const Version& version : corpus_.registry.versions_of(resolution.instrument)) {
      const Document& text = corpus_.documents[version.document];
      if (wording_date(text) == wording && !text.articles.empty())
        last = std::max<std::uint32_t>(last, text.nodes[text.articles.back()].number);
    }
    return last;
  }

  // A number that the newest wording does not reach, and that wording is meant.
  bool beyond_count(const Citation& citation, const Instrument& cited) {
    const bool amending = corpus_.documents[document_].form == DocumentForm::amendment;
    if (amending || citation.relation == Relation::amends || names_former(citation)) return false;
    const bool newest = !date_.known() || (cited.amended <= date_ && cited.adopted <= date_);  // unknown: long ago
    if (cited.article_count == 0 || citation.target.last()[Unit::article] <= cited.article_count || !newest)
      return false;
    const std::string count = std::to_string(cited.article_count), title = in_quotes(cited.title);
    add(citation, CheckRule::beyond_count, Severity::error,
        {title + "没有" + describe_locator(citation.target, Language::zh),
         title + " has no " + describe_locator(citation.target, Language::en)},
        {"该文件共 " + count + " 条", "it has " + counted(cited.article_count, "article")});
    return true;
  }

  // The text is not loaded: its number of articles may be known, or another wording be loaded.
  void outside(const Citation& citation, const Resolution& resolution) {
    const Instrument& cited = instrument(resolution.instrument);
    const std::string title = in_quotes(cited.title);
    if (resolution.reason == Reason::namesake) return namesake(citation, title);
    if (resolution.reason != Reason::version_asked && beyond_count(citation, cited)) return;
    if (resolution.reason == Reason::text_not_loaded) return;
    if (sureness_of(resolution.outcome, resolution.reason) != Sureness::other_number) return;
    // The wording before it is the one that an amending draft changes; new wording has the numbers of the new text.
    if (citation.relation == Relation::amends || citation.rule == RuleId::amended_text) return;
    const std::string day = to_string(wording_date(corpus_.documents[resolution.document]));
    const bool only = corpus_.registry.versions_of(resolution.instrument).size() == 1;
    if (resolution.reason == Reason::version_asked) {
      return add(citation, CheckRule::other_wording, Severity::note,
                 {"所问之日施行的是" + title + day + "的文本，所引条号在其中未必是同一条",
                  "on the day asked for the wording of " + day + " of " + title +
                      " is in force, where the number may stand over something else"});
    }
    add(citation, CheckRule::other_wording, Severity::note,
        {(only ? "只收录了" + title + day + "的文本" : "没有收录引用时的文本，与" + title + day + "的文本对照") +
             "，所引条号在其中未必是同一条",
         "of " + title +
             (only ? " only the wording of " + day + " is loaded"
                   : " the wording of then is not loaded; compared with that of " + day) +
             ", where the number may stand over something else"});
  }

  // 国家安全法 before 2015: another law of that name. To repeal it or be amended by it tells what was.
  void namesake(const Citation& citation, const std::string& title) {
    if (citation.relation == Relation::repeals || citation.relation == Relation::amended_by) return;
    add(citation, CheckRule::other_wording, Severity::note,
        {"引用时收录的" + title + "尚未制定，所指是同名的另一文件",
         title + " that is loaded was made later: another instrument of that title is meant"});
  }

  // 第五条 in 第五条: hardly ever what is meant. 本条 and the like say so themselves.
  void itself(const Citation& citation, const Resolution& resolution) {
    if (resolution.document != document_ || citation.naming != Naming::self || citation.target.range()) return;
    const Document& text = corpus_.documents[document_];
    if (citation.target[Unit::article] == 0 || citation.relation == Relation::amends) return;
    NodeIndex place = citation.place;
    const ProvisionKind kind = text.nodes[resolution.node].kind;
    // 第一款 of a point 一、, whose paragraphs are no nodes of their own.
    if (kind == ProvisionKind::heading && citation.target[Unit::paragraph] != 0) return;
    while (place != no_node && text.nodes[place].kind > kind) place = text.nodes[place].parent;
    if (place != resolution.node) return;
    add(citation, CheckRule::points_at_itself, Severity::warning,
        {"指向它自己所在的" + describe_locator(citation.target, Language::zh),
         "points at " + describe_locator(citation.target, Language::en) + ", in which it stands"},
        {"核对条号", "check the number"});
  }

  void unknown(const Citation& citation) {
    const std::string& title = corpus_.extractions[document_].titles[citation.instrument];
    // History lines name decisions, and replies the letters that they answer: no register lists them one by one.
    static constexpr WordSet letters{"请示", "请示报告", "议案"};
    const bool history = citation.relation == Relation::amended_by || title.starts_with("关于修改") ||
                         title.starts_with("关于废止") || letters.ends(title);
    const Severity severity = history ? Severity::note : Severity::warning;
    // One word on a title is enough, a graver one behind a note apart.
    if (const auto [told, fresh] = unknown_.try_emplace(citation.instrument, severity); !fresh) {
      if (severity <= told->second) return;
      told->second = severity;
    }
    add(citation, CheckRule::unknown_title, severity,
        {"未收录名为" + in_quotes(title) + "的文件", "no instrument of the title " + in_quotes(title) + " is known"},
        history ? Bilingual{} : nearest_phrase(corpus_.registry, title));
  }

  void ambiguous(const Citation& citation, const Resolution& resolution) {
    const auto titles = [&](Language language) {
      return joined(resolution.candidates, list_comma(language),
                    [&](InstrumentId id) { return in_quotes(instrument(id).title); });
    };
    add(citation, CheckRule::ambiguous, Severity::warning,
        {std::string(describe(resolution.reason, Language::zh)),
         std::string(describe(resolution.reason, Language::en))},
        resolution.candidates.empty() ? Bilingual{}
                                      : Bilingual{"可以指" + titles(Language::zh), "can mean " + titles(Language::en)});
  }

  void ended(const Citation& citation, const Resolution& resolution) {
    const Instrument& cited = instrument(resolution.instrument);
    if (!has_ended(cited.status)) return;
    const bool repealed = cited.status != InstrumentStatus::superseded;
    if (!relies_on(citation.relation)) return;
    if (ends_others() || is_own(cited.successor)) return;
    const bool ahead = stood_then(cited);
    if (ahead && !ends_before_own(cited)) return;
    const bool amending = corpus_.documents[document_].form == DocumentForm::amendment;  // it takes such names out
    const Severity severity =
        ahead || amending || tells_history(corpus_.documents[document_].source.text, citation.span) ? Severity::note
                                                                                                    : Severity::warning;
    add(citation, repealed ? CheckRule::repealed : CheckRule::superseded, severity, told_end(cited, ahead),
        told_successor(cited, corpus_.registry, as_of_, ahead));
  }

  // A draft that comes into force on 2027-06-01: what it cites will have ended by then, as is known today.
  [[nodiscard]] bool ends_before_own(const Instrument& cited) const {
    const InstrumentId own = corpus_.registry.instrument_of(document_);
    const Date begins = in_force_from(corpus_.documents[document_]);
    return own != no_instrument && is_draft(instrument(own)) && cited.repealed.known() && begins.known() &&
           cited.repealed <= begins;
  }

  // By the day of the citing text it had not ended, or nobody knows whether it had.
  [[nodiscard]] bool stood_then(const Instrument& cited) const {
    return date_.known() && (!cited.repealed.known() || date_ < cited.repealed);
  }

  // 关于废止…的决定, …清理结果的目录: what it names it ends, or tells why that has ended.
  [[nodiscard]] bool ends_others() const {
    static constexpr WordSet words{"废止", "失效", "清理"};
    return words.stands_in(corpus_.documents[document_].title);
  }

  // The text itself took the place of what it names, or the draft that it speaks of will, at whatever stage.
  [[nodiscard]] bool is_own(std::string_view successor) const {
    const InstrumentId own = corpus_.registry.instrument_of(spoken_of(corpus_, document_));
    if (own == no_instrument) return false;
    const std::string& title = instrument(own).title;
    return successor == title || successor.starts_with(title + " 第") ||
           (is_draft(instrument(own)) && title_key(without_stage(successor)) == title_key(without_stage(title)));
  }

  void rank(const Citation& citation, const Resolution& resolution) {
    if (citation.relation != Relation::based_on) return;
    const Document& text = corpus_.documents[document_];
    if (text.form != DocumentForm::statute) return;
    const InstrumentId citing = corpus_.registry.instrument_of(document_);
    if (citing == no_instrument) return;
    const Level upper = level_of(instrument(citing)), lower = level_of(instrument(resolution.instrument));
    if (!inverted(upper, lower)) return;
    add(citation, CheckRule::level_inverted, Severity::error,
        {std::string(chinese_of(upper)) + "以" + chinese_of(lower) + "为依据",
         with_article(label_of(upper, Language::en)) + " rests on " + with_article(label_of(lower, Language::en))},
        {"依据应当是同级或者上位文件", "a basis ranks as high or higher"});
  }

  const Corpus& corpus_;
  DocumentId document_;
  Date as_of_;
  Date date_;
  std::map<TitleIndex, Severity> unknown_;                 // the gravest that was told of a title
  std::optional<std::map<DocumentId, Document>> amended_;  // the laws as an amending draft would make them
  std::vector<Finding>& out_;
};

}  // namespace

void check_citations(const Corpus& corpus, DocumentId document, const CheckOptions& options,
                     std::vector<Finding>& out) {
  CitationCheck check(corpus, document, options, out);
  const std::vector<Citation>& citations = corpus.extractions[document].citations;
  for (std::size_t at = 0; at < citations.size(); ++at) check.check(citations[at], corpus.resolutions[document][at]);
}

}  // namespace yiju
