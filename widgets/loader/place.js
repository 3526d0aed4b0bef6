/** `Node.DOCUMENT_POSITION_FOLLOWING`, which old pages have something else for. */
const FOLLOWS = 4;

/**
 * A tag that a template has at its very end goes to the document that it explains; `policy` says that it is meant where it is.
 * @param {Element} element
 * @param {Element | undefined} policy
 */
export function settle(element, policy) {
  if (!policy || element.hasAttribute('policy') || element.parentNode !== document.body) return;
  const isAfter = policy.compareDocumentPosition(element) === FOLLOWS;
  if (!isAfter || policy.nextElementSibling === element) return;
  const isColumn = /flex|grid|table-row/.test(getComputedStyle(/** @type {Element} */ (policy.parentElement)).display);
  if (isColumn) policy.append(element);
  else policy.after(element);
}
