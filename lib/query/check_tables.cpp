#include "citation/title.hpp"
#include "query/check_parts.hpp"

namespace yiju {

namespace {

struct RowCheck {
  const Corpus& corpus;
  const BasisTable& table;
  std::vector<Finding>& out;

  void add(const BasisRow& row, CheckRule rule, Severity severity, std::string words, Phrase message,
           Phrase suggestion = {}) const {
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.path = table.path;
    finding.begin = {row.line, 1};
    finding.end = {row.line, 1};
    finding.words = std::move(words);
    finding.message = std::move(message);
    finding.suggestion = std::move(suggestion);
    out.push_back(std::move(finding));
  }

  // One end of a row: the title must be known and, where its text is loaded, the provision be in one of its texts.
  void end(const BasisRow& row, const std::string& title, const Locator& locator, CheckRule missing) const {
    const TitleMatch match = corpus.registry.find(title);
    if (match.instruments.empty()) {
      return add(row, CheckRule::unknown_title, Severity::warning, in_quotes(title),
                 {"没有名为" + in_quotes(title) + "的文件", "no instrument of the title " + in_quotes(title) + " is known"},
                 nearest_phrase(corpus.registry, title));
    }
    if (locator.whole() || match.instruments.size() > 1) return;
    const std::span<const Version> versions = corpus.registry.versions_of(match.instruments.front());
    if (versions.empty()) return;
    for (const Version& version : versions) {
      if (find_provision(corpus.documents[version.document], locator) != no_node) return;
    }
    const std::string zh = in_quotes(title) + describe_locator(locator, Language::zh);
    add(row, missing, Severity::error, zh,
        {zh + "在已收录的正文中不存在",
         in_quotes(title) + " " + describe_locator(locator, Language::en) + " is not in the loaded text"});
  }
};

}  // namespace

void check_tables(const Corpus& corpus, std::vector<Finding>& out) {
  for (const BasisTable& table : corpus.tables) {
    const RowCheck check{corpus, table, out};
    for (const BasisRow& row : table.rows) {
      check.end(row, row.draft, row.article, CheckRule::table_row);
      check.end(row, row.instrument, row.provision, CheckRule::dangling);
    }
    for (const Diagnostic& diagnostic : table.diagnostics) {
      BasisRow header;
      header.line = 1;
      check.add(header, CheckRule::oddity, Severity::warning, diagnostic.detail,
                {describe_diagnostic(diagnostic, Language::zh), describe_diagnostic(diagnostic, Language::en)});
    }
  }
}

}  // namespace yiju
