/** The list of what answers a reader's words, above the entries. */
import { tidy } from './tidy.js';

/** Words of an answer that are shown under its title. */
const SHOWN = 42;
/** What is shorter is followed by what stands behind it. */
const FEWEST = 10;

/** What can be found: an entry, or a clause. @typedef {{ element: HTMLElement, title: string, words: string }} Place */

/** @param {string} words */
const shortened = (words) => (words.length > SHOWN ? `${words.slice(0, SHOWN)}\u2026` : words);

/**
 * @param {string} href
 * @param {string} title
 * @param {string} words
 * @param {string} about whose answer it is
 */
export function answerLink(href, title, words, about) {
  const to = document.createElement('a');
  to.href = href;
  const name = document.createElement('strong');
  name.textContent = title;
  const answer = document.createElement('span');
  answer.textContent = shortened(words);
  to.append(name, ' ', answer);
  if (about) {
    const from = Object.assign(document.createElement('span'), { className: 'search-about', textContent: about });
    to.append(' ', from);
  }
  return to;
}

/**
 * @param {Place} place
 * @param {ShadowRoot} root
 */
export function link({ element, title, words }, root) {
  // 能。 is an answer to whoever reads the question above it, and says little in a list.
  const short = tidy(element.querySelector('.short-answer')?.textContent ?? '');
  const to = answerLink(`#${element.id}`, title, short.length < FEWEST ? words : short, '');
  // It may be hidden, as it says the same in other words.
  to.addEventListener('click', () => {
    for (let part = /** @type {Element | null} */ (element); part; part = part.parentElement) part.removeAttribute('hidden');
  });
  if (element.getRootNode() !== root) to.lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
  return item(to, '');
}

/**
 * @param {Place} place
 * @param {string} said before it
 */
export function clauseLink({ element, words }, said) {
  const to = document.createElement('button');
  to.type = 'button';
  to.textContent = shortened(words);
  to.addEventListener('click', () => element.scrollIntoView({ block: 'center' }));
  return item(to, said);
}

/**
 * @param {HTMLElement} what
 * @param {string} said before it
 */
export function item(what, said) {
  const made = document.createElement('li');
  made.append(said, what);
  return made;
}

/**
 * @param {ShadowRoot} root
 * @param {HTMLElement[]} items
 */
export function show(root, items) {
  let list = root.querySelector('.search-answers');
  if (!list && items.length) {
    list = document.createElement('ol');
    list.className = 'search-answers';
    root.querySelector('.toolbar')?.after(list);
  }
  list?.replaceChildren(...items);
}
