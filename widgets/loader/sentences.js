/** Longest piece that is spoken at once: some browsers fall silent within longer ones. */
const BREATH = 120;

/**
 * The sentences of a text, each no longer than what is spoken at once.
 * @param {string} text whose blocks end with line feeds
 * @returns {string[]}
 */
export const sentences = (text) => (text.match(/[^\u3002\uff01\uff1f\uff1b\n]+[\u3002\uff01\uff1f\uff1b]?/gu) ?? [])
  .map((piece) => piece.trim()).filter(Boolean)
  .flatMap((piece) => piece.match(new RegExp(`.{1,${BREATH}}`, 'gsu')) ?? []);
