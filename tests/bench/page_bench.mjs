// What the interactive page costs in a browser: page_bench.mjs NODE_MODULES SAMPLE_PAGE [ROUNDS] → a table, in Markdown.
// Each round loads a page of a generated graph anew from file:// in a browser without a cache, then takes the whole graph, pans
// it, zooms it and searches it with a real mouse and keyboard. Times are the page's own clock; medians over the rounds.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, statSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const [modules, samplePage, rounds = '5'] = process.argv.slice(2);
const playwright = createRequire(join(modules, 'index.js'))('playwright-core');
const sizes = [[1000, 4000], [5000, 20000], [15000, 60000]];
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const browsers = [
  ['Chromium', '/usr/bin/chromium', () => playwright.chromium.launch({executablePath: '/usr/bin/chromium', args: flags})],
  ['Firefox', '/usr/bin/firefox-esr', () => playwright.firefox.launch({channel: 'moz-firefox', executablePath: '/usr/bin/firefox-esr'})],
];

const sorted = (values) => [...values].sort((a, b) => a - b);
const share = (values, part) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))];
const median = (values) => share(values, 0.5);

/** Frame times in milliseconds while `act` goes on. */
async function frames(page, act) {
  await page.evaluate(() => {
    window.benchFrames = [];
    let last = performance.now();
    const tick = (now) => {
      window.benchFrames?.push(now - last);
      last = now;
      if (window.benchFrames) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  return page.evaluate(() => {
    const taken = window.benchFrames;
    window.benchFrames = null;
    return taken.slice(1);
  });
}

async function pan(page) {
  const {x, y} = await page.locator('.stage').boundingBox();
  return frames(page, async () => {
    await page.mouse.move(x + 12, y + 12);
    await page.mouse.down();
    for (let i = 0; i < 60; i++) await page.mouse.move(x + 12 + 220 * Math.sin(i / 10), y + 12 + 120 * Math.sin(i / 7));
    await page.mouse.up();
  });
}

async function measure(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('yiju-shown').length > 0);
  const result = await page.evaluate(() => ({
    paint: performance.getEntriesByType('paint').find(({name}) => name === 'first-contentful-paint')?.startTime,
    picture: performance.getEntriesByName('yiju-shown')[0].startTime,
  }));
  result.near = await pan(page);
  result.whole = await page.evaluate(() => new Promise((resolve) => {
    const began = performance.now();
    document.querySelector('[data-key=whole]').click();
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)));
  }));
  await page.waitForTimeout(600);
  result.pan = await pan(page);
  const {x, y, width, height} = await page.locator('.stage').boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  result.zoom = await frames(page, async () => {
    for (let i = 0; i < 30; i++) await page.mouse.wheel(0, i < 15 ? -120 : 120);
  });
  result.search = await page.evaluate(() => new Promise((resolve) => {
    const input = document.querySelector('#search input');
    const began = performance.now();
    new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve(performance.now() - began);
    }).observe(document.querySelector('#search [role=listbox]'), {childList: true});
    input.value = '实施情况';
    input.dispatchEvent(new Event('input', {bubbles: true}));
  }));
  result.heap = await page.evaluate(() => performance.memory?.usedJSHeapSize);
  return result;
}

const folder = mkdtempSync(join(tmpdir(), 'yiju-bench-'));
console.log('| browser | provisions, citations | page, MB | first paint, ms | picture, ms | panning the first view: frame median, 95 %, worst, ms | whole graph drawn, ms | panning it | ' +
    'zooming it | words found, ms | heap, MB |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const [name, path, launch] of browsers) {
  if (!existsSync(path)) {
    console.log(`| ${name} | not installed | | | | | | | | | |`);
    continue;
  }
  const browser = await launch();
  for (const [provisions, citations] of sizes) {
    execFileSync(samplePage, ['large', folder, String(provisions), String(citations)]);
    const file = join(folder, 'large.html');
    const results = [];
    for (let round = 0; round < Number(rounds); round++) {
      const context = await browser.newContext({viewport: {width: 1500, height: 940}, locale: 'zh-CN'});
      results.push(await measure(await context.newPage(), pathToFileURL(file).href));
      await context.close();
    }
    const middle = (pick) => median(results.map(pick)).toFixed(0);
    const pace = (key) => {
      const all = results.flatMap((result) => result[key]);
      return `${median(all).toFixed(1)}, ${share(all, 0.95).toFixed(1)}, ${share(all, 1).toFixed(0)}`;
    };
    console.log(`| ${name} | ${provisions.toLocaleString('en')}, ${citations.toLocaleString('en')} | ${(statSync(file).size / 1e6).toFixed(1)} | ${middle((r) => r.paint ?? 0)} | ` +
        `${middle((r) => r.picture)} | ${pace('near')} | ${middle((r) => r.whole)} | ${pace('pan')} | ${pace('zoom')} | ${middle((r) => r.search)} | ` +
        `${results[0].heap ? (median(results.map((r) => r.heap)) / 1e6).toFixed(0) : '–'} |`);
  }
  await browser.close();
}
rmSync(folder, {recursive: true, force: true});
