/**
 * Every address that the loader reads or makes: what `src` and `policy` name, `#mb-…` of entries and quoted words, times in a
 * recording, and what a fragment from elsewhere links to. `?card=…` of paper is read by the live module; what lies beside the loader
 * is named in `files.js`, as bundlers look for it.
 *
 * Nothing here runs by itself, so that a script that is loaded later takes only what it calls.
 */
import { Address } from './unspoilt.js';

const MARKDOWN = /\.(md|markdown)([?#]|$)/i;
/**
 * A `policy` attribute that names a document elsewhere, and not a part of this page: it has a slash, which no selector has outside of
 * brackets, or ends as files do.
 */
const DOCUMENT = /^\s*[^\s#[(>]*(\/|\.(s?html?|txt|md|markdown|jsp|aspx?|php)([?#]|\s*$))/i;
/** Where documents lie; an attribute may have come from anywhere, so nothing of `javascript:` or `data:` is looked at. */
const SCHEME = /^(https?|file):$/;
/** Ids of ours, which no script of the page takes for its own. */
const PREFIX = 'mb-';
/** Quoted words of an entry, by their number: `#mb-noise.1`. */
const WORDS = /^#mb-.*\.\d+$/;
/** What holds an address in a fragment of `mingbai build`. */
const LINKING = ['href', 'src', 'poster', 'data-recording'];

/**
 * What an attribute names, as the page counts addresses.
 * @param {string} address such as `jiedu.md`
 * @param {string | URL} [base]
 */
export const absolute = (address, base = document.baseURI) => new Address(address, base);

/**
 * The document that an attribute of an element names.
 * @param {string} address such as `jiedu.md`
 */
export function documentAt(address) {
  const url = absolute(address);
  if (!SCHEME.test(url.protocol)) throw new Error(`no document: ${address}`);
  return url;
}

/**
 * Whether Markdown is to be drawn, and not a fragment that `mingbai build` wrote.
 * @param {URL} src
 */
export const isMarkdown = ({ pathname }) => MARKDOWN.test(pathname);

/**
 * Whether `policy` is an address (`/zwgk/tongzhi.html`), and not a selector (`#zoom`, `.TRS_Editor`).
 * @param {string} policy
 */
export const isDocument = (policy) => DOCUMENT.test(policy);

/**
 * The policy from elsewhere that an element names. Whoever fetches it or links to it asks here, so that both have one.
 * @param {Element} element
 */
export function policyOf(element) {
  const named = element.getAttribute('policy') ?? '';
  // An address that is none is a selector of nothing.
  try { return isDocument(named) ? documentAt(named) : undefined; } catch { return undefined; }
}

/**
 * The id that the fragment of an address names, if it is one of ours.
 * @param {string} hash such as `#mb-%E8%A1%A5`; where the page's own script has put its route there, `#/zwgk/3#mb-%E8%A1%A5`
 * @returns {string | undefined}
 */
export function entryId(hash) {
  let id;
  // A page may have addresses of its own that are not encoded as ours are.
  try { id = decodeURIComponent(hash.slice(hash.lastIndexOf('#') + 1)); } catch { return undefined; }
  return id.startsWith(PREFIX) ? id : undefined;
}

/**
 * Whether the fragment of an address names quoted words.
 * @param {string} hash
 */
export const namesWords = (hash) => WORDS.test(hash);

/**
 * The second that a link into a recording names.
 * @param {string} hash such as `#t=21`, see <https://www.w3.org/TR/media-frags/#naming-time>
 */
export const secondsOf = (hash) => Number(hash.slice('#t='.length));

/**
 * Addresses of one site, without what stands behind `#`, each once.
 * @param {string[]} addresses
 * @param {string} origin
 */
export const ofSite = (addresses, origin) => addresses.map((address) => address.split('#')[0])
  .filter((address, at, all) => all.indexOf(address) === at && absolute(address, origin).origin === origin);

/**
 * A fragment counts its addresses from where it lies, and not from the page that it is shown on.
 * @param {ParentNode} content
 * @param {URL} from
 */
export function rebase(content, from) {
  for (const name of LINKING) {
    for (const node of content.querySelectorAll(`[${name}]:not([${name}^="#"])`)) {
      // An address that is none stays as its author wrote it.
      try { node.setAttribute(name, absolute(node.getAttribute(name) ?? '', from).href); } catch { /* It stays. */ }
    }
  }
}

/**
 * Whether a page's own script has put its route into the address, which is then not ours to change.
 * @param {string} hash such as `#/zwgk/3`
 */
export const isRoute = (hash) => /^#[!/]/.test(hash);
