/**
 * Search, as far as the loader goes: words typed in one element are words for all elements of the page, and the page is told.
 * What holds the words is shown, marked and counted by the live module (`widgets/live/src/dom/search.rs`), which listens at the same field;
 * what answers them, however they are said, is listed by `find.js`, and what letters stand for (gjj for 公积金) is marked by `initials.js`.
 * Both are loaded when a reader goes to the field.
 */
/** @import { Heard } from './types/modules.js' */
import { complain } from './complain.js';
import { connected } from './connected.js';
import { tell } from './events.js';
import { load } from './files.js';

const FIELD = '.search-input';
/** What is typed without an input method may be the first letters of words. */
const LETTERS = /^\s*([a-z]+)\s*$/i;

/** The words that the page was told of last, since a reader came to the field. */
let told = '';

/** Whether anything was looked for: then the page's entries are held. */
let isAsked = false;

/** Roots where letters were searched for, whose marks must go again. */
const spelled = new WeakSet();

/**
 * The first letters that a reader may mean; none where words were typed.
 * @param {string} words
 */
export const lettersOf = (words) => LETTERS.exec(words)?.[1] ?? '';

/** A page has one search, whichever field is typed into, and so one landmark of that name. */
const LANDMARK = '[role="search"]';

/** @param {ShadowRoot} root */
export function followSearch(root) {
  const isThere = connected.some(({ shadowRoot }) => shadowRoot !== root && shadowRoot?.querySelector(LANDMARK));
  if (isThere) root.querySelector(LANDMARK)?.setAttribute('role', 'group');
  root.addEventListener('input', /** @type {EventListener} */ (searched));
  // What an input method has made is no input of its own in every browser.
  root.addEventListener('compositionend', /** @type {EventListener} */ (searched));
  root.addEventListener('focusin', /** @type {EventListener} */ (prepare));
  const field = /** @type {HTMLInputElement | null} */ (root.querySelector(FIELD));
  if (field?.value) answer(root);
}

/**
 * The answers that are listed go with the element, and none of its entries is held.
 * @param {ShadowRoot} root
 */
export function endSearch(root) {
  if (isAsked) import('./find.js').then(({ forget }) => forget(root)).catch(complain);
}

/** @param {Heard<Element, ShadowRoot>} event */
function prepare({ target }) {
  if (!target.matches(FIELD)) return;
  told = '';
  Promise.all([import('./find.js'), import('./synonyms.js'), load('finder')]).catch(complain);
}

/** @param {ShadowRoot} root */
async function answer(root) {
  isAsked = true;
  try {
    const { find } = await import('./find.js');
    const roots = connected.flatMap(({ shadowRoot }) => shadowRoot ?? []);
    await find(root, roots, connected.flatMap(({ policyElement }) => policyElement ?? []), { load, complain });
  } catch (error) {
    complain(error);
  }
}

/** @param {Heard<HTMLInputElement, ShadowRoot, InputEvent>} event */
function searched({ target, currentTarget, isComposing }) {
  // 「buzh」 on the way to 「补助」 is no search yet.
  if (isComposing || !target.matches(FIELD)) return;
  const words = target.value;
  if (words !== told) tell(currentTarget.host, 'mingbai-search', { query: words });
  told = words;
  // What the live module says of its own search is said first.
  Promise.all(connected.map(({ shadowRoot }) => shadowRoot && search(shadowRoot, words))).then(() => answer(currentTarget));
}

/**
 * @param {ShadowRoot} root
 * @param {string} words
 */
async function search(root, words) {
  /** @type {HTMLInputElement | null} */
  const field = root.querySelector(FIELD);
  if (!field) return;
  if (field.value !== words) {
    field.value = words;
    // The module hears it, and the page is not told of it once more.
    field.dispatchEvent(new Event('input'));
  }
  const letters = lettersOf(words);
  if (!letters && !spelled.has(root)) return;
  spelled.add(root);
  try {
    const { find } = await import('./initials.js');
    if (field.value === words) find(root, field, letters);
  } catch (error) {
    complain(error);
  }
}
