// What a command works with: its arguments, its inputs, and where its result and its complaints go. The result goes to
// stdout or, whole or not at all, to the file named by -o; everything else to stderr.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "base/error.hpp"
#include "base/text_sink.hpp"
#include "command.hpp"
#include "graph/builder.hpp"
#include "pipeline.hpp"

namespace yiju {

class OpenGraphs;
struct Inside;
struct Table;

/// stdout was closed by the reader (yiju … | head): no trouble, the program ends with success.
struct BrokenPipe {};

class Context {
 public:
  /// `inside`: of a run inside another program (inside.hpp); null: from a shell.
  Context(const Command& command, Arguments arguments, Language language, Inside* inside = nullptr);

  [[nodiscard]] const Arguments& arguments() const { return arguments_; }
  [[nodiscard]] const std::string& argument(std::size_t index) const;  ///< positional; empty where not given
  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] std::string format() const { return arguments_.text("format"); }
  [[nodiscard]] std::string output() const { return arguments_.text("output"); }  ///< empty or "-": stdout
  [[nodiscard]] bool colored() const;  ///< escape sequences are welcome on the result
  [[nodiscard]] unsigned threads() const { return static_cast<unsigned>(arguments_.number("threads")); }

  /// The first argument (or `path`) as a graph: a folder or file is read and built, a written graph opened. Files that
  /// cannot be read are reported and make the exit status findings.
  [[nodiscard]] LegalGraph graph() { return graph(argument(0)); }
  [[nodiscard]] LegalGraph graph(const std::string& path, Words keep = Words::excerpts);

  /// The same, if it is only to be counted: nothing of the texts' words is kept.
  [[nodiscard]] LegalGraph graph_to_count() { return graph(argument(0), Words::nothing); }

  /// The same one stage earlier: documents, citations, resolutions.
  [[nodiscard]] Corpus corpus() { return corpus(argument(0)); }
  [[nodiscard]] Corpus corpus(const std::string& path);

  /// That of the first argument, which inside another program stays open from run to run, and the graph of it.
  [[nodiscard]] std::shared_ptr<const Corpus> shared_corpus();
  [[nodiscard]] LegalGraph shared_graph(const Corpus& corpus) const;

  /// What to read for `path`: a written graph is resolved already, so beside --library its texts are read again. Throws
  /// Error{usage} where they are not there.
  [[nodiscard]] std::string texts_behind(const std::string& path);

  /// The graph of a corpus that is at hand.
  [[nodiscard]] LegalGraph graph(const Corpus& corpus, const BuildOptions& options = {}) const;

  /// Threads, --as-of, --library (else YIJU_LIBRARY) and how to read for the pipeline.
  [[nodiscard]] PipelineOptions pipeline_options() const;

  /// What holds where the option is not given on the command line.
  void assume(std::string_view option, std::vector<std::string> values);

  /// What holds whatever was given.
  void impose(std::string_view option, std::vector<std::string> values);

  /// Reads the libraries' texts where they still lie, also of a written graph: its outlines have no words to search, and it
  /// may be older than its texts.
  void read_library_texts();

  /// --revisions and --comments.
  [[nodiscard]] ReadOptions read_options() const;

  /// The positional arguments as files: a folder stands for the documents in it. What is not there is reported.
  [[nodiscard]] std::vector<std::string> document_files();

  /// The result, whole. To stdout or to -o FILE in one step.
  void write(std::string_view bytes);
  /// The same of a result that is made piece by piece.
  void write(const std::function<void(TextSink&)>& make);

  /// The same of an answer that people read: control characters of texts and names are shown, not sent.
  void write_text(std::string_view text);

  /// Inside another program what stays open from run to run; null from a shell.
  [[nodiscard]] OpenGraphs* open_graphs() const;

  /// Inside another program an answer in text form is handed over as the table that it is; false from a shell.
  [[nodiscard]] bool hands_over_tables() const { return inside_ != nullptr && format() == "text"; }
  void hand_over(Table table);

  /// A part of a result too large to be held; only to stdout.
  void write_part(std::string_view bytes);

  /// Trouble with one input; the run goes on and ends with findings.
  void report(const Error& error);

  /// The same of several; remarks are told, and change nothing.
  void report(const std::vector<Error>& unreadable, const std::vector<Error>& remarks);

  /// What is odd in a text, as `path:line:column: warning: …`; changes nothing.
  void report(std::span<const Diagnostic> diagnostics, const Source& source) const;

  /// Lines that are ready, to stderr.
  void complain(std::string_view lines) const;

  /// A word to the user on stderr that changes nothing.
  void note(std::string_view text) const;

  /// -v: what each stage cost, to stderr.
  void tell_costs(const std::vector<StageCost>& costs) const;

  /// -v: what a stage cost that began then and ends now.
  void tell_cost(std::string_view stage, std::chrono::steady_clock::time_point began) const;

  /// -v: what the whole run cost; main tells it last.
  void tell_total() const;

  /// Findings where inputs were unreadable.
  [[nodiscard]] bool had_trouble() const { return had_trouble_; }

 private:
  void tell_rounds(const LegalGraph& graph) const;
  void write_to_file(const std::function<void()>& write);
  [[nodiscard]] std::string path_of_texts(const std::string& given);
  [[nodiscard]] Corpus read_texts(const std::string& path);

  const Command& command_;
  Arguments arguments_;
  Language language_;
  Inside* inside_;
  bool had_trouble_ = false;
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

/// `yiju: path:line:column: warning: …` and a line break for each. In time that grows with the text: 100,000 unclosed
/// 《 may stand on one line.
[[nodiscard]] std::string complaints_of(std::span<const Diagnostic> diagnostics, const Source& source,
                                        Language language);

/// `yiju: path:line:column: message` and the hint, as lines.
[[nodiscard]] std::string error_lines(const Error& error, Language language);

/// The same, to stderr.
void print_error(const Error& error, Language language);

}  // namespace yiju
