#include "query/draft_name.hpp"

#include <algorithm>

#include "base/word_set.hpp"
#include "citation/self_name.hpp"
#include "document/draft_stage.hpp"
#include "document/draft_title.hpp"
#include "query/foundation.hpp"

namespace yiju {

namespace {

constexpr WordSet pointing{"本", "该"};
constexpr std::string_view any_stage = "草案";

}  // namespace

std::optional<DraftName> read_draft_name(std::string_view words) {
  if (words == "draft" || words == "the draft") words = any_stage;
  words.remove_prefix(pointing.beginning(words).size());
  DraftName name{words.substr(0, kind_word_length(words)), {}};
  words.remove_prefix(name.kind.size());
  const StagesRead read = read_stages(words);
  if (read.bytes != words.size()) return std::nullopt;
  if (read.stages != any_stage) name.stage = read.stages;
  return name;
}

bool calls(const DraftName& name, std::string_view title) {
  const std::string_view plain = without_stage(title), stage = title.substr(plain.size());
  const bool told = stage.empty() || stage.find(name.stage) != stage.npos;  // a file's name may tell it instead
  return told && plain.ends_with(name.kind);
}

bool speaks_of_draft(const LegalGraph& graph, InstrumentId from, InstrumentId to) {
  return is_draft(graph, to) && (is_companion_title(graph.title(from)) || announces_draft(graph.title(from)));
}

std::vector<InstrumentId> drafts_called(const LegalGraph& graph, const DraftName& name) {
  const auto called = [&](InstrumentId id) { return calls(name, graph.title(id)); };
  std::vector<InstrumentId> found, before;
  for (const DraftRounds& rounds : rounds_of(graph)) {
    if (called(rounds.last)) found.push_back(rounds.last);
    std::ranges::copy_if(rounds.earlier, std::back_inserter(before), called);
  }
  return found.empty() && !name.stage.empty() ? before : found;
}

}  // namespace yiju
