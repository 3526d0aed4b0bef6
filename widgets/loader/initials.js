/**
 * Search by the first letters of pinyin (gjj for 公积金), as people type who have no input method at hand or no patience.
 * Loaded when letters are typed. The search is the live module's; here more is said of the entries, and letters are marked.
 */
import { knowsPinyin, spots } from './pinyin.js';

/** The highlight of what was searched for, which the stylesheet names. */
const HIT = 'mingbai-hit';
/** Most marks, as the live module has it: those of the first screens. */
const MOST = 200;

/**
 * What is marked by this search, for each root.
 * @type {WeakMap<ShadowRoot, Range[]>}
 */
const marked = new WeakMap();

/**
 * Lets the search find the entries whose initials hold `query`, and marks them; an empty query only takes the marks away.
 * @param {ShadowRoot} root
 * @param {HTMLInputElement} field
 * @param {string} query
 */
export function find(root, field, query) {
  for (const range of marked.get(root) ?? []) CSS.highlights.get(HIT)?.delete(range);
  marked.delete(root);
  if (!query || !knowsPinyin) return;
  const wanted = query.toLowerCase();
  /** @type {NodeListOf<HTMLElement>} */
  const entries = root.querySelectorAll('[data-entry]');
  for (const entry of entries) entry.dataset.initials = spots(entry.textContent ?? '', wanted).length ? wanted : '';
  field.dispatchEvent(new Event('input'));
  if (!globalThis.Highlight) return;
  const ranges = [...entries].filter((entry) => entry.dataset.initials).flatMap((entry) => hits(entry, wanted)).slice(0, MOST);
  if (!ranges.length) return;
  const highlight = CSS.highlights.get(HIT) ?? new Highlight();
  CSS.highlights.set(HIT, highlight);
  ranges.forEach((range) => highlight.add(range));
  marked.set(root, ranges);
}

/**
 * @param {Element} entry
 * @param {string} wanted
 */
function hits(entry, wanted) {
  const found = [];
  const walker = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    for (const [start, end] of spots(text.data, wanted)) {
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      found.push(range);
    }
  }
  return found;
}
