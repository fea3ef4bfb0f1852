#include "graph/source_texts.hpp"

#include <algorithm>
#include <filesystem>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/file_trouble.hpp"
#include "base/joined.hpp"
#include "text/reader.hpp"

namespace yiju {
namespace {

namespace fs = std::filesystem;

/// Only plain files of a size that a text has: a graph from elsewhere may name a device that never ends.
bool is_readable_text(const std::string& path) {
  constexpr std::uintmax_t largest = 256U << 20;
  std::error_code error;
  return fs::is_regular_file(path, error) && fs::file_size(path, error) <= largest && !error;
}

std::string_view words_of(TextAbsence absence, Language language) {
  switch (absence) {
    case TextAbsence::gone:
      return choose(language, "原文件不在原处或无法读取", "the file is gone or cannot be read");
    case TextAbsence::changed:
      return choose(language, "原文件在建图之后有变动", "the file has changed since the graph was built");
    default:
      return choose(language, "图文件未记录原文的校验值", "the graph keeps no hash of the text");
  }
}

}  // namespace

struct SourceTexts::Kept {
  Source source;
  TextAbsence absence = TextAbsence::present;
};

Source source_of(const FileText& text) {
  if (text.read != nullptr) return *text.read;
  Source source;
  source.text = std::string(text.words);
  return source;
}

std::uint64_t hash_of_text(std::string_view text) {
  return std::max<std::uint64_t>(XXH3_64bits(text.data(), text.size()), 1);
}

std::string folder_seen_from(const std::string& graph_path, const std::string& folder) {
  const fs::path from = fs::absolute(graph_path.empty() || graph_path == "-" ? "." : graph_path).lexically_normal();
  const bool file = !graph_path.empty() && graph_path != "-";
  const fs::path to = fs::absolute(folder.empty() ? "." : folder).lexically_normal();
  return to.lexically_relative(file ? from.parent_path() : from).string();
}

std::string folder_through(const std::string& graph_path, std::string_view kept) {
  if (kept.empty()) return {};
  std::string folder = (fs::path(graph_path).parent_path() / kept).lexically_normal().string();
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder == "." ? std::string() : folder;
}

SourceTexts::SourceTexts(const LegalGraph& graph) : graph_(graph), kept_(graph.files().size()) {}

const SourceTexts::Kept& SourceTexts::read(std::uint32_t file) const {
  const std::lock_guard lock(guard_);
  std::shared_ptr<const Kept>& place = kept_[file];
  if (place != nullptr) return *place;
  auto kept = std::make_shared<Kept>();
  const std::uint64_t hash = graph_.files()[file].text_hash;
  const std::string path = graph_.path_of(file);
  if (hash == 0 && graph_.is_written()) {
    kept->absence = TextAbsence::unsealed;
  } else if (!is_readable_text(path)) {
    kept->absence = TextAbsence::gone;
  } else {
    if (trouble_with(path, [&] { kept->source = read_source(path); })) kept->absence = TextAbsence::gone;
  }
  if (hash != 0 && kept->absence == TextAbsence::present && hash_of_text(kept->source.text) != hash) {
    *kept = {{}, TextAbsence::changed};
  }
  place = std::move(kept);
  return *place;
}

FileText SourceTexts::text(std::uint32_t file) const {
  if (file >= kept_.size()) return {};
  const Kept& kept = read(file);
  return kept.absence == TextAbsence::present ? FileText(kept.source) : FileText({}, kept.absence);
}

std::vector<std::pair<std::uint32_t, TextAbsence>> SourceTexts::absent() const {
  const std::lock_guard lock(guard_);
  std::vector<std::pair<std::uint32_t, TextAbsence>> files;
  for (std::uint32_t file = 0; file < kept_.size(); ++file) {
    if (kept_[file] != nullptr && kept_[file]->absence != TextAbsence::present) {
      files.emplace_back(file, kept_[file]->absence);
    }
  }
  return files;
}

std::string describe_absent(const LegalGraph& graph, const SourceTexts& texts, Language language) {
  constexpr std::size_t most = 3;  // names a reason
  const auto absent = texts.absent();
  WordRow line(semicolon(language));
  for (const TextAbsence reason : {TextAbsence::gone, TextAbsence::changed, TextAbsence::unsealed}) {
    std::size_t count = 0;
    WordRow names(list_comma(language));
    for (const auto& [file, why] : absent) {
      if (why == reason && ++count <= most) names.add(graph.string(graph.files()[file].path));
    }
    if (count == 0) continue;
    std::string more;
    if (count > most) {
      const std::string number = std::to_string(count);
      more = language == Language::zh ? " 等 " + number + " 个文件" : " …, " + number + " files";
    }
    line.add(std::string(words_of(reason, language)) + std::string(colon(language)) + names.words() + more);
  }
  if (line.words().empty()) return {};
  return line.words() +
         std::string(choose(language, "。这些文件只显示要旨，不显示原文", ". Of these, gists are shown and not texts"));
}

}  // namespace yiju
