// parallels, as JSON: like words elsewhere.
#include "base/json_writer.hpp"
#include "output/answer/answer_json.hpp"

namespace yiju {

std::string to_json(const Corpus& corpus, const std::vector<Parallel>& parallels) {
  JsonWriter json;
  json.object();
  json.member("command", "parallels");
  json.array("provisions");
  for (const Parallel& parallel : parallels) {
    const Document& document = corpus.documents[parallel.document];
    json.object();
    json.member("instrument", document.title);
    json.member("locator", to_string(locator_of(document, parallel.article)));
    json.member("file", document.source.path);
    json.member("line", position_of(document.source.text, document.nodes[parallel.article].span.begin).line);
    json.member("alike", parallel.alike);
    json.member("contained", parallel.contained);
    json.member("words", parallel.words);
    json.close();
  }
  json.close();
  json.close();
  return json.take();
}

}  // namespace yiju
