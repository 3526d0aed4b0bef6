/**
 * First letters of pinyin. The browser's own collation knows the order of sounds; no table is loaded.
 */

/**
 * The first character of each letter, in the order of pinyin; i, u and v begin no syllable. Newer tables of Unicode have 吖 before 阿,
 * older ones after it: it stands for itself where it is before.
 */
const FIRST = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀'];
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const HAN = /\p{Script=Han}/u;

const collator = new Intl.Collator('zh-Hans-u-co-pinyin');

/** A browser without these rules sorts by code, where 阿 comes last. */
export const knowsPinyin = collator.resolvedOptions().locale.startsWith('zh')
  && FIRST.every((sign, at) => !at || collator.compare(FIRST[at - 1], sign) < 0);

/** @type {Record<string, string>} */
const known = Object.create(null);

/**
 * The letter under which a sign is looked for: g for 公, a sign that is no Chinese for itself.
 * @param {string} sign
 */
export function initial(sign) {
  if (!HAN.test(sign)) return sign.toLowerCase();
  let letter = known[sign];
  if (!letter) {
    const after = FIRST.findIndex((first) => collator.compare(first, sign) > 0);
    letter = LETTERS[(after < 0 ? LETTERS.length : after) - 1] ?? sign;
    known[sign] = letter;
  }
  return letter;
}

/**
 * The letters of words, without blanks, and where the sign of each begins and ends, in units as ranges count.
 * @param {string} words
 */
export function spelled(words) {
  /** @type {[number, number][]} */
  const places = [];
  let letters = '';
  let at = 0;
  for (const sign of words) {
    if (sign.trim()) {
      const letter = initial(sign);
      letters += letter;
      // A few signs have small letters of two signs; each of them stands for the whole.
      for (let unit = 0; unit < letter.length; unit += 1) places.push([at, at + sign.length]);
    }
    at += sign.length;
  }
  return { letters, places };
}

/**
 * Where `wanted` is spelled in words: from the first sign to the end of the last.
 * @param {string} words
 * @param {string} wanted small letters
 * @returns {[number, number][]}
 */
export function spots(words, wanted) {
  const { letters, places } = spelled(words);
  /** @type {[number, number][]} */
  const found = [];
  for (let from = letters.indexOf(wanted); from >= 0; from = letters.indexOf(wanted, from + wanted.length)) {
    found.push([places[from][0], places[from + wanted.length - 1][1]]);
  }
  return found;
}
