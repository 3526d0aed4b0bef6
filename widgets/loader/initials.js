/**
 * Search by the first letters of pinyin (gjj for 公积金), as people type who have no input method at hand or no patience.
 * The browser's own collation knows the order of sounds; no table is loaded. Loaded when letters are typed.
 */

/** The last characters before each letter begins, in the order of pinyin; i, u and v begin no syllable. */
const FIRST = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const HAN = /\p{Script=Han}/u;

const collator = new Intl.Collator('zh-Hans-u-co-pinyin');
/** A browser without these rules sorts by code, where 阿 comes last. */
const knows = collator.resolvedOptions().locale.startsWith('zh') && [...FIRST].every((sign, at, all) => !at || collator.compare(all[at - 1], sign) < 0);

const known = new Map();
/** What is marked by this search, for each root. */
const marked = new WeakMap();

function initial(sign) {
  if (!HAN.test(sign)) return sign.toLowerCase();
  if (!known.has(sign)) {
    const after = [...FIRST].findIndex((first) => collator.compare(first, sign) > 0);
    known.set(sign, LETTERS[(after < 0 ? LETTERS.length : after) - 1] ?? sign);
  }
  return known.get(sign);
}

/** One letter a character, without blanks: what is searched in. */
const initialsOf = (words) => [...words].filter((sign) => sign.trim()).map(initial).join('');

/** Lets the search find the entries whose initials hold `query`, and marks them; an empty query only takes the marks away. */
export function find(root, input, query) {
  const name = 'mingbai-hit';
  for (const range of marked.get(root) ?? []) CSS.highlights.get(name)?.delete(range);
  marked.delete(root);
  if (!query || !knows) return;
  const wanted = query.toLowerCase();
  const entries = [...root.querySelectorAll('[data-entry]')];
  for (const entry of entries.filter((entry) => !entry.dataset.initials)) entry.dataset.initials = initialsOf(entry.textContent);
  // The search is the module's; this one only says more of the entries.
  input.dispatchEvent(new Event('input'));
  if (!globalThis.Highlight) return;
  const ranges = entries.filter((entry) => entry.dataset.initials.includes(wanted)).flatMap((entry) => hits(entry, wanted)).slice(0, 200);
  if (!ranges.length) return;
  if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
  ranges.forEach((range) => CSS.highlights.get(name).add(range));
  marked.set(root, ranges);
}

function hits(entry, wanted) {
  const found = [];
  const walker = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data } = walker.currentNode;
    // Where each letter stands, in units as ranges count.
    const places = [];
    let letters = '';
    let at = 0;
    for (const sign of data) {
      if (sign.trim()) {
        letters += initial(sign);
        places.push([at, at + sign.length]);
      }
      at += sign.length;
    }
    for (let from = letters.indexOf(wanted); from >= 0; from = letters.indexOf(wanted, from + wanted.length)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, places[from][0]);
      range.setEnd(walker.currentNode, places[from + wanted.length - 1][1]);
      found.push(range);
    }
  }
  return found;
}
