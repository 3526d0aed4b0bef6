/** Lines of a syllable and the signs that are spoken so: `xtask` writes it from `widgets/search/src/sounds.txt`. */
declare const sounds: string;
export default sounds;
