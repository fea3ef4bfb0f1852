// Who cannot see, cannot point or sees other colours can use the page: access_test.mjs NODE_MODULES SAMPLE_PAGE YIJU. Runs axe-core over
// every view, language, theme and width, works the drawer by touch and the page by keys; the other pages that the program writes too. Exit 77: no Chromium or no axe-core here.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {openBrowser} from './browser.mjs';
import {findUnmarked} from './page_checks.mjs';

const [modules, samplePage, yiju] = process.argv.slice(2);
const axePath = join(modules, 'axe-core/axe.min.js');
if (!existsSync(axePath)) {
  console.log('SKIPPED: needs axe-core');
  process.exit(77);
}
const axe = readFileSync(axePath, 'utf8');
const {browser, folder, hash, withPage, report, end} = await openBrowser('chromium', modules, samplePage);

const draft = '临江市算力促进条例（草案）';
const law = '中华人民共和国算力促进法';
const views = {
  graph: {}, panel: {s: `${draft}#4`}, path: {p: [`${draft}#3`, law].map(encodeURIComponent).join(':')}, table: {v: 'table'}, matrix: {v: 'matrix'},
  gaps: {v: 'findings'}, missing: {v: 'findings', f: 'missing'},
};
const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
const focused = (page) => page.evaluate(() => document.activeElement.dataset.key ?? document.activeElement.id ?? document.activeElement.tagName);
const english = (page) => page.click('#language-switch');

const go = async (page, at) => {
  await page.evaluate((to) => { location.hash = to; }, hash(at));
  await page.waitForTimeout(60);
};

/** Rules that are broken, as "rule: element". Canvas and forced state apart, every rule of axe-core counts. */
async function broken(page) {
  await page.evaluate(`if (!window.axe) { ${axe} }`);
  const found = await page.evaluate(() => window.axe.run(document, {resultTypes: ['violations']}));
  return found.violations.flatMap(({id, nodes}) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 140)}`));
}

for (const width of [390, 1024, 1440]) {
  for (const colorScheme of ['light', 'dark']) {
    await report(`axe-core finds nothing: ${width} px, ${colorScheme}`, () => withPage({viewport: {width, height: 900}, colorScheme}, async (page) => {
      for (const language of ['zh', 'en']) {
        if (language === 'en') await english(page);
        for (const [name, at] of Object.entries(views)) {
          await go(page, at);
          assert.deepEqual(await broken(page), [], `${language} ${name}`);
        }
        if (width < 1180) {
          await go(page, {});
          await page.click('[data-key=filtersButton]');
          await page.waitForTimeout(260);
          assert.deepEqual(await broken(page), [], `${language} drawer`);
          await page.click('[data-key=closeFilters]');
        }
        await page.click('[data-key=keyboard]');
        assert.deepEqual(await broken(page), [], `${language} keyboard`);
        await page.keyboard.press('Escape');
      }
    }));
  }
}

await report('the drawer opens and closes by touch: its button, the scrim', () => withPage(phone, async (page) => {
  const drawer = page.locator('#filters');
  for (const close of [() => page.tap('[data-key=closeFilters]'), () => page.touchscreen.tap(372, 600)]) {
    assert.equal(await drawer.isVisible(), false);
    await page.tap('[data-key=filtersButton]');
    await page.waitForTimeout(260);
    assert.equal(await drawer.isVisible(), true);
    assert.equal(await page.locator('[data-key=filtersButton]').getAttribute('aria-expanded'), 'true');
    const {width, height} = await page.locator('[data-key=closeFilters]').boundingBox();
    assert.ok(width >= 24 && height >= 24, `${width} × ${height}`);
    await close();
    await page.waitForTimeout(260);
    assert.equal(await page.locator('[data-key=filtersButton]').getAttribute('aria-expanded'), 'false');
  }
  assert.equal(await drawer.isVisible(), false);
}));

await report('the drawer holds the keyboard while it is open, and gives it back', () => withPage({viewport: {width: 1024, height: 768}}, async (page) => {
  await page.locator('[data-key=filtersButton]').focus();
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'closeFilters');
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement === document.body || document.getElementById('filters').contains(document.activeElement)), `stop ${i}`);
  }
  await page.locator('[data-filter="hiddenBy:analyst"]').focus();
  await page.keyboard.press('Space');  // the rows are written anew, the keyboard stays
  assert.equal(await focused(page), 'hiddenBy analyst');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#filters').isVisible(), false);
  assert.equal(await focused(page), 'filtersButton');
  assert.equal(await page.evaluate(() => document.querySelectorAll('[inert]').length), 0);
}));

await report('a drawer that is open in a window made wide stands beside the view again', () => withPage({viewport: {width: 1024, height: 768}}, async (page) => {
  await page.click('[data-key=filtersButton]');
  await page.setViewportSize({width: 1440, height: 900});
  await page.waitForTimeout(260);
  assert.equal(await page.evaluate(() => document.querySelectorAll('[inert]').length), 0);
  assert.equal(await page.locator('#filters').getAttribute('role'), 'complementary');
}));

await report('Escape gives the keyboard back to where it came from', () => withPage({}, async (page) => {
  const opensAndReturns = async (view, control) => {
    await go(page, view);
    await page.locator(control).first().focus();
    await page.evaluate(() => { window.came = document.activeElement; });
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H2', `${control} leads into the panel`);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#panel').isVisible(), false);
    assert.ok(await page.evaluate(() => document.activeElement === window.came), `back to ${control}`);
  };
  await opensAndReturns({v: 'table'}, '.relations td:nth-child(1) button');
  await opensAndReturns({v: 'table'}, '.relations td.words button');
  await opensAndReturns({v: 'matrix'}, '.matrix .hot button');
  await opensAndReturns({v: 'matrix'}, '.matrix .upright button');
  await opensAndReturns({v: 'findings', f: 'missing'}, '#view-findings tbody tr:last-child td:nth-child(3) button');
  // On from the panel to another node: still back to where it began.
  await page.locator('#view-findings tbody tr td:nth-child(1) button').first().focus();
  await page.evaluate(() => { window.came = document.activeElement; });
  await page.keyboard.press('Enter');
  await page.locator('#panel .card .ends button').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  assert.ok(await page.evaluate(() => document.activeElement === window.came));
  // A menu closes first, and alone.
  await go(page, {s: `${draft}#4`});
  await page.locator('.path summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.path[open]').count(), 0);
  assert.equal(await focused(page), 'path');
  assert.equal(await page.locator('#panel').isVisible(), true);
}));

await report('shortcuts of a single key can be switched off, and stay off', () => withPage({}, async (page) => {
  const press = async (key) => { await page.locator('.stage').focus(); await page.keyboard.press(key); };
  await page.click('[data-key=keyboard]');
  await page.click('[data-key=singleKeys]');
  await page.keyboard.press('Escape');
  assert.ok(!/ C | T /.test(await page.locator('.stage').getAttribute('aria-label')));
  for (const key of ['2', 't', '/']) {
    await press(key);
    assert.equal(await page.locator('#view-graph').isVisible(), true, key);
    assert.ok(await page.evaluate(() => document.activeElement.classList.contains('stage')), key);
  }
  await press('ArrowDown');  // arrows still move
  assert.equal(await page.locator('#panel').isVisible(), true);
  await page.keyboard.press('Escape');
  await page.click('[data-key=keyboard]');
  await page.click('[data-key=singleKeys]');
  await page.keyboard.press('Escape');
  await press('2');
  assert.equal(await page.locator('#view-table').isVisible(), true);
}));

await report('the number of hits is said', () => withPage({}, async (page) => {
  const said = page.locator('#live');
  await page.fill('#search input', '算力促进');
  await page.locator('#search [role=option]').first().waitFor();
  const hits = await page.locator('#search [role=option]').count();
  assert.equal(await said.innerText(), `${hits} 条结果`);
  await page.fill('#search input', '绝无此词');
  await page.locator('#search .no-hits').waitFor();
  assert.match(await said.innerText(), /没有找到/);
}));

await report('forced colours show what is pressed and what is chosen', () => withPage({forcedColors: 'active', at: hash({v: 'table'})}, async (page) => {
  const back = (selector) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).backgroundColor);
  assert.notEqual(await back('[data-key="direction both"]'), await back('[data-key="direction up"]'));
  assert.notEqual(await back('#tab-table'), await back('#tab-graph'));
  await page.fill('#search input', '算力');
  await page.locator('#search [role=option]').nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await back('#search [aria-selected=true]'), await back('#search [aria-selected=false]'));
  await page.keyboard.press('Escape');
  await page.click('#tab-findings');
  assert.notEqual(await back('.subtabs [aria-pressed=true]'), await back('.subtabs [aria-pressed=false]'));
}));

await report('Chinese on an English page says that it is', () => withPage({}, async (page) => {
  await english(page);
  for (const [name, at] of Object.entries(views)) {
    await go(page, at);
    assert.deepEqual(await page.evaluate(findUnmarked), [], name);
  }
}));

await report('nothing but the page is moved by a swipe, and no control is too small for a finger', () => withPage(phone, async (page) => {
  for (const at of Object.values(views)) {
    await go(page, at);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), JSON.stringify(at));
    const small = await page.evaluate(() => [...document.querySelectorAll('.masthead button, .masthead summary, .bar button, .bar summary, .panel-head .actions button, .panel-head .close')].filter((each) => {
      const {width, height} = each.getBoundingClientRect();
      return width && (width < 24 || height < 24);
    }).map((each) => each.outerHTML.slice(0, 100)));
    assert.deepEqual(small, []);
  }
}));
await report('axe-core finds nothing in tables, annotated texts and the index of a dossier', async () => {
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  const text = join(corpus, `${draft}.md`);
  writeFileSync(text, `# ${draft}\n\n第一条　根据《临江省算力条例》，制定本条例。\n第二条　违反本条例的，处一万元以下罚款。\n第三条　本条例自2027年1月1日起施行。\n`);
  const write = (name, words) => {
    try {
      execFileSync(yiju, [...words, '-o', join(folder, name)], {stdio: 'ignore'});
    } catch (error) {
      assert.equal(error.status, 1, name);  // 1: there are findings
    }
    return join(folder, name);
  };
  const [pages, wrong] = [[], []];
  for (const language of ['zh', 'en']) {
    for (const command of ['table', 'gaps', 'check', 'powers']) pages.push(write(`${command}-${language}.html`, [command, corpus, '--lang', language]));
    pages.push(write(`annotate-${language}.html`, ['annotate', text, '--lang', language]));
    pages.push(join(write(`dossier-${language}`, ['dossier', corpus, '--lang', language]), 'index.html'));
  }
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({colorScheme, bypassCSP: true});
    const page = await context.newPage();
    for (const file of pages) {
      await page.goto(`file://${file}`);
      for (const each of await broken(page)) wrong.push(`${colorScheme} ${file.replace(folder, '')} ${each}`);
      if (await page.evaluate(() => document.documentElement.lang) === 'en') for (const each of await page.evaluate(findUnmarked)) wrong.push(`${file.replace(folder, '')} ${each}`);
    }
    await context.close();
  }
  assert.deepEqual(wrong, []);
});
await end();
