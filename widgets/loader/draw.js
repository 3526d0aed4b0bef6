/**
 * Draws what `src` names into the root of an element. Loaded where something is drawn; what the page has shown stays until all is there.
 */
/** @import { Attachment, Drawn, Full, Live } from './types/modules.js' */
import { isMarkdown, policyOf, rebase } from './addresses.js';
import { css, sheetLink } from './stylesheet.js';
import { once } from './once.js';
import { text } from './texts.js';

const TEMPLATE = 'template[shadowrootmode]';
/** An explainer has a title in its front matter, or at least a section. */
const EXPLAINER = /^ {0,3}(title\s*[:\uff1a]|##\s)/m;
const canAdopt = 'adoptedStyleSheets' in (globalThis.Document ?? Object).prototype;

/**
 * @param {HTMLElement} element
 * @param {URL} url
 * @param {Promise<Live | Full>} loading
 * @param {() => boolean} isCurrent whether the element still waits for this
 * @returns {Promise<[Attachment, Drawn['lines']] | undefined>}
 */
export async function draw(element, url, loading, isCurrent) {
  const isDrawing = isMarkdown(url);
  const [module, source] = await Promise.all([loading, isDrawing ? markdown(url.href) : fragment(url), canAdopt && sheet()]);
  if (!isCurrent()) return undefined;
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  if (!root.firstChild) root.append(document.createElement('slot'));
  await style(root);
  if (!isCurrent()) return undefined;
  if (typeof source === 'string') {
    const full = /** @type {Full} */ (module);
    return [full.draw(element, root, url.href, source, policyOf(element)?.href), (name) => full.picture_lines(url.href, name)];
  }
  root.querySelectorAll('slot, .mingbai').forEach((node) => node.remove());
  // Another element on the page may show the same.
  root.append(source.cloneNode(true));
  return [module.attach(element, root), undefined];
}

/**
 * The words of an explainer. Servers answer what they do not have with a page, with data or with nothing, and call that well.
 * @param {string} href
 */
async function markdown(href) {
  const { words, type } = await text(href);
  if (/html/i.test(type) || /^\s*</.test(words) || !EXPLAINER.test(words)) throw new Error(`no explainer in ${href}`);
  return words;
}

/** @param {URL} url */
async function fragment(url) {
  const { words } = await text(url.href);
  /** @type {HTMLTemplateElement | null} */
  const template = new DOMParser().parseFromString(words, 'text/html').querySelector(TEMPLATE);
  const frame = template?.content.querySelector('.mingbai');
  if (!frame) throw new Error(`no explainer in ${url.href}`);
  rebase(frame, url);
  return frame;
}

/**
 * The one stylesheet that all elements adopt.
 * @type {(key: void) => Promise<CSSStyleSheet>}
 */
const sheet = once(async () => {
  const made = new CSSStyleSheet();
  made.replaceSync(await css());
  return made;
});

/**
 * Adopts the stylesheet; a link in each root where the browser cannot.
 * @param {ShadowRoot} root
 */
async function style(root) {
  if (canAdopt) {
    root.adoptedStyleSheets = [await sheet()];
    return;
  }
  if (root.querySelector('link, style')) return;
  const link = sheetLink();
  const loaded = new Promise((done) => { link.onload = link.onerror = done; });
  root.prepend(link);
  await loaded;
}
