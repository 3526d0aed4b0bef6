/**
 * What a reader may ask for beyond reading: the words read aloud, the address passed on, an infographic as a picture. Loaded at
 * the first tap; the names are those of `data-reader` and `data-picture`.
 */
export { picture } from './keep.js';
export { share } from './share.js';
export { speak } from './speak.js';
