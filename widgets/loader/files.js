/**
 * The files that lie beside the loader, each fetched once a page. The one-file script has another of this file (`single/files.js`),
 * which holds them inside.
 */
/** @import { Load } from './types/modules.js' */
import { beside } from './addresses.js';
import { fetched } from './fetched.js';
import { once } from './once.js';
import { text } from './texts.js';

const GLUE = {
  live: () => import('./live.js'),
  full: () => import('./full.js'),
  picture: () => import('./picture.js'),
};

/** `live` takes over prerendered markup; `full` also reads Markdown; `picture` paints. */
export const load = /** @type {Load} */ (once(start));

/** @param {keyof typeof GLUE} name */
async function start(name) {
  const [module, response] = await Promise.all([GLUE[name](), fetched(beside(`${name}_bg.wasm`))]);
  // A server that does not know WASM's media type gets no streaming, and no warning either.
  const streams = (response.headers.get('content-type') ?? '').startsWith('application/wasm');
  await module.default({ module_or_path: streams ? response : await response.arrayBuffer() });
  return module;
}

/** The rules that all elements share. */
export const css = () => text(beside('mingbai.css'));

/** For browsers that cannot adopt a stylesheet: a link in each root. */
export const sheetLink = () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: beside('mingbai.css') });
