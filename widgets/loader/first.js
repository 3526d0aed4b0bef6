/**
 * What an element shows of its Markdown while the module that reads all of it is on its way: the first screens at once, and all of it when the
 * module is late or does not come.
 */
/** @import { Asked } from './types/modules.js' */
import { evened } from './gaps.js';
import { preview } from './preview.js';
import { hold } from './swap.js';

/** Letters of a text inside the element that is worth more to a reader than the first words of the explainer. */
const WORTH_KEEPING = 200;
/** Headings and lines of the first two screens. */
const FIRST = 36;
/** Milliseconds after which the module is late, and all words are shown without it. */
const LATE = 1000;
/** Longest wait for a frame, in milliseconds: a page in the background has none. */
const FRAME = 200;

/**
 * The module that reads Markdown; the first words of it are shown meanwhile.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {string} source
 * @param {Asked} asked
 */
export async function loaded(element, root, source, asked) {
  const words = show(element, root, source);
  if (words) await painted();
  const rest = () => {
    const stay = hold(root);
    while (words?.next().done === false);
    stay();
  };
  const late = setTimeout(rest, LATE);
  try {
    return await asked.load('full');
  } catch (error) {
    // These are the words that there will be.
    rest();
    throw error;
  } finally {
    clearTimeout(late);
  }
}

/**
 * Shows the first words, unless what stands inside the element says more; gives what goes on with the rest.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {string} source
 */
function show(element, root, source) {
  if ((element.textContent ?? '').trim().length > WORTH_KEEPING) return undefined;
  const frame = document.createElement('div');
  frame.className = 'mingbai';
  frame.dataset.preview = '';
  frame.part.add('root');
  frame.lang = element.getAttribute('lang') ?? '';
  const words = preview(frame, source, formsOf(element));
  for (let line = 0; line < FIRST; line += 1) words.next();
  if (!frame.firstChild) return undefined;
  const stay = hold(root);
  put(root, evened(frame));
  stay();
  return words;
}

/**
 * The forms that an element shows; all where none are named.
 * @param {Element} element
 */
function formsOf(element) {
  const form = element.localName.slice('mingbai-'.length);
  const named = element.getAttribute('show') ?? (form === 'explainer' ? '' : form);
  return named.trim() ? named.trim().split(/[\s,\uff0c\u3001]+/) : undefined;
}

/**
 * In place of what the root shows.
 * @param {ShadowRoot} root
 * @param {Element} frame
 */
export function put(root, frame) {
  root.querySelectorAll('slot, .mingbai').forEach((node) => node.remove());
  root.append(frame);
}

/** The frame that elements wait for. @type {Promise<void> | undefined} */
let frame;

/** Once what was put into the page can be seen; for all who wait, at one moment: each asks where it stands before any of them draws. */
export const painted = () => frame ??= new Promise((done) => {
  setTimeout(done, FRAME);
  requestAnimationFrame(() => setTimeout(done));
}).then(() => { frame = undefined; });
