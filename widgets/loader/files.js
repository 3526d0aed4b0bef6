/**
 * The files that lie beside the loader, each fetched once a page. The one-file script has another of this file (`single/files.js`),
 * which holds them inside.
 */
import { text } from './texts.js';

const here = new URL('.', import.meta.url);

const GLUE = {
  live: () => import('./live.js'),
  full: () => import('./full.js'),
  picture: () => import('./picture.js'),
};

const modules = new Map();

/** `live` takes over prerendered markup; `full` also reads Markdown; `picture` paints. A module that failed may be asked for again. */
export function load(name) {
  if (!modules.has(name)) {
    modules.set(name, start(name).catch((error) => {
      modules.delete(name);
      throw error;
    }));
  }
  return modules.get(name);
}

async function start(name) {
  const [module, response] = await Promise.all([GLUE[name](), fetch(new URL(`${name}_bg.wasm`, here))]);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  // A server that does not know WASM's media type gets no streaming, and no warning either.
  const streams = (response.headers.get('content-type') || '').startsWith('application/wasm');
  await module.default({ module_or_path: streams ? response : await response.arrayBuffer() });
  return module;
}

/** The rules that all elements share. */
export const css = () => text(new URL('mingbai.css', here).href);

/** For browsers that cannot adopt a stylesheet: a link in each root. */
export const sheetLink = () => Object.assign(document.createElement('link'), {
  rel: 'stylesheet', href: new URL('mingbai.css', here).href,
});
