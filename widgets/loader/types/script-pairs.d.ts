/** Pairs of a traditional and a simplified character, one after the other: `xtask` writes it from `content/src/text/script.txt`. */
declare const pairs: string;
export default pairs;
