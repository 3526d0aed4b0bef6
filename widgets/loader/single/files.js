/**
 * What `files.js` is in the one-file script (`mingbai.single.js`): the modules and the stylesheet are inside it.
 */
import * as full from './full.js';
import fullBytes from './full_bg.wasm';
import rules from './mingbai.css';
import * as picture from './picture.js';
import pictureBytes from './picture_bg.wasm';

/** The module that reads Markdown does what the smaller one does too. */
const MODULES = { live: [full, fullBytes], full: [full, fullBytes], picture: [picture, pictureBytes] };

const started = new Map();

export function load(name) {
  const [module, bytes] = MODULES[name];
  if (!started.has(module)) started.set(module, module.default({ module_or_path: bytes }).then(() => module));
  return started.get(module);
}

export const css = () => Promise.resolve(rules);

/** For browsers that cannot adopt a stylesheet. */
export const sheetLink = () => Object.assign(document.createElement('style'), { textContent: rules });
