#include "query/amending_pairs.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "query/law_named.hpp"
#include "query/place_list.hpp"

namespace yiju {

namespace {

std::size_t bytes_of_first(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (begins_with(text, word)) return word.size();
  }
  return 0;
}

// Whole articles, and no 款 or 项 of them.
bool is_whole(const PlaceList& list) { return list.bytes != 0 && std::ranges::all_of(list.places, is_article); }

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
      const PlaceList list = place_list_at(text.substr(at));
      if (!is_whole(list)) continue;
      read_list(list, text.substr(0, at), text.substr(at + list.bytes));
      at += list.bytes - 3;
    }
  }

  [[nodiscard]] std::vector<GivenPair> take() { return std::move(pairs_); }

 private:
  void read_list(const PlaceList& list, std::string_view ahead, std::string_view behind) {
    const std::size_t verb = bytes_of_first(behind, {"改为", "作为", "合并为", "合并，作为", "分为"});
    const PlaceList target = verb == 0 ? PlaceList{} : place_list_at(behind.substr(verb));
    if (is_whole(target)) {
      tell(list.places, target.places);
    } else if (ends_in(ahead, "删去")) {
      for (const Locator& old : list.places) add(place(before_, old), no_article);
    } else if (ends_in(ahead, "条，作为") && is_added(ahead)) {
      for (const Locator& young : list.places) add(no_article, place(after_, young));
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
  LawNamed named(before);
  if (!named.stands_in(decision.source.text)) return {};
  Teller teller(before, after);
  for (NodeIndex node = 0; node < decision.nodes.size(); ++node) {
    if (decision.nodes[node].kind == ProvisionKind::quote) continue;  // the new wording speaks of its own articles
    const std::string_view own = slice(decision.source.text, own_span(decision, node));
    if (named.is_meant(own)) teller.read(own);
  }
  return teller.take();
}

std::vector<GivenPair> pairs_told_beside(const Corpus& corpus, const Document& before, const Document& after) {
  for (DocumentId id = 0; id < corpus.documents.size(); ++id) {
    const Document& decision = corpus.documents[id];
    if (decision.form != DocumentForm::amendment || &decision == &before || &decision == &after) continue;
    const bool of_that_day = after.version.known() && decision.version == after.version;
    if (corpus.is_library(id) && !of_that_day) continue;  // it may have led to an older wording
    if (std::vector<GivenPair> pairs = pairs_told_by(decision, before, after); !pairs.empty()) return pairs;
  }
  return {};
}

}  // namespace yiju
