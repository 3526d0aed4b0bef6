/**
 * The modules that lie beside the loader, each fetched once a page. The one-file script has another of this file (`single/files.js`),
 * which holds them inside. The stylesheet is left to `stylesheet.js`.
 */
/** @import { Load } from './types/modules.js' */
import { fetched } from './fetched.js';
import { once } from './once.js';
import { unspoilt } from './unspoilt.js';

/**
 * Each file by an address of its own, written out: bundlers take along what they find as `new URL('./…', import.meta.url)`, and an
 * address that is made of parts is none to them.
 */
const FILES = {
  live: () => /** @type {const} */ ([import('./live.js'), new URL('./live_bg.wasm', import.meta.url)]),
  full: () => /** @type {const} */ ([import('./full.js'), new URL('./full_bg.wasm', import.meta.url)]),
  finder: () => /** @type {const} */ ([import('./finder.js'), new URL('./finder_bg.wasm', import.meta.url)]),
  portal: () => /** @type {const} */ ([import('./portal.js'), new URL('./portal_bg.wasm', import.meta.url)]),
  picture: () => /** @type {const} */ ([import('./picture.js'), new URL('./picture_bg.wasm', import.meta.url)]),
};

/** `live` takes over markup that is there; `full` draws Markdown; `picture` paints; `finder` weighs what a reader typed, `portal` over a whole site. */
export const load = /** @type {Load} */ (once(start));

/** @param {keyof typeof FILES} name */
async function start(name) {
  const [glue, wasm] = unspoilt(() => FILES[name]());
  const [module, response] = await Promise.all([glue, fetched(wasm.href)]);
  // A server that does not know WASM's media type gets no streaming, and no warning either; nor does what only answers like one.
  const streams = (response.headers.get('content-type') ?? '').startsWith('application/wasm')
    && typeof Response === 'function' && response instanceof Response;
  await module.default({ module_or_path: streams ? response : await response.arrayBuffer() });
  return module;
}
