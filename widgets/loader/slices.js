/** Markup of an explainer in slices that a parser is through with in a moment. */

/** Signs of a slice. */
const SLICE = 60_000;
const TAG = /<\/?(section|details( id)?)\b/g;
const END = '</section>';

/**
 * Whether a slice goes on in the section that the one before it ended in.
 * @param {string} slice
 */
export const isWithin = (slice) => slice.startsWith('<details id');

/**
 * Cuts before sections, and before the questions of one. What a slice leaves open, its parser closes.
 * @param {string} markup
 */
export function* slices(markup) {
  let from = 0;
  let depth = 0;
  for (const { index, 0: tag } of markup.matchAll(TAG)) {
    let at = index;
    const isEnd = tag[1] === '/';
    if (isEnd) depth -= 1;
    // What comes behind the section does not stand in it.
    if (isEnd && !depth && isWithin(markup.slice(from, from + 11))) at += END.length;
    else if (isEnd || index - from < SLICE || (depth && !(depth === 1 && isWithin(tag)))) at = from;
    if (at > from) yield markup.slice(from, at);
    from = at;
    if (!isEnd) depth += 1;
  }
  yield markup.slice(from);
}
