// Drafts as programs for Node.js write them, for annotate_test.py, and its files read by mammoth.
//     makers.mjs make LINES.json FOLDER      docx, html-to-docx and html-docx-js, each its own file below the folder
//     makers.mjs read FILE                   the comments that mammoth finds, one a line: Comment [yiju3]
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const need = createRequire(join(process.cwd(), "package.json"));
const [what, from, to] = process.argv.slice(2);

/** Lists, a table, a footnote, a tracked change and a comment of a person, as the docx library writes them. */
async function byDocx(lines) {
  const d = need("docx");
  const run = (text) => new d.TextRun({ text, font: "FangSong" });
  const numbered = (text) => new d.Paragraph({ numbering: { reference: "articles", level: 0 }, children: [run(text)] });
  const change = { author: "审核", date: "2026-01-05T08:00:00Z" };
  const [title, status, ...articles] = lines;
  const children = [
    new d.Paragraph({ heading: d.HeadingLevel.TITLE, alignment: d.AlignmentType.CENTER, children: [run(title)] }),
    new d.Paragraph({ alignment: d.AlignmentType.CENTER, children: [run(status)] }),
    ...articles.map((line) => numbered(line.slice(line.indexOf(" ") + 1))),
    new d.Paragraph({ children: [run("附注"), new d.FootnoteReferenceRun(1), new d.CommentRangeStart(0), run("待核"),
      new d.CommentRangeEnd(0), new d.TextRun({ children: [new d.CommentReference(0)] })] }),
    new d.Paragraph({ children: [new d.InsertedTextRun({ ...change, id: 1, text: "依照《中华人民共和国水法》第九百九十条办理；" }),
      new d.DeletedTextRun({ ...change, id: 2, text: "依照旧规定办理。" })] }),
    new d.Table({ rows: [new d.TableRow({ children: ["事项", "《中华人民共和国水法》第九百九十条"].map((text) =>
      new d.TableCell({ children: [new d.Paragraph({ children: [run(text)] })] })) })] }),
  ];
  const document = new d.Document({
    comments: { children: [{ id: 0, author: "某人", date: new Date(0), children: [new d.Paragraph({ children: [run("旧批注")] })] }] },
    footnotes: { 1: { children: [new d.Paragraph({ children: [run("参见《中华人民共和国水法》第九百九十条。")] })] } },
    numbering: { config: [{ reference: "articles", levels: [{ level: 0, format: d.LevelFormat.CHINESE_COUNTING, text: "第%1条", start: 1 }] }] },
    sections: [{ headers: { default: new d.Header({ children: [new d.Paragraph({ children: [run("内部资料")] })] }) }, children }],
  });
  return d.Packer.toBuffer(document);
}

function pageOf(lines) {
  const [title, status, ...articles] = lines;
  const body = articles.map((line) => `<p><b>${line.split(" ")[0]}</b> ${line.slice(line.indexOf(" ") + 1)}</p>`).join("");
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><h1>${title}</h1><p>${status}</p>${body}` +
    "<table><tr><td>事项</td><td>《中华人民共和国水法》第九百九十条</td></tr></table></body></html>";
}

async function make(lines, folder) {
  const page = pageOf(lines);
  writeFileSync(join(folder, "npm-docx.docx"), await byDocx(lines));
  writeFileSync(join(folder, "html-to-docx.docx"), await need("html-to-docx")(page));
  writeFileSync(join(folder, "html-docx-js.docx"), Buffer.from(await need("html-docx-js").asBlob(page).arrayBuffer()));
}

async function read(file) {
  const page = (await need("mammoth").convertToHtml({ path: file }, { styleMap: ["comment-reference => sup"] })).value;
  const told = [...page.matchAll(/<dt id="comment-\d+">(.*?)<\/dt>/gs)].map((found) => found[1]);
  console.log(told.join("\n"));
}

await (what === "make" ? make(JSON.parse(readFileSync(from, "utf8")), to) : read(from));
