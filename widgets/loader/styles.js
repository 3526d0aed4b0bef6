/**
 * How rules come to a shadow root, and the one rule that the host's document gets.
 */
import { css, sheetLink } from './files.js';

export const canAdopt = 'adoptedStyleSheets' in Document.prototype;

let sheet;
let marks;

/** The one stylesheet that all elements adopt. */
export function loadSheet() {
  sheet ??= css().then((rules) => {
    const made = new CSSStyleSheet();
    made.replaceSync(rules);
    return made;
  }).catch((error) => {
    sheet = undefined;
    throw error;
  });
  return sheet;
}

/** Adopts the stylesheet; a link in each root where the browser cannot. */
export async function style(root) {
  if (canAdopt) {
    root.adoptedStyleSheets = [await loadSheet()];
    return;
  }
  const link = sheetLink();
  const loaded = new Promise((done) => { link.onload = link.onerror = done; });
  root.append(link);
  await loaded;
}

/**
 * The words that an entry rests on are marked in the host's document: the one rule there that is ours, as long as an
 * element of ours is live. Not before: a sheet more makes the browser style the whole page anew, and a page that is
 * still arriving would wait for it. Browsers without highlights have no use for it.
 */
export function styleMarks(isLive) {
  if (!globalThis.Highlight || !canAdopt) return;
  if (!marks) {
    marks = new CSSStyleSheet();
    marks.replaceSync('::highlight(mingbai-quote) { background-color: #ffe58a; color: #1c1c1e; }');
  }
  const sheets = document.adoptedStyleSheets;
  if (isLive === sheets.includes(marks)) return;
  document.adoptedStyleSheets = isLive ? [...sheets, marks] : sheets.filter((known) => known !== marks);
}
