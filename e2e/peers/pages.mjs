/**
 * The pages: one shell, one official text, one explainer; only what shows the explainer differs. Ours are made by the program that is
 * measured, the peers' are bundled.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { build, transform } from 'esbuild';

import { common, document, explainer, ours } from './document.mjs';
import { markup } from './markup.mjs';
import { embed, here, out, program } from './paths.mjs';
import { escaped } from './sides/form.js';

/** Questions of the usual explainer, and of a very long one of about 1 MB. */
const USUAL = 20;
export const LARGE = 2_000;

const LOADER = '<script type="module" src="mingbai/mingbai.js"></script>';
const SHEET = 'mingbai/mingbai.css';
const script = (/** @type {string} */ name) => `<script type="module" src="${name}.js"></script>`;
const preload = (/** @type {string} */ name) => `<link rel="preload" as="fetch" crossorigin href="${name}">`;
/** Those of docs/embed.md. */
const OURS_AHEAD = `<link rel="modulepreload" href="mingbai/draw.js">${preload(SHEET)}`;
/** Only what the window shows is laid out; how tall the rest is about to be is guessed. */
const FAR = '<style>.questions details, .card, .timeline, .wide { content-visibility: auto; contain-intrinsic-size: auto 48px; }</style>';
const LOOK = 'body{margin:0;font:17px/1.8 system-ui,"Noto Sans CJK SC",sans-serif;color:#1a1a1a}main{max-width:60rem;margin:0 auto;padding:16px}h1{font-size:1.6em;line-height:1.3}';

const text = document.slice(1).map(({ level, words }) => (level ? `<h${level}>${escaped(words)}</h${level}>` : `<p>${escaped(words)}</p>`)).join('\n');

/**
 * @param {string} head
 * @param {string} widget
 */
const page = (head, widget) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>政策文件与解读</title>
<link rel="icon" href="data:,">
<style>${LOOK}</style>
${head}
</head>
<body><main><article>
<h1>${escaped(document[0].words)}</h1>
${widget}
<div id="zoom">${text}</div>
</article></main></body>
</html>
`;

/** A page on which scripts put elements, of one side. */
const empty = (/** @type {string} */ head) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>m</title><link rel="icon" href="data:,">${head}<body></body></html>`;

/** Lays all of it out anew; gives the folder and what the two explainers are to each side. */
export async function layOut() {
  if (!existsSync(program)) throw new Error(`${program} is not compiled: cargo build --release --package mingbai-site --bin mingbai`);
  if (!existsSync(join(embed, 'mingbai.js'))) throw new Error(`${embed} is not built: cargo xtask embed`);
  const folder = join(out, 'site');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(embed, join(folder, 'mingbai'), { recursive: true });
  const write = (/** @type {string} */ name, /** @type {string} */ words) => writeFileSync(join(folder, name), words);

  const css = (await transform(readFileSync(join(here, 'sides/explainer.css'), 'utf8'), { loader: 'css', minify: true })).code.trim();
  const rules = { name: 'rules', setup: (/** @type {import('esbuild').PluginBuild} */ it) => { it.onLoad({ filter: /\.css$/ }, () => ({ contents: css, loader: 'text' })); } };
  await build({
    entryPoints: ['vanilla', 'lit', 'static'].map((name) => join(here, `sides/${name}.js`)),
    outdir: folder, bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'error',
    conditions: ['production', 'browser'], plugins: [rules],
  });

  const usual = sides(explainer(USUAL));
  const large = sides(explainer(LARGE));
  write('ours.md', usual.ours);
  write('common.md', usual.vanilla);
  write('styled.html', usual.styled);

  const linked = /<link rel="stylesheet" href="[^"]*">/;
  const inlined = usual.styled.replace(linked, () => `<style>${readFileSync(join(embed, 'mingbai.css'), 'utf8')}</style>`);
  const element = (/** @type {string} */ src) => `<mingbai-explainer src="${src}" policy="#zoom"></mingbai-explainer>`;
  const host = (/** @type {string} */ words) => `<div class="host">${words}</div>`;
  const own = `<style>${css}</style>`;
  write('markdown.html', page(LOADER, element('ours.md')));
  write('markdown-ahead.html', page(`${OURS_AHEAD}${preload('ours.md')}${LOADER}`, element('ours.md')));
  write('fragment.html', page(LOADER, element('styled.html')));
  write('fragment-ahead.html', page(`${OURS_AHEAD}${preload('styled.html')}${LOADER}`, element('styled.html')));
  write('prerendered.html', page(LOADER, usual.styled));
  write('prerendered-ahead.html', page(`<link rel="preload" as="style" href="${SHEET}">${LOADER}`, usual.styled));
  write('prerendered-inlined.html', page(LOADER, inlined));
  write('plain.html', page('', usual.plain));
  for (const side of ['vanilla', 'lit']) {
    const tag = `<${side}-explainer src="common.md"></${side}-explainer>`;
    write(`${side}.html`, page(script(side), tag));
    write(`${side}-ahead.html`, page(`${preload('common.md')}${script(side)}`, tag));
    write(`${side}-empty.html`, empty(script(side)));
  }
  write('ours-empty.html', empty(LOADER));
  write('static.html', page(own + script('static'), host(usual.static)));
  write('static-linked.html', page(`<link rel="stylesheet" href="static.css">${script('static')}`, host(usual.static)));
  write('static.css', css);
  write('static-empty.html', empty(own + script('static')));
  write('static-far-empty.html', empty(own + FAR + script('static')));
  write('large.html', page(LOADER, large.styled));
  write('large-static.html', page(own + script('static'), host(large.static)));
  write('large-static-far.html', page(own + FAR + script('static'), host(large.static)));
  return { folder, usual, large, files: readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile()).map((it) => relative(folder, join(it.parentPath ?? it.path, it.name))) };
}

/**
 * An explainer as each side gets it.
 * @param {import('./document.mjs').Explainer} it
 */
function sides(it) {
  const texts = join(out, 'texts');
  const built = join(out, 'built');
  for (const folder of [texts, built]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(texts, 'explainer'), { recursive: true });
  writeFileSync(join(texts, 'explainer/jiedu.md'), ours(it));
  execFileSync(program, ['build', texts, '--out', built, '--embed', embed], { stdio: 'pipe' });
  const read = (/** @type {string} */ name) => readFileSync(join(built, 'explainer', name), 'utf8');
  const html = markup(it);
  return {
    ours: ours(it),
    vanilla: common(it),
    lit: common(it),
    static: html,
    'static-far': html,
    styled: read('styled.html').replaceAll('../mingbai/', 'mingbai/'),
    plain: read('plain.html'),
  };
}
