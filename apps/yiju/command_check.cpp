#include <algorithm>

#include "answer.hpp"
#include "corpus/corpus_folder.hpp"
#include "output/answer/findings.hpp"

namespace yiju {

void declare_check(OptionList& options) {
  options.table_formats({"sarif"});
  options.choice("fail-on", {"warning", "error", "note", "never"}, "有这一级或更重的发现时退出码为 1",
                 "exit status 1 at a finding as grave as this");
  options.text("of", "INSTRUMENT", "只查哪件文件", "only this instrument");
  options.texts("rule", "RULE", "只看这一条规则，如 dangling", "only this rule, such as dangling");
  options.example("yiju check corpus/guangdong-ai", "引用有什么不对，说明与草案的数字是否一致",
                  "what is wrong with the citations; whether note and draft agree");
  options.example("yiju check drafts --format sarif -o check.sarif --fail-on error", "给代码审查平台",
                  "for a code-review platform");
}

namespace {

// Findings in the texts and tables of one instrument; the title as the registry finds it.
void keep_of(const Corpus& corpus, const std::string& title, std::vector<Finding>& findings) {
  const InstrumentId instrument = instrument_named(corpus, title);
  std::erase_if(findings, [&](const Finding& finding) {
    return finding.document != no_document && corpus.registry.instrument_of(finding.document) != instrument;
  });
}

}  // namespace

ExitStatus run_check(Context& context) {
  const std::vector<std::string> rules = context.arguments().texts("rule");
  for (const std::string& rule : rules) {
    const auto known = [&](const RuleText& text) { return rule == text.id; };
    if (std::ranges::none_of(check_rules(), known)) {
      std::string all;
      for (const RuleText& text : check_rules()) all += (all.empty() ? "" : ", ") + std::string(text.id);
      throw Error(ErrorCode::usage, Bilingual("没有这条规则：" + rule, "expected a rule of check, found " + rule),
                  verbatim(all));
    }
  }
  const std::shared_ptr<const Corpus> shared = context.shared_corpus();
  const Corpus& corpus = *shared;
  std::vector<Finding> findings = check_corpus(corpus, check_options(context));
  if (const std::string of = context.arguments().text("of"); !of.empty()) keep_of(corpus, of, findings);
  if (!rules.empty()) {
    std::erase_if(findings, [&](const Finding& finding) {
      return std::ranges::find(rules, name_of(finding.rule)) == rules.end();
    });
  }
  if (context.format() == "sarif") {
    context.write(findings_sarif(findings, context.language()));
  } else {
    write_forms(context, {.table = [&] { return table_of(findings, context.language(), folder_of(corpus)); },
                          .text =
                              [&] {
                                return to_text(findings, text_style(context)) +
                                       to_text(unchecked_in(corpus), text_style(context));
                              },
                          .json = [&] { return findings_json(findings, context.language()); }});
  }
  const std::string fail_on = context.arguments().text("fail-on");
  if (fail_on == "never") return ExitStatus::done;
  const Severity least = fail_on == "error" ? Severity::error : fail_on == "note" ? Severity::note : Severity::warning;
  const bool failed = std::ranges::any_of(findings, [&](const Finding& finding) { return finding.severity >= least; });
  return failed ? ExitStatus::findings : ExitStatus::done;
}

}  // namespace yiju
