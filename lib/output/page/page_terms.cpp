#include "output/page/page_terms.hpp"

#include <algorithm>
#include <array>

#include "query/wording_mark.hpp"
#include "render/subject.hpp"

namespace yiju {
namespace {

struct Term {
  std::string name, zh, en;
};

/// A stable word as English words: administrative_regulation → administrative regulation.
std::string in_words(std::string_view name) {
  std::string words(name);
  std::ranges::replace(words, '_', ' ');
  return words;
}

template <typename Enum, typename TermOf>
void write_list(JsonWriter& json, std::string_view name, Enum last, TermOf term_of) {
  json.array(name);
  for (int value = 0; value <= static_cast<int>(last); ++value) {
    const Term term = term_of(static_cast<Enum>(value));
    json.object();
    json.member("name", term.name);
    json.member("zh", term.zh);
    json.member("en", term.en);
    if constexpr (std::is_same_v<Enum, Level>) json.member("column", column_of(static_cast<Level>(value)));
    json.close();
  }
  json.close();
}

/// A value that has a Chinese word, its English one made from its stable name.
template <typename Enum>
Term named(Enum value) {
  return {name_of(value), chinese_of(value), in_words(name_of(value))};
}

}  // namespace

void write_terms(JsonWriter& json) {
  json.object("terms");
  write_list(json, "relations", Relation::contains, named<Relation>);
  write_list(json, "assertions", Assertion::analyst, named<Assertion>);
  write_list(json, "outcomes", Outcome::ambiguous, named<Outcome>);
  write_list(json, "reasons", last_reason, [](Reason reason) {
    return Term{name_of(reason), std::string(describe(reason, Language::zh)),
                std::string(describe(reason, Language::en))};
  });
  write_list(json, "levels", Level::unknown, [](Level level) {
    return Term{name_of(level), std::string(label_of(level, Language::zh)), std::string(label_of(level, Language::en))};
  });
  write_list(json, "statuses", InstrumentStatus::unknown, named<InstrumentStatus>);
  write_list(json, "kinds", ProvisionKind::note, [](ProvisionKind kind) {
    return Term{name_of(kind), chinese_of(kind), std::string(label_of(kind, Language::en))};
  });
  write_list(json, "gaps", GapTier::rest, [](GapTier tier) {
    return Term{name_of(tier), std::string(describe(tier, Language::zh)), std::string(describe(tier, Language::en))};
  });
  json.close();
}

std::string short_label(const LegalGraph& graph, NodeId node, Language language) {
  const NodeRecord& record = graph.nodes()[node];
  if (std::string place = place_name(graph, node, language); !place.empty()) return place;
  const std::string note = record.kind == ProvisionKind::root ? aside_note(graph, node, language) : std::string();
  if (record.kind == ProvisionKind::root && record.document != none) {
    const std::string_view tag = graph.string(graph.files()[record.document].tag);
    if (!tag.empty()) return std::string(choose(language, "文本 ", "text ")) + std::string(tag) + note;
  }
  return std::string(label_of(record.kind, language)) + note;
}

std::string page_title(const LegalGraph& graph, const PageIndex& index, std::string_view asked) {
  if (!asked.empty()) return std::string(asked);
  if (index.focus == none) return "yiju";
  return std::string(graph.title(graph.nodes()[index.focus].instrument));
}

}  // namespace yiju
