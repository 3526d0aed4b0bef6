/**
 * The packed npm package in other people's bundlers, with and without a document, and under the eyes of those who check packages.
 * What was tried is written down in docs/bundlers.md.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before } from 'node:test';

import * as esbuild from 'esbuild';
import { publint } from 'publint';
import sirv from 'sirv';
import * as vite from 'vite';
import * as vite7 from 'vite7';
import webpack from 'webpack';

import { pack, unpack } from './packed.mjs';
import { expectLive, launch, serve } from './page.mjs';
import { dist, here, installed, out } from './paths.mjs';
import { tried, written } from './table.mjs';

const require = createRequire(import.meta.url);
const app = join(here, 'app');
/** A project that has installed the package and nothing else. */
const bare = join(out, 'bare');
/** What esbuild leaves to whoever copies: it does not follow `new URL`. */
const COPIED = ['live_bg.wasm', 'full_bg.wasm', 'picture_bg.wasm'];
const NOTHING = 'nothing';

/** @type {import('puppeteer-core').Browser} */
let browser;
let tarball = '';

before(async () => {
  tarball = pack();
  unpack(tarball);
  unpack(tarball, join(bare, 'node_modules/mingbai'));
  writeFileSync(join(bare, 'package.json'), '{ "type": "module" }\n');
  browser = await launch();
});

after(() => browser?.close());

const version = (name) => JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')).version;

/** A folder with the page, where a bundler writes the script beside it. */
function folder(name) {
  const made = join(out, name);
  mkdirSync(made, { recursive: true });
  cpSync(join(app, 'index.html'), join(made, 'index.html'));
  return made;
}

/** Runs one of the installed programs; what it said is the error when it fails. */
function run(program, parameters) {
  try {
    execFileSync(join(here, 'node_modules/.bin', program), parameters, { cwd: here, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error(`${program} ${parameters.join(' ')}\n${error.stdout}${error.stderr}`, { cause: error });
  }
}

async function shows(made) {
  const server = await serve(made);
  try {
    await expectLive(browser, server.url);
  } finally {
    server.close();
  }
}

for (const each of [vite, vite7]) {
  tried('bundlers', `vite ${each.version}, build`, NOTHING, async () => {
    const outDir = join(out, `vite-${each.version}`);
    await each.build({ root: app, configFile: false, logLevel: 'error', build: { outDir, emptyOutDir: true } });
    await shows(outDir);
  });
}

/** Serves while one develops: nothing is built, and what was bundled beforehand is forgotten. */
async function developed(vite, name, optimizeDeps) {
  const explainers = '/elevator-2026';
  const server = await vite.createServer({
    root: app,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(out, name),
    optimizeDeps,
    server: { host: '127.0.0.1' },
    plugins: [{ name: 'explainers', configureServer: ({ middlewares }) => { middlewares.use(explainers, sirv(join(dist, explainers))); } }],
  });
  try {
    await server.listen();
    await expectLive(browser, server.resolvedUrls.local[0]);
  } finally {
    await server.close();
  }
}

tried('bundlers', `vite ${vite.version}, development`, NOTHING, () => developed(vite, 'vite-dev', {}));

const EXCLUDED = "`optimizeDeps: { exclude: ['mingbai'] }`";
tried('bundlers', `vite ${vite.version}, development, not bundled beforehand`, EXCLUDED, () => developed(vite, 'vite-dev-excluded', { exclude: ['mingbai'] }));
tried('bundlers', `vite ${vite7.version}, development`, EXCLUDED, () => developed(vite7, 'vite7-dev', { exclude: ['mingbai'] }));

/** Bundles by webpack, and shows the page. */
async function webpacked(name, rules) {
  const path = folder(name);
  const options = { mode: 'production', context: app, entry: './main.js', output: { path, filename: 'main.js' }, module: { rules } };
  const stats = await new Promise((done, fail) => { webpack(options, (error, made) => (error ? fail(error) : done(made))); });
  assert.equal(stats.hasErrors(), false, stats.toString('errors-only'));
  await shows(path);
}

tried('bundlers', `webpack ${webpack.version}`, NOTHING, () => webpacked('webpack', []));

tried('bundlers', `webpack ${webpack.version}, stylesheets by css-loader`, NOTHING, () => {
  const use = [require.resolve('style-loader'), require.resolve('css-loader')];
  return webpacked('webpack-css', [{ test: /\.css$/i, use }]);
});

tried('bundlers', `esbuild ${esbuild.version}`, '`--bundle --splitting --format=esm`; copy `*_bg.wasm` beside what it writes', async () => {
  const outdir = folder('esbuild');
  await esbuild.build({ entryPoints: [join(app, 'main.js')], bundle: true, splitting: true, format: 'esm', outdir, minify: true });
  for (const name of COPIED) cpSync(join(installed, name), join(outdir, name));
  await shows(outdir);
});

tried('bundlers', `esbuild ${esbuild.version}, one classic script`, "`import 'mingbai/single'`; nothing to copy", async () => {
  const outfile = join(folder('esbuild-single'), 'main.js');
  await esbuild.build({ entryPoints: [join(app, 'single.js')], bundle: true, format: 'iife', outfile, minify: true });
  await shows(join(out, 'esbuild-single'));
});

tried('bundlers', 'Node, where pages are drawn without a document', 'nothing; no element is defined there', () => {
  const script = "await import('mingbai'); await import('mingbai/single'); await import('mingbai/draw'); console.log(typeof document, typeof customElements);";
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: bare, encoding: 'utf8' });
  assert.equal(said.trim(), 'undefined undefined');
});

tried('checks', `publint ${version('publint')}`, '`--strict`', async () => {
  const { messages } = await publint({ pkgDir: installed, level: 'suggestion', strict: true });
  assert.deepEqual(messages, []);
});

tried('checks', `attw ${version('@arethetypeswrong/cli')}`, '`--profile esm-only`', () => {
  run('attw', [tarball, '--profile', 'esm-only', '--no-color', '--no-emoji']);
});

tried('checks', `TypeScript ${version('typescript')}, JSX of React ${version('react')}`, '`strict`', () => {
  run('tsc', ['--project', join(here, 'types/tsconfig.json')]);
});

tried('checks', `TypeScript ${version('typescript')} without any framework`, '`strict`, `skipLibCheck: false`', () => {
  cpSync(join(here, 'types/events.ts'), join(bare, 'events.ts'));
  cpSync(join(here, 'types/tsconfig.json'), join(bare, 'tsconfig.json'));
  run('tsc', ['--project', bare]);
});

tried('checks', `vue-tsc ${version('vue-tsc')}, templates of Vue ${version('vue')}`, '`strictTemplates`', () => {
  run('vue-tsc', ['--project', join(here, 'vue/tsconfig.json')]);
});

written('bundlers');
written('checks');
