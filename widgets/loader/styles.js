/** The rules that the host's document may get. */
import { live } from './connected.js';

/**
 * Sheets of the host's document by their rule.
 * @type {Record<string, CSSStyleSheet>}
 */
const adopted = {};

/**
 * The words that an entry rests on, marked in the host's document, and those that any entry does, beside a column of answers (`underline.js`);
 * browsers without highlights have no use for it.
 */
const MARKS = '::highlight(mingbai-quote){background-color:#ffe58a;color:#1c1c1e}::highlight(mingbai-clause){text-decoration:underline dotted 1px #888;text-underline-offset:.25em}';

/**
 * Signs of Mongolian words from one font, whose joints would break between two, and no others from it: its Chinese brackets
 * lie over their neighbours in columns. Font faces of a shadow root are not looked at; those of the machine go by their names, and by others on each system.
 */
const MONGOLIAN = '@font-face{font-family:mingbai-mongolian;src:local("NotoSansMongolian-Regular"),local("Noto Sans Mongolian"),local("Mongolian Baiti");unicode-range:U+1800-18AF,U+202F}';

/**
 * The rules that are ours in the host's document, as long as an element that needs them is live. Not before: a sheet more
 * makes the browser style the whole page anew, and a page that is still arriving would wait for it.
 */
export function styleHost() {
  if (!document.adoptedStyleSheets) return;
  const elements = live();
  if (globalThis.Highlight) adopt(MARKS, elements.length > 0);
  adopt(MONGOLIAN, elements.some(({ shadowRoot }) => shadowRoot?.querySelector('.mingbai:lang(mn-Mong)')));
}

/**
 * @param {string} rule
 * @param {boolean} isWanted
 */
export function adopt(rule, isWanted) {
  const sheets = document.adoptedStyleSheets;
  const ours = adopted[rule] ??= new CSSStyleSheet();
  if (isWanted === sheets.includes(ours)) return;
  // Written each time that it comes back, which is seldom.
  ours.replaceSync(rule);
  document.adoptedStyleSheets = isWanted ? [...sheets, ours] : sheets.filter((sheet) => sheet !== ours);
}
