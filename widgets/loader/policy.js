/**
 * The policy from elsewhere, in a reader of the element's own, below the answers. Loaded where `policy` is an address.
 */
import { namesWords } from './addresses.js';
import { copy, hides } from './copy.js';
import { decoded, isPlain, linesOf } from './decode.js';
import { fetched } from './fetched.js';
import { CONTAINERS } from './tags.js';

/**
 * Fetches the document, and puts its text into the root; an address of words (`#mb-name.1`) opens it.
 * @param {ShadowRoot} root
 * @param {URL} url
 */
export async function show(root, url) {
  const response = await fetched(url.href);
  const type = response.headers.get('content-type') ?? '';
  const words = decoded(await response.arrayBuffer(), type);
  const text = make('div', { className: 'policy-text' });
  let name = '';
  if (isPlain(type, url.pathname)) {
    for (const line of linesOf(words)) text.append(make('span', { textContent: line }), make('br', {}));
  } else {
    const page = new DOMParser().parseFromString(words, 'text/html');
    name = page.title;
    for (const part of partsOf(page, url.hash)) if (!text.textContent.trim()) copy(part, text);
  }
  if (!text.textContent.trim()) throw new Error(`no text in ${url.href}`);

  const title = root.querySelector('.explains a')?.textContent || name || url.href;
  const reader = make('details', { className: 'policy-reader', open: namesWords(location.hash) });
  const line = make('p', { className: 'policy-source' });
  line.append(make('a', { href: url.href, textContent: url.href }));
  reader.append(make('summary', { className: 'policy-title', textContent: title }), line, text);
  root.querySelectorAll('.policy-reader').forEach((known) => known.remove());
  root.querySelector('.mingbai')?.append(reader);
  // Words can be shown only where they are to be seen; this comes before whoever scrolls to them.
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.to-policy')) reader.open = true;
  }, true);
}

/**
 * Where the text of the document may stand: what the fragment of its address names, which need not be a selector; else what is shown
 * of the containers.
 * @param {Document} page
 * @param {string} hash
 */
function partsOf(page, hash) {
  let named;
  try { named = hash && page.querySelector(hash); } catch { /* It names no part. */ }
  return named ? [named] : CONTAINERS.flatMap((name) => [...page.querySelectorAll(name)]).filter((part) => !hides(part));
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} properties
 */
const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
