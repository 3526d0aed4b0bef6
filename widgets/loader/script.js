/**
 * One spelling for two scripts: what a page's own 简/繁 switch, or a PDF behind it, has made of the same words.
 *
 * Loaded at the first words that are not found as they were quoted.
 */
import { folding } from './fold.js';
import pairs from './script-pairs.js';

export { pairs };

/** The text in simplified characters. */
export const fold = folding(pairs);
