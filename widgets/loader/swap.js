/**
 * Another markup takes the place of what is shown: what a reader has opened stays open, what has the focus keeps it, and the line under the eye
 * stays where it is, in the element or below it. Browsers that hold the line by themselves let go of it here: Chromium does wherever the first
 * closed `details` comes into a container.
 */

/** What can be found again by its words. */
const BLOCKS = 'h3,h4,p,li,dt,td';

/** Whether a reader may be elsewhere than at the beginning of the page. Asked for once, and heard of after that: each answer may cost a layout. */
let hasMoved = globalThis.scrollY > 0;
globalThis.addEventListener?.('scroll', () => { hasMoved = true; }, { capture: true, passive: true });

export const isScrolled = () => hasMoved;

/**
 * Remembers what is read in `root`, or below it; gives what finds it again once the root holds the other markup.
 * @param {ShadowRoot} root
 */
export function hold(root) {
  /** @type {Record<string, boolean>} */
  const opened = Object.create(null);
  for (const question of questions(root)) opened[titleOf(question)] = question.open;
  const focused = root.activeElement?.closest('.question');
  const title = focused ? titleOf(focused) : undefined;
  const stay = keep(root, title);
  return () => {
    for (const question of questions(root)) {
      const words = titleOf(question);
      question.open = opened[words] ?? question.open;
      if (words === title) question.querySelector('summary')?.focus({ preventScroll: true });
    }
    stay();
  };
}

/**
 * @param {ShadowRoot} root
 * @param {string | undefined} title of the question that has the focus
 */
function keep(root, title) {
  const scroller = hasMoved && scrollerOf(root.host);
  if (!scroller) return () => {};
  const edge = Math.max(0, scroller.getBoundingClientRect().top);
  const { top, bottom } = root.host.getBoundingClientRect();
  if (top >= edge) return () => {};
  const seen = bottom < edge ? [] : Object.entries(blocks(root)).map(([words, block]) => ({ words, top: block ? topOf(block) : -1 }))
    .filter((block) => block.top >= edge && block.top < innerHeight)
    .sort((one, other) => Number(other.words === title) - Number(one.words === title));
  const end = endOf(root.host);
  return () => {
    const again = seen[0] ? blocks(root) : {};
    const read = seen.find(({ words }) => again[words]);
    const block = read && again[read.words];
    if (block) move(scroller, root, topOf(block) - read.top);
    else if (bottom < innerHeight) scroll(scroller, endOf(root.host) - end);
  };
}

/**
 * Keeps what is read in place while what stands before it has become longer. Two frames, as browsers that measure how much a page moves take
 * what stands below the element for moved where it does so in the frame in which the page is scrolled.
 * @param {Element} scroller
 * @param {ShadowRoot} root
 * @param {number} by pixels
 */
function move(scroller, root, by) {
  /** @type {HTMLElement | null} */
  const frame = root.querySelector('.mingbai');
  if (!frame || !by) return;
  frame.style.transform = `translateY(${-by}px)`;
  requestAnimationFrame(() => requestAnimationFrame(() => {
    frame.style.transform = '';
    // Asked for, as Chromium forgets to take away an attribute that it has not written yet.
    if (!frame.getAttribute('style')) frame.removeAttribute('style');
    scroll(scroller, by);
  }));
}

/**
 * At once, also on a page that scrolls smoothly.
 * @param {Element} scroller
 * @param {number} top
 */
const scroll = (scroller, top) => scroller.scrollBy({ top, behavior: 'instant' });

/**
 * The page, or a part of it, that was scrolled.
 * @param {Element} host
 */
function scrollerOf(host) {
  /** @type {Element | null} */
  let box = host;
  while (box && !box.scrollTop) box = box.parentElement ?? /** @type {Partial<ShadowRoot>} */ (box.getRootNode()).host ?? null;
  return box;
}

/**
 * @param {ShadowRoot} root
 * @returns {NodeListOf<HTMLDetailsElement>}
 */
const questions = (root) => root.querySelectorAll('details.question');

/**
 * By their words; what stands there twice is none.
 * @param {ShadowRoot} root
 */
function blocks(root) {
  /** @type {Record<string, Element | undefined>} */
  const found = Object.create(null);
  for (const block of root.querySelectorAll(BLOCKS)) {
    const words = wordsOf(block);
    found[words] = words in found ? undefined : block;
  }
  return found;
}

/**
 * Where what follows an element begins, which is further down than the element ends where either has a margin.
 * @param {Element} host
 */
function endOf(host) {
  const next = host.nextElementSibling;
  return next?.getClientRects()[0] ? topOf(next) : host.getBoundingClientRect().bottom;
}

/** @param {Element} block */
const topOf = (block) => block.getBoundingClientRect().top;

/** @param {Element} question */
const titleOf = (question) => wordsOf(question.querySelector('summary'));

/**
 * Without blanks, of which a finished text has others.
 * @param {Element | null} node
 */
const wordsOf = (node) => (node?.textContent ?? '').replace(/\s/g, '');
