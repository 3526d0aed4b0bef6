/**
 * What stands in the root of an element: prerendered markup, or what `src` names, Markdown or a fragment that `mingbai build` wrote.
 */
/** @import { Attachment, Drawn, Full } from './types/modules.js' */
import { absolute, isMarkdown, rebase } from './addresses.js';
import { load } from './files.js';
import { canAdopt, loadSheet, style } from './styles.js';
import { text } from './texts.js';
import { hideFragment } from './upgrade.js';

const TEMPLATE = 'template[shadowrootmode]';

/**
 * What the root of an element was drawn from.
 * @type {WeakMap<Element, Drawn>}
 */
const drawn = new WeakMap();

/**
 * Browsers that do not know declarative shadow roots find the markup in a template.
 * @param {Element} element
 */
export function adopt(element) {
  /** @type {HTMLTemplateElement | null} */
  const template = element.shadowRoot ? null : element.querySelector(`:scope > ${TEMPLATE}`);
  if (template) element.attachShadow({ mode: 'open' }).append(template.content);
}

/**
 * Loads what the element needs, and lets it take over the root.
 * @param {HTMLElement} element
 * @returns {Promise<Attachment>}
 */
export async function enliven(element) {
  const src = element.getAttribute('src');
  const root = element.shadowRoot;
  if (root?.querySelector('.mingbai') && !drawn.has(element)) return (await load('live')).attach(element, root);
  if (src) return drawFrom(element, absolute(src));
  throw new Error('neither prerendered markup nor a src attribute');
}

/**
 * What is inside the element stays in view until all is there.
 * @param {HTMLElement} element
 * @param {URL} url
 */
async function drawFrom(element, url) {
  const isDrawing = isMarkdown(url);
  const [module, source] = await Promise.all([load(isDrawing ? 'full' : 'live'), text(url.href), canAdopt && loadSheet()]);
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  drawn.set(element, { src: url, lines: isDrawing ? (name) => /** @type {Full} */ (module).picture_lines(url.href, name) : undefined });
  showInside(element);
  await style(root);
  if (isDrawing) return /** @type {Full} */ (module).draw(element, root, url.href, source);
  /** @type {HTMLTemplateElement | null} */
  const template = new DOMParser().parseFromString(source, 'text/html').querySelector(TEMPLATE);
  if (!template) throw new Error(`no explainer in ${url.href}`);
  rebase(template.content, url);
  root.replaceChildren(...template.content.querySelectorAll('.mingbai'));
  const attachment = module.attach(element, root);
  hideFragment(element);
  return attachment;
}

/**
 * An element that is not drawn yet, or cannot be, shows what is inside it.
 * @param {Element} element
 */
export function showInside(element) {
  if (drawn.has(element)) element.shadowRoot?.replaceChildren(document.createElement('slot'));
}

/**
 * What the root was drawn from, unless it was prerendered.
 * @param {Element} element
 */
export const drawnFrom = (element) => drawn.get(element);
