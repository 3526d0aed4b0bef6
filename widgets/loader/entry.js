/** Shows one entry: open, in view, below whatever the page keeps at its top. Loaded at the first address that names one. */

/** @import { MingbaiElement } from './element.js' */

/** What a reader does to go on. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'];
/** Room between the page's own bar and the entry, in pixels. */
const ROOM = 8;
/** Frames in which it stands still until it has arrived, and the most that are waited for. */
const STILL = 3;
const MOST = 60;

/** What was asked for last. */
let asked = '';
/** Whether it has been found and opened. */
let isOpen = false;
/** What is kept in view: the last that was found, and none of those before it. @type {HTMLElement | undefined} */
let kept;
/** Whether the reader has gone on since. */
let hasMoved = false;
for (const type of MOVES) addEventListener(type, () => { hasMoved = true; }, { capture: true, passive: true });

/**
 * What is drawn later moves what stands below it, so an entry is brought back into view until the reader goes on. Elements that
 * nobody has come near are drawn if none of the others holds it.
 * @param {MingbaiElement[]} elements
 * @param {string} id
 * @param {boolean} isAsked
 */
export function open(elements, id, isAsked) {
  if (isAsked || asked !== id) [asked, isOpen, hasMoved] = [id, false, false];
  const entry = elements.map(({ shadowRoot }) => shadowRoot?.getElementById(id)).find(Boolean);
  if (!entry) {
    for (const element of elements) if (!element.shadowRoot) element.wake();
    return;
  }
  const isFirst = !isOpen;
  isOpen = true;
  kept = entry;
  const isBelow = isFirst && entry.getBoundingClientRect().top > innerHeight;
  /** @type {HTMLDetailsElement | null | undefined} */
  let details = entry.closest('details');
  for (; details && isFirst; details = details.parentElement?.closest('details')) details.open = true;
  const go = () => {
    if (hasMoved || kept !== entry) return;
    show(entry);
    stay(entry, 0, MOST);
    /** @type {HTMLElement} */
    const named = entry.querySelector('summary') ?? entry;
    if (isFirst) named.focus({ preventScroll: true });
  };
  // What it moves by opening is out of sight: a frame later, none of it has moved before a reader's eyes.
  if (isBelow) requestAnimationFrame(() => requestAnimationFrame(go));
  else go();
}

/**
 * Brings it back while what is near it is laid out for the first time, and once more in any case: a bar may become one only when the page
 * has been scrolled, and leave its place to what stands below.
 * @param {HTMLElement} entry
 * @param {number} still frames
 * @param {number} left
 */
function stay(entry, still, left) {
  const { top } = entry.getBoundingClientRect();
  if (still < STILL && left) requestAnimationFrame(() => {
    if (hasMoved || kept !== entry) return;
    const isStill = entry.getBoundingClientRect().top === top;
    if (!isStill || still === 1) show(entry);
    stay(entry, isStill ? still + 1 : 0, left - 1);
  });
}

/** @param {HTMLElement} entry */
function show(entry) {
  entry.scrollIntoView({ behavior: 'instant' });
  uncover(entry);
}

/**
 * Once more with as much room as what lies over the entry takes: bars of the page that stay where they are.
 * @param {HTMLElement} entry
 */
function uncover(entry) {
  const { left, width, top } = entry.getBoundingClientRect();
  /** @type {Element | null} */
  let over = document.elementFromPoint(left + width / 2, top + 1);
  while (over && !/fixed|sticky/.test(getComputedStyle(over).position)) over = over.parentElement;
  if (!over || over.contains(/** @type {ShadowRoot} */ (entry.getRootNode()).host)) return;
  entry.style.scrollMarginBlockStart = `${over.getBoundingClientRect().bottom + ROOM}px`;
  entry.scrollIntoView({ behavior: 'instant' });
  entry.style.scrollMarginBlockStart = '';
  // As it was, so that nothing is left in the element.
  if (!entry.getAttribute('style')) entry.removeAttribute('style');
}
