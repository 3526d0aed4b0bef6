/** The browser's own, by the name that no page takes for a variable; `URL` is one on many old pages. */
export const Address = globalThis.webkitURL ?? globalThis.URL;

/**
 * Runs what must be written with `URL`, with the browser's own under that name; the page has its own again before any of its code runs.
 * @template Value
 * @param {() => Value} make
 * @returns {Value}
 */
export function unspoilt(make) {
  const theirs = globalThis.URL;
  if (theirs === Address) return make();
  try {
    globalThis.URL = Address;
    return make();
  } finally {
    globalThis.URL = theirs;
  }
}

/** What the scripts and modules ask the document for. */
const ASKED = ['adoptedStyleSheets', 'addEventListener', 'baseURI', 'createComment', 'createDocumentFragment', 'createElement',
  'createRange', 'createTextNode', 'createTreeWalker', 'importNode', 'querySelector', 'querySelectorAll', 'readyState'];

/** Which of it the page has hidden by an element of that name, as `<img name="createElement">` does; nothing can be drawn then. */
export const taken = () => ASKED.find((name) => (
  /^.object (HTML|Window)/.test(Object.prototype.toString.call(/** @type {any} */ (document)[name]))
));
