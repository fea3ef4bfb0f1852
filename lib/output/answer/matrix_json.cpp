// matrix, as JSON: chapters × instruments.
#include "output/answer/answer_json.hpp"
#include "output/answer/json_parts.hpp"

namespace yiju {
namespace {

template <typename Numbers>
void put_numbers(JsonWriter& json, std::string_view name, const Numbers& numbers) {
  json.array(name);
  for (const auto number : numbers) json.value(number);
  json.close();
}

}  // namespace

std::string to_json(const LegalGraph& graph, const MatrixAnswer& answer) {
  JsonWriter json;
  json.object();
  json.member("command", "matrix");
  put_node(json, "node", graph, answer.root);
  json.array("columns");
  for (const InstrumentId column : answer.columns) put_node(json, graph, graph.instruments()[column].node);
  json.close();
  json.array("rows");
  for (const MatrixRow& row : answer.rows) {
    json.object();
    put_node(json, "division", graph, row.division);
    json.member("whole", row.whole);
    put_numbers(json, "counts", row.counts);
    json.member("total", row.total);
    json.close();
  }
  json.close();
  put_numbers(json, "totals", answer.totals);
  json.member("left_out", answer.left_out);
  json.close();
  return json.take();
}

}  // namespace yiju
