/** The answers to one clause, opened over the page. */

/**
 * What an entry is called: its question, field or title.
 * @param {Element} entry
 */
export const headOf = (entry) => entry.querySelector('summary, dt, th, .section-title, h4')?.textContent.trim() ?? '';

/**
 * @param {HTMLDialogElement} sheet
 * @param {Element[]} entries
 */
export function open(sheet, entries) {
  sheet.querySelector('.clause-answers')?.replaceChildren(...entries.map(copyOf));
  const more = /** @type {HTMLAnchorElement} */ (sheet.querySelector('.clause-more'));
  more.href = `#${entries[0].id}`;
  sheet.onclick = (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target === sheet || target.closest('.clause-close, .clause-more')) sheet.close();
  };
  sheet.showModal();
}

/**
 * An entry with its details open, and without ids, of which a root has each once.
 * @param {Element} entry
 */
export function copyOf(entry) {
  const copy = /** @type {Element} */ (entry.cloneNode(true));
  for (const node of [copy, ...copy.querySelectorAll('[id]')]) node.removeAttribute('id');
  copy.removeAttribute('data-current');
  // Their own marks and tools are at the place that the link below leads to.
  copy.querySelectorAll('.citations, .permalink, button').forEach((node) => node.remove());
  for (const node of [copy, ...copy.querySelectorAll('details')]) if (node instanceof HTMLDetailsElement) node.open = true;
  return copy;
}
