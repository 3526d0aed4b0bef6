/**
 * What `files.js` is in the npm package, which other people's bundlers take in. The stylesheet is a script there: bundlers have rules for
 * files that end in `.css` (webpack's css-loader, Vite while one develops), and make something else of them than what is fetched here.
 */
/** @import { Load } from '../types/modules.js' */
import { fetched } from './fetched.js';
import { once } from './once.js';
import { unspoilt } from './unspoilt.js';

/** Each file by an address of its own, written out, as bundlers look for it. */
const FILES = {
  live: () => /** @type {const} */ ([import('./live.js'), new URL('./live_bg.wasm', import.meta.url)]),
  full: () => /** @type {const} */ ([import('./full.js'), new URL('./full_bg.wasm', import.meta.url)]),
  picture: () => /** @type {const} */ ([import('./picture.js'), new URL('./picture_bg.wasm', import.meta.url)]),
};

export const load = /** @type {Load} */ (once(start));

/** @param {keyof typeof FILES} name */
async function start(name) {
  const [glue, wasm] = unspoilt(() => FILES[name]());
  const [module, response] = await Promise.all([glue, fetched(wasm.href)]);
  const streams = (response.headers.get('content-type') ?? '').startsWith('application/wasm')
    && typeof Response === 'function' && response instanceof Response;
  await module.default({ module_or_path: streams ? response : await response.arrayBuffer() });
  return module;
}

export const css = async () => (await import('./rules.js')).default;

/** For browsers that cannot adopt a stylesheet. It tells that it is loaded as a link does. */
export function sheetLink() {
  const sheet = document.createElement('style');
  css().then((rules) => { sheet.textContent = rules; }, () => sheet.dispatchEvent(new Event('error')));
  return sheet;
}
