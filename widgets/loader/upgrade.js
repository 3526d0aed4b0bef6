/**
 * Editors of articles let only plain text through. Such a fragment begins with its title and ends with a link to the
 * prerendered page, whose words hold that title. An element that draws this page takes the fragment's place.
 */

/**
 * The nodes that an element stands for, out of sight while it is live.
 * @type {WeakMap<Element, HTMLElement[]>}
 */
const fragments = new WeakMap();

/**
 * Nodes that are out of sight, with the style that their page gave them.
 * @type {WeakMap<Element, [HTMLElement, string][]>}
 */
const hidden = new WeakMap();

/** @param {HTMLAnchorElement} link */
export function upgrade(link) {
  /** @type {HTMLElement | null} */
  let start = link.closest('p') ?? link;
  const plain = [start];
  while (start && start.tagName !== 'H2') {
    start = /** @type {HTMLElement | null} */ (start.previousElementSibling);
    if (start) plain.unshift(start);
  }
  const title = start?.textContent.trim();
  // Another site's page would be taken at its word; another title is not ours to hide.
  if (link.origin !== location.origin || !title || !link.textContent.includes(title)) return;
  const element = document.createElement('mingbai-explainer');
  element.setAttribute('src', link.href);
  fragments.set(element, plain);
  start?.before(element);
}

/** @param {Element} element */
export const hasFragment = (element) => fragments.has(element);

/** @param {Element} element */
export function hideFragment(element) {
  const nodes = fragments.get(element) ?? [];
  hidden.set(element, nodes.map((node) => [node, node.style.cssText]));
  // Set on the node itself, as a host's reset may overrule `hidden`; the security policy allows it from a script.
  for (const { style } of nodes) style.setProperty('display', 'none', 'important');
}

/** @param {Element} element */
export function showFragment(element) {
  for (const [node, style] of hidden.get(element) ?? []) {
    node.style.cssText = style;
    // Asked for, as Chromium forgets to take away an attribute that it has not written yet.
    if (!node.getAttribute('style')) node.removeAttribute('style');
  }
  hidden.delete(element);
}
