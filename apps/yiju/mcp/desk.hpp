// What the tools work at: the library, the draft if one was given, and what stays open between calls. Nothing is written,
// and no file is read but those that the command line named.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "inside.hpp"
#include "query/text_library.hpp"

namespace yiju::mcp {

class Desk {
 public:
  /// `draft` may be empty. Throws Error{input} where library or draft cannot be read.
  Desk(std::string library, std::string draft, Language language, unsigned threads);

  [[nodiscard]] TextLibrary& library() { return library_; }
  [[nodiscard]] bool has_draft() const { return !draft_path_.empty(); }
  [[nodiscard]] Language language() const { return language_; }

  /// The draft's graph over the library.
  [[nodiscard]] LegalGraph draft_graph();

  /// Runs a command on the draft (over the library) or on the library: what a person would type, `options` and what
  /// stands behind G. Throws Error as the command does.
  [[nodiscard]] InsideRun run(std::string_view command, bool on_draft, const std::vector<std::string>& options,
                              const std::vector<std::string>& behind = {});

  /// The same on the library's own texts, for commands that need them.
  [[nodiscard]] InsideRun run_on_texts(std::string_view command, const std::vector<std::string>& options);

 private:
  [[nodiscard]] InsideRun run_on(std::string_view command, const std::string& path, bool over_library,
                                 const std::vector<std::string>& options, const std::vector<std::string>& behind);

  std::string library_path_, draft_path_;
  Language language_;
  TextLibrary library_;
  OpenGraphs graphs_;
};

}  // namespace yiju::mcp
