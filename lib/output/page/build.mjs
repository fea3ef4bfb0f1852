// Bundles src/ and writes the page as C++: one template with marks (@title@, @data@, @connect@) that explore_page.cpp fills.
//   node build.mjs NODE_MODULES OUTPUT.cpp
// The script's hash goes into the page's content security policy, so that nothing but this script can ever run in it.
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const [modules, output] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const {build} = createRequire(join(modules, 'index.js'))('esbuild');

// The licence of Cytoscape.js asks that its notice go with every copy. The package's own comment is none that a bundler keeps.
const licence = readFileSync(join(modules, 'cytoscape/LICENSE'), 'utf8').trim();
if (licence.includes('*/')) throw new Error('the licence would end its comment');
const notice = `/*! Cytoscape.js\n${licence}\n*/`;

const common = {
  bundle: true, minify: true, write: false, legalComments: 'inline', nodePaths: [modules], logLevel: 'warning',
  target: ['chrome100', 'firefox100', 'safari15'], charset: 'utf8',
};
const script = await build({...common, entryPoints: [join(here, 'src/main.js')], format: 'iife', banner: {js: notice}});
const style = await build({...common, entryPoints: [join(here, 'src/page.css')]});

// Inside <script> only "</script" and "<!--" end or change the reading; neither may stand in the bundle.
const scriptText = script.outputFiles[0].text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
const hash = 'sha256-' + createHash('sha256').update(scriptText, 'utf8').digest('base64');
const page = readFileSync(join(here, 'page.html'), 'utf8')
    .replace('@script-hash@', () => hash)
    .replace('@style@', () => style.outputFiles[0].text.trim())
    .replace('@script@', () => scriptText);

// Octal escapes and short literals: every compiler reads them, whatever the source character set.
const bytes = Buffer.from(page, 'utf8');
const lines = [];
for (let at = 0; at < bytes.length; at += 100) {
  let line = '"';
  for (const byte of bytes.subarray(at, at + 100)) {
    const plain = byte >= 32 && byte < 127 && byte !== 34 && byte !== 92 && byte !== 63;
    line += plain ? String.fromCharCode(byte) : '\\' + byte.toString(8).padStart(3, '0');
  }
  lines.push(line + '"');
}
writeFileSync(output, `// Made by lib/output/page/build.mjs; do not edit.
#include "output/page/page_template.hpp"

namespace yiju {

std::string_view page_template() {
  static constexpr char text[] =
${lines.join('\n')};
  return {text, sizeof text - 1};
}

}  // namespace yiju
`);
