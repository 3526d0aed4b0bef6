/**
 * Words and structure of a foreign page, and no attribute but the spans of cells and the numbers of lists: nothing of it runs or is
 * fetched here.
 */
import { isSilent, madeOf } from './tags.js';

/** Parsers nest no deeper. */
const DEEPEST = 512;

/**
 * What the `style` attribute of an element says of a property. The security policy of a page hides `node.style` of a foreign one: it
 * is read as text.
 * @param {Pick<Element, 'getAttribute'>} node such as of `<p style="display: none; color: red">`
 * @param {string} property
 */
export const styled = (node, property) => new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([\\w -]+)`, 'i').exec(node.getAttribute('style') ?? '')?.[1] ?? '';

/** @param {Element} node */
export function hides(node) {
  return node.hasAttribute('hidden') || (node.localName === 'dialog' && !node.hasAttribute('open'))
    || /^none/i.test(styled(node, 'display')) || /^(hidden|collapse)/i.test(styled(node, 'visibility'));
}

/**
 * @param {Node} from
 * @param {HTMLElement} to
 */
export function copy(from, to, depth = 0) {
  if (depth > DEEPEST) return;
  for (const node of from.childNodes) {
    if (node instanceof Text) to.append(node.data);
    if (!(node instanceof Element) || isSilent(node.localName) || hides(node)) continue;
    const name = madeOf(node.localName);
    const made = name ? document.createElement(name) : to;
    if (name) {
      to.append(made);
      number(node, made);
    }
    copy(node, made, depth + 1);
  }
}

/**
 * Numbers that are no words: how many rows and columns, and what a list counts.
 * @param {Element} node
 * @param {HTMLElement} made
 */
function number(node, made) {
  const given = (/** @type {string} */ name) => node.getAttribute(name) ?? '';
  for (const span of ['colspan', 'rowspan']) {
    const count = Number(given(span));
    if (count > 1 && count < 100) made.setAttribute(span, String(count));
  }
  if (!/^(ol|li)$/.test(node.localName)) return;
  for (const name of ['start', 'value']) if (/^-?\d{1,4}$/.test(given(name))) made.setAttribute(name, given(name));
  if (/^[1aAiI]$/.test(given('type'))) made.setAttribute('type', given('type'));
  if (made instanceof HTMLOListElement) made.reversed = node.hasAttribute('reversed');
  const kind = styled(node, 'list-style-type') || styled(node, 'list-style');
  if (kind) made.style.listStyleType = kind.split(' ')[0];
}
