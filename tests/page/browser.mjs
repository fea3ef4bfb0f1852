// A real browser for the tests of the page, and the pages to open in it. Every page is watched: a console error, an exception or a
// request for anything but the page itself fails. Exit 77: no such browser here. Firefox is Debian's own, over WebDriver BiDi.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const programs = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
};
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
               '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

/** What stands after # in the page's address. */
const hash = (values) => '#' + new URLSearchParams(values);

/** → {browser, folder with small.html and large.html, hash, withPage, report, end}; ends the program where it cannot. */
export async function openBrowser(engine, modules, samplePage) {
  const executablePath = programs[engine].find((path) => existsSync(path));
  if (!executablePath || !existsSync(join(modules, 'playwright-core'))) {
    console.log(`SKIPPED: needs ${engine} (Debian: apt-get install ${engine === 'firefox' ? 'firefox-esr' : 'chromium'}) and playwright-core`);
    process.exit(77);
  }
  const playwright = createRequire(join(modules, 'index.js'))('playwright-core');
  const folder = mkdtempSync(join(tmpdir(), 'yiju-page-'));
  for (const kind of ['small', 'large']) execFileSync(samplePage, [kind, folder]);
  const browser = engine === 'firefox' ? await playwright.firefox.launch({channel: 'moz-firefox', executablePath}) :
      await playwright.chromium.launch({executablePath, args: flags});
  const tally = {passed: 0, failed: 0};
  return {
    browser, folder, hash,
    withPage: (setting, run) => withPage(browser, folder, setting, run),
    report: (name, run) => report(tally, name, run),
    async end() {
      await browser.close();
      rmSync(folder, {recursive: true, force: true});
      console.log(`${engine}: ${tally.passed} passed, ${tally.failed} failed`);
      process.exit(tally.failed || !tally.passed ? 1 : 0);
    },
  };
}

/** A page in a browser that remembers nothing; complaints are gathered and, at the end, must be none. */
async function withPage(browser, folder, {file = 'small', at = '', only, ...settings}, run) {
  const context = await browser.newContext({viewport: {width: 1500, height: 940}, locale: 'zh-CN', ...settings});
  const complaints = [];
  try {
    const page = await context.newPage();
    const address = file.startsWith('http') ? file : `file://${join(folder, file + '.html')}`;
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`exception: ${error.stack}`));
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(address.startsWith('http') ? file : address)) complaints.push(`request: ${request.url()}`);
    });
    await page.goto(address + at);
    await page.waitForFunction(() => performance.getEntriesByName('yiju-shown').length > 0);
    await run(page);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}

/** Runs one test; YIJU_PAGE_TEST names those that are wanted. */
async function report(tally, name, run) {
  const wanted = process.env.YIJU_PAGE_TEST;
  if (wanted && !name.includes(wanted)) return;
  try {
    const began = Date.now();
    await run();
    tally.passed++;
    console.log(`ok    ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    tally.failed++;
    console.log(`FAIL  ${name}\n${String(error.stack ?? error).replace(/^/gm, '      ')}`);
  }
}
