/**
 * Editors of articles let only plain text through. Such a fragment begins with its title and ends with a link to the
 * prerendered page, whose words hold that title. An element that draws this page takes the fragment's place. Loaded where a page has
 * such a link, from the start or later.
 */

const TAG = 'mingbai-explainer';

/**
 * Links that have been looked at.
 * @type {WeakSet<Element>}
 */
const known = new WeakSet();

/** Looks for fragments on the page that have come since. */
export function upgrade() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll('a[href*=".mingbai.html"]');
  for (const link of links) {
    if (!known.has(link)) replace(link);
    known.add(link);
  }
}

/** @param {HTMLAnchorElement} link */
function replace(link) {
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
  const before = start?.previousElementSibling;
  // A copy of a page that was kept by its script has the element already, and what it stands for out of sight.
  const isThere = before?.localName === TAG && before.getAttribute('src') === link.href;
  const element = /** @type {HTMLElement} */ (isThere ? before : document.createElement(TAG));
  if (isThere) for (const { style } of plain) style.removeProperty('display');
  element.setAttribute('src', link.href);
  /** @type {string[] | undefined} */
  let styles;
  const follow = () => {
    const { state } = element.dataset;
    if (state === 'live') styles ??= hide(plain);
    else if (styles) styles = showAgain(plain, styles);
    if (state === 'failed') element.remove();
  };
  new MutationObserver(follow).observe(element, { attributeFilter: ['data-state'] });
  if (!isThere) start?.before(element);
  follow();
}

/**
 * Set on the node itself, as a host's reset may overrule `hidden`; the security policy allows it from a script.
 * @param {HTMLElement[]} nodes
 */
function hide(nodes) {
  const styles = nodes.map(({ style }) => style.cssText);
  for (const { style } of nodes) style.setProperty('display', 'none', 'important');
  return styles;
}

/**
 * @param {HTMLElement[]} nodes
 * @param {string[]} styles as their page gave them
 */
function showAgain(nodes, styles) {
  nodes.forEach((node, at) => {
    node.style.cssText = styles[at];
    // Asked for, as Chromium forgets to take away an attribute that it has not written yet.
    if (!node.getAttribute('style')) node.removeAttribute('style');
  });
  return undefined;
}
