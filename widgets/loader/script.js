/**
 * One spelling for two scripts: what a page's own 简/繁 switch, or a PDF behind it, has made of the same words.
 *
 * Loaded at the first words that are not found as they were quoted. Sign by sign, and as long as before, so that places hold.
 */
import pairs from './script-pairs.js';

/** Letters of PDF copies: Kangxi radicals and compatibility ideographs, which Unicode maps; radicals of the supplement. */
const LETTERS = /[\u2e80-\u2fd5\uf900-\ufad9]/g;
const SUPPLEMENT = {
  '⺟': '母', '⺠': '民', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青',
  '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤',
  '⻨': '麦', '⻩': '黄', '⻪': '黾', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟', '⼾': '户', '⾭': '青',
};

const simplified = new Map();
for (let at = 0; at + 1 < pairs.length; at += 2) simplified.set(pairs[at], pairs[at + 1]);

const shown = (letter) => {
  const plain = SUPPLEMENT[letter] ?? letter.normalize('NFKC');
  return plain.length === 1 ? plain : letter;
};

/** The text in simplified characters. */
export const fold = (text) => text.replace(LETTERS, shown).replace(/[\u4e00-\u9fff]/g, (sign) => simplified.get(sign) ?? sign);
