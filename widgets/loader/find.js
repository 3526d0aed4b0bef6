/**
 * What answers a reader's words, best first, in a list above the entries: words are weighed, may be said otherwise, and are spelled or
 * misspelled (`widgets/search`). Loaded when a reader goes to the search field. What holds the words as they are typed is the live module's to show.
 */
/** @import { Place } from './answers.js' */
/** @import { Files, Finder } from './types/modules.js' */
import { clauseLink, item, link, show } from './answers.js';
import { tidy } from './tidy.js';

/** The most answers that are named. */
const MOST = 3;
/** What an entry is found by. */
const TITLE = 'summary, figcaption, h3, h4, h5, dt, th, strong';
/** What has names in it that are not the entry's. */
const INSIDE = '.citations, .transcript, .alert, thead';
/** An account is one answer, whichever of its parts has the words. */
const WHOLE = '.case';
/** What answers least by itself: the ends of a path of questions, and why there is a policy at all. */
const PART = '.condition, .outcome, [data-form="background"] *';
const ANSWERS = '.question, .field';
const CITED = '.citations';
const QUOTED = '.quote';
/** What a policy consists of. */
const CLAUSES = 'p, li, td, h2, h3, h4';

/** What can be found in some parts of the page, and whether it is known how signs are spoken. @typedef {{ finder: Finder, places: Place[], of: (Element | null)[], isTaught: boolean }} Index */

/** The entries of all elements, as long as their frames are the same. @type {Index | undefined} */
let known;
/** What the policies on the page say, for words that no entry answers. @type {Index | undefined} */
let written;
/** What the first query that needs it loads: how signs are spoken, and pairs of both scripts. @type {Promise<[string, string]> | undefined} */
let tables;

/**
 * Shows in `root` what answers its words, among the entries of all roots and, where none does, in the policies.
 * @param {ShadowRoot} root
 * @param {ShadowRoot[]} roots
 * @param {Element[]} policies
 * @param {Files} files
 */
export async function find(root, roots, policies, { load }) {
  /** @type {HTMLInputElement | null} */
  const field = root.querySelector('.search-input');
  const count = /** @type {HTMLElement | null} */ (root.querySelector('.search-count'));
  if (!field || !count) return;
  const words = field.value.trim();
  const isCurrent = () => field.isConnected && field.value.trim() === words;
  if (words.length < 2) {
    show(root, []);
    return;
  }
  const [{ Finder }, synonyms] = await Promise.all([load('finder'), import('./synonyms.js')]);
  if (!isCurrent()) return;
  const make = () => new Finder([...roots.map(alsoOf), synonyms.default].join('\n'));
  const index = known = indexed(known, roots.map((one) => one.querySelector('.mingbai')), make, entriesOf);
  let numbers = index.finder.find(words);
  // A sign that stands nowhere may be of the other script, where the rest of the words find something all the same.
  const said = index.places.map(({ title, words: own }) => title + own).join('');
  if (!index.isTaught && (!index.finder.isSure || /[a-z]{2}/i.test(words) || [...words].some((sign) => !said.includes(sign)))) {
    // Letters, another script, a word that only sounds like the right one.
    await teach(index);
    if (!isCurrent()) return;
    numbers = index.finder.find(words);
  }
  const { isSure } = index.finder;
  /** @type {Place[]} */
  const answers = [];
  for (const number of numbers) {
    const place = index.places[number];
    const whole = place.element.closest(WHOLE) ?? place.element;
    if (answers.length < MOST && !answers.some((one) => whole.contains(one.element) || one.title === place.title)) answers.push(place);
  }
  const shown = answers.map((place) => link(place, root));
  if (!isSure) {
    const policy = written = indexed(written, policies, make, clausesOf);
    if (policies.length && !policy.isTaught) await teach(policy);
    if (!isCurrent()) return;
    const [clause] = policy.finder.find(words);
    if (clause !== undefined && policy.finder.isSure) shown.push(clauseLink(policy.places[clause], count.dataset.source ?? ''));
    const phone = root.querySelector('a[href^="tel:"]');
    if (phone) shown.push(item(/** @type {HTMLElement} */ (phone.cloneNode(true)), count.dataset.call ?? ''));
  }
  show(root, shown);
  // The live module says how many hold the words; none is not all that there is to say.
  if (answers.length && !/\d/.test(count.textContent ?? '')) count.textContent = (isSure ? count.dataset.best : count.dataset.nearest) ?? '';
}

/**
 * The list is gone, and nothing of the element is held.
 * @param {ShadowRoot} root
 */
export function forget(root) {
  root.querySelector('.search-answers')?.remove();
  known = written = undefined;
}

/**
 * @param {Index | undefined} before
 * @param {(Element | null)[]} of
 * @param {() => Finder} make
 * @param {(part: Element, add: (place: Place, section: string, quoted: string, weight: number) => void) => void} read
 * @returns {Index}
 */
function indexed(before, of, make, read) {
  if (before && before.of.length === of.length && before.of.every((part, at) => part === of[at])) return before;
  const finder = make();
  /** @type {Place[]} */
  const places = [];
  for (const part of of) {
    if (part) {
      read(part, (place, section, quoted, weight) => {
        places.push(place);
        finder.add(place.title, section, place.words, quoted, weight);
      });
    }
  }
  for (const part of of) finder.about(part?.querySelector('.title')?.textContent ?? '');
  return { finder, places, of, isTaught: false };
}

/** @param {Index} index */
async function teach(index) {
  tables ??= Promise.all([import('./sounds.js'), import('./script.js')]).then(([sounds, script]) => [sounds.default, script.pairs]);
  const [sounds, pairs] = await tables;
  // Two queries may have waited for them.
  if (index.isTaught) return;
  index.isTaught = true;
  index.finder.hear(sounds);
  index.finder.simplify(pairs);
}

/** @type {Parameters<typeof indexed>[3]} */
function entriesOf(frame, add) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (frame.querySelectorAll('[data-entry]'))) {
    const textsOf = (/** @type {string} */ parts) => [...element.querySelectorAll(parts)].map((part) => part.textContent ?? '');
    // The clause stands before its words, and 二、（二）1 and 60周岁 are no 160周岁.
    const quoted = textsOf(QUOTED);
    const whole = element.closest(WHOLE);
    const named = [...element.querySelectorAll(TITLE)].find((title) => !title.closest(INSIDE))?.textContent ?? '';
    const section = element.closest('section')?.querySelector('.section-title')?.textContent ?? '';
    const account = whole?.querySelector(TITLE)?.textContent ?? '';
    const title = account || named;
    // The cells of a row are words by themselves.
    let words = [...element.children].map((part) => part.textContent).join(' ').replace(named, '');
    // What stands under it is found by itself. Old pages have another `reduce`.
    for (const part of [...textsOf('[data-entry]'), ...textsOf(CITED)]) words = words.replace(part, '');
    const weight = whole ? 0.85 : element.matches(ANSWERS) ? 1 : element.matches(PART) ? 0.6 : 0.9;
    add({ element, title: tidy(title) || tidy(section), words: tidy(words) }, section, quoted.join('\n'), weight);
  }
}

/** @type {Parameters<typeof indexed>[3]} */
function clausesOf(policy, add) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (policy.querySelectorAll(CLAUSES))) {
    const words = tidy(element.textContent ?? '');
    if (words && !element.querySelector(CLAUSES)) add({ element, title: '', words }, '', '', 1);
  }
}

/**
 * What an author says that readers say: `社保卡=社会保障卡，房本=不动产权证书`, as the table of such words has it.
 * @param {ShadowRoot} root
 */
const alsoOf = (root) => (root.querySelector('.search-count')?.getAttribute('data-also') ?? '')
  .split(/[,;\n\uff0c\uff1b\u3001]/).map((pair) => pair.replace(/[=\uff1d]/, ' > ')).join('\n');
