// verify, as JSON.
#include "base/json_writer.hpp"
#include "output/dossier/changes_table.hpp"

namespace yiju {
namespace {

void put_change(JsonWriter& json, const DossierChange& change) {
  json.object();
  json.member("kind", name_of(change.kind));
  json.member("title", change.title);
  json.member("provision", to_string(change.place));
  json.array("articles");
  for (const Locator& article : change.articles) json.value(to_string(article));
  json.close();
  json.member("version_then", to_string(change.version_then));
  json.member("version_now", to_string(change.version_now));
  json.member("then", change.then);
  json.member("now", change.now);
  json.array("verdicts");
  for (const VerdictChange& verdict : change.and_so) {
    json.object();
    json.member("list", verdict.list);
    json.member("article", to_string(verdict.article));
    json.member("about", verdict.about);
    json.member("then", verdict.then);
    json.member("now", verdict.now);
    json.close();
  }
  json.close();
  json.close();
}

}  // namespace

std::string to_json(const DossierChanges& changes, const std::string& draft) {
  JsonWriter json;
  json.object();
  json.member("command", "verify");
  json.member("draft", draft);
  json.member("texts", changes.texts);
  json.member("cells", changes.cells);
  json.member("verdicts", changes.verdicts);
  json.array("changes");
  for (const DossierChange& change : changes.changes) put_change(json, change);
  json.close();
  json.close();
  return json.take();
}

}  // namespace yiju
