// ELI, the European Legislation Identifier ontology, version 1.5 (data.europa.eu/eli/ontology), as JSON-LD and as
// Turtle. Instruments are eli:LegalResource, their provisions eli:LegalResourceSubdivision. Relations map so
// (definitions of ELI):
//   based_on → eli:based_on          implements, national → eli:based_on: ELI wants it between primary and secondary
//   law cites → eli:cites                implements, regional → eli:ensures_implementation_of ("regional to national")
//   amends, amended_by, repeals →    implements a policy → eli:applies (informative)
//     the same words                 draws_on → eli:related_to, as ELI has no word for 借鉴
//   contains → eli:has_part
// Each relation is stated once as a plain triple and once as an rdf:Statement that carries who asserts it and the
// evidence (ours: yiju:asserted_by, words, file, line), since ELI itself says neither. Identifiers: base, title, #,
// locator; the characters that RFC 3987 forbids in an IRI are percent-encoded, Han characters stay.
#include <array>

#include "base/json_writer.hpp"
#include "base/markup.hpp"
#include "output/export/export.hpp"

namespace yiju {
namespace {

constexpr std::string_view kEli = "http://data.europa.eu/eli/ontology#";
constexpr std::string_view kOurs = "urn:x-yiju:terms#";
constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view kXsd = "http://www.w3.org/2001/XMLSchema#";

bool is_policy(Level level) { return level >= Level::party_state_policy && level <= Level::municipal_policy; }

bool is_national(Level level) { return level <= Level::departmental_rule; }

const char* eli_word(const LegalGraph& graph, const ExportEdge& edge) {
  const InstrumentRecord& from = graph.instruments()[graph.nodes()[edge.from].instrument];
  const InstrumentRecord& to = graph.instruments()[graph.nodes()[edge.to].instrument];
  switch (relation_of(edge)) {
    case Relation::based_on:
      return "based_on";
    case Relation::implements:
      if (is_policy(from.level) || is_policy(to.level)) return "applies";
      return is_national(from.level) && is_national(to.level) ? "based_on" : "ensures_implementation_of";
    case Relation::draws_on:
      return "related_to";
    case Relation::cites:
      return "cites";
    case Relation::amends:
      return "amends";
    case Relation::amended_by:
      return "amended_by";
    case Relation::repeals:
      return "repeals";
    case Relation::contains:
      return "has_part";
  }
  return "related_to";
}

/// A fact of a node: property (with prefix), value, and how the value is to be read.
struct Fact {
  enum class Form : std::uint8_t { iri, chinese, text, date, integer };
  std::string property;
  std::string value;
  Form form = Form::text;
};

class EliFacts {
 public:
  explicit EliFacts(const ExportView& view) : view_(view), graph_(*view.graph), base_(view.base) {}

  [[nodiscard]] std::string iri(NodeId node) const { return base_ + escape_iri(graph_.id(node)); }
  [[nodiscard]] std::string statement_iri(std::size_t number) const {
    return base_ + "statement/" + std::to_string(number);
  }

  [[nodiscard]] std::vector<Fact> of_node(NodeId node) const {
    const InstrumentRecord& record = graph_.instruments()[graph_.nodes()[node].instrument];
    const bool whole = record.node == node;
    std::vector<Fact> facts;
    const auto add = [&](std::string property, std::string_view value, Fact::Form form) {
      if (!value.empty()) facts.push_back({std::move(property), std::string(value), form});
    };
    add("rdf:type", std::string(kEli) + (whole ? "LegalResource" : "LegalResourceSubdivision"), Fact::Form::iri);
    add("eli:title", graph_.label(node, Language::zh), Fact::Form::chinese);
    if (!whole) {
      add("eli:number", to_string(graph_.locator(node)), Fact::Form::text);
      add("eli:type_subdivision", std::string(kOurs) + name_of(graph_.nodes()[node].kind), Fact::Form::iri);
      add("eli:description", graph_.caption(node), Fact::Form::chinese);
      return facts;
    }
    add("eli:id_local", graph_.string(record.number), Fact::Form::text);
    add("eli:type_document", std::string(kOurs) + name_of(record.level), Fact::Form::iri);
    add("yiju:issuers", graph_.string(record.issuers), Fact::Form::chinese);
    add_date(facts, "eli:date_document", record.issued);
    add_date(facts, "eli:first_date_entry_in_force", record.effective);
    add_date(facts, "eli:date_no_longer_in_force", record.repealed);
    if (record.status == InstrumentStatus::in_force)
      add("eli:in_force", std::string(kEli) + "InForce-inForce", Fact::Form::iri);
    if (record.status == InstrumentStatus::repealed || record.status == InstrumentStatus::superseded) {
      add("eli:in_force", std::string(kEli) + "InForce-notInForce", Fact::Form::iri);
    }
    return facts;
  }

  [[nodiscard]] std::vector<Fact> of_statement(const ExportEdge& edge) const {
    const EdgeRecord& record = *edge.record;
    std::vector<Fact> facts;
    const auto add = [&](const char* property, std::string value, Fact::Form form) {
      if (!value.empty()) facts.push_back({property, std::move(value), form});
    };
    add("rdf:type", std::string(kRdf) + "Statement", Fact::Form::iri);
    add("rdf:subject", iri(edge.from), Fact::Form::iri);
    add("rdf:predicate", std::string(kEli) + eli_word(graph_, edge), Fact::Form::iri);
    add("rdf:object", iri(edge.to), Fact::Form::iri);
    add("yiju:relation", name_of(record.relation), Fact::Form::text);
    add("yiju:asserted_by", name_of(record.asserted_by), Fact::Form::text);
    add("yiju:outcome", name_of(record.outcome), Fact::Form::text);
    add("yiju:words", std::string(graph_.string(record.words)), Fact::Form::chinese);
    if (record.file != none)
      add("yiju:file", std::string(graph_.string(graph_.files()[record.file].path)), Fact::Form::text);
    if (record.line != 0) add("yiju:line", std::to_string(record.line), Fact::Form::integer);
    return facts;
  }

  /// Facts of each node, with its relations to others, in the order of the nodes.
  template <typename Put>
  void for_each_node(const Put& put) const {
    std::vector<std::vector<std::uint32_t>> starting(view_.nodes.size());
    for (std::uint32_t i = 0; i < view_.edges.size(); ++i) starting[view_.place_of[view_.edges[i].from]].push_back(i);
    for (std::size_t at = 0; at < view_.nodes.size(); ++at) {
      std::vector<Fact> facts = of_node(view_.nodes[at]);
      for (const std::uint32_t i : starting[at]) {
        const ExportEdge& edge = view_.edges[i];
        facts.push_back({std::string("eli:") + eli_word(graph_, edge), iri(edge.to), Fact::Form::iri});
      }
      put(iri(view_.nodes[at]), facts);
    }
  }

  /// Facts of each relation that was asserted.
  template <typename Put>
  void for_each_statement(const Put& put) const {
    std::size_t number = 0;
    for (const ExportEdge& edge : view_.edges) {
      if (edge.record != nullptr) put(statement_iri(number++), of_statement(edge));
    }
  }

 private:
  static void add_date(std::vector<Fact>& facts, const char* property, Date date) {
    if (date.known() && date.day != 0) facts.push_back({property, to_string(date), Fact::Form::date});
  }

  const ExportView& view_;
  const LegalGraph& graph_;
  std::string base_;
};

std::string turtle_string(std::string_view text) { return quoted_with_backslashes(text, '"'); }

std::string turtle_value(const Fact& fact) {
  switch (fact.form) {
    case Fact::Form::iri:
      return "<" + fact.value + ">";
    case Fact::Form::chinese:
      return turtle_string(fact.value) + "@zh";
    case Fact::Form::date:
      return turtle_string(fact.value) + "^^xsd:date";
    case Fact::Form::integer:
      return fact.value;
    case Fact::Form::text:
      break;
  }
  return turtle_string(fact.value);
}

void write_subject(TextSink& out, const std::string& iri, const std::vector<Fact>& facts) {
  out += "<" + iri + ">";
  for (std::size_t i = 0; i < facts.size(); ++i) {
    out += (i == 0 ? " " : " ;\n  ") + facts[i].property + " " + turtle_value(facts[i]);
  }
  out += " .\n";
}

void put_object(JsonWriter& json, const std::string& iri, const std::vector<Fact>& facts) {
  json.object();
  json.member("@id", std::string_view(iri));
  std::vector<bool> done(facts.size(), false);
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (done[i]) continue;
    json.array(facts[i].property == "rdf:type" ? "@type" : facts[i].property);
    for (std::size_t k = i; k < facts.size(); ++k) {
      if (facts[k].property != facts[i].property) continue;
      done[k] = true;
      const Fact& fact = facts[k];
      if (fact.property == "rdf:type") {
        json.value(std::string_view(fact.value));
        continue;
      }
      json.object();
      json.member(fact.form == Fact::Form::iri ? "@id" : "@value", std::string_view(fact.value));
      if (fact.form == Fact::Form::chinese) json.member("@language", "zh");
      if (fact.form == Fact::Form::date) json.member("@type", "xsd:date");
      if (fact.form == Fact::Form::integer) json.member("@type", "xsd:integer");
      json.close();
    }
    json.close();
  }
  json.close();
}

}  // namespace

void write_eli_turtle(const ExportView& view, TextSink& out) {
  const EliFacts eli(view);
  out += "@prefix eli: <" + std::string(kEli) + "> .\n@prefix yiju: <" + std::string(kOurs) + "> .\n@prefix rdf: <";
  out += std::string(kRdf) + "> .\n@prefix xsd: <" + std::string(kXsd) + "> .\n\n";
  const auto put = [&](const std::string& iri, const std::vector<Fact>& facts) { write_subject(out, iri, facts); };
  eli.for_each_node(put);
  eli.for_each_statement(put);
}

void write_eli_jsonld(const ExportView& view, TextSink& out) {
  const EliFacts eli(view);
  JsonWriter json;
  json.object();
  json.object("@context");
  json.member("eli", kEli);
  json.member("yiju", kOurs);
  json.member("rdf", kRdf);
  json.member("xsd", kXsd);
  json.close();
  json.array("@graph");
  const auto put = [&](const std::string& iri, const std::vector<Fact>& facts) {
    put_object(json, iri, facts);
    out += json.take_piece();
  };
  eli.for_each_node(put);
  eli.for_each_statement(put);
  json.close();
  json.close();
  out += json.take();
}

}  // namespace yiju
