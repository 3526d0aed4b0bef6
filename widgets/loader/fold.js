/** Letters of PDF copies: Kangxi radicals and compatibility ideographs, which Unicode maps; radicals of the supplement. */
const LETTERS = /[\u2e80-\u2fd5\uf900-\ufad9]/g;
const HAN = /[\u4e00-\u9fff]/g;
/** @type {Record<string, string>} */
const SUPPLEMENT = {
  '⺟': '母', '⺠': '民', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青',
  '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤',
  '⻨': '麦', '⻩': '黄', '⻪': '黾', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟', '⼾': '户', '⾭': '青',
};

/** @param {string} letter */
const shown = (letter) => {
  const plain = SUPPLEMENT[letter] ?? letter.normalize('NFKC');
  return plain.length === 1 ? plain : letter;
};

/**
 * What gives a text in simplified characters, sign by sign and as long as before, so that places hold.
 * @param {string} pairs a traditional and a simplified character, one after the other: `補补貼贴`
 * @returns {(text: string) => string}
 */
export function folding(pairs) {
  /** @type {Record<string, string>} */
  const simplified = Object.create(null);
  for (let at = 0; at + 1 < pairs.length; at += 2) simplified[pairs[at]] = pairs[at + 1];
  return (text) => text.replace(LETTERS, shown).replace(HAN, (sign) => simplified[sign] ?? sign);
}
