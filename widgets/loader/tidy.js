/**
 * Words on one line.
 * @param {string} words
 */
export const tidy = (words) => words.replace(/\s+/g, ' ').trim();
