/** What became of a text: its words in their order, the ends of its lines, and its links. */

const LINES =
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(' ');

/** Widths, white space and what has no width do not count. */
const fold = (text) => text.normalize('NFKC').replace(/[\s\u200b\u2060\ufeff]+/gu, '');

/** Whether an element draws a line through its words, or under them as new ones: without it they say something else. */
const isMarked = (element) =>
  ['DEL', 'INS', 'S', 'STRIKE'].includes(element.tagName) || element.style?.textDecoration.includes('line-through');

/** The words without white space, how many of them stand before each end of a line, the addresses of links, and what is struck through. */
function read(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  let words = '';
  const ends = new Set();
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) words += fold(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const isLine = LINES.includes(node.tagName);
    if (isLine || node.tagName === 'BR') ends.add(words.length);
    node.childNodes.forEach(walk);
    if (isLine) ends.add(words.length);
  };
  walk(page.body);
  const links = [...page.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
  const struck = fold([...page.querySelectorAll('*')].filter(isMarked).map((element) => element.textContent).join(''));
  return { words, ends, links, struck };
}

/** Where two texts part, with what stands around that place. */
function parting(before, after) {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const around = (text) => text.slice(Math.max(0, at - 8), at + 16);
  return `${before.length} signs, then ${after.length}: …${around(before)}… became …${around(after)}…`;
}

/**
 * @param {string} before What was given, as HTML.
 * @param {string} after What was saved.
 * @returns {{ state: 'whole' | 'words' | 'turned' | 'lost', note: string }} `whole` with lines, links and what is struck through, `words` without some of
 *   these, `turned` in another order, `lost` with other words.
 */
export function compare(before, after) {
  const given = read(before);
  const kept = read(after);
  if (given.words !== kept.words) {
    const sorted = (text) => [...text].sort().join('');
    const state = sorted(given.words) === sorted(kept.words) ? 'turned' : 'lost';
    return { state, note: parting(given.words, kept.words) };
  }
  const joined = [...given.ends].filter((end) => !kept.ends.has(end));
  const links = given.links.filter((link) => !kept.links.includes(link));
  const notes = [];
  if (joined.length) {
    const [end] = joined;
    notes.push(`${joined.length} lines run on, first …${given.words.slice(Math.max(0, end - 8), end)}|${given.words.slice(end, end + 8)}…`);
  }
  if (links.length) notes.push(`${links.length} links are gone, first ${links[0].slice(0, 60)}`);
  if (given.struck !== kept.struck) notes.push(`no line through ${given.struck}`);
  return { state: notes.length ? 'words' : 'whole', note: notes.join('; ') };
}
