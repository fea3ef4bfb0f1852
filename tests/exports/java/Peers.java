// Peers FOLDER: what Gephi, POI and Jena read of the exports in it, as one line of JSON.
import java.io.File;
import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

public class Peers {
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < ' ') out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    return out.append('"').toString();
  }

  static String gephi(File file) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(file);
    container.getLoader().setEdgeDefault(EdgeDirectionDefault.DIRECTED);
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    DirectedGraph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace()).getDirectedGraph();
    List<String> labels = new ArrayList<>();
    for (Node node : graph.getNodes()) labels.add(quoted(String.valueOf(node.getLabel())));
    return "{\"nodes\": " + graph.getNodeCount() + ", \"edges\": " + graph.getEdgeCount() + ", \"labels\": [" + String.join(", ", labels) + "]}";
  }

  public static void main(String[] arguments) throws Exception {
    java.io.PrintStream out = new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, "UTF-8");
    System.setOut(System.err);   // what the libraries tell goes elsewhere
    File folder = new File(arguments[0]);
    String gexf = gephi(new File(folder, "g.gexf")), graphml = gephi(new File(folder, "g.graphml"));
    Model json = RDFDataMgr.loadModel(new File(folder, "g.jsonld").getPath());
    Model turtle = RDFDataMgr.loadModel(new File(folder, "g.ttl").getPath());
    int rows, cells;
    try (XSSFWorkbook book = new XSSFWorkbook(new FileInputStream(new File(folder, "t.xlsx")))) {
      rows = book.getSheetAt(0).getPhysicalNumberOfRows();
    }
    try (XWPFDocument document = new XWPFDocument(new FileInputStream(new File(folder, "t.docx")))) {
      cells = document.getTables().stream().mapToInt(table -> table.getNumberOfRows()).sum();
    }
    out.println("{\"gexf\": " + gexf + ", \"graphml\": " + graphml + ", \"jsonld\": " + json.size() + ", \"turtle\": " + turtle.size() +
                ", \"same\": " + json.isIsomorphicWith(turtle) + ", \"xlsx\": " + rows + ", \"docx\": " + cells + "}");
    System.exit(0);
  }
}
