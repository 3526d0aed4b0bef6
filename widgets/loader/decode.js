/**
 * The words of a document in the encoding that the answer or the page names: many are still in GBK.
 */

import { BROKEN } from './bytes.js';

const NAMED = /charset=["']?([\w-]+)/i;
/** Bytes of a page in which its encoding is named; browsers look at 1024, some pages name it later. */
const START = 2048;

/**
 * The name of the encoding: of the answer first, then of the page. Empty if none is named.
 * @param {string} type the answer's media type: `text/html; charset=gb2312`
 * @param {string} start of the page: `<meta charset="gbk">`
 */
export const charsetOf = (type, start) => (NAMED.exec(type) ?? NAMED.exec(start))?.[1] ?? '';

/**
 * What begins with the mark of UTF-16 is in it, whatever is said. Where nothing is said, the words are in UTF-8 or, if they cannot be, in
 * what systems in China wrote before.
 * @param {ArrayBuffer} bytes
 * @param {string} type
 */
export function decoded(bytes, type) {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  const named = marked || charsetOf(type, new TextDecoder('latin1').decode(bytes.slice(0, START)));
  const words = named ? read(bytes, named) : new TextDecoder().decode(bytes);
  return !named && words.includes(BROKEN) ? read(bytes, 'gb18030') : words;
}

/**
 * @param {ArrayBuffer} bytes
 * @param {string} charset perhaps one that no browser knows
 */
function read(bytes, charset) {
  let decoder;
  try { decoder = new TextDecoder(charset); } catch { decoder = new TextDecoder(); }
  return decoder.decode(bytes);
}

/**
 * Whether the words are no HTML.
 * @param {string} type
 * @param {string} path of the address
 */
export const isPlain = (type, path) => /^text\/(plain|(x-)?markdown)/i.test(type) || (!/html/i.test(type) && /\.(txt|md|markdown)$/i.test(path));

/**
 * The lines of a text file. Whether they are paragraphs or were cut by a page is told by its words, as `check` tells it.
 * @param {string} words
 */
export const linesOf = (words) => words.split(/\r\n?|\n/).map((line) => line.trim()).filter(Boolean);
