// Starts the editor; a file of its own, so that the page needs no inline script.
import init from './mingbai-editor.js';
init({ module_or_path: new URL('mingbai-editor_bg.wasm', import.meta.url) })
  .catch((error) => console.warn(`mingbai: the editor did not start (${error?.message ?? error})`));
