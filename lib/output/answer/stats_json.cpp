// stats, as JSON: counts.
#include "base/json_writer.hpp"
#include "output/answer/answer_json.hpp"

namespace yiju {
namespace {

template <typename Counts, typename Word>
void put_counts(JsonWriter& json, std::string_view name, const Counts& counts, Word word) {
  json.object(name);
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (counts[at] != 0) json.member(word(at), counts[at]);
  }
  json.close();
}

}  // namespace

std::string to_json(const Stats& stats) {
  JsonWriter json;
  json.object();
  json.member("command", "stats");
  json.member("files", stats.files);
  json.member("tables", stats.tables);
  json.member("edges", stats.edges);
  json.member("internal", stats.internal);
  json.member("unspecific", stats.unspecific);
  json.member("missing", stats.missing);
  json.object("instruments");
  for (std::size_t at = 0; at < Stats::levels; ++at) {
    const LevelCount& count = stats.instruments[at];
    if (count.loaded + count.outside + count.unknown == 0) continue;
    json.object(name_of(static_cast<Level>(at)));
    json.member("loaded", count.loaded);
    json.member("outside", count.outside);
    json.member("unknown", count.unknown);
    json.close();
  }
  json.close();
  put_counts(json, "provisions", stats.provisions,
             [](std::size_t at) { return name_of(static_cast<ProvisionKind>(at)); });
  put_counts(json, "outcomes", stats.by_outcome, [](std::size_t at) { return name_of(static_cast<Outcome>(at)); });
  put_counts(json, "reasons", stats.by_reason, [](std::size_t at) { return name_of(static_cast<Reason>(at)); });
  put_counts(json, "relations", stats.by_relation, [](std::size_t at) { return name_of(static_cast<Relation>(at)); });
  put_counts(json, "asserted_by", stats.by_assertion,
             [](std::size_t at) { return name_of(static_cast<Assertion>(at)); });
  json.close();
  return json.take();
}

}  // namespace yiju
