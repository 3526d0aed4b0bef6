/**
 * What `files.js` is in the one-file script (`mingbai.single.js`): the modules are inside it.
 */
/** @import { Load } from '../types/modules.js' */
import * as full from './full.js';
import fullBytes from './full_bg.wasm';
import { once } from './once.js';
import * as picture from './picture.js';
import pictureBytes from './picture_bg.wasm';

const start = once(async (/** @type {'full' | 'picture'} */ name) => {
  const [module, bytes] = name === 'full' ? [full, fullBytes] : [picture, pictureBytes];
  await module.default({ module_or_path: bytes });
  return module;
});

/** The module that reads Markdown does what the smaller one does too. */
export const load = /** @type {Load} */ ((name) => start(name === 'live' ? 'full' : name));
