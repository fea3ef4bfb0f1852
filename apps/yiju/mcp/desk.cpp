#include "mcp/desk.hpp"

#include <utility>

#include "query/wording_proof.hpp"

namespace yiju::mcp {

Desk::Desk(std::string library, std::string draft, Language language, unsigned threads)
    : library_path_(std::move(library)),
      draft_path_(std::move(draft)),
      language_(language),
      library_(library_path_, threads) {
  if (has_draft()) static_cast<void>(draft_graph());  // what is wrong with it is told now
}

LegalGraph Desk::draft_graph() {
  PipelineOptions options;
  options.prove = prove_wordings;
  options.libraries = {library_path_};
  return graphs_.graph(draft_path_, options, [&] { return open_graph(draft_path_, options); });
}

InsideRun Desk::run(std::string_view command, bool on_draft, const std::vector<std::string>& options,
                    const std::vector<std::string>& behind) {
  return run_on(command, on_draft ? draft_path_ : library_path_, on_draft, options, behind);
}

InsideRun Desk::run_on_texts(std::string_view command, const std::vector<std::string>& options) {
  const std::string& folder = library_.graph().folder();
  return run_on(command, library_.graph().is_written() && !folder.empty() ? folder : library_path_, false, options, {});
}

InsideRun Desk::run_on(std::string_view command, const std::string& path, bool over_library,
                       const std::vector<std::string>& options, const std::vector<std::string>& behind) {
  std::vector<std::string> words{std::string(command), language_ == Language::zh ? "--lang=zh" : "--lang=en"};
  if (over_library) words.push_back("--library=" + library_path_);
  words.insert(words.end(), options.begin(), options.end());
  words.push_back("--");  // what a client sends is never read as an option
  words.push_back(path);
  words.insert(words.end(), behind.begin(), behind.end());
  return run_inside(words, graphs_);
}

}  // namespace yiju::mcp
