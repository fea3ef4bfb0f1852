#include "page/sample_graph.hpp"

#include <algorithm>
#include <random>

#include "base/numeral.hpp"

namespace yiju {
namespace {

/// A citation that stands in an article's text.
struct Cited {
  std::string_view words;
  NodeId to = none;
  Relation relation = Relation::cites;
  Outcome outcome = Outcome::resolved;
  Reason reason = Reason::exact_title;
};

/// Writes one text and the nodes and edges that go with it.
class TextWriter {
 public:
  TextWriter(SampleGraph& sample, std::string_view title, Level level) : sample_(sample) {
    instrument_ = sample.draft.instrument(title, level);
    file_ = sample.draft.file(std::string(title) + ".txt", instrument_);
    sample.texts.resize(file_ + 1);
    text() = std::string(title) + "\n\n";
    chapter_ = sample.draft.node_of(instrument_);
  }

  void chapter(std::uint16_t number, std::string_view caption) {
    close(chapter_);
    chapter_ = add(sample_.draft.node_of(instrument_), ProvisionKind::chapter, number, caption);
    text() += "第" + to_chinese(number) + "章　" + std::string(caption) + "\n\n";
  }

  NodeId article(std::uint16_t number, std::string_view caption, std::string_view body,
                 std::vector<Cited> citations = {}) {
    const NodeId node = add(chapter_, ProvisionKind::article, number, caption);
    text() += "第" + to_chinese(number) + "条　";
    const std::size_t start = text().size();
    text() += std::string(body) + "\n";
    close(node);
    close(chapter_);
    close(sample_.draft.node_of(instrument_));
    std::size_t from = start;
    for (const Cited& cited : citations) {
      const std::size_t at = text().find(cited.words, from);
      const EdgeId edge = sample_.draft.edge(node, cited.to, cited.relation, cited.words);
      EdgeRecord& record = sample_.draft.columns.edges[edge];
      record.file = file_;
      record.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + cited.words.size())};
      record.line = static_cast<std::uint32_t>(
                        std::count(text().begin(), text().begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
                    1;
      record.column = 1;
      record.outcome = cited.outcome;
      record.reason = cited.reason;
      from = at;
    }
    return node;
  }

  [[nodiscard]] NodeId root() const { return sample_.draft.node_of(instrument_); }
  [[nodiscard]] InstrumentId instrument() const { return instrument_; }

 private:
  std::string& text() { return sample_.texts[file_]; }

  NodeId add(NodeId parent, ProvisionKind kind, std::uint16_t number, std::string_view caption) {
    NodeRecord record;
    record.kind = kind;
    record.number = number;
    const NodeId node = sample_.draft.below(parent, record);
    sample_.draft.columns.nodes[node].span.begin = static_cast<std::uint32_t>(text().size());
    sample_.draft.columns.captions.resize(sample_.draft.columns.nodes.size(), 0);
    sample_.draft.columns.captions[node] = sample_.draft.columns.strings.add(caption);
    return node;
  }

  void close(NodeId node) { sample_.draft.columns.nodes[node].span.end = static_cast<std::uint32_t>(text().size()); }

  SampleGraph& sample_;
  InstrumentId instrument_ = none;
  std::uint32_t file_ = none;
  NodeId chapter_ = none;
};

void assert_row(SampleGraph& sample, std::uint32_t table, std::uint32_t row, NodeId from, NodeId to, Relation relation,
                std::string_view why, Assertion by = Assertion::analyst) {
  EdgeRecord& record = sample.draft.columns.edges[sample.draft.edge(from, to, relation, why, by)];
  record.file = table;
  record.line = row;
}

}  // namespace

SampleGraph small_sample() {
  SampleGraph sample;
  GraphDraft& draft = sample.draft;

  TextWriter law(sample, "中华人民共和国算力促进法", Level::law);
  law.chapter(1, "总则");
  law.article(1, "立法目的", "为了促进算力发展，制定本法。");
  const NodeId law3 = law.article(3, "部门职责", "国务院主管部门负责全国的算力促进工作。");
  law.chapter(2, "设施");
  const NodeId law8 = law.article(8, "设施布局", "建设算力设施，应当符合国家布局。");
  law.article(9, "能效", "算力设施应当符合本法第八条规定的布局，并达到能效标准。", {{"本法第八条", law8}});

  TextWriter rules(sample, "算力设施安全管理条例", Level::administrative_regulation);
  rules.article(1, "目的依据", "为了保障算力设施安全，根据《中华人民共和国算力促进法》，制定本条例。",
                {{"《中华人民共和国算力促进法》", law.root(), Relation::based_on}});
  const NodeId rules6 =
      rules.article(6, "安全评估", "运营者应当依照《中华人民共和国算力促进法》第三条的规定开展安全评估。",
                    {{"《中华人民共和国算力促进法》第三条", law3}});

  TextWriter ethics(sample, "智能科技伦理审查暂行办法", Level::departmental_rule);
  ethics.article(1, "目的依据", "为了规范伦理审查，根据《中华人民共和国算力促进法》，制定本办法。",
                 {{"《中华人民共和国算力促进法》", law.root(), Relation::based_on}});
  const NodeId ethics5 = ethics.article(5, "审查范围", "开展智能科技活动应当进行伦理审查。");

  TextWriter plan(sample, "江南省算力高质量发展行动方案（2024—2026年）", Level::provincial_policy);
  const NodeId plan1 = plan.article(1, "总体要求", "落实算力布局，培育智能产业。");

  const InstrumentId old = draft.instrument("临江市计算中心管理办法", Level::local_government_rule);
  draft.columns.instruments[old].status = InstrumentStatus::repealed;
  draft.columns.instruments[old].successor = draft.columns.strings.add("临江市算力设施管理办法");
  const InstrumentId unheard = draft.instrument("关于加快算力成网的若干措施");
  const InstrumentId hostile =
      draft.instrument("</script><img src=x onerror=alert(1)>\xE2\x80\xA8的规定", Level::municipal_policy);
  const NodeId law99 = draft.provision(law.instrument(), "99");
  draft.columns.nodes[law99].missing = 1;

  TextWriter text(sample, "临江市算力促进条例（草案）", Level::draft);
  text.chapter(1, "总则");
  text.article(1, "立法目的", "为了促进算力发展，根据有关法律、法规，结合本市实际，制定本条例。");
  text.article(2, "适用范围", "本市行政区域内促进算力发展的活动，适用本条例。");
  const NodeId article3 = text.article(
      3, "部门职责", "市主管部门依照《中华人民共和国算力促进法》第三条和《算力设施安全管理条例》第六条的规定履行职责。",
      {{"《中华人民共和国算力促进法》第三条", law3, Relation::implements}, {"《算力设施安全管理条例》第六条", rules6}});
  text.chapter(2, "设施建设");
  const NodeId article4 =
      text.article(4, "设施布局", "新建设施应当符合《中华人民共和国算力促进法》第八条、第九十九条的规定。",
                   {{"《中华人民共和国算力促进法》第八条", law8},
                    {"第九十九条", law99, Relation::cites, Outcome::dangling, Reason::no_such_article}});
  text.article(5, "资金支持", "本市按照《关于加快算力成网的若干措施》给予支持。",
               {{"《关于加快算力成网的若干措施》", draft.node_of(unheard), Relation::implements, Outcome::unknown,
                 Reason::title_unknown}});
  text.article(
      6, "既有设施", "既有设施依照《临江市计算中心管理办法》继续运行。",
      {{"《临江市计算中心管理办法》", draft.node_of(old), Relation::cites, Outcome::outside, Reason::text_not_loaded}});
  text.chapter(3, "伦理与安全");
  const NodeId article7 = text.article(7, "伦理审查", "开展智能科技活动，应当依法进行伦理审查。");
  text.article(8, "内部衔接", "违反本条例第四条规定的，依照本条例第七条处理。",
               {{"本条例第四条", article4}, {"本条例第七条", article7}});
  text.chapter(4, "附则");
  text.article(9, "参照执行", "参照《</script><img src=x onerror=alert(1)>\xE2\x80\xA8的规定》执行。",
               {{"《</script><img src=x onerror=alert(1)>\xE2\x80\xA8的规定》", draft.node_of(hostile)}});
  text.article(10, "施行日期", "本条例自公布之日起施行。");

  const std::uint32_t table = draft.file("临江.basis.tsv");
  sample.texts.resize(table + 1);
  assert_row(sample, table, 2, article7, ethics5, Relation::implements, "伦理审查范围与办法一致");
  assert_row(sample, table, 3, article3, plan1, Relation::draws_on, "职责分工参照行动方案");
  assert_row(sample, table, 4, text.root(), plan.root(), Relation::based_on, "说明列为起草依据", Assertion::note);
  assert_row(sample, table, 5, text.root(), law.root(), Relation::based_on, "说明列为上位法", Assertion::note);
  return sample;
}

SampleGraph large_sample(std::uint32_t articles, std::uint32_t citations) {
  SampleGraph sample;
  std::mt19937 random(20240607);
  const auto below = [&](std::size_t n) { return random() % n; };  // the same on every machine, unlike distributions
  constexpr std::uint32_t laws = 100;
  std::vector<NodeId> nodes;
  for (std::uint32_t i = 0; i <= laws; ++i) {
    const bool is_draft = i == laws;
    const Level level = is_draft ? Level::draft : static_cast<Level>(1 + i % 11);
    TextWriter text(sample, (is_draft ? "临江市综合条例（草案）" : "第" + to_chinese(i + 1) + "号促进条例"), level);
    for (std::uint16_t number = 1; number <= articles / (laws + 1) + 1; ++number) {
      if (number % 10 == 1) text.chapter(static_cast<std::uint16_t>(number / 10 + 1), "促进措施");
      nodes.push_back(text.article(number, "措施", "主管部门应当依法采取促进措施，并定期公布实施情况，接受社会监督。"));
    }
  }
  for (std::uint32_t i = 0; i < citations; ++i) {
    // Towards the first of each law, as real citations go to few provisions.
    const NodeId to = nodes[below(below(nodes.size()) + 1)];
    const NodeId from = nodes[below(nodes.size())];
    if (from != to)
      sample.draft.edge(from, to, Relation::cites, "《促进条例》第一条", static_cast<Assertion>(i % 11 == 0 ? 2 : 0));
  }
  return sample;
}

}  // namespace yiju
