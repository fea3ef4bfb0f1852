#include <algorithm>
#include <optional>

#include "base/file_trouble.hpp"
#include "base/json_writer.hpp"
#include "base/parallel.hpp"
#include "citation/extractor.hpp"
#include "citation/listing.hpp"
#include "context.hpp"
#include "corpus/document_reading.hpp"
#include "document/parser.hpp"
#include "record_input.hpp"
#include "text/reader.hpp"

namespace yiju {
namespace {

struct Outcome {
  std::string text;
  std::string complaints;  // what was odd while reading
  std::optional<FileTrouble> trouble;
  std::vector<Error> lost;  // parts that could not be read
};

void extract_file(const std::string& path, const Context& context, bool several, Outcome& outcome) {
  const std::string format = context.format();
  const Document document = parse_document(read_source(path, context.read_options()));
  if (several && is_mere_readme(document)) return;
  const Extraction extraction = extract_citations(document);
  if (format == "text") outcome.text = citations_as_text(document, extraction, context.language());
  if (format == "tsv") outcome.text = citations_as_tsv(document, extraction, several ? path : std::string());
  if (format == "jsonl") {
    std::string name;
    append_json_string(name, path);
    append_citation_records(outcome.text, "path", name, document, extraction);
  }
  report_lost_parts(document, outcome.lost);
  std::vector<Diagnostic> odd = document.source.diagnostics;
  std::erase_if(odd, is_lost_part);
  for (const Diagnostic& diagnostic : document.diagnostics) {
    // How articles are numbered is no matter here: `parse` and `check` tell it.
    if (diagnostic.code == DiagnosticCode::no_text) odd.push_back(diagnostic);
  }
  odd.insert(odd.end(), extraction.diagnostics.begin(), extraction.diagnostics.end());
  outcome.complaints = complaints_of(odd, document.source, context.language());
}

Outcome outcome_of(const std::string& path, const Context& context, bool several) {
  Outcome outcome;
  auto trouble = trouble_with(path, [&] { extract_file(path, context, several, outcome); });
  if (!trouble) return outcome;
  Outcome troubled;
  troubled.trouble = std::move(trouble);
  return troubled;
}

// Files are shared out a batch at a time, so that memory does not grow with their number.
ExitStatus extract_files(Context& context) {
  const std::vector<std::string> files = context.document_files();
  const unsigned threads = thread_count(context.threads());
  const std::size_t batch = 64 * static_cast<std::size_t>(threads);
  std::size_t done = 0;
  std::string whole;  // held only where it goes to a file, which is written in one step
  const bool to_file = !context.output().empty() && context.output() != "-";
  for (std::size_t begin = 0; begin < files.size(); begin += batch) {
    std::vector<Outcome> outcomes(std::min(batch, files.size() - begin));
    for_each_index(outcomes.size(), threads, [&](std::size_t index, unsigned) {
      outcomes[index] = outcome_of(files[begin + index], context, files.size() > 1);
    });
    for (std::size_t index = 0; index < outcomes.size(); ++index) {
      Outcome& outcome = outcomes[index];
      if (outcome.trouble && outcome.trouble->of_memory)
        outcome = outcome_of(files[begin + index], context, files.size() > 1);
      if (outcome.trouble) context.report(outcome.trouble->error);
      for (const Error& lost : outcome.lost) context.report(lost);
      context.complain(outcome.complaints);
      if (!outcome.trouble) ++done;
      if (to_file) whole += outcome.text;
      if (!to_file) context.write_part(outcome.text);
    }
  }
  if (to_file && done > 0) context.write(whole);
  return done == 0 && context.had_trouble() ? ExitStatus::failed : ExitStatus::done;
}

}  // namespace

void declare_extract(OptionList& options) {
  options.formats({"text", "tsv", "jsonl"});
  options.example("yiju extract draft.md", "草案里的引用", "the citations of a draft");
  options.example(
      "yiju extract --format tsv draft.docx", "五列：行、文件、条款、关系、原文；多个文件时第六列为路径",
      "five columns: line, instrument, provision, relation, surface; the path as the sixth if there are several");
  options.example("yiju extract --format jsonl - < records.jsonl",
                  "流模式：每行一条 {\"id\": …, \"text\": …}，逐条输出引用，次序不变",
                  "stream mode: a record {\"id\": …, \"text\": …} a line, its citations out, order kept");
}

ExitStatus run_extract(Context& context) {
  const bool stream = context.format() == "jsonl" && context.arguments().positional == std::vector<std::string>{"-"};
  if (stream && context.arguments().has("output")) {
    throw Error(ErrorCode::usage, {"流模式只写标准输出", "stream mode writes to standard output alone"},
                {"用 > 重定向", "redirect it with >"});
  }
  return stream ? extract_records(context) : extract_files(context);
}

}  // namespace yiju
