/**
 * The policy from elsewhere, in a reader of the element's own, below the answers. Loaded where `policy` is an address.
 */
/** @import { Attachment } from './types/modules.js' */
import { namesWords, policyOf } from './addresses.js';
import { BROKEN, bytesOf } from './bytes.js';
import { copy, hides } from './copy.js';
import { decoded, isPlain, linesOf } from './decode.js';
import { fetched } from './fetched.js';
import { CONTAINERS } from './tags.js';

/** Media types that hold words; a server that knows none, or says none, may have them all the same. */
const READ = /^$|html|plain|markdown|octet-stream/i;

/**
 * Fetches the document, puts its text into the root and binds the answers to it; an address of words (`#mb-name.1`) opens it.
 * @param {Element} element
 * @param {ShadowRoot} root
 * @param {Attachment} attachment
 * @param {() => boolean} isOver whether the element has gone on meanwhile
 * @param {(error: unknown) => void} complain
 */
export async function show(element, root, attachment, isOver, complain) {
  const url = policyOf(element);
  if (!url) throw new Error(`no document: ${element.getAttribute('policy')}`);
  const { href } = url;
  const { bytes, type } = await fetched(url.href, async (answer) => (
    { bytes: await bytesOf(answer, url.href), type: answer.headers.get('content-type') ?? '' }
  ));
  const words = decoded(bytes, type);
  if (!READ.test(type) || words.includes(BROKEN)) throw new Error(`no text in ${url.href}`);
  const text = make('div', { className: 'policy-text' });
  let name = '';
  if (isPlain(type, url.pathname)) {
    for (const line of linesOf(words)) text.append(make('span', { textContent: line }), make('br', {}));
  } else {
    const page = new DOMParser().parseFromString(words, 'text/html');
    name = page.title;
    text.append(...partOf(page, url.hash, root).childNodes);
  }
  if (!text.textContent.trim()) throw new Error(`no text in ${url.href}`);
  if (isOver()) return;

  const title = root.querySelector('.explains a')?.textContent || name || url.href;
  const reader = make('details', { className: 'policy-reader', open: namesWords(location.hash) });
  const line = make('p', { className: 'policy-source' });
  line.append(make('a', { href: url.href, textContent: url.href }));
  reader.append(make('summary', { className: 'policy-title', textContent: title }), line, text);
  root.querySelectorAll('.policy-reader').forEach((known) => known.remove());
  root.querySelector('.mingbai')?.append(reader);
  // Words can be shown only where they are to be seen; this comes before whoever scrolls to them.
  root.addEventListener('click', ({ target }) => {
    if (/** @type {Element} */ (target).closest('.to-policy')) reader.open = true;
  }, true);
  root.addEventListener('bound', judge, true);
  attachment.bind();

  /**
   * A page on which nothing that was quoted stands is not the document, but one that says that something is missing. Nobody hears of it.
   * @param {Event} event
   */
  function judge(event) {
    if (!root.contains(reader) || isOver()) root.removeEventListener('bound', judge, true);
    else if (!attachment.isUnsure && !attachment.clauses().length && root.querySelector('.citation')) {
      event.stopImmediatePropagation();
      root.removeEventListener('bound', judge, true);
      reader.remove();
      complain(new Error(`none of the quoted words in ${href}`));
      attachment.bind();
    }
  }
}

/**
 * The text of the document: what the fragment of its address names, which need not be a selector; else of the containers that are shown
 * the first that has the most of the quoted words, as templates give more than one of them the same name.
 * @param {Document} page
 * @param {string} hash
 * @param {ShadowRoot} root
 */
function partOf(page, hash, root) {
  let named;
  try { named = hash && page.querySelector(hash); } catch { /* It names no part. */ }
  const parts = named ? [named] : CONTAINERS.flatMap((name) => [...page.querySelectorAll(name)]).filter((part) => !hides(part));
  const quoted = [...root.querySelectorAll('.quote')].map(packed);
  let best = make('div', {});
  let most = -1;
  for (const part of parts) {
    const text = make('div', {});
    copy(part, text);
    const words = packed(text);
    const count = words ? quoted.filter((quote) => words.includes(quote)).length : -1;
    if (count > most) [best, most] = [text, count];
  }
  return best;
}

/** @param {Element} element */
const packed = (element) => element.textContent.replace(/\s/g, '');

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} properties
 */
const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
