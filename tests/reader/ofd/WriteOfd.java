import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.layout.element.Position;
import org.ofdrw.layout.element.TextAlign;

/** Writes OFD with ofdrw, for each pair of arguments NAME.flow NAME.ofd or NAME.placed NAME.ofd.
 *  A .flow holds lines, the title first: ofdrw breaks lines and pages. A .placed holds what stands where, a row each:
 *  page, left, top, width, size (in millimetres) and words, parted by tabs. */
public class WriteOfd {
  static void flow(OFDDoc document, List<String> lines) {
    boolean title = true;
    for (String line : lines) {
      if (line.isBlank()) continue;
      Paragraph paragraph = new Paragraph(line, title ? 7d : 5d);
      paragraph.setMargin(0d, 0d, 3d, 0d);
      if (title) paragraph.setTextAlign(TextAlign.center);
      else paragraph.setFirstLineIndent(2);
      document.add(paragraph);
      title = false;
    }
  }

  static void place(OFDDoc document, List<String> rows) {
    VirtualPage page = null;
    int number = 0;
    for (String row : rows) {
      String[] part = row.split("\t");
      if (Integer.parseInt(part[0]) != number) {
        if (page != null) document.addVPage(page);
        page = new VirtualPage(210d, 297d);
        number = Integer.parseInt(part[0]);
      }
      Paragraph words = new Paragraph(part[5], Double.parseDouble(part[4]));
      words.setMargin(0d).setPadding(0d).setPosition(Position.Absolute);
      words.setX(Double.parseDouble(part[1])).setY(Double.parseDouble(part[2])).setWidth(Double.parseDouble(part[3]));
      page.add(words);
    }
    if (page != null) document.addVPage(page);
  }

  public static void main(String[] arguments) throws Exception {
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      List<String> lines = Files.readAllLines(Path.of(arguments[i]));
      try (OFDDoc document = new OFDDoc(Path.of(arguments[i + 1]))) {
        if (arguments[i].endsWith(".flow")) flow(document, lines);
        else place(document, lines);
      }
    }
  }
}
