/**
 * The words of the document that answers rest on, underlined at their beginning where no mark can stand beside them: by a highlight of the
 * browser, which leaves the document as it is and lies on nothing. The look of the lines is in `styles.js`.
 */

const NAME = 'mingbai-clause';
/** Letters over a line: of a document that is explained from end to end, all of it would be underlined. */
const LETTERS = 4;

/** @param {Range} range */
function beginning(range) {
  const { startContainer: node, startOffset: at, endContainer, endOffset } = range;
  const head = range.cloneRange();
  const end = node === endContainer ? endOffset : node.nodeValue?.length ?? at;
  if (end > at) head.setEnd(node, Math.min(end, at + LETTERS));
  return head;
}

/**
 * Gives what draws the lines, or takes them away.
 * @param {Element} policy
 * @param {Range[]} ranges
 * @param {(at: number) => void} tapped is told on which of them a reader has tapped
 */
export function underlining(policy, ranges, tapped) {
  const heads = ranges.map(beginning);
  let isDrawn = false;
  const clicked = (/** @type {Event} */ event) => {
    const { clientX, clientY, target } = /** @type {MouseEvent} */ (event);
    // What the page itself does at a tap, and words that a reader has chosen, stay theirs.
    if (/** @type {Element} */ (target).closest('a, button, input, label, summary') || !getSelection()?.isCollapsed) return;
    const holds = (/** @type {DOMRect} */ box) => clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
    const hit = ranges.filter((range) => [...range.getClientRects()].some(holds));
    // Of those that lie in one another the shortest.
    const [at] = hit.sort((one, other) => String(one).length - String(other).length);
    if (at) tapped(ranges.indexOf(at));
  };
  return (/** @type {boolean} */ isWanted) => {
    if (isWanted === isDrawn || !globalThis.Highlight) return;
    isDrawn = isWanted;
    // Another element of the page may have words of its own.
    const all = CSS.highlights.get(NAME) ?? new Highlight();
    for (const head of heads) all[isWanted ? 'add' : 'delete'](head);
    if (all.size) CSS.highlights.set(NAME, all);
    else CSS.highlights.delete(NAME);
    policy[isWanted ? 'addEventListener' : 'removeEventListener']('click', clicked);
  };
}
