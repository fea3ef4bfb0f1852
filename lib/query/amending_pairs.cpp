#include "query/amending_pairs.hpp"

#include <algorithm>

#include "base/numeral.hpp"
#include "base/utf8.hpp"

namespace yiju {

namespace {

/// 第十二条之一 at the start of a text.
struct ArticleName {
  Locator article;
  std::size_t bytes = 0;  ///< 0: none stands there
};

ArticleName article_name_at(std::string_view text) {
  if (!begins_with(text, "第")) return {};
  std::size_t at = 3;
  const Numeral number = scan_numeral(text.substr(at));
  at += number.bytes;
  if (number.bytes == 0 || !begins_with(text.substr(at), "条")) return {};
  at += 3;
  ArticleName name;
  name.article[Unit::article] = static_cast<std::uint16_t>(number.value);
  if (begins_with(text.substr(at), "之")) {
    const Numeral suffix = scan_numeral(text.substr(at + 3));
    if (suffix.bytes != 0) {
      name.article.article_suffix = static_cast<std::uint8_t>(suffix.value);
      at += 3 + suffix.bytes;
    }
  }
  name.bytes = at;
  return name;
}

/// 第五条、第六条和第七条, 第三条至第五条 at the start of a text.
struct ArticleList {
  std::vector<Locator> articles;
  std::size_t bytes = 0;
};

ArticleList article_list_at(std::string_view text) {
  ArticleList list;
  for (ArticleName name = article_name_at(text); name.bytes != 0; name = article_name_at(text.substr(list.bytes))) {
    list.articles.push_back(name.article);
    list.bytes += name.bytes;
    const std::string_view rest = text.substr(list.bytes);
    const std::size_t joint = begins_with(rest, "、") || begins_with(rest, "和") || begins_with(rest, "至") ? 3 : 0;
    const ArticleName next = joint == 0 ? ArticleName{} : article_name_at(rest.substr(joint));
    if (next.bytes == 0) break;
    if (begins_with(rest, "至")) {
      Locator between = name.article;
      while (++between[Unit::article] < next.article[Unit::article]) list.articles.push_back(between);
    }
    list.bytes += joint;
  }
  return list;
}

std::size_t bytes_of_first(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (begins_with(text, word)) return word.size();
  }
  return 0;
}

// The list names whole articles: what follows is no 款 or 项 of the last.
bool is_whole(std::string_view behind) { return !begins_with(behind, "第"); }

// 增加一条，作为…; 增加三条，作为….
bool is_added(std::string_view ahead) {
  const std::size_t from = ahead.rfind("增加");
  return from != std::string_view::npos && ahead.size() - from <= std::string_view("增加三十条，作为").size();
}

class Teller {
 public:
  Teller(const Document& before, const Document& after) : before_(before), after_(after) {}

  void read(std::string_view text) {
    for (std::size_t at = text.find("第"); at != std::string_view::npos; at = text.find("第", at + 3)) {
      const ArticleList list = article_list_at(text.substr(at));
      if (list.bytes == 0) continue;
      read_list(list, text.substr(0, at), text.substr(at + list.bytes));
      at += list.bytes - 3;
    }
  }

  [[nodiscard]] std::vector<GivenPair> take() { return std::move(pairs_); }

 private:
  void read_list(const ArticleList& list, std::string_view ahead, std::string_view behind) {
    const std::size_t verb = bytes_of_first(behind, {"改为", "作为", "合并为", "合并，作为", "分为"});
    const ArticleList target = verb == 0 ? ArticleList{} : article_list_at(behind.substr(verb));
    if (target.bytes != 0 && is_whole(behind.substr(verb + target.bytes))) {
      tell(list.articles, target.articles);
    } else if (ends_in(ahead, "删去") && is_whole(behind)) {
      for (const Locator& old : list.articles) add(place(before_, old), no_article);
    } else if (ends_in(ahead, "条，作为") && is_added(ahead)) {
      for (const Locator& young : list.articles) add(no_article, place(after_, young));
    }
  }

  // 第五条至第七条改为第八条至第十条: each its own; of lists of other lengths all with all.
  void tell(const std::vector<Locator>& old, const std::vector<Locator>& young) {
    for (std::size_t at = 0; at < old.size(); ++at) {
      for (std::size_t other = 0; other < young.size(); ++other) {
        const std::size_t one = place(before_, old[at]), two = place(after_, young[other]);
        if ((old.size() != young.size() || at == other) && one != no_article && two != no_article) add(one, two);
      }
    }
  }

  static std::size_t place(const Document& document, const Locator& article) {
    const NodeIndex node = find_provision(document, article);
    const auto found = std::lower_bound(document.articles.begin(), document.articles.end(), node);
    if (node == no_node || found == document.articles.end() || *found != node) return no_article;
    return static_cast<std::size_t>(found - document.articles.begin());
  }

  void add(std::size_t old, std::size_t young) {
    if (old != no_article || young != no_article) pairs_.push_back({old, young});
  }

  const Document& before_;
  const Document& after_;
  std::vector<GivenPair> pairs_;
};

}  // namespace

std::vector<GivenPair> pairs_told_by(const Document& decision, const Document& before, const Document& after) {
  Teller teller(before, after);
  for (NodeIndex node = 0; node < decision.nodes.size(); ++node) {
    if (decision.nodes[node].kind != ProvisionKind::quote)  // the new wording itself speaks of its own articles
      teller.read(slice(decision.source.text, own_span(decision, node)));
  }
  return teller.take();
}

}  // namespace yiju
