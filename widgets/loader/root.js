/**
 * What stands in the root of an element: prerendered markup, or what `src` names, Markdown or a fragment that `mingbai build` wrote.
 * How that is drawn is `draw.js`, loaded where it is.
 */
/** @import { Attachment, Drawn } from './types/modules.js' */
import { documentAt } from './addresses.js';
import { load } from './files.js';
import { css } from './stylesheet.js';
import { text } from './texts.js';

const FRAME = '.mingbai';
/** What the live step and its helpers have written, which a copy of a live element has too. */
const WRITTEN = '.margin, .policy-reader, .printed-state, .notes, [data-drift]';

/**
 * What the root of an element was drawn from.
 * @type {WeakMap<Element, Drawn>}
 */
const drawn = new WeakMap();

/**
 * Elements whose root is not what their attributes say.
 * @type {WeakSet<Element>}
 */
const outdated = new WeakSet();

/**
 * Takes over what a page has delivered. Browsers that do not know declarative shadow roots find the markup in a template, and so do all
 * where a script has put it on the page; it stays there, as scripts that keep copies of pages keep that.
 * @param {Element} element
 */
export function adopt(element) {
  const root = element.shadowRoot;
  if (root) cleanse(root);
  /** @type {HTMLTemplateElement | null} */
  const template = root ? null : element.querySelector(':scope > template[shadowrootmode]');
  if (template?.content.querySelector(FRAME)) element.attachShadow({ mode: 'open' }).append(template.content.cloneNode(true));
}

/** @param {ParentNode} part */
function cleanse(part) {
  part.querySelectorAll(WRITTEN).forEach((node) => node.remove());
  part.querySelectorAll('[data-current]').forEach((node) => node.removeAttribute('data-current'));
}

/**
 * Loads what the element needs, and lets it take over the root; gives nothing if meanwhile something newer has begun.
 * @param {HTMLElement} element
 * @param {() => boolean} isCurrent
 * @returns {Promise<Attachment | undefined>}
 */
export async function enliven(element, isCurrent) {
  const root = element.shadowRoot;
  if (root?.querySelector(FRAME) && !outdated.has(element)) {
    const live = await load('live');
    return isCurrent() ? live.attach(element, root) : undefined;
  }
  const src = element.getAttribute('src');
  if (!src) throw new Error('neither prerendered markup nor a src attribute');
  const url = documentAt(src);
  // What stands behind it names a place, and the document is one.
  url.hash = '';
  outdated.add(element);
  const shown = (/** @type {Drawn} */ what) => {
    drawn.set(element, what);
    outdated.delete(element);
  };
  // What the first words need is asked for at once, what is large once they are shown. What fails meanwhile is heard of in `draw.js`.
  const asked = { text: text(url.href), css: css(), load, shown };
  asked.text.catch(() => {});
  asked.css.catch(() => {});
  const { draw } = await import('./draw.js');
  return draw(element, url, asked, isCurrent);
}

/**
 * What has been drawn no longer fits the attributes.
 * @param {Element} element
 * @param {string} attribute that was changed; a prerendered root is another only with another `src`
 */
export function outdate(element, attribute) {
  if (drawn.has(element) || attribute === 'src') outdated.add(element);
}

/**
 * An element that is not drawn yet, or cannot be, shows what is inside it. A stylesheet stays, as it may be a link.
 * @param {Element} element
 */
export function showInside(element) {
  const root = element.shadowRoot;
  if (!root || !outdated.has(element)) return;
  for (const node of [...root.childNodes]) if (!/^(link|style)$/i.test(node.nodeName)) node.remove();
  root.append(document.createElement('slot'));
}

/**
 * The element does not come alive. The first words of what it was to show stay where it has none of its own.
 * @param {Element} element
 */
export function giveUp(element) {
  if (element.textContent?.trim() || !element.shadowRoot?.querySelector('[data-preview]')) showInside(element);
}

/**
 * What the root was drawn from, unless it was prerendered.
 * @param {Element} element
 */
export const drawnFrom = (element) => drawn.get(element);
