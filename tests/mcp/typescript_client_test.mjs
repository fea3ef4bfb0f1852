// yiju mcp by the official TypeScript clients (the one with the handshake, and the one after it) and by the inspector's
// command line: `node typescript_client_test.mjs PACKAGES YIJU SAMPLES`.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [packages, yiju, samples] = process.argv.slice(2);
const require = createRequire(join(packages, "package.json"));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);

async function ask(client, transport, what, legacy) {
  await client.connect(transport);
  const { tools } = await client.listTools();
  assert.equal(tools.length, 10);
  const told = await client.callTool({ name: "verify_citation", arguments: { citation: "《江东省公园条例》第二条", date: "2012-01-01" } });
  assert.equal(told.structuredContent.existence, "there");
  const unknown = await client.callTool({ name: "verify_citation", arguments: { citation: "《河东省灯塔条例》第二条" } });
  assert.equal(unknown.structuredContent.existence, "not_in_library");
  const gaps = await client.callTool({ name: "gaps", arguments: { limit: 2 } });
  assert.equal(gaps.structuredContent.answer.rows.length, 2);
  const text = "第一条 依照《江东省公园条例》第二条。\n".repeat(60000);
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const slow = legacy ? client.callTool({ name: "extract", arguments: { text } }, undefined, options)
                      : client.callTool({ name: "extract", arguments: { text } }, options);
  const ended = slow.then(() => "answered", () => "cancelled");
  setTimeout(() => stop.abort("no longer wanted"), 5);
  assert.equal(await ended, "cancelled");
  const { contents } = await client.readResource({ uri: "yiju://provision/" + encodeURIComponent("江东省公园条例第二条") });
  assert.match(contents[0].text, /第二条/);
  await client.close();
  console.log(`${what}: all as expected`);
}

const place = mkdtempSync(join(tmpdir(), "yiju-mcp-"));
try {
  for (const sample of ["parks", "town"]) cpSync(join(samples, sample), join(place, sample), { recursive: true });
  execFileSync(yiju, ["build", "parks", "-o", "laws.graph"], { cwd: place });
  const server = { command: yiju, args: ["mcp", "town", "--library", "laws.graph", "--lang", "zh"], cwd: place };
  const who = { name: "tests", version: "1" };

  const { Client } = await load("@modelcontextprotocol/sdk/client/index.js");
  const { StdioClientTransport } = await load("@modelcontextprotocol/sdk/client/stdio.js");
  await ask(new Client(who), new StdioClientTransport(server), "with the handshake", true);

  const newer = await load("@modelcontextprotocol/client");
  const Stdio = newer.StdioClientTransport ?? (await load("@modelcontextprotocol/client/stdio")).StdioClientTransport;
  await ask(new newer.Client(who), new Stdio(server), "without", false);

  const inspector = join(packages, "node_modules/.bin/mcp-inspector");
  const listed = execFileSync(inspector, ["--cli", yiju, ...server.args, "--method", "tools/list"], { cwd: place, encoding: "utf8", timeout: 60000 });
  assert.equal(JSON.parse(listed).tools.length, 10);
  console.log("inspector: all as expected");
} finally {
  rmSync(place, { recursive: true });
}
