#include "query/query_parser.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <initializer_list>
#include <utility>

#include "base/edit_distance.hpp"
#include "base/error.hpp"
#include "base/joined.hpp"
#include "base/json_value.hpp"

namespace yiju {

namespace {

using Words = std::vector<std::string_view>;

/// Words of an enumeration by index.
template <typename Enum>
Words words_of(Enum last) {
  Words words;
  for (unsigned at = 0; at <= static_cast<unsigned>(last); ++at) words.emplace_back(name_of(static_cast<Enum>(at)));
  return words;
}

const Words& kind_words() {
  static const Words words = [] {
    Words list = words_of(ProvisionKind::note);
    list[0] = "instrument";
    return list;
  }();
  return words;
}

class QueryReader {
 public:
  QueryReader(const std::string& path, std::string_view text, const QueryParameters& given)
      : path_(path), text_(text), given_(given), root_(parse_json(path, text)) {}

  StoredQuery read() {
    expect(root_, JsonKind::object);
    check_members(
        root_, {"title", "parameters", "start", "follow", "where", "return", "group", "sort", "limit", "limit_each"});
    StoredQuery query;
    read_parameters();
    read_title(query);
    const JsonValue* start = root_.find("start");
    if (start == nullptr) fail(root_, "应有成员 \"start\"", "expected a member \"start\"");
    query.start = read_start(*start);
    if (const JsonValue* follow = root_.find("follow")) {
      each(*follow, [&](const JsonValue& step) { query.follow.push_back(read_step(step)); });
    }
    if (const JsonValue* where = root_.find("where")) query.where = read_node_filter(*where, {});
    read_form(query);
    return query;
  }

 private:
  [[noreturn]] void fail(const JsonValue& at, const std::string& zh, const std::string& en,
                         const Bilingual& hint = {}) const {
    fail_at(path_, text_, at.offset, Bilingual(zh, en), hint);
  }

  void expect(const JsonValue& value, JsonKind kind) const {
    if (value.kind == kind) return;
    fail(
        value,
        "应为" + std::string(describe(kind, Language::zh)) + "，实为" + std::string(describe(value.kind, Language::zh)),
        "expected " + std::string(describe(kind, Language::en)) + ", found " +
            std::string(describe(value.kind, Language::en)));
  }

  [[noreturn]] void fail_word(std::uint32_t offset, std::string_view found, const Words& known) const {
    const std::string_view nearest = nearest_word(found, known);
    const std::string shown(found);
    fail_at(path_, text_, offset,
            {"应为 " + joined(known, ", ") + " 之一，实为 \"" + shown + "\"",
             "expected one of " + joined(known, ", ") + ", found \"" + shown + "\""},
            meant('"' + std::string(nearest) + '"', nearest.empty()));
  }

  static Bilingual meant(const std::string& word, bool nothing) {
    return nothing ? Bilingual() : Bilingual("是否想写 " + word + "？", "did you mean " + word + "?");
  }

  void check_members(const JsonValue& object, const Words& known) const {
    for (const JsonValue& member : object.values) {
      if (std::find(known.begin(), known.end(), member.key) == known.end())
        fail_word(member.key_offset, member.key, known);
    }
  }

  void each(const JsonValue& value, const std::function<void(const JsonValue&)>& visit) const {
    if (value.kind != JsonKind::array) return visit(value);
    for (const JsonValue& element : value.values) visit(element);
  }

  // A text, or the value of the parameter that it names.
  std::string read_text(const JsonValue& value) const {
    expect(value, JsonKind::text);
    if (value.text.empty() || value.text.front() != '$') return value.text;
    const auto found = parameters_.find(value.text.substr(1));
    if (found != parameters_.end()) return found->second;
    Words known;
    for (const auto& [name, content] : parameters_) known.emplace_back(name);
    const std::string_view nearest = nearest_word(value.text.substr(1), known);
    fail(value, "没有参数 " + value.text, "no parameter " + value.text,
         meant("$" + std::string(nearest), nearest.empty()));
  }

  std::size_t read_word(const JsonValue& value, const Words& known) const {
    const std::string word = read_text(value);
    const auto found = std::find(known.begin(), known.end(), word);
    if (found == known.end()) fail_word(value.offset, word, known);
    return static_cast<std::size_t>(found - known.begin());
  }

  template <typename Enum>
  void read_words(const JsonValue& object, std::string_view name, const Words& known, std::vector<Enum>& out) const {
    const JsonValue* member = object.find(name);
    if (member == nullptr) return;
    each(*member, [&](const JsonValue& value) { out.push_back(static_cast<Enum>(read_word(value, known))); });
  }

  void read_truth(const JsonValue& object, std::string_view name, std::optional<bool>& out) const {
    const JsonValue* member = object.find(name);
    if (member == nullptr) return;
    expect(*member, JsonKind::boolean);
    out = member->truth;
  }

  std::uint32_t read_count(const JsonValue& value) const {
    expect(value, JsonKind::number);
    if (value.number < 0 || value.number > 1e9 || value.number != std::floor(value.number)) {
      fail(value, "应为 0 到 1000000000 的整数", "expected a whole number from 0 to 1000000000");
    }
    return static_cast<std::uint32_t>(value.number);
  }

  void read_parameters() {
    if (const JsonValue* parameters = root_.find("parameters")) {
      expect(*parameters, JsonKind::object);
      for (const JsonValue& parameter : parameters->values) {
        expect(parameter, JsonKind::text);
        parameters_[parameter.key] = parameter.text;
      }
    }
    for (const auto& [name, content] : given_) {
      const auto found = parameters_.find(name);
      if (found == parameters_.end()) {
        throw Error(ErrorCode::usage, {"查询没有参数 " + name, "the query has no parameter " + name});
      }
      found->second = content;
    }
  }

  void read_title(StoredQuery& query) const {
    const JsonValue* title = root_.find("title");
    if (title == nullptr) return;
    if (title->kind == JsonKind::text) {
      query.title_zh = query.title_en = title->text;
      return;
    }
    expect(*title, JsonKind::object);
    check_members(*title, {"zh", "en"});
    if (const JsonValue* zh = title->find("zh")) query.title_zh = query.title_en = read_text(*zh);
    if (const JsonValue* en = title->find("en")) query.title_en = read_text(*en);
    if (query.title_zh.empty()) query.title_zh = query.title_en;
  }

  // `more` are members of the object that the caller reads.
  NodeFilter read_node_filter(const JsonValue& object, const Words& more) const {
    expect(object, JsonKind::object);
    Words known = {"kind", "level", "status", "loaded", "missing", "draft", "unspecific", "title", "has", "has_no"};
    known.insert(known.end(), more.begin(), more.end());
    check_members(object, known);
    NodeFilter filter;
    read_words(object, "kind", kind_words(), filter.kinds);
    read_words(object, "level", words_of(Level::unknown), filter.levels);
    read_words(object, "status", words_of(InstrumentStatus::unknown), filter.statuses);
    read_truth(object, "loaded", filter.loaded);
    read_truth(object, "missing", filter.missing);
    read_truth(object, "draft", filter.draft);
    read_truth(object, "unspecific", filter.unspecific);
    if (const JsonValue* title = object.find("title")) filter.title = read_text(*title);
    read_edge_filters(object, "has", filter.has);
    read_edge_filters(object, "has_no", filter.has_no);
    return filter;
  }

  void read_edge_filters(const JsonValue& object, std::string_view name, std::vector<EdgeFilter>& out) const {
    const JsonValue* member = object.find(name);
    if (member == nullptr) return;
    each(*member, [&](const JsonValue& edges) { out.push_back(read_edge_filter(edges, {})); });
  }

  EdgeFilter read_edge_filter(const JsonValue& object, const Words& more) const {
    expect(object, JsonKind::object);
    Words known = {"relation", "direction", "asserted_by", "outcome", "internal", "other"};
    known.insert(known.end(), more.begin(), more.end());
    check_members(object, known);
    EdgeFilter filter;
    read_words(object, "relation", words_of(Relation::repeals), filter.relations);
    read_words(object, "asserted_by", words_of(Assertion::analyst), filter.asserted_by);
    read_words(object, "outcome", words_of(Outcome::ambiguous), filter.outcomes);
    if (const JsonValue* direction = object.find("direction")) {
      filter.direction = static_cast<EdgeDirection>(read_word(*direction, {"out", "in", "both"}));
    }
    if (const JsonValue* internal = object.find("internal")) {
      filter.internal.reset();
      if (internal->kind == JsonKind::boolean) {
        filter.internal = internal->truth;
      } else {
        (void)read_word(*internal, {"any"});
      }
    }
    if (const JsonValue* other = object.find("other")) filter.other.push_back(read_node_filter(*other, {}));
    return filter;
  }

  QueryStart read_start(const JsonValue& object) const {
    QueryStart start;
    start.filter = read_node_filter(object, {"node", "below"});
    if (const JsonValue* node = object.find("node")) {
      each(*node, [&](const JsonValue& text) { start.nodes.push_back(read_text(text)); });
    }
    if (const JsonValue* below = object.find("below")) {
      start.below = static_cast<ProvisionKind>(read_word(*below, kind_words()));
    }
    return start;
  }

  QueryStep read_step(const JsonValue& object) const {
    QueryStep step;
    step.edges = read_edge_filter(object, {"hops", "to"});
    if (const JsonValue* to = object.find("to")) step.to = static_cast<ProvisionKind>(read_word(*to, kind_words()));
    const JsonValue* hops = object.find("hops");
    if (hops == nullptr) return step;
    if (hops->kind == JsonKind::text) {
      (void)read_word(*hops, {"all"});
      step.most = 0;
    } else if (hops->kind == JsonKind::array) {
      if (hops->values.size() != 2) fail(*hops, "应为两个数 [最少, 最多]", "expected two numbers [least, most]");
      step.least = read_count(hops->values[0]);
      step.most = read_count(hops->values[1]);
    } else {
      step.least = step.most = read_count(*hops);
    }
    if (step.least == 0 || (step.most != 0 && step.most < step.least)) {
      fail(*hops, "步数应从 1 起，且最少不大于最多", "expected hops from 1, the least not above the most");
    }
    return step;
  }

  void read_form(StoredQuery& query) const {
    if (const JsonValue* returns = root_.find("return")) {
      query.returns = static_cast<QueryReturn>(read_word(*returns, {"nodes", "edges", "paths", "groups"}));
    }
    read_words(root_, "group",
               {"start", "node", "instrument", "chapter", "level", "relation", "asserted_by", "outcome", "reason"},
               query.group);
    if (!query.group.empty() && root_.find("return") == nullptr) query.returns = QueryReturn::groups;
    if (query.returns == QueryReturn::groups && query.group.empty()) {
      fail(*root_.find("return"), "返回分组时应有成员 \"group\"",
           "expected a member \"group\" where groups are returned");
    }
    if (const JsonValue* sort = root_.find("sort")) {
      query.sort = static_cast<QuerySort>(read_word(*sort, {"found", "count", "level", "title"}));
    }
    if (const JsonValue* limit = root_.find("limit")) query.limit = read_count(*limit);
    if (const JsonValue* limit = root_.find("limit_each")) query.limit_each = read_count(*limit);
  }

  const std::string& path_;
  std::string_view text_;
  const QueryParameters& given_;
  JsonValue root_;
  QueryParameters parameters_;
};

}  // namespace

StoredQuery parse_query(const std::string& path, std::string_view json, const QueryParameters& given) {
  return QueryReader(path, json, given).read();
}

}  // namespace yiju
