/** Where a page's text leaves room for a mark. */

/** Side of a mark in pixels, the least that a finger hits (WCAG 2.5.8). */
const SIZE = 26;

/** @typedef {{ top: number, bottom: number }} Line as a box of text has it, in pixels */

/**
 * A place without text: behind the last words of the clause, else in the indent of its first line, else in the page's margin.
 * @param {Range} range of the clause
 * @param {number} edge of the page, in pixels from the left
 * @returns {{ x: number, y: number } | undefined} the upper left corner, in pixels of the window
 */
export function spotFor(range, edge) {
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  if (!boxes.length) return undefined;
  const [first, last] = [boxes[0], boxes[boxes.length - 1]];
  const right = Math.max(...boxes.filter((box) => isOneLine(box, last)).map((box) => box.right));
  const closing = insides(blockOf(range.endContainer));
  if (!isFollowed(range, closing.block, last) && closing.right - right >= SIZE + 2) return { x: right + 2, y: middle(last) };
  const opening = insides(blockOf(range.startContainer));
  if (!isPreceded(range, opening.block) && first.left - opening.left >= SIZE) return { x: first.left - SIZE, y: middle(first) };
  if (edge - closing.right >= SIZE + 2) return { x: closing.right + 2, y: middle(last) };
  return undefined;
}

/**
 * Whether two boxes stand on one line.
 * @param {Line} one
 * @param {Line} other
 */
export const isOneLine = (one, other) => one.top < other.bottom && other.top < one.bottom;

/** @param {DOMRect} line */
const middle = (line) => line.top + (line.height - SIZE) / 2;

/**
 * Whether other words stand on the last line, behind the clause.
 * @param {Range} range
 * @param {Element} block
 * @param {DOMRect} last
 */
function isFollowed(range, block, last) {
  const after = document.createRange();
  after.setStart(range.endContainer, range.endOffset);
  after.setEndAfter(block.lastChild ?? block);
  return [...after.getClientRects()].some((box) => box.width > 1 && isOneLine(box, last));
}

/**
 * Whether other words stand in the block before the clause.
 * @param {Range} range
 * @param {Element} block
 */
function isPreceded(range, block) {
  const before = document.createRange();
  before.setStartBefore(block.firstChild ?? block);
  before.setEnd(range.startContainer, range.startOffset);
  return Boolean(before.toString().trim());
}

/** @param {Node} node */
function blockOf(node) {
  let block = /** @type {Element} */ (node instanceof Element ? node : node.parentElement);
  while (/^(inline|contents)/.test(getComputedStyle(block).display) && block.parentElement) block = block.parentElement;
  return block;
}

/**
 * The box in which a block's lines are set.
 * @param {Element} block
 */
function insides(block) {
  const box = block.getBoundingClientRect();
  const { paddingLeft, paddingRight } = getComputedStyle(block);
  return { block, left: box.left + parseFloat(paddingLeft), right: box.right - parseFloat(paddingRight) };
}
