/**
 * Where the answers do not stand in a column beside the document: a mark beside each clause that has answers says how many, and opens them
 * over the page. Where they do, the column follows the reader, and these words are underlined (`rail.js`).
 *
 * The marks lie over the page, in places that its text leaves free (`free.js`), and in the element's own root: the document is not
 * touched.
 */
import { spotFor } from './free.js';
import { followReading, isRail } from './rail.js';
import { headOf, open } from './sheet.js';
import { watchSizes } from './sizes.js';

/** @typedef {{ range: Range, entries: Element[], all: Element[] }} Group what rests on one clause: what is shown over the page, and all of it */
/** @typedef {{ range: Range, mark: HTMLElement }} Mark */

/**
 * Gives what takes the marks away again.
 * @param {Element} element
 * @param {ShadowRoot} root
 * @param {Element} policy
 * @param {[Range, Element][]} clauses pairs of a range of the policy and an entry that rests on it
 */
export function show(element, root, policy, clauses) {
  /** @type {HTMLDialogElement | null} */
  const sheet = root.querySelector('dialog.clause-sheet');
  // Browsers without dialogs have the answers in their place only.
  if (!sheet?.showModal) return () => {};
  const layer = Object.assign(document.createElement('div'), { className: 'margin' });
  const groups = grouped(clauses).map(({ range, entries }) => ({ range, entries: standing(entries), all: entries }));
  const marks = groups.map(({ range, entries }) => ({ range, mark: markOf(entries, sheet) }));
  layer.append(...marks.map(({ mark }) => mark));
  root.append(layer);

  const rail = root.contains(policy) ? undefined : followReading(element, root, policy, groups, sheet);
  const place = () => {
    // A column of its own cuts off what lies beside it: there the words themselves are marked.
    const isBeside = Boolean(rail) && isRail(element, policy);
    rail?.underline(isBeside);
    put(marks, layer, isBeside);
  };
  // The page carries the marks along; a box that scrolls by itself does not.
  const scrolled = (/** @type {Event} */ event) => {
    const target = /** @type {Node} */ (event.target);
    if (target !== document && (target.contains(policy) || policy.contains(target))) place();
  };
  document.addEventListener('scroll', scrolled, { capture: true, passive: true });
  // At once, before what has moved is painted: a mark that came later would lie on whatever stands there now.
  const unwatch = watchSizes([element, policy, document.documentElement], place);
  return () => {
    unwatch();
    rail?.end();
    document.removeEventListener('scroll', scrolled, { capture: true });
    layer.remove();
    if (sheet.open) sheet.close();
  };
}

/**
 * One group for all entries whose clause ends at the same place.
 * @param {[Range, Element][]} clauses
 */
export function grouped(clauses) {
  /** @type {{ range: Range, entries: Element[] }[]} */
  const groups = [];
  for (const [range, entry] of clauses) {
    const known = groups.find((group) => group.range.endContainer === range.endContainer && group.range.endOffset === range.endOffset);
    if (!known) groups.push({ range, entries: [entry] });
    else if (!known.entries.includes(entry)) known.entries.push(entry);
  }
  return groups;
}

/**
 * Questions and fields of a card stand by themselves; parts of lists and charts are shown where there is nothing else.
 * @param {Element[]} entries
 */
function standing(entries) {
  const whole = entries.filter((entry) => entry.matches('details, .field'));
  return whole.length ? whole : entries;
}

/**
 * @param {Element[]} entries
 * @param {HTMLDialogElement} sheet
 */
function markOf(entries, sheet) {
  const mark = Object.assign(document.createElement('a'), { className: 'clause-mark', href: `#${entries[0].id}`, hidden: true });
  mark.textContent = sheet.dataset.mark + (entries.length > 1 ? String(entries.length) : '');
  // Who steers by voice says what they see.
  mark.setAttribute('aria-label', `${mark.textContent} ${sheet.dataset.label}${entries.map(headOf).join('；')}`);
  mark.addEventListener('click', (event) => {
    event.preventDefault();
    open(sheet, entries);
  });
  return mark;
}

/**
 * First all that is measured, then all that is written: the page is laid out once.
 * @param {Mark[]} marks
 * @param {Element} layer
 * @param {boolean} isBeside whether there is no room for any
 */
function put(marks, layer, isBeside) {
  const origin = layer.getBoundingClientRect();
  const edge = document.documentElement.clientWidth;
  const spots = marks.map(({ range }) => (isBeside ? undefined : spotFor(range, edge)));
  marks.forEach(({ mark }, at) => {
    const spot = spots[at];
    mark.hidden = !spot;
    if (!spot) return;
    mark.style.left = `${spot.x - origin.x}px`;
    mark.style.top = `${spot.y - origin.y}px`;
  });
}
