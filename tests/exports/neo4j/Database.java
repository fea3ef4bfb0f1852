// Database FOLDER: runs g.cypher twice in a new Neo4j and imports the CSV of neo4j/ with Neo4j's own importer; tells what each then
// holds as one line of JSON.
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.importer.ImportCommand;
import picocli.CommandLine;

public class Database {
  static Object one(GraphDatabaseService base, String query) {
    try (var transaction = base.beginTx(); var rows = transaction.execute(query)) {
      return rows.next().values().iterator().next();
    }
  }

  static String quoted(Object text) {
    return "\"" + String.valueOf(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  static String told(Path home) {
    DatabaseManagementService service = new DatabaseManagementServiceBuilder(home).build();
    GraphDatabaseService base = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    List<String> labels = new ArrayList<>();
    for (Object label : (List<?>) one(base, "MATCH (n) RETURN collect(n.label)")) labels.add(quoted(label));
    String out = "{\"nodes\": " + one(base, "MATCH (n) RETURN count(n)") + ", \"edges\": " + one(base, "MATCH ()-[r]->() RETURN count(r)") +
                 ", \"instruments\": " + one(base, "MATCH (n:Instrument) RETURN count(n)") + ", \"cites\": " +
                 one(base, "MATCH ()-[r:CITES]->() RETURN count(r)") + ", \"loaded\": " +
                 quoted(one(base, "MATCH (n) WHERE n.loaded = true RETURN count(n)")) + ", \"year\": " +
                 quoted(one(base, "MATCH (n:Instrument) WHERE n.effective IS NOT NULL RETURN max(n.effective.year)")) + ", \"line\": " +
                 quoted(one(base, "MATCH ()-[r:CITES]->() RETURN max(r.line) + 1")) + ", \"labels\": [" + String.join(", ", labels) + "]}";
    service.shutdown();
    return out;
  }

  static void runScript(Path home, Path script) throws Exception {
    DatabaseManagementService service = new DatabaseManagementServiceBuilder(home).build();
    GraphDatabaseService base = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    for (int round = 0; round < 2; ++round) {
      for (String line : Files.readAllLines(script)) {   // a statement a line
        if (!line.isBlank()) base.executeTransactionally(line.substring(0, line.lastIndexOf(';')));
      }
    }
    service.shutdown();
  }

  static void runImport(Path home, Path folder) throws Exception {
    Files.createDirectories(home.resolve("conf"));
    CommandLine command = new CommandLine(new ImportCommand.Full(new ExecutionContext(home, home.resolve("conf"))));
    int status = command.execute("--nodes=" + folder.resolve("nodes.csv"), "--relationships=" + folder.resolve("relationships.csv"),
                                 "--multiline-fields=true", "--overwrite-destination", "neo4j");
    if (status != 0) throw new IllegalStateException("neo4j-admin database import ends with " + status);
  }

  public static void main(String[] arguments) throws Exception {
    var out = new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, "UTF-8");
    System.setOut(System.err);
    Path folder = Path.of(arguments[0]), script = folder.resolve("base-of-script"), imported = folder.resolve("base-of-import");
    runScript(script, folder.resolve("g.cypher"));
    runImport(imported, folder.resolve("neo4j"));
    out.println("{\"cypher\": " + told(script) + ", \"csv\": " + told(imported) + "}");
    System.exit(0);
  }
}
