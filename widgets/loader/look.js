/** The look of a root that something is drawn into. */
import { sheetLink } from './stylesheet.js';

export const canAdopt = 'adoptedStyleSheets' in (globalThis.Document ?? Object).prototype;

/** The one stylesheet that all elements adopt. @type {CSSStyleSheet | undefined} */
let sheet;

/**
 * Adopts the stylesheet; a link in each root where the browser cannot.
 * @param {ShadowRoot} root
 * @param {string} css
 */
export async function style(root, css) {
  if (canAdopt) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [sheet];
    return;
  }
  if (root.querySelector('link, style')) return;
  const link = sheetLink();
  const loaded = new Promise((done) => { link.onload = link.onerror = done; });
  root.prepend(link);
  await loaded;
}
