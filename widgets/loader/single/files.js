/**
 * What `files.js` is in the one-file script (`mingbai.single.js`): the modules are inside it.
 */
/** @import { Load } from '../types/modules.js' */
import * as finder from './finder.js';
import finderBytes from './finder_bg.wasm';
import * as full from './full.js';
import fullBytes from './full_bg.wasm';
import * as live from './live.js';
import liveBytes from './live_bg.wasm';
import { once } from './once.js';
import * as picture from './picture.js';
import pictureBytes from './picture_bg.wasm';
import * as portal from './portal.js';
import portalBytes from './portal_bg.wasm';

const MODULES = {
  live: /** @type {const} */ ([live, liveBytes]),
  finder: /** @type {const} */ ([finder, finderBytes]),
  full: /** @type {const} */ ([full, fullBytes]),
  picture: /** @type {const} */ ([picture, pictureBytes]),
  portal: /** @type {const} */ ([portal, portalBytes]),
};

export const load = /** @type {Load} */ (once(async (/** @type {keyof typeof MODULES} */ name) => {
  const [module, bytes] = MODULES[name];
  await module.default({ module_or_path: bytes });
  return module;
}));
