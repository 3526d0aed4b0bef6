/** Lines of words that may stand for each other: `xtask` writes it from `widgets/search/src/synonyms.txt`. */
declare const synonyms: string;
export default synonyms;
