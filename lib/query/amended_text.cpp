#include "query/amended_text.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "document/parser.hpp"
#include "query/amending_work.hpp"
#include "query/law_named.hpp"

namespace yiju {

namespace {

constexpr std::size_t npos = std::string_view::npos;

// Numbers in the order of the new text: those that the draft tells stand where it says, all others keep their order in
// what is left. Where articles are put in as 第十条之一 no number moves.
class NewOrder {
 public:
  NewOrder(std::vector<ArticleUnderWork>& articles) : articles_(articles) {
    for (std::size_t at = 0; at < articles.size(); ++at) {
      if (!articles[at].struck) left_.push_back(at);
    }
  }

  [[nodiscard]] bool has_suffixes() const {
    return std::ranges::any_of(left_, [&](std::size_t at) {
      return articles_[at].young.article_suffix != 0 || articles_[at].old.article_suffix != 0;
    });
  }

  // Articles of the new text in order; sets their numbers. `misfits`: those whose number is not free.
  std::vector<std::size_t> take(std::vector<std::size_t>& unfit) {
    if (has_suffixes()) return by_number();
    std::vector<std::size_t> order(left_.size(), npos), others;
    for (const std::size_t at : left_) {
      const std::size_t number = articles_[at].young[Unit::article];
      if (number != 0 && number <= order.size() && order[number - 1] == npos) {
        order[number - 1] = at;
      } else {
        others.push_back(at);
        if (number != 0) unfit.push_back(at);
      }
    }
    auto next = others.begin();
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (order[i] == npos) order[i] = *next++;
      articles_[order[i]].young = {};
      articles_[order[i]].young[Unit::article] = static_cast<std::uint16_t>(i + 1);
    }
    return order;
  }

 private:
  std::vector<std::size_t> by_number() {
    for (const std::size_t at : left_) {
      if (articles_[at].young.whole()) articles_[at].young = articles_[at].old;
    }
    std::ranges::stable_sort(left_, {}, [&](std::size_t at) {
      return std::pair(articles_[at].young[Unit::article], articles_[at].young.article_suffix);
    });
    return left_;
  }

  std::vector<ArticleUnderWork>& articles_;
  std::vector<std::size_t> left_;
};

void carry_out_all(AmendingWork& work, const Document& draft, const Document& law) {
  LawNamed named(law);
  named.begin_decision(draft.title);
  for (NodeIndex node = 0; node < draft.nodes.size(); ++node) {
    const std::string_view own = slice(draft.source.text, own_span(draft, node));
    if (draft.nodes[node].kind == ProvisionKind::text) named.begin_decision(own);
    if (draft.nodes[node].kind != ProvisionKind::heading) continue;
    if (!named.is_meant(own)) continue;
    NodeIndex end = node + 1;  // what is quoted is the instruction's; headings below have their own
    while (end < draft.nodes[node].end && draft.nodes[end].kind != ProvisionKind::heading) ++end;
    const std::uint32_t begin = draft.nodes[node].span.begin;
    const std::uint32_t last = end < draft.nodes[node].end ? draft.nodes[end].span.begin : draft.nodes[node].span.end;
    const std::vector<AmendingStep> steps = read_instruction(slice(draft.source.text, {begin, last}));
    for (const AmendingStep& step : steps) work.carry_out(node, step);
    const bool orders = (find_word(own, "条") != npos || find_word(own, "章") != npos) &&
                        find_word(own, "序号") == npos && find_word(own, "施行") == npos;
    if (steps.empty() && orders && end == draft.nodes[node].end) work.miss(node, MisfitReason::not_understood);
  }
}

Document write_text(const Document& draft, const Document& law, const std::vector<ArticleUnderWork>& articles,
                    const std::vector<std::size_t>& order) {
  Source source;
  source.text = "# " + law.title + "\n\n";
  for (const std::size_t at : order) {
    for (const DivisionLine& heading : articles[at].headings) source.text += heading.words + "\n\n";
    source.text += describe_locator(articles[at].young, Language::zh) + "　";
    for (const ArticleLine& line : articles[at].lines) source.text += line.words + "\n\n";
  }
  Document text = parse_document(std::move(source));
  text.source.path = draft.source.path;  // only now: 草案 in its name is none of the law's
  return text;
}

// Headings of what is struck go on with what stands behind it.
void pass_headings_on(std::vector<ArticleUnderWork>& articles) {
  std::vector<DivisionLine> open;
  for (ArticleUnderWork& article : articles) {
    if (article.before == no_article) continue;
    article.headings.insert(article.headings.begin(), open.begin(), open.end());
    open.clear();
    if (article.struck) open = std::exchange(article.headings, {});
  }
}

void tell(AmendedText& out, const std::vector<ArticleUnderWork>& articles, const std::vector<std::size_t>& order,
          const std::vector<std::pair<std::size_t, std::size_t>>& became) {
  std::vector<std::size_t> place(articles.size(), no_article);
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::set<std::size_t> gone_on;  // old articles that are struck and yet went somewhere
  for (const auto& [before, at] : became) {
    if (before == no_article || place[at] == no_article) continue;
    out.pairs.push_back({before, place[at]});
    out.articles.push_back({before, place[at], articles[at].instruction});
    gone_on.insert(before);
  }
  for (std::size_t at = 0; at < articles.size(); ++at) {
    const ArticleUnderWork& article = articles[at];
    const bool made = std::ranges::any_of(became, [&](const auto& pair) {
      return pair.second == at && article.before == no_article && pair.first != no_article;
    });
    if (made || (article.struck && gone_on.contains(article.before))) continue;
    out.pairs.push_back({article.before, place[at]});
    if (article.instruction != no_node) out.articles.push_back({article.before, place[at], article.instruction});
  }
  std::ranges::stable_sort(out.articles, {}, &AmendedArticle::after);
}

}  // namespace

AmendedText amended_text(const Document& draft, const Document& law) {
  AmendingWork work(draft, law);
  carry_out_all(work, draft, law);
  work.finish();
  std::vector<ArticleUnderWork>& articles = work.articles();
  pass_headings_on(articles);
  std::vector<std::size_t> unfit;
  const std::vector<std::size_t> order = NewOrder(articles).take(unfit);
  for (const std::size_t at : unfit) {
    work.miss(articles[at].instruction, MisfitReason::number_taken, articles[at].young);
  }
  AmendedText out;
  out.document = write_text(draft, law, articles, order);
  out.misfits = std::move(work.misfits());
  std::ranges::stable_sort(out.misfits, {}, &Misfit::instruction);
  if (out.document.articles.size() == order.size()) tell(out, articles, order, work.became());
  return out;
}

Bilingual words_of(const Misfit& misfit, const Document& law) {
  const std::string zh = misfit.place.whole() ? "原文" : "原文" + describe_locator(misfit.place, Language::zh);
  const std::string en =
      misfit.place.whole() ? "the law" : describe_locator(misfit.place, Language::en) + " of the law";
  const std::string day = law.version.known() ? to_string(law.version) : std::string();
  switch (misfit.reason) {
    case MisfitReason::no_such_place:
      return {zh + "不存在" + (day.empty() ? "" : "（" + day + "的文本）"),
              en + " does not exist" + (day.empty() ? "" : " (wording of " + day + ")")};
    case MisfitReason::no_such_words:
      return {zh + "没有这些文字", en + " does not have these words"};
    case MisfitReason::number_taken:
      return {"修改后的条号" + describe_locator(misfit.place, Language::zh) + "与其他条文不衔接",
              "the new number, " + describe_locator(misfit.place, Language::en) + ", does not fit the other articles"};
    case MisfitReason::not_understood:
      break;
  }
  return {"这一处修改未能读懂，没有并入新条文", "not understood: it is not carried out in the new wording"};
}

void keep_amended(DraftDiff& diff, const DiffInput& input, const AmendedText& amended) {
  std::set<NodeIndex> before, after;
  for (const AmendedArticle& article : amended.articles) {
    if (article.before != no_article) before.insert(input.before.articles[article.before]);
    if (article.after != no_article) after.insert(input.after.articles[article.after]);
  }
  std::erase_if(diff.articles, [&](const ArticleChange& change) {
    return !before.contains(change.before) && !after.contains(change.after);
  });
  diff.outside = {};  // the lines below the title tell of earlier amendments: the new wording is written without them
}

}  // namespace yiju
