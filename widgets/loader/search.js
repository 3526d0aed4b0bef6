/**
 * Search, as far as the loader goes: words typed in one element are words for all elements of the page, and the page is told.
 * What is found, shown and counted is the live module's (`widgets/live/src/dom/search.rs`), which listens at the same field; what
 * letters stand for (gjj for 公积金) is `initials.js`, loaded when letters are typed.
 */
/** @import { Heard } from './types/modules.js' */
import { complain } from './complain.js';
import { connected } from './connected.js';
import { tell } from './events.js';

const FIELD = '.search-input';
/** What is typed without an input method may be the first letters of words. */
const LETTERS = /^\s*([a-z]+)\s*$/i;

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
}

/** @param {Heard<HTMLInputElement, ShadowRoot, InputEvent>} event */
function searched({ target, currentTarget, isComposing }) {
  // 「buzh」 on the way to 「补助」 is no search yet.
  if (isComposing || !target.matches(FIELD)) return;
  const words = target.value;
  tell(currentTarget.host, 'mingbai-search', { query: words });
  for (const { shadowRoot } of connected) if (shadowRoot) search(shadowRoot, words);
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
