/**
 * What `cargo xtask dist` made, as somebody has it who has nothing else: in an empty folder, with no program of this checkout on the path. The recipe is
 * the README's own, read from there.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { expectServed, launch } from './page.mjs';
import { root } from './paths.mjs';

const delivery = process.env.MINGBAI_DELIVERY ?? join(root, 'target/delivery');
const place = mkdtempSync(join(tmpdir(), 'mingbai-dist-'));
const program = join(place, 'program');
const embed = join(place, 'embed');

/** @type {import('puppeteer-core').Browser} */
let browser;

const named = (ending) => {
  const found = readdirSync(delivery).find((name) => name.endsWith(ending));
  assert.ok(found, `no ${ending} in ${delivery}`);
  return join(delivery, found);
};

const unzip = (archive, folder) => execFileSync('python3', ['-m', 'zipfile', '-e', archive, folder]);

before(async () => {
  mkdirSync(program);
  execFileSync('tar', ['-xzf', named('.tar.gz'), '-C', program, '--strip-components=1']);
  unzip(named('mingbai-embed.zip'), embed);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(place, { recursive: true, force: true });
});

/** Runs the delivered program in its folder, with nothing of this machine but its system. */
function mingbai(...parameters) {
  const env = { PATH: '/usr/bin:/bin', HOME: place, LANG: 'C.UTF-8' };
  const { status, stdout, stderr, error } = spawnSync(join(program, 'mingbai'), parameters, { cwd: program, env, encoding: 'utf8' });
  if (error) throw error;
  return { status, said: stdout + stderr };
}

test('the checksums are those of all files', () => {
  const lines = readFileSync(join(delivery, 'SHA256SUMS'), 'utf8').trimEnd().split('\n').map((line) => line.split('  '));
  const files = readdirSync(delivery).filter((name) => name !== 'SHA256SUMS').sort();
  assert.deepEqual(lines.map(([, name]) => name), files);
  for (const [sum, name] of lines) assert.equal(createHash('sha256').update(readFileSync(join(delivery, name))).digest('hex'), sum, name);
});

test("the README's recipe, with the archive of the embed files", async () => {
  const readme = readFileSync(join(program, 'README.md'), 'utf8');
  const recipe = readme.slice(readme.indexOf('## Put it on a page'));
  const [script, tag] = [...recipe.matchAll(/```html\n([\s\S]*?)```/g)].map(([, lines]) => lines);
  assert.match(script, /^<script type="module" src="\/mingbai\/mingbai\.js">/);
  const source = /src="\/([^"]+\.md)"/.exec(tag)?.[1];
  assert.ok(source, tag);
  const site = join(place, 'site');
  cpSync(join(embed, 'mingbai'), join(site, 'mingbai'), { recursive: true });
  mkdirSync(join(site, source, '..'), { recursive: true });
  cpSync(join(program, 'texts/elevator-2026/jiedu.md'), join(site, source));
  const policy = readFileSync(join(program, 'texts/elevator-2026/policy.html'), 'utf8');
  writeFileSync(join(site, 'index.html'), `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>办法</title><link rel="icon" href="data:,">${script}</head>
<body>${tag}<div class="TRS_Editor">${policy}</div></body></html>`);
  await expectServed(browser, [site]);
});

test('the program checks, and builds a site with the embed files that it holds', async () => {
  const checked = mingbai('check', 'texts');
  assert.equal(checked.status, 0, checked.said);
  const built = mingbai('build', 'texts', '--out', 'out');
  assert.equal(built.status, 0, built.said);
  const inside = readdirSync(join(embed, 'mingbai')).filter((name) => name !== 'integrity.json').sort();
  assert.ok(inside.includes('live_bg.wasm'));
  assert.deepEqual(readdirSync(join(program, 'out/mingbai')).sort(), inside);
  for (const name of inside) assert.deepEqual(readFileSync(join(program, 'out/mingbai', name)), readFileSync(join(embed, 'mingbai', name)), name);
  await expectServed(browser, [join(program, 'out')], 'elevator-2026/');
});

test('paper is set by the program beside it, or it is said what is missing', () => {
  const { status, said } = mingbai('export', 'texts', '--form', 'card', '--out', 'paper');
  if (status === 0) assert.ok(readdirSync(join(program, 'paper'), { recursive: true }).some((name) => String(name).endsWith('.pdf')), said);
  else assert.match(said, /中文字体/);
});

test('integrity.json has the hash of each file, as a page writes it', () => {
  const hashes = JSON.parse(readFileSync(join(embed, 'mingbai/integrity.json'), 'utf8'));
  const files = readdirSync(join(embed, 'mingbai')).filter((name) => name !== 'integrity.json').sort();
  assert.deepEqual(Object.keys(hashes).sort(), files);
  for (const name of files) assert.equal(hashes[name], `sha384-${createHash('sha384').update(readFileSync(join(embed, 'mingbai', name))).digest('base64')}`, name);
});

test('what is inside is listed, with its licences', () => {
  const texts = readFileSync(join(delivery, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  for (const name of ['pulldown-cmark', 'leptos', 'typst', 'wasm-bindgen', 'uqr']) assert.match(texts, new RegExp(`^.*\\b${name}\\b`, 'm'));
  assert.ok(texts.length > 100_000, 'names without texts');
  const materials = JSON.parse(readFileSync(join(delivery, 'mingbai.cdx.json'), 'utf8'));
  assert.equal(materials.bomFormat, 'CycloneDX');
  const parts = new Set(materials.components.map(({ name }) => name));
  for (const name of ['pulldown-cmark', 'leptos', 'typst']) assert.ok(parts.has(name), name);
  assert.deepEqual(readFileSync(join(program, 'THIRD-PARTY-LICENSES.txt'), 'utf8'), texts);
});

test('editors get what they read', () => {
  const folder = join(place, 'editors');
  unzip(named('mingbai-vscode.zip'), folder);
  assert.deepEqual(readdirSync(folder).sort(), ['front-matter.schema.json', 'mingbai.code-snippets', 'vscode.html-custom-data.json']);
  for (const name of readdirSync(folder)) JSON.parse(readFileSync(join(folder, name), 'utf8'));
});

test('the npm package is there, and says its licence', () => {
  const folder = join(place, 'package');
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', named('.tgz'), '-C', folder, '--strip-components=1']);
  const { license, files } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  assert.equal(license, 'MIT OR Apache-2.0');
  for (const name of [...files, 'LICENSE', 'LICENSE-MIT', 'LICENSE-APACHE']) assert.ok(readdirSync(folder).includes(name), name);
});
