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

/** Signs of two sounds that begin otherwise, and both letters: 行 in 银行, 重 in 重庆, 调 in 调解, 会 in 会计. */
const TWO = '乐ly乘cs仇cq会hk传cz伺cs便bp俟qs冯fp刨bp刹cs匙cs区oq卒cz单cd卡kq厦sx参cs叨dt吁xy吓hx否fp吭hk咳hk喳cz嗒dt囤dt圈jq堡bp壳kq奇jq宿sx尉wy屏bp属sz弹dt恶ew扒bp扛gk折sz拗an攒cz暴bp曾cz朝cz术sz查cz栅sz校jx椎cz槛jk汤st沓dt泊bp澄cd率ls畜cx盛cs省sx石ds磅bp秘bm粘nz系jx纤qx纶gl给gj耙bp臭cx艾ay茄jq莞gw蔓mw藏cz蛤gh行hx被bp裳cs解jx调dt贾gj蹊qx车cj轧yz辗nz辟bp遗wy重cz铛cd长cz阿ae降jx靓jl颤cz鹄gh龈ky';

/** @type {Record<string, string>} */
const known = Object.create(null);
/** @type {Record<string, string>} */
const two = Object.create(null);
for (let at = 0; at + 2 < TWO.length; at += 3) two[TWO[at]] = TWO.slice(at + 1, at + 3);

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
 * Whether a sign may be looked for under a letter.
 * @param {string} sign
 * @param {string} letter
 */
const isUnder = (sign, letter) => initial(sign).startsWith(letter) || (two[sign] ?? '').includes(letter);

/**
 * The signs of words without blanks, each with where it begins and ends, in units as ranges count.
 * @param {string} words
 */
function signsOf(words) {
  /** @type {{ sign: string, start: number, end: number }[]} */
  const signs = [];
  let start = 0;
  for (const sign of words) {
    const end = start + sign.length;
    if (sign.trim()) signs.push({ sign, start, end });
    start = end;
  }
  return signs;
}

/**
 * Where `wanted` is spelled in words: from the first sign to the end of the last.
 * @param {string} words
 * @param {string} wanted small letters
 * @returns {[number, number][]}
 */
export function spots(words, wanted) {
  const signs = signsOf(words);
  const length = wanted.length;
  /** @type {[number, number][]} */
  const found = [];
  for (let at = 0; length && at + length <= signs.length; at += 1) {
    let same = 0;
    while (same < length && isUnder(signs[at + same].sign, wanted[same])) same += 1;
    if (same < length) continue;
    found.push([signs[at].start, signs[at + length - 1].end]);
    at += length - 1;
  }
  return found;
}
