#include "query/draft_choice.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/error.hpp"
#include "citation/title.hpp"
#include "document/draft_stage.hpp"
#include "document/draft_title.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

std::tuple<int, Date, DocumentId> order_of(const Corpus& corpus, DocumentId at, bool dated) {
  const Document& document = corpus.documents[at];
  std::string_view stage = stage_of(document.title);
  if (stage.empty()) stage = stage_in_file_name(document.source.path);
  return {dated ? 0 : rank_of_stage(stage), document.version, at};
}

/// The newest text at hand of the title that the draft's bears without its stage.
DocumentId text_in_force(const Corpus& corpus, const Document& draft) {
  const TitleMatch match = corpus.registry.find(without_stage(draft.title));
  if (!changes_text_in_force(draft.title) || match.instruments.size() != 1) return no_document;
  DocumentId newest = no_document;
  for (const Version& version : corpus.registry.versions_of(match.instruments.front())) {
    const Document& text = corpus.documents[version.document];
    if (!text.outline_only && &text != &draft && !is_draft_title(text.title)) newest = version.document;
  }
  return newest;
}

void put_in_order(const Corpus& corpus, std::vector<DocumentId>& stages) {
  const bool dated = std::ranges::all_of(stages, [&](DocumentId at) { return corpus.documents[at].version.known(); });
  std::ranges::sort(stages, {}, [&](DocumentId at) { return order_of(corpus, at, dated); });
}

bool is_own_draft(const Corpus& corpus, DocumentId at) {
  return corpus.documents[at].form != DocumentForm::note &&
         is_draft(corpus.registry.instruments()[corpus.registry.instrument_of(at)]);
}

/// The texts of one draft → its last stage, and the one before.
DraftChoice last_of(const Corpus& corpus, std::vector<DocumentId> stages) {
  put_in_order(corpus, stages);
  DraftChoice choice{stages.back(), no_document};
  choice.earlier =
      stages.size() > 1 ? stages[stages.size() - 2] : text_in_force(corpus, corpus.documents[choice.draft]);
  return choice;
}

}  // namespace

std::vector<DraftChoice> drafts_in(const Corpus& corpus) {
  std::map<std::string, std::vector<DocumentId>> drafts, texts;  // by title, whatever the stage
  for (DocumentId at = 0; at < corpus.documents.size() && !corpus.is_library(at); ++at) {
    const Document& document = corpus.documents[at];
    if (document.form == DocumentForm::note) continue;
    const bool draft = is_draft(corpus.registry.instruments()[corpus.registry.instrument_of(at)]);
    if (document.form == DocumentForm::amendment && !draft) continue;
    (draft ? drafts : texts)[title_key(without_stage(document.title))].push_back(at);
  }
  std::vector<DraftChoice> choices;
  for (auto& [title, stages] : drafts.empty() ? texts : drafts) choices.push_back(last_of(corpus, std::move(stages)));
  std::ranges::sort(choices, {}, &DraftChoice::draft);
  return choices;
}

std::vector<DocumentId> stages_of(const Corpus& corpus, DocumentId document) {
  std::vector<DocumentId> stages;
  const auto key = [&](DocumentId at) { return title_key(without_stage(corpus.documents[at].title)); };
  const bool draft = is_own_draft(corpus, document);
  for (DocumentId at = 0; draft && at < corpus.documents.size() && !corpus.is_library(at); ++at) {
    if (at != document && is_own_draft(corpus, at) && key(at) == key(document)) stages.push_back(at);
  }
  stages.push_back(document);
  put_in_order(corpus, stages);
  return stages;
}

DraftChoice draft_meant(const Corpus& corpus, InstrumentId of) {
  const bool one_file = corpus.documents.size() == 1 || corpus.first_of_libraries == 1;
  std::vector<DraftChoice> choices = drafts_in(corpus);
  if (of != no_instrument) {
    std::erase_if(choices,
                  [&](const DraftChoice& choice) { return corpus.registry.instrument_of(choice.draft) != of; });
    if (choices.empty() && !corpus.registry.versions_of(of).empty())
      choices.push_back({corpus.registry.versions_of(of).back().document, no_document});
  } else if (one_file) {
    return choices.empty() ? DraftChoice{0, no_document} : choices.front();
  }
  if (choices.size() == 1) return choices.front();
  std::string names;
  for (const DraftChoice& choice : choices)
    names += (names.empty() ? "" : " ") + in_quotes(corpus.documents[choice.draft].title);
  throw Error(ErrorCode::usage,
              {"应为一份文本或只有一件草案的文件夹：" + corpus.root,
               "expected one text, or a folder with one draft: " + corpus.root},
              choices.empty() ? Bilingual()
                              : Bilingual{"有 " + std::to_string(choices.size()) + " 件：" + names +
                                              "；写明其中一份文件，dossier 也可用 --of 标题 或 --batch",
                                          std::to_string(choices.size()) + " are there: " + names +
                                              "; name the file that is meant, or for a dossier --of TITLE or --batch"});
}

}  // namespace yiju
